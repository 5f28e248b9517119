import { describe, expect, it } from 'vitest';
import { eenBestandadvies, eenLadderstand, eenOntheffing, eenUitkering } from '../../prisma/factories/situatie';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, spoor } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import {
  bestandVastleggen,
  bestandWijzigen,
  ladderVastleggen,
  ladderWijzigen,
  ontheffingVastleggen,
  ontheffingWijzigen,
  situatieWeghalen,
  uitkeringVastleggen,
  uitkeringWijzigen,
} from './actions';
import { bestandVastleggenSchema, ladderVastleggenSchema, ontheffingVastleggenSchema } from './schema';

type Wie = { client: { id: string; clientnummer: string }; begeleider: User };

const GEHEIM = 'GEHEIM: dit hoort niet in het spoor.';
const LADDER = { trede: '2', op: '2026-11-02', toelichting: GEHEIM };
const UITKERING = { uitkering: 'ww', van: '2026-11-01', begeleiding: 'ja', toelichting: GEHEIM };
const ONTHEFFING = {
  van: '2026-11-01',
  tot: '2027-04-30',
  aanvraag: 'geen',
  aangevraagdOp: '',
  herzienOp: '',
  toelichting: GEHEIM,
};
const BESTAND = { bestand: 'wijkbestand', adviessoort: 'diagnoseadvies', datum: '2026-10-05', grond: GEHEIM };

const met =
  (actie: Parameters<typeof doeActie>[1], standaard: object) =>
  (wie: Wie, velden: object = {}, door = wie.begeleider) =>
    doeActie(door, actie, { clientnummer: wie.client.clientnummer, ...standaard, ...velden });

const ladder = met(ladderVastleggen, LADDER);
const uitkering = met(uitkeringVastleggen, UITKERING);
const ontheffing = met(ontheffingVastleggen, ONTHEFFING);
const bestand = met(bestandVastleggen, BESTAND);
const zetLadder = met(ladderWijzigen, { ...LADDER, versie: 1 });
const zetUitkering = met(uitkeringWijzigen, { ...UITKERING, versie: 1 });
const zetOntheffing = met(ontheffingWijzigen, { ...ONTHEFFING, versie: 1 });
const zetBestand = met(bestandWijzigen, { ...BESTAND, versie: 1 });
const weg = met(situatieWeghalen, { versie: 1 });

const iemand = (wens: Trajectwens<User> = {}) => eenTraject<User>({ start: '2026-01-05', ...wens });
const van = ({ client }: Wie) =>
  alsSysteem('proef', async (tx) => {
    const where = { clientId: client.id };
    return {
      ladder: await tx.ladderstand.findMany({ where, orderBy: { op: 'asc' } }),
      uitkering: await tx.uitkering.findMany({ where, orderBy: { van: 'asc' } }),
      ontheffing: await tx.ontheffing.findMany({ where, orderBy: { van: 'asc' } }),
      bestand: await tx.bestandadvies.findMany({ where, orderBy: { datum: 'asc' } }),
    };
  });

const SOORTEN = {
  ladder: {
    leg: ladder,
    zet: zetLadder,
    acties: ['ladder.vastleggen', 'ladder.wijzigen'],
    maak: (w: Wie) => eenLadderstand({ client: w.client, trede: 1, op: '2026-02-03' }),
    andereDag: { op: '2026-11-09' },
  },
  uitkering: {
    leg: uitkering,
    zet: zetUitkering,
    acties: ['uitkering.vastleggen', 'uitkering.wijzigen'],
    maak: (w: Wie) => eenUitkering({ client: w.client, soort: 'geen', van: '2026-10-01', begeleidingGaatDoor: true }),
    andereDag: { van: '2026-11-09', uitkering: 'wia' },
  },
  ontheffing: {
    leg: ontheffing,
    zet: zetOntheffing,
    acties: ['ontheffing.vastleggen', 'ontheffing.wijzigen'],
    maak: (w: Wie) => eenOntheffing({ client: w.client, van: '2026-02-01', tot: '2026-05-31' }),
    andereDag: { van: '2027-05-01', tot: '2027-06-01' },
  },
  bestand: {
    leg: bestand,
    zet: zetBestand,
    acties: ['bestand.vastleggen', 'bestand.wijzigen'],
    maak: (w: Wie) => eenBestandadvies({ client: w.client, datum: '2026-01-20' }),
    andereDag: { datum: '2026-11-09' },
  },
} as const;
const ALLE = Object.keys(SOORTEN) as (keyof typeof SOORTEN)[];

