import { describe, expect, it } from 'vitest';
import { uniek } from '../../prisma/factories/basis';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import { doeActie, spoor, stand, VANDAAG, vervolgtaken } from '../../prisma/proef/stand';
import { contactmomentAfkeuren } from '../contactmomenten/actions';
import { plusDagen } from '../domain/datum';
import { UITLEGREDENEN } from '../domain/uitleg';
import { getDossier } from '../dossier/queries';
import { contactmomentVastleggen } from '../gesprek/actions';
import { getPlanning } from '../levensloop/queries';
import { getTeam } from '../overzicht/queries';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { getVandaag } from '../vandaag/queries';
import { uitlegGeven } from './actions';
import { uitlegGevenSchema } from './schema';

const GEHEIM = 'Zij belt terug na de feestdagen.';
const velden = { reden: 'client_niet_bereikbaar', tekst: GEHEIM, tot: plusDagen(VANDAAG, 7) };

proefRechten({
  legUit: {
    actie: 'uitleg.geven',
    // Zonder hun afspraak is er iets uit te leggen.
    vooraf: ({ client }) =>
      alsSysteem('proef', (tx) =>
        tx.contactmoment.updateMany({
          where: { clientId: client.id, status: 'gepland' },
          data: { status: 'afgezegd', afgezegdDoor: 'client', afgezegdReden: 'Griep.' },
        }),
      ),
    doe: (user, { traject, client }) =>
      doeActie(user, uitlegGeven, { clientnummer: client.clientnummer, trajectId: traject.id, ...velden }),
  },
});

/** Iemand die op 18 november 2026 bijna een maand over tijd is, in een eigen team. */
async function wie(wens: Trajectwens<User> = {}) {
  const team = `Team ${uniek()}`;
  const begeleider = wens.begeleider ?? (await eenGebruiker({ team }));
  const teamleider = await eenGebruiker({ rol: 'teamleider', team });
  const t = await eenTraject<User>({ laatsteGesprek: '2026-07-20', ...wens, team, begeleider });
  const eigen = { clientnummer: t.client.clientnummer, trajectId: t.id };
  /** Hoe het overal staat: bij de begeleider op Vandaag en in het dossier, bij de teamleider op Team en in de planning. */
  const overal = async () => {
    const vandaag = await getVandaag(begeleider, { peildatum: VANDAAG }, VANDAAG);
    const dossier = await getDossier(begeleider, { clientnummer: eigen.clientnummer }, VANDAAG);
    const team = await getTeam(teamleider, { team: null, periode: 'twaalf_maanden', peildatum: VANDAAG }, VANDAAG);
    const planning = await getPlanning(teamleider, t.client, VANDAAG);
    expect(JSON.stringify([team, planning])).not.toContain(GEHEIM);
    return [
      vandaag?.rijen.find((r) => r.trajectId === t.id)?.uitleg,
      dossier?.trajecten.find((x) => x.id === t.id)?.uitleg,
      team?.teLang.find((r) => r.trajectId === t.id)?.uitleg,
      planning?.trajecten.find((x) => x.id === t.id)?.uitleg,
    ].map((u) => u && [u.reden, u.tot]);
  };
  return {
    ...t,
    eigen,
    overal,
    geef: (extra: object = {}) => doeActie(begeleider, uitlegGeven, { ...eigen, ...velden, ...extra }),
    spreek: (extra: object) =>
      doeActie(begeleider, contactmomentVastleggen, {
        ...{ clientnummer: eigen.clientnummer, datum: VANDAAG, kanaal: 'telefonisch' },
        ...extra,
      }),
    taken: async () => (await getVandaag(begeleider, { peildatum: VANDAAG }, VANDAAG))?.taken,
  };
}

const vier = (reden: string, tot: string) => Array.from({ length: 4 }, () => [reden, tot]);
const rijen = (trajectId: string) =>
  alsSysteem('proef', (tx) => tx.uitleg.findMany({ where: { trajectId }, orderBy: { op: 'asc' } }));

