import { beforeEach, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, spoor, VANDAAG } from '../../prisma/proef/stand';
import { plusDagen } from '../domain/datum';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import { alsSysteem } from '../server/db';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { getVandaag } from '../vandaag/queries';
import {
  herinneringAfdoen,
  herinneringHeropenen,
  herinneringMaken,
  herinneringVerwijderen,
  herinneringVerzetten,
  herinneringWijzigen,
} from './actions';
import { getHerinnering } from './queries';
import { ruimHerinneringenOp } from './rijen';

const GEHEIM = 'GEHEIM: vraag naar de nieuwe bril.';
let t: Awaited<ReturnType<typeof eenDossier>>;
const eenDossier = () => eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-20' });
const maak = (door = t.begeleider, velden: object = {}) =>
  doeActie(door, herinneringMaken, { tekst: GEHEIM, wanneer: 'vandaag', ...velden });
const opVandaag = async (wie = t.begeleider) =>
  (await getVandaag(wie, { peildatum: VANDAAG }, VANDAAG))?.herinneringen ?? [];
const deEne = async (wie = t.begeleider) => {
  const [h] = await opVandaag(wie);
  if (!h) throw new Error('Er is geen herinnering');
  return h;
};
/** Alles wat er met een bestaande herinnering kan. */
const pogingen = (wie: User, herinneringId: string) => [
  () => doeActie(wie, herinneringAfdoen, { herinneringId }),
  () => doeActie(wie, herinneringHeropenen, { herinneringId }),
  () => doeActie(wie, herinneringVerzetten, { keuze: `${herinneringId}:1` }),
  () => doeActie(wie, herinneringWijzigen, { herinneringId, versie: 1, tekst: 'x', datum: '2026-12-01' }),
  () => doeActie(wie, herinneringVerwijderen, { herinneringId }),
];
const overClient = () => maak(t.begeleider, { clientnummer: t.client.clientnummer });

beforeEach(async () => {
  t = await eenDossier();
});

describe('een herinnering', () => {
  it.each([
    ['vandaag', {}, VANDAAG],
    ['morgen', {}, plusDagen(VANDAAG, 1)],
    ['week', {}, plusDagen(VANDAAG, 7)],
    ['anders', { datum: '2027-01-04' }, '2027-01-04'],
  ])('voor %s staat op die dag op Vandaag; het spoor noemt de tekst niet', async (wanneer, velden, datum) => {
    await maak(t.begeleider, { wanneer, ...velden });
    expect(await opVandaag()).toMatchObject([{ tekst: GEHEIM, datum, gedaan: false, clientnummer: null, naam: null }]);
    const regels = await spoor(2);
    expect(regels).toContainEqual(
      expect.objectContaining({ actie: 'herinnering.maken', gebruikerId: t.begeleider.id }),
    );
    expect(JSON.stringify(regels.map((r) => r.details))).not.toContain('bril');
  });

  it('over een cliënt noemt die, zolang zij in bereik is; een ander ziet haar nooit', async () => {
    await overClient();
    expect(await deEne()).toMatchObject({ clientnummer: t.client.clientnummer, naam: expect.any(String) });
    const collega = await eenGebruiker();
    expect(await opVandaag(collega)).toEqual([]);
    expect(await getHerinnering(collega, { id: (await deEne()).id }, VANDAAG)).toBeNull();
    const voorbij = new Date(nu().getTime() - 60_000);
    await alsSysteem('proef', (tx) =>
      tx.begeleiding.updateMany({ where: { trajectId: t.id }, data: { tot: voorbij } }),
    );
    expect(await opVandaag()).toMatchObject([{ tekst: GEHEIM, clientnummer: null, naam: null }]);
  });

  it.each([
    ['zonder tekst', { tekst: '  ' }],
    ['met te veel tekst', { tekst: 'x'.repeat(501) }],
    ['op een dag die voorbij is', { wanneer: 'anders', datum: '2026-11-01' }],
    ['zonder dag', { wanneer: 'anders' }],
    ['over drie jaar', { wanneer: 'anders', datum: '2029-11-01' }],
  ])('%s komt er niet', async (_, velden) => {
    await blijft(() => maak(t.begeleider, velden), Error);
  });

  it('kan niet over andermans cliënt, en niet door wie geen Vandaag heeft', async () => {
    const ander = await eenDossier();
    await blijft(() => maak(t.begeleider, { clientnummer: ander.client.clientnummer }), NietGevonden);
    const teamleider = await eenGebruiker({ rol: 'teamleider' });
    await blijft(() => maak(teamleider), Geweigerd);
  });
});