describe.each(ALLE)('%s', (soort) => {
  const { leg, zet, acties, maak, andereDag } = SOORTEN[soort];

  it('wordt bewaard met wie het deed, en het spoor noemt geen tekst', async () => {
    const wie = await iemand();
    expect(await leg(wie)).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/situatie?gelukt=${soort}.vastleggen`,
    });
    const [rij] = (await van(wie))[soort];
    expect(rij).toMatchObject({ doorId: wie.begeleider.id, versie: 1 });
    const [regel] = await spoor();
    expect(regel).toMatchObject({ actie: acties[0], clientId: wie.client.id, onderwerpId: rij?.id });
    expect(JSON.stringify(regel?.details)).not.toContain('GEHEIM');
  });

  it('is te wijzigen; wie als tweede opslaat ziet wat er staat', async () => {
    const wie = await iemand();
    const { id } = await maak(wie);
    await zet(wie, { id });
    const [rij] = (await van(wie))[soort];
    expect(rij).toMatchObject({ id, versie: 2 });
    expect((await spoor())[0]).toMatchObject({ actie: acties[1], clientId: wie.client.id, onderwerpId: id });
    const fout = await blijft(() => zet(wie, { id, ...andereDag }), IntussenGewijzigd);
    expect(fout.versie).toBe(2);
    expect(fout.opgeslagen.map((v) => v.waarde)).toContain(GEHEIM);
    expect(fout.opgeslagen.every((v) => v.label !== '' && v.waarde !== '')).toBe(true);
  });

  it('is weg te halen als het een vergissing is; het spoor blijft', async () => {
    const wie = await iemand();
    const { id } = await maak(wie);
    await blijft(() => weg(wie, { id, soort, versie: 7 }), IntussenGewijzigd);
    expect(await weg(wie, { id, soort })).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/situatie?gelukt=situatie.weghalen`,
    });
    expect((await van(wie))[soort]).toEqual([]);
    expect((await spoor())[0]).toMatchObject({ actie: 'situatie.weghalen', clientId: wie.client.id, onderwerpId: id });
    await blijft(() => weg(wie, { id, soort }), NietGevonden);
  });

  it('van een andere cliënt blijft buiten bereik', async () => {
    const [wie, ander] = [await iemand(), await iemand()];
    const { id } = await maak(ander);
    await blijft(() => zet(wie, { id }), NietGevonden);
    await blijft(() => weg(wie, { id, soort }), NietGevonden);
    await blijft(() => zet(wie, { id: crypto.randomUUID() }), NietGevonden);
    await blijft(
      () => leg({ ...wie, client: { ...wie.client, clientnummer: ander.client.clientnummer } }),
      NietGevonden,
    );
  });

  it('verandert niet meer na het einde van het traject', async () => {
    const wie = await iemand({ eind: '2026-11-17' });
    const { id } = await maak(wie);
    for (const poging of [() => leg(wie), () => zet(wie, { id }), () => weg(wie, { id, soort })])
      await blijft(poging, Geweigerd);
  });

  it('tegelijk door twee mensen: een wint, de ander hoort wat er staat', async () => {
    const wie = await iemand();
    const samen = await Promise.allSettled([leg(wie), leg(wie)]);
    expect(samen.map((s) => s.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(samen.find((s) => s.status === 'rejected')?.reason).toBeInstanceOf(Ongeldig);
    const [rij] = (await van(wie))[soort];
    const wijzigen = await Promise.allSettled([zet(wie, { id: rij?.id }), zet(wie, { id: rij?.id, ...andereDag })]);
    expect(wijzigen.find((s) => s.status === 'rejected')?.reason).toBeInstanceOf(IntussenGewijzigd);
    expect((await van(wie))[soort]).toHaveLength(1);
  });
});

