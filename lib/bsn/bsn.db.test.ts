import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eenBsn, metBsn, verzonnenBsn } from '../../prisma/factories/bsn';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import { eenDossier, type Proefdossier } from '../../prisma/proef/situaties';
import { PROEFSLEUTEL } from '../../prisma/proef/sleutel';
import { doeActie, gelezen, spoor, VANDAAG } from '../../prisma/proef/stand';
import { getZoekresultaten } from '../clienten/queries';
import { getGegevens } from '../dossier/gegevens-queries';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Bevestig, NietGevonden, Ongeldig } from '../server/fouten';
import { NietEcht, SleutelOntbreekt } from '../server/versleuteling';
import { bsnTonen, bsnVastleggen, bsnVerwijderen } from './actions';
import { voegBsnToe } from './import-rijen';
import { leesBsn } from './rijen';

beforeAll(() => metBsn());
beforeEach(() => {
  process.env.VERSLEUTELING_SLEUTELS = PROEFSLEUTEL;
});

const leg = ({ client }: Proefdossier, user: User, bsn: string, versie = 0) =>
  doeActie(user, bsnVastleggen, { clientnummer: client.clientnummer, versie: String(versie), bsn });
const toon = ({ client }: Proefdossier, user: User) => doeActie(user, bsnTonen, { clientnummer: client.clientnummer });
const wis = ({ client }: Proefdossier, user: User, bevestigd = true) =>
  doeActie(user, bsnVerwijderen, { clientnummer: client.clientnummer, versie: '1' }, { bevestigd });
const rij = ({ client }: Proefdossier) =>
  alsSysteem('proef', (tx) => tx.bsn.findUnique({ where: { clientId: client.id } }));
const zoek = (user: User, vraag: string) => gelezen(getZoekresultaten(user, { vraag, doel: 'openen' }, VANDAAG));
const vooraf = (d: Proefdossier) => eenBsn(d);

proefRechten({
  bsnVastleggen: { actie: 'bsn.vastleggen', doe: (user, d) => leg(d, user, verzonnenBsn()) },
});
proefRechten({
  bsnTonen: { actie: 'bsn.tonen', vooraf, doe: (user, d) => toon(d, user) },
  bsnVerwijderen: { actie: 'bsn.verwijderen', vooraf, doe: (user, d) => wis(d, user) },
});

