// Een klein team waarvan elk getal met de hand is na te tellen, op 18 november 2026.
import type { User } from '../../lib/policy/policy';
import { alsSysteem } from '../../lib/server/db';
import { uniek } from '../factories/basis';
import { eenAfspraak } from '../factories/contactmoment';
import { eenGebruiker } from '../factories/gebruiker';
import { eenTraject, type Trajectwens } from '../factories/traject';

/** Wat een teamleider nooit te lezen krijgt. */
export const GEHEIM = 'GEHEIM-7';

/** Twee begeleiders (Sanne en Burak), een die is geblokkeerd (Bea), een zonder cliënten (Nora), en wie er geen begeleider heeft. */
export async function eenProefteam() {
  const team = `Team ${uniek()}`;
  const ik = await eenGebruiker({ rol: 'teamleider', team });
  const sanne = await eenGebruiker({ naam: 'Sanne', team });
  const burak = await eenGebruiker({ naam: 'Burak', team });
  const nora = await eenGebruiker({ naam: 'Nora', team });
  const bea = await eenGebruiker({ naam: 'Bea', team });
  const bij =
    (begeleider: User | null) =>
    (achternaam: string, wens: Trajectwens<User | null> = {}) =>
      eenTraject<User | null>({
        team,
        begeleider,
        start: '2025-11-19',
        client: { voornaam: 'A', achternaam },
        ...wens,
      });
  const [vanSanne, vanBurak, zonder] = [bij(sanne), bij(burak), bij(null)];
  const recent = { laatsteGesprek: '2026-10-07' };

  const opSchema = await vanSanne('Schema', {
    gesprekken: ['2026-01-05', '2026-04-01', '2026-07-01', '2026-10-07'],
  });
  await eenAfspraak({ client: opSchema.client, datum: '2026-12-09' });
  await vanSanne('Binnenkort', { laatsteGesprek: '2026-09-01' });
  await vanSanne('Veertien', { laatsteGesprek: '2026-08-04' });
  const vijftien = await vanSanne('Vijftien', {
    laatsteGesprek: '2026-08-03',
    uitleg: { reden: 'opname_of_ziekte', tekst: GEHEIM, tot: '2026-11-20', op: new Date('2026-11-10T09:00:00Z') },
  });
  await vanSanne('Nooit', { start: '2026-07-01' });
  await vanSanne('Straks', { start: '2026-12-01' });
  await vanSanne('Klaar', { ...recent, eind: '2026-11-17' });
  await vanBurak('Hold', { ...recent, onHold: { van: '2026-09-01' } });
  await vanBurak('Stil', { ...recent, opschorting: { van: '2026-11-01', herzienOp: '2026-11-25', reden: 'detentie' } });
  const dubbel = await vanBurak('Dubbel', recent);
  await eenTraject<User | null>({
    client: dubbel.client,
    begeleider: burak,
    team,
    aanpak: 'Reguliere aanpak',
    gesprekkenPerJaar: 1,
    start: '2025-11-19',
  });
  await bij(bea)('Geblokkeerd', recent);
  await zonder('Zonder', recent);
  await zonder('Zonder straks', { start: '2026-12-01' });
  await zonder('Zonder klaar', { ...recent, eind: '2026-11-17' });
  // Nergens te zien: de controlegroep, ook als er een team bij staat, en een ander team.
  const controle = await eenTraject({ groep: 'controle', client: { voornaam: 'A', achternaam: 'Controle' } });
  await eenTraject({ team: `${team} Zuid`, client: { voornaam: 'A', achternaam: 'Elders' } });
  const teamId = ik.teamIds[0] ?? '';
  await alsSysteem('proef', async (tx) => {
    await tx.traject.update({ where: { id: controle.id }, data: { teamId } });
    await tx.gebruiker.update({ where: { id: bea.id }, data: { geblokkeerdOp: new Date('2026-10-01T09:00:00Z') } });
  });
  return { ik, team, teamId, sanne, burak, nora, bea, opSchema, vijftien, dubbel };
}
export type Proefteam = Awaited<ReturnType<typeof eenProefteam>>;