const alsWie = (d: Proefdossier): Wie => ({ client: d.client, begeleider: d.begeleider });
const gemaakt = new Map<string, string>();
proefRechten(
  Object.fromEntries(
    ALLE.flatMap((soort) => {
      const { leg, zet, acties, maak, andereDag } = SOORTEN[soort];
      const vooraf = async (d: Proefdossier) => {
        gemaakt.set(`${soort}${d.client.id}`, (await maak(alsWie(d))).id);
      };
      const id = (d: Proefdossier) => gemaakt.get(`${soort}${d.client.id}`);
      return [
        [
          `${soort} vastleggen`,
          { actie: acties[0], doe: (user: User, d: Proefdossier) => leg(alsWie(d), andereDag, user) },
        ],
        [
          `${soort} wijzigen`,
          { actie: acties[1], vooraf, doe: (user: User, d: Proefdossier) => zet(alsWie(d), { id: id(d) }, user) },
        ],
        ...(soort === 'ladder'
          ? [
              [
                'weghalen',
                {
                  actie: 'situatie.weghalen',
                  vooraf: async (d: Proefdossier) => {
                    gemaakt.set(
                      `weg${d.client.id}`,
                      (await eenLadderstand({ client: d.client, trede: 3, op: '2026-03-03' })).id,
                    );
                  },
                  doe: (user: User, d: Proefdossier) =>
                    weg(alsWie(d), { id: gemaakt.get(`weg${d.client.id}`), soort }, user),
                },
              ] as const,
            ]
          : []),
      ];
    }),
  ),
);

describe('een trede', () => {
  it.each([
    ['voor het traject begon', { op: '2026-01-04' }, /begon op 5 januari 2026/],
    ['in de toekomst', { op: '2026-11-19' }, /toekomst/],
    ['een tweede op dezelfde dag', { op: '2026-02-03' }, /staat al trede 1 · geïsoleerd/],
  ])('kan niet %s', async (_, velden, zin) => {
    const wie = await iemand();
    await SOORTEN.ladder.maak(wie);
    const fout = await blijft(() => ladder(wie, velden), Ongeldig);
    expect(fout.fieldErrors.op).toMatch(zin);
  });

  it.each(['0', '7', '2.5', '', 'x'])('%s bestaat niet', (trede) => {
    const uitkomst = ladderVastleggenSchema.safeParse({ clientnummer: 'X', ...LADDER, trede });
    expect(uitkomst.error?.issues[0]?.message).toBe('Kies een trede van 1 tot en met 6.');
  });
});