describe('een BSN vastleggen', () => {
  it('bewaart het versleuteld, en toont het alleen aan wie erom vraagt', async () => {
    const d = await eenDossier();
    const bsn = verzonnenBsn();
    await leg(d, d.begeleider, `${bsn.slice(0, 4)}.${bsn.slice(4, 6)}.${bsn.slice(6)}`);
    expect(JSON.stringify(await rij(d))).not.toContain(bsn);
    expect(await rij(d)).toMatchObject({ sleutelId: 'proef', versie: 1 });
    const gegevens = await getGegevens(d.begeleider, { clientnummer: d.client.clientnummer }, VANDAAG);
    expect(gegevens?.bsn).toEqual({ aan: true, versie: 1 });
    expect(JSON.stringify(gegevens)).not.toContain(bsn);
    expect(await toon(d, d.begeleider)).toEqual({ eenmalig: bsn });
    expect((await spoor())[0]).toMatchObject({ actie: 'bsn.tonen', clientId: d.client.id, details: null });
  });

  it.each(['123456789', '12345678', '', 'Wolters', '1'.repeat(31)])('neemt %s niet aan', async (bsn) => {
    const d = await eenDossier();
    await expect(leg(d, d.begeleider, bsn)).rejects.toThrow();
    expect(await rij(d)).toBeNull();
  });

  it('noemt wie het al heeft, en buiten het bereik niet wie', async () => {
    const [een, ander] = [await eenDossier(), await eenDossier()];
    const bsn = await eenBsn(een);
    const fout = await blijft(() => leg(ander, ander.begeleider, bsn), Ongeldig);
    expect(fout.fieldErrors.bsn).toContain('Dit BSN staat al bij een andere cliënt.');
    expect(JSON.stringify(fout)).not.toContain(een.client.clientnummer);
    const zelf = await eenDossier({ begeleider: een.begeleider });
    const eigen = await blijft(() => leg(zelf, een.begeleider, bsn), Ongeldig);
    expect(eigen.fieldErrors.bsn).toContain(een.client.clientnummer);
  });

  it('blijft van één mens, ook als twee het tegelijk vastleggen', async () => {
    const [een, ander] = [await eenDossier(), await eenDossier()];
    const bsn = verzonnenBsn();
    const uitkomsten = await Promise.allSettled([leg(een, een.begeleider, bsn), leg(ander, ander.begeleider, bsn)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect([await rij(een), await rij(ander)].filter(Boolean)).toHaveLength(1);
  });

  it('gaat een ander formulier voor: wie te laat is hoort dat, en er verandert niets', async () => {
    const d = await eenDossier();
    await eenBsn(d);
    await blijft(() => leg(d, d.begeleider, verzonnenBsn(), 0), Ongeldig);
    await leg(d, d.begeleider, verzonnenBsn(), 1);
    expect(await rij(d)).toMatchObject({ versie: 2 });
  });

  it('kan niet als de gemeente het niet wil; weghalen wel', async () => {
    const [leeg, vol] = [await eenDossier(), await eenDossier()];
    await eenBsn(vol);
    await metBsn(false);
    await blijft(() => leg(leeg, leeg.begeleider, verzonnenBsn()), Ongeldig);
    await blijft(() => leg(vol, vol.begeleider, verzonnenBsn(), 1), Ongeldig);
    const gegevens = await getGegevens(leeg.begeleider, { clientnummer: leeg.client.clientnummer }, VANDAAG);
    expect(gegevens?.bsn).toBeNull();
    await blijft(() => wis(vol, vol.begeleider, false), Bevestig);
    await wis(vol, vol.begeleider);
    expect(await rij(vol)).toBeNull();
    await metBsn();
  });

  it('is er niet: dan valt er niets te tonen of weg te halen', async () => {
    const d = await eenDossier();
    await blijft(() => toon(d, d.begeleider), NietGevonden);
    await blijft(() => wis(d, d.begeleider), Ongeldig);
  });
});

describe('de sleutel', () => {
  it('ontbreekt: een zin, en alles blijft; met de sleutel terug is het er weer', async () => {
    const d = await eenDossier();
    const bsn = await eenBsn(d);
    process.env.VERSLEUTELING_SLEUTELS = '';
    for (const daad of [() => toon(d, d.begeleider), () => leg(d, d.begeleider, verzonnenBsn(), 1)])
      await blijft(daad, SleutelOntbreekt);
    expect(await zoek(d.begeleider, bsn)).toEqual({
      lijst: [],
      totaal: 0,
      melding: 'Zoeken op BSN kan nu niet: de sleutel ontbreekt op de server.',
    });
    process.env.VERSLEUTELING_SLEUTELS = PROEFSLEUTEL;
    expect(await toon(d, d.begeleider)).toEqual({ eenmalig: bsn });
  });

  it('opent geen rij die van een ander hierheen is gezet', async () => {
    const [een, ander] = [await eenDossier(), await eenDossier()];
    await eenBsn(een);
    const vreemd = await rij(een);
    await alsSysteem('proef', async (tx) => {
      await tx.bsn.deleteMany({ where: { clientId: een.client.id } });
      if (vreemd) await tx.bsn.create({ data: { ...vreemd, clientId: ander.client.id }, select: { clientId: true } });
    });
    await blijft(() => toon(ander, ander.begeleider), NietEcht);
  });
});

describe('zoeken op BSN', () => {
  it('vindt alleen wie het precies heeft, binnen het bereik, en het spoor noemt het niet', async () => {
    const d = await eenDossier();
    const bsn = await eenBsn(d);
    expect((await zoek(d.begeleider, ` ${bsn} `)).lijst.map((r) => r.clientnummer)).toEqual([d.client.clientnummer]);
    const [regel] = await spoor();
    expect(regel).toMatchObject({ actie: 'bsn.zoeken', details: { aantal: 1 } });
    expect(JSON.stringify(regel, (_, w) => (typeof w === 'bigint' ? String(w) : w))).not.toContain(bsn);
    expect((await zoek(d.begeleider, bsn.slice(0, 8))).lijst).toEqual([]);
    expect((await zoek(await eenGebruiker(), bsn)).lijst).toEqual([]);
  });

  it('is er niet voor een teamleider: die zoekt op naam en nummer', async () => {
    const d = await eenDossier();
    const bsn = await eenBsn(d);
    const teamleider = await eenGebruiker({ rol: 'teamleider' });
    expect((await zoek(teamleider, bsn)).lijst).toEqual([]);
    expect((await spoor())[0]?.actie).toBe('clienten.zoeken');
  });

  it('is er niet als de gemeente het BSN niet vastlegt', async () => {
    const d = await eenDossier();
    const bsn = await eenBsn(d);
    await metBsn(false);
    expect((await zoek(d.begeleider, bsn)).lijst).toEqual([]);
    await metBsn();
  });
});

it('een ingelezen BSN dat al van een ander is, of dat de gemeente niet wil, blijft leeg met de reden', async () => {
  const [een, ander] = [await eenDossier(), await eenDossier()];
  const bsn = await eenBsn(een);
  const lees = () => alsSysteem('proef', (tx) => voegBsnToe(tx, [{ clientId: ander.client.id, bsn }]));
  expect([...(await lees()).values()]).toEqual(['Dit BSN staat al bij een andere cliënt.']);
  await metBsn(false);
  expect([...(await lees()).values()]).toEqual(['De gemeente legt het BSN niet vast (Beheer, Gemeente).']);
  await metBsn();
  expect(await alsSysteem('proef', (tx) => leesBsn(tx, ander.client.id))).toBeNull();
});
