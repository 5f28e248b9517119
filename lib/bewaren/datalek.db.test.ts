// De tekst van een cliënt stond in het dossier van een ander: zij gaat weg met wie zij betreft, de melding blijft bij het dossier waar het misging.
import { beforeAll, describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenDatalek } from '../../prisma/factories/datalek';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { gelezen, VANDAAG } from '../../prisma/proef/stand';
import { vernietigNu } from '../../prisma/proef/vernietigd';
import type { User } from '../policy/policy';
import { alsSysteem, type Tx } from '../server/db';
import { NietGevonden } from '../server/fouten';
import { getDatalek } from '../verantwoording/datalek-queries';
import { neemOver, vindAfgeschermd } from '../verantwoording/datalek-rijen';

const beheer = <T>(werk: (tx: Tx) => Promise<T>) => alsSysteem('proef', werk);

async function eenOvergenomen() {
  const auteur = await eenGebruiker();
  const mens = async () =>
    (await eenTraject({ aanpak: `Lek ${uniek()}`, begeleider: auteur, start: '2026-01-05' })).client;
  const [verkeerd, juist] = [await mens(), await mens()];
  const lek = await eenDatalek({ client: verkeerd, auteur, notitie: 'Gelezen door een collega.' });
  const als = await eenContactmoment({ client: juist, datum: '2026-11-16', gehoudenDoor: auteur });
  await beheer((tx) => tx.datalek.update({ where: { id: lek.id }, data: { overgenomenId: als.id } }));
  const lees = () => beheer((tx) => tx.datalek.findUnique({ where: { id: lek.id } }));
  return { auteur, verkeerd, juist, lees };
}

describe('wie de juiste cliënt was gaat weg', () => {
  let w: Awaited<ReturnType<typeof eenOvergenomen>>;
  let voor: Awaited<ReturnType<typeof w.lees>>;
  let v: Awaited<ReturnType<typeof vernietigNu>>;
  beforeAll(async () => {
    w = await eenOvergenomen();
    voor = await w.lees();
    v = await vernietigNu(w.juist);
  }, 60_000);

  it('met de tekst over hem; de melding en het oordeel blijven', async () => {
    expect(voor?.verslag).toBe('Ging over een ander.');
    expect(await w.lees()).toEqual({
      ...voor,
      ...{ verslag: null, derden: null, onderwerpen: [], eerder: [], overgenomenId: null },
      tekstWegOp: expect.any(Date),
    });
    expect(v.aantallen).toMatchObject({ client: 1, datalek_tekst: 1 });
    expect(v.aantallen).not.toHaveProperty('datalek');
  });

  it('en dan is er niets meer om over te nemen, ook niet voor wie het schreef', async () => {
    const uit = voor?.contactmomentId ?? '';
    expect(await beheer((tx) => vindAfgeschermd(tx, w.auteur.id, uit))).toBeNull();
    const ander = await eenTraject<User>({ start: '2026-01-05' });
    const als = await eenContactmoment({ client: ander.client, datum: '2026-11-16', gehoudenDoor: w.auteur });
    await blijft(
      () => beheer((tx) => neemOver(tx, w.auteur.id, { uit, als: als.id, clientId: ander.client.id })),
      NietGevonden,
    );
    // Ook de database laat geen tekst terugkomen.
    await blijft(
      () => beheer((tx) => tx.datalek.update({ where: { id: voor?.id ?? '' }, data: { verslag: 'terug' } })),
      Error,
    );
  });

  it('de privacy officer leest nog wel dat het gebeurde', async () => {
    const po = await eenGebruiker({ rol: 'privacy_officer' });
    const lek = await gelezen(getDatalek(po, { id: voor?.id ?? '', tekst: true }, VANDAAG));
    expect(lek).toMatchObject({
      ...{ clientnummer: w.verkeerd.clientnummer, hoortBij: null, toelichting: 'verkeerde naam aangeklikt' },
      tekstWegOp: expect.any(Date),
    });
  });
});

it('wie het verkeerde dossier had gaat weg met de melding; de juiste cliënt houdt zijn contact', async () => {
  const w = await eenOvergenomen();
  const { aantallen } = await vernietigNu(w.verkeerd);
  expect(await w.lees()).toBeNull();
  expect(aantallen).toMatchObject({ datalek: 1 });
  expect(aantallen).not.toHaveProperty('datalek_tekst');
  expect(await beheer((tx) => tx.contactmoment.count({ where: { clientId: w.juist.id } }))).toBe(1);
}, 60_000);