describe('daarna', () => {
  it('gedaan, dezelfde dag ongedaan, verzet, gewijzigd en weg', async () => {
    await overClient();
    const { id: herinneringId } = await deEne();
    await doeActie(t.begeleider, herinneringAfdoen, { herinneringId });
    expect(await deEne()).toMatchObject({ gedaan: true });
    await blijft(() => doeActie(t.begeleider, herinneringAfdoen, { herinneringId }), Ongeldig);
    await doeActie(t.begeleider, herinneringHeropenen, { herinneringId });
    expect(await deEne()).toMatchObject({ gedaan: false });
    await doeActie(t.begeleider, herinneringVerzetten, { keuze: `${herinneringId}:7` });
    expect(await deEne()).toMatchObject({ datum: plusDagen(VANDAAG, 7) });
    const wijzig = (versie: number) =>
      doeActie(t.begeleider, herinneringWijzigen, { herinneringId, versie, tekst: 'Anders.', datum: '2026-12-01' });
    await blijft(() => wijzig(1), IntussenGewijzigd);
    await wijzig((await deEne()).versie);
    expect(await deEne()).toMatchObject({ tekst: 'Anders.', datum: '2026-12-01' });
    await doeActie(t.begeleider, herinneringVerwijderen, { herinneringId });
    expect(await opVandaag()).toEqual([]);
    const daden = (await spoor(20)).filter((r) => r.onderwerpId === herinneringId).map((r) => [r.actie, r.clientId]);
    expect(daden).toEqual(
      ['verwijderen', 'wijzigen', 'verzetten', 'heropenen', 'afdoen', 'maken'].map((d) => [
        `herinnering.${d}`,
        t.client.id,
      ]),
    );
  });

  it('wat al is gedaan krijgt geen nieuwe dag, en een onbekende dag of herinnering bestaat niet', async () => {
    await maak();
    const { id: herinneringId } = await deEne();
    const verzet = (keuze: string) => () => doeActie(t.begeleider, herinneringVerzetten, { keuze });
    for (const keuze of [`${herinneringId}:3`, 'x:1', '']) await blijft(verzet(keuze), Error);
    await blijft(verzet(`${crypto.randomUUID()}:1`), NietGevonden);
    await blijft(() => doeActie(t.begeleider, herinneringHeropenen, { herinneringId }), Ongeldig);
    await doeActie(t.begeleider, herinneringAfdoen, { herinneringId });
    await blijft(verzet(`${herinneringId}:1`), Ongeldig);
    const { versie } = await deEne();
    await blijft(
      () => doeActie(t.begeleider, herinneringWijzigen, { herinneringId, versie, tekst: 'x', datum: '2026-12-01' }),
      Ongeldig,
    );
  });

  it('twee tabbladen tegelijk: de tweede ziet wat de eerste deed', async () => {
    await maak();
    const { id: herinneringId, versie } = await deEne();
    const samen = async (...daden: Promise<unknown>[]) =>
      (await Promise.allSettled(daden)).flatMap((u) => (u.status === 'rejected' ? [u.reason] : []));
    const wijzig = (tekst: string) =>
      doeActie(t.begeleider, herinneringWijzigen, { herinneringId, versie, tekst, datum: VANDAAG });
    expect(await samen(wijzig('een'), wijzig('twee'))).toEqual([expect.any(IntussenGewijzigd)]);
    const afdoen = () => doeActie(t.begeleider, herinneringAfdoen, { herinneringId });
    expect(await samen(afdoen(), afdoen())).toEqual([expect.any(Ongeldig)]);
    const weg = () => doeActie(t.begeleider, herinneringVerwijderen, { herinneringId });
    expect(await samen(weg(), weg())).toEqual([expect.any(NietGevonden)]);
  });

  it('niets ervan kan een ander', async () => {
    await maak();
    const { id: herinneringId } = await deEne();
    const ander = (await eenDossier()).begeleider;
    for (const poging of pogingen(ander, herinneringId)) await blijft(poging, NietGevonden);
  });

  it('niets ervan kan wie geen Vandaag heeft', async () => {
    await maak();
    const { id: herinneringId } = await deEne();
    for (const poging of pogingen({ ...t.begeleider, rol: 'teamleider' }, herinneringId))
      await blijft(poging, Geweigerd);
  });

  it('wat gisteren is gedaan staat er niet meer, en komt niet terug; na dertig dagen is het weg', async () => {
    await maak();
    const { id: herinneringId } = await deEne();
    const deed = (dagen: number) =>
      alsSysteem('proef', (tx) =>
        tx.herinnering.update({
          where: { id: herinneringId },
          data: { gedaanOp: new Date(nu().getTime() - dagen * 86_400_000) },
        }),
      );
    await deed(1);
    expect(await opVandaag()).toEqual([]);
    await blijft(() => doeActie(t.begeleider, herinneringHeropenen, { herinneringId }), Ongeldig);
    await deed(400);
    await alsSysteem('proef', ruimHerinneringenOp);
    expect(await alsSysteem('proef', (tx) => tx.herinnering.count({ where: { id: herinneringId } }))).toBe(0);
  });

  it('van wie is geblokkeerd gaat weg', async () => {
    await maak();
    await alsSysteem('proef', (tx) =>
      tx.gebruiker.update({ where: { id: t.begeleider.id }, data: { geblokkeerdOp: nu() } }),
    );
    await alsSysteem('proef', ruimHerinneringenOp);
    expect(await alsSysteem('proef', (tx) => tx.herinnering.count({ where: { gebruikerId: t.begeleider.id } }))).toBe(
      0,
    );
  });
});