describe('een uitleg', () => {
  it('staat overal hetzelfde; de tekst alleen bij de begeleider', async () => {
    const t = await wie();
    expect(await t.overal()).toEqual([null, null, null, null]);
    await t.geef();
    expect(await t.overal()).toEqual(vier('client_niet_bereikbaar', velden.tot));
    expect(await rijen(t.id)).toMatchObject([
      { uiterlijk: new Date('2026-10-20'), tekst: GEHEIM, doorId: t.begeleider.id },
    ]);
  });

  it('maakt Vandaag stil tot haar dag, zonder taak erbij', async () => {
    const t = await wie();
    expect((await t.taken())?.map((x) => x.soort)).toContain('over_tijd');
    await t.geef();
    expect((await t.taken())?.map((x) => x.soort)).not.toContain('over_tijd');
    expect(await vervolgtaken(t.id)).toEqual([]);
  });

  it('laat geen tekst achter in het spoor, wel reden en dag, en verandert niets anders', async () => {
    const t = await wie();
    const { uitleg: _, auditregel: __, ...was } = await stand();
    await t.geef();
    const [regel] = await spoor();
    expect(regel).toMatchObject({ actie: 'uitleg.geven', onderwerp: 'traject', onderwerpId: t.id });
    expect(regel?.details).toMatchObject({ reden: velden.reden, stilTot: velden.tot });
    const { uitleg: ___, auditregel: ____, ...na } = await stand();
    expect(na).toEqual(was);
  });

  it('vervangt een eerdere, die blijft te lezen', async () => {
    const t = await wie();
    await t.geef();
    await t.geef({ reden: 'detentie', tekst: '', tot: plusDagen(VANDAAG, 3) });
    expect(await t.overal()).toEqual(vier('detentie', plusDagen(VANDAAG, 3)));
    expect((await rijen(t.id)).map((u) => u.reden)).toEqual(['client_niet_bereikbaar', 'detentie']);
  });

  it('tegelijk gegeven staat er allebei', async () => {
    const t = await wie();
    await Promise.all([t.geef(), t.geef({ reden: 'detentie' })]);
    expect((await rijen(t.id)).map((u) => u.reden).sort()).toEqual(['client_niet_bereikbaar', 'detentie']);
  });

  it('is oud na een gesprek, en geldt weer als dat een vergissing was', async () => {
    const t = await wie();
    await t.geef();
    await t.spreek({ vervolg: 'datum:2026-12-16' });
    expect(await t.overal()).toEqual([null, null, undefined, null]);
    const [contact] = await alsSysteem('proef', (tx) =>
      tx.contactmoment.findMany({ where: { clientId: t.client.id, datum: new Date(VANDAAG) }, select: { id: true } }),
    );
    const weg = {
      clientnummer: t.eigen.clientnummer,
      contactmomentId: contact?.id,
      versie: 1,
      wat: 'anders',
      reden: 'Dubbel.',
    };
    await doeActie(t.begeleider, contactmomentAfkeuren, weg);
    expect(await t.overal()).toEqual(vier('client_niet_bereikbaar', velden.tot));
  });

  it('blijft na een poging die mislukte', async () => {
    const t = await wie();
    await t.geef();
    await t.spreek({ status: 'geen_gehoor' });
    expect(await t.overal()).toEqual(vier('client_niet_bereikbaar', velden.tot));
  });

  it('is ook wat bij een gesprek zonder vervolg is gekozen: van het wachten dat dan begint', async () => {
    const t = await wie();
    await t.geef();
    await t.spreek({ vervolg: 'later', vervolgReden: 'wacht_op_ander', vervolgUitleg: GEHEIM });
    const later = ['wacht_op_ander', plusDagen(VANDAAG, 7)];
    expect(await t.overal()).toEqual([later, later, undefined, later]);
    expect(await t.taken()).toMatchObject([{ soort: 'vervolg_plannen', uitleg: { tekst: GEHEIM } }]);
  });

  it('blijft bij een gesprek in een opschorting zonder einde: dan is er geen uiterlijke datum', async () => {
    const t = await wie({ opschorting: { van: '2026-11-01' } });
    await t.spreek({ vervolg: 'later', vervolgReden: 'detentie' });
    expect(await rijen(t.id)).toMatchObject([{ uiterlijk: null, reden: 'detentie' }]);
    expect((await t.overal())[0]).toEqual(['detentie', plusDagen(VANDAAG, 7)]);
  });

  it('geldt voor één traject, ook als de cliënt er twee heeft', async () => {
    const t = await wie();
    const ander = await eenTraject<User>({
      ...{ client: t.client, begeleider: t.begeleider, aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1 },
      start: '2026-03-02',
    });
    await t.geef();
    expect(await rijen(ander.id)).toEqual([]);
  });
});