describe('een uitkering', () => {
  it('vraagt bij het verlaten van de bijstand of de begeleiding doorgaat; elk antwoord mag', async () => {
    const wie = await iemand();
    await eenUitkering({ client: wie.client, van: '2015-03-01' });
    const fout = await blijft(() => uitkering(wie, { begeleiding: '' }), Ongeldig);
    expect(fout.fieldErrors.begeleiding).toMatch(/mag daarvoor kiezen/);
    expect(await uitkering(wie, { begeleiding: 'nee' })).toEqual({
      naar: `/clienten/${wie.client.clientnummer}/situatie?gelukt=uitkering.stoppen`,
    });
    const [, ww] = (await van(wie)).uitkering;
    expect(ww).toMatchObject({ soort: 'ww', begeleidingGaatDoor: false });
    await zetUitkering(wie, { id: ww?.id, begeleiding: 'weet_niet' });
    await zetUitkering(wie, { id: ww?.id, versie: 2, begeleiding: 'ja' });
    expect((await van(wie)).uitkering[1]).toMatchObject({ begeleidingGaatDoor: true, versie: 3 });
  });

  it('vraagt dat ook als er nog niets stond, en niet bij bijstand of van WW naar WIA', async () => {
    const wie = await iemand();
    await blijft(() => uitkering(wie, { begeleiding: '' }), Ongeldig);
    await uitkering(wie);
    await uitkering(wie, { uitkering: 'wia', van: '2026-11-10', begeleiding: '' });
    await uitkering(wie, { uitkering: 'bijstand', van: '2026-11-15', begeleiding: '' });
    expect((await van(wie)).uitkering.map((u) => u.begeleidingGaatDoor)).toEqual([true, null, null]);
  });

  it.each([
    ['voor de geboorte', { van: '1980-05-16' }, 'van', /geboren op 17 mei 1980/],
    ['meer dan een jaar vooruit', { van: '2027-11-20' }, 'van', /meer dan een jaar vooruit/],
    ['op een dag waarop er al een begint', { van: '2015-03-01' }, 'van', /staat er al bijstand/],
    [
      'die er al staat',
      { uitkering: 'bijstand', van: '2026-01-01' },
      'uitkering',
      /Vanaf 1 maart 2015 staat er al bijstand/,
    ],
    [
      'die erna al begint',
      { uitkering: 'bijstand', van: '2014-01-01' },
      'uitkering',
      /Vanaf 1 maart 2015 staat er al bijstand/,
    ],
  ])('kan niet %s', async (_, velden, veld, zin) => {
    const wie = await iemand();
    await eenUitkering({ client: wie.client, van: '2015-03-01' });
    const fout = await blijft(() => uitkering(wie, velden), Ongeldig);
    expect(fout.fieldErrors[veld]).toMatch(zin);
  });

  it('mag er al staan voor zij begint', async () => {
    const wie = await iemand();
    await uitkering(wie, { van: '2027-11-19' });
    expect((await van(wie)).uitkering).toHaveLength(1);
  });
});

