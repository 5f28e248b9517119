import { beforeEach, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, spoor, VANDAAG } from '../../prisma/proef/stand';
import { eenTeamleider } from '../../prisma/proef/teamsituaties';
import { lijstSluiten } from '../beheer/actions';
import { getTeamlijst } from '../overzicht/queries';
import { teamfilterSchema } from '../overzicht/schema';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { IntussenGewijzigd, Ongeldig } from '../server/fouten';
import { trajectBeeindigen, vervolgcontactWijzigen } from './actions';

let ik: User;
beforeEach(async () => {
  ik = await eenTeamleider();
});
const ANNA = 'Anna de Boer, wijkcoach';
const noteer = (t: { id: string }, velden: object = {}, door = ik) =>
  doeActie(door, vervolgcontactWijzigen, { trajectId: t.id, versie: '1', vervolgcontact: ANNA, ...velden });
const lees = (id: string) => alsSysteem('proef', (tx) => tx.traject.findUniqueOrThrow({ where: { id } }));

describe('een vervolgcontact', () => {
  it('is genoteerd, zonder de naam in het spoor, en weer weg te halen', async () => {
    const t = await eenTraject({ start: '2026-01-05' });
    expect((await noteer(t)).naar).toMatch(/^\/team\/clienten\/[^/]+\?gelukt=vervolgcontact.wijzigen$/);
    expect(await lees(t.id)).toMatchObject({ vervolgcontact: ANNA, versie: 2 });
    const [regel] = await spoor();
    expect(regel).toMatchObject({ actie: 'vervolgcontact.wijzigen', clientId: t.client.id, gebruikerId: ik.id });
    expect(JSON.stringify(regel?.details)).not.toContain('Anna');
    const fout = await blijft(() => noteer(t, { vervolgcontact: 'Een ander' }), IntussenGewijzigd);
    expect(fout.opgeslagen).toEqual([{ veld: 'vervolgcontact', label: 'Vervolgcontact', waarde: ANNA }]);
    await noteer(t, { versie: '2', vervolgcontact: '' });
    expect((await lees(t.id)).vervolgcontact).toBeNull();
  });

  it('ontbreekt op de lijst die dat zegt', async () => {
    const team = `Ploeg ${uniek()}`;
    const teamleider = await eenTeamleider(team);
    const [met, zonder] = [
      await eenTraject({ team, start: '2026-01-05' }),
      await eenTraject({ team, start: '2026-01-05' }),
    ];
    await eenTraject({ team, start: '2026-01-05', eind: '2026-11-17' });
    await noteer(met, {}, teamleider);
    const filter = { ...teamfilterSchema.parse({ lijst: 'zonder_vervolgcontact' }), peildatum: VANDAAG };
    const lijst = await getTeamlijst(teamleider, filter, VANDAAG);
    expect(lijst?.rijen.map((r) => r.trajectId)).toEqual([zonder.id]);
  });
});

describe('een aanpak sluit pas als iedereen ergens terechtkan', () => {
  it('en zegt tot dan hoeveel het er per team nog zijn, zonder namen', async () => {
    const aanpak = `Aflopend ${uniek()}`;
    const beheerder = await eenGebruiker({ rol: 'beheerder' });
    const een = await eenTraject({ aanpak, start: '2026-01-05' });
    const zuid = await eenTraject({ aanpak, start: '2026-01-05', team: 'Zuid' });
    const elders = await eenTraject({ aanpak, start: '2026-01-05' });
    await eenTraject({ client: elders.client, start: '2026-02-02' });
    await eenTraject({ aanpak, start: '2025-01-06', eind: '2026-11-17' });
    await eenTraject({ aanpak, groep: 'controle' });
    const sluitAanpak = () =>
      doeActie(beheerder, lijstSluiten, { soort: 'aanpak', id: een.aanpak.id, versie: '1' }, { bevestigd: true });
    const fout = await blijft(sluitAanpak, Ongeldig);
    expect(fout.formError).toMatch(
      /^Deze aanpak kan nog niet sluiten\. Van 2 cliënten is nog niet bekend bij wie hij daarna terechtkan \(Noord: 1, Zuid: 1\)\./,
    );
    await noteer(een);
    await noteer(zuid, {}, await eenTeamleider('Zuid'));
    expect((await sluitAanpak()).naar).toMatch(/gelukt=lijst\.sluiten$/);
  });
});

const EINDE = { einddatum: '2026-11-17', uitstroomreden: 'verhuisd', laatsteGesprek: 'gevoerd' };

it('een einde dat al voorbij is verandert niet meer', async () => {
  const t = await eenTraject({ start: '2026-01-05', eind: '2026-11-16' });
  const velden = { trajectId: t.id, ...EINDE, huidige: '2026-11-16' };
  const fout = await blijft(() => doeActie(ik, trajectBeeindigen, velden, { bevestigd: true }), Ongeldig);
  expect(fout.formError).toMatch(/beëindigd op 16 november 2026/);
});