describe('wat er uit te leggen is', () => {
  it.each<[string, Trajectwens<User>]>([
    ['over tijd, ook met een afspraak', { contacten: [{ datum: '2026-11-25', status: 'gepland' }] }],
    ['binnenkort zonder afspraak', { laatsteGesprek: '2026-09-01' }],
    [
      'een afspraak na de uiterlijke datum',
      { laatsteGesprek: '2026-09-01', contacten: [{ datum: '2026-12-02', status: 'gepland' }] },
    ],
    ['de eerste dag', { start: VANDAAG, laatsteGesprek: undefined }],
  ])('%s', async (_, wens) => {
    const t = await wie(wens);
    await t.geef();
    expect(await rijen(t.id)).toHaveLength(1);
  });

  it.each<[string, Trajectwens<User>, typeof Ongeldig | typeof Geweigerd]>([
    [
      'met een afspraak op tijd',
      { laatsteGesprek: '2026-09-01', contacten: [{ datum: '2026-11-30', status: 'gepland' }] },
      Ongeldig,
    ],
    ['als de klok stilstaat', { opschorting: { van: '2026-11-01' } }, Ongeldig],
    ['voor de start', { start: '2026-11-19', laatsteGesprek: undefined }, Ongeldig],
    ['na het einde', { eind: '2026-11-17' }, Geweigerd],
  ])('niet %s', async (_, wens, fout) => {
    const t = await wie(wens);
    await blijft(() => t.geef(), fout);
  });

  it('niet bij een traject van een ander, ook niet met een eigen nummer', async () => {
    const [mijn, ander] = [await wie(), await wie()];
    await blijft(() => mijn.geef({ trajectId: ander.id }), NietGevonden);
    await blijft(() => mijn.geef({ clientnummer: ander.client.clientnummer }), NietGevonden);
  });

  it.each([
    ['vandaag', 0],
    ['gisteren', -1],
    ['over 43 dagen', 43],
  ])('niet tot %s', async (_, dagen) => {
    const t = await wie();
    const fout = await blijft(() => t.geef({ tot: plusDagen(VANDAAG, dagen) }), Ongeldig);
    expect(fout.fieldErrors.tot).toBeDefined();
  });
});

const goed = { clientnummer: 'VIA-0001', trajectId: crypto.randomUUID(), reden: 'detentie', tot: '2026-12-01' };
it.each([
  ['zonder reden', { reden: '' }, 'reden'],
  ['met een reden die er niet is', { reden: 'vakantie' }, 'reden'],
  ['met twee redenen', { reden: ['detentie', 'anders'] }, 'reden'],
  ['met anders zonder tekst', { reden: 'anders', tekst: ' ' }, 'tekst'],
  ['met te veel tekst', { tekst: 'x'.repeat(501) }, 'tekst'],
  ['zonder dag', { tot: '' }, 'tot'],
  ['met een traject dat geen id is', { trajectId: 'x' }, 'trajectId'],
  ['zonder cliëntnummer', { clientnummer: '' }, 'clientnummer'],
])('%s kan niet', (_, fout, veld) => {
  for (const reden of UITLEGREDENEN)
    expect(uitlegGevenSchema.safeParse({ ...goed, reden, tekst: 'x'.repeat(500) }).success).toBe(true);
  const uit = uitlegGevenSchema.safeParse({ ...goed, ...fout });
  expect(uit.error?.issues.map((i) => i.path.join('.'))).toEqual([veld]);
});

it('een gesprek dat later bekend wordt opent een nieuw wachten; de uitleg van het oude blijft daarbij', async () => {
  const t = await wie();
  await t.geef();
  await eenContactmoment({ client: t.client, datum: '2026-08-01' });
  expect((await t.overal())[3]).toBeNull();
  expect(await rijen(t.id)).toHaveLength(1);
});