describe('een ontheffing', () => {
  it.each([
    [
      'over een andere heen',
      { van: '2026-05-31', tot: '2026-08-01' },
      'van',
      /van 1 februari 2026 tot en met 31 mei 2026/,
    ],
    ['tot in een andere', { van: '2026-01-01', tot: '2026-02-01' }, 'tot', /mogen niet overlappen/],
    ['voor de geboorte', { van: '1980-05-16', tot: '1981-01-01' }, 'van', /geboren op/],
    ['meer dan een jaar vooruit', { van: '2027-11-20', tot: '2027-12-01' }, 'van', /meer dan een jaar/],
    ['langer dan tien jaar', { tot: '2036-11-02' }, 'tot', /langer dan tien jaar/],
    [
      'aangevraagd in de toekomst',
      { aanvraag: 'verlenging', aangevraagdOp: '2026-11-19' },
      'aangevraagdOp',
      /toekomst/,
    ],
    ['herzien in het verleden', { tot: '', herzienOp: '2026-11-17' }, 'herzienOp', /verleden/],
    [
      'herzien over meer dan een jaar',
      { tot: '', herzienOp: '2027-11-19' },
      'herzienOp',
      /op of voor 18 november 2027/,
    ],
  ])('kan niet %s', async (_, velden, veld, zin) => {
    const wie = await iemand();
    await SOORTEN.ontheffing.maak(wie);
    const fout = await blijft(() => ontheffing(wie, velden), Ongeldig);
    expect(fout.fieldErrors[veld]).toMatch(zin);
  });

  it.each<[string, object, string]>([
    ['zonder begin en zonder aanvraag', { van: '', tot: '' }, 'van'],
    ['een einde zonder begin', { van: '', aanvraag: 'aanvraag', aangevraagdOp: '2026-11-01' }, 'tot'],
    ['eindigt voor het begin', { tot: '2026-10-31' }, 'tot'],
    ['verlenging van niets', { van: '', tot: '', aanvraag: 'verlenging', aangevraagdOp: '2026-11-01' }, 'van'],
    ['toegekend en toch aangevraagd', { aanvraag: 'aanvraag', aangevraagdOp: '2026-11-01' }, 'aanvraag'],
    ['zonder einde en zonder herziening', { tot: '' }, 'herzienOp'],
    ['herziening voor het begin', { tot: '', herzienOp: '2026-10-01' }, 'herzienOp'],
    ['herziening na het einde', { herzienOp: '2027-05-01' }, 'herzienOp'],
    [
      'herziening van een aanvraag',
      { van: '', tot: '', aanvraag: 'aanvraag', aangevraagdOp: '2026-11-01', herzienOp: '2026-12-01' },
      'herzienOp',
    ],
    ['aangevraagd zonder dag', { aanvraag: 'verlenging' }, 'aangevraagdOp'],
    ['een aanvraagdag zonder aanvraag', { aangevraagdOp: '2026-11-01' }, 'aanvraag'],
  ])('schema: %s', (_, velden, veld) => {
    const uitkomst = ontheffingVastleggenSchema.safeParse({ clientnummer: 'X', ...ONTHEFFING, ...velden });
    expect(uitkomst.error?.issues.map((i) => i.path[0])).toEqual([veld]);
    expect(uitkomst.error?.issues[0]?.message).toMatch(/[.]$/);
  });

  it('gaat van aangevraagd naar toegekend naar verlenging aangevraagd; twee aanvragen tegelijk kan niet', async () => {
    const wie = await iemand();
    const aanvraag = { van: '', tot: '', aanvraag: 'aanvraag', aangevraagdOp: '2026-10-01' };
    await ontheffing(wie, aanvraag);
    const fout = await blijft(() => ontheffing(wie, aanvraag), Ongeldig);
    expect(fout.fieldErrors.aanvraag).toMatch(/aangevraagd op 1 oktober 2026/);
    const [rij] = (await van(wie)).ontheffing;
    await zetOntheffing(wie, { id: rij?.id });
    await zetOntheffing(wie, { id: rij?.id, versie: 2, aanvraag: 'verlenging', aangevraagdOp: '2026-11-16' });
    expect((await van(wie)).ontheffing).toMatchObject([{ aanvraag: 'verlenging', tot: new Date('2027-04-30') }]);
  });

  it('sluit aan op de vorige, en houdt een herziendatum die voorbij is', async () => {
    const wie = await iemand();
    await SOORTEN.ontheffing.maak(wie);
    const { id } = await eenOntheffing({ client: wie.client, van: '2026-06-01', herzienOp: '2026-10-01' });
    await zetOntheffing(wie, { id, van: '2026-06-01', tot: '', herzienOp: '2026-10-01' });
    const fout = await blijft(
      () => zetOntheffing(wie, { id, versie: 2, van: '2026-05-31', tot: '', herzienOp: '2026-10-01' }),
      Ongeldig,
    );
    expect(fout.fieldErrors.van).toMatch(/overlappen/);
  });
});

describe('een advies over het bestand', () => {
  it.each([
    ['uit de toekomst', { datum: '2026-11-19' }, /toekomst/],
    ['van voor de geboorte', { datum: '1980-05-16' }, /geboren op/],
    ['een tweede van dezelfde dag', { datum: '2026-01-20' }, /al een advies van 20 januari 2026: Wijkbestand/],
  ])('kan niet %s', async (_, velden, zin) => {
    const wie = await iemand();
    await SOORTEN.bestand.maak(wie);
    const fout = await blijft(() => bestand(wie, velden), Ongeldig);
    expect(fout.fieldErrors.datum).toMatch(zin);
  });

  it('vult aan wat een import niet wist', async () => {
    const wie = await iemand({ client: { bestand: 'werkpleinbestand' } });
    const [rij] = (await van(wie)).bestand;
    expect(rij).toMatchObject({ bestand: 'werkpleinbestand', datum: null, grond: null });
    await zetBestand(wie, { id: rij?.id, bestand: 'werkpleinbestand' });
    expect((await van(wie)).bestand).toMatchObject([{ datum: new Date('2026-10-05'), grond: GEHEIM }]);
  });

  it('vraagt een grond', () => {
    expect(
      bestandVastleggenSchema.safeParse({ clientnummer: 'X', ...BESTAND, grond: ' ' }).error?.issues[0]?.path,
    ).toEqual(['grond']);
  });
});
