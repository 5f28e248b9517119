import { describe, expect, it } from 'vitest';
import { deLocatie, hetOnderwerp } from '../../prisma/factories/basis';
import { eenAfspraak, eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { contacten, doeActie, normverschillen, spoor, stand, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { openLocaties } from '../afspraken/locaties';
import { type Datum, datum, plusDagen } from '../domain/datum';
import { isTellend } from '../domain/tellend-gesprek';
import { contactmomentVastleggen } from '../gesprek/actions';
import type { User } from '../policy/policy';
import { uitDb } from '../server/datums';
import { alsSysteem } from '../server/db';
import { Bevestig, Ongeldig } from '../server/fouten';
import { openOnderwerpen } from './keuzelijsten';

const LATER = { vervolg: 'later', vervolgReden: 'agenda_niet_bij_de_hand' };

type Wie = { client: { id: string; clientnummer: string }; begeleider: User };
type Opties = { bevestigd?: boolean; vandaag?: Datum; door?: User };

const leg = ({ client, begeleider }: Wie, velden: Record<string, unknown> = {}, { door, ...wanneer }: Opties = {}) =>
  doeActie(
    door ?? begeleider,
    contactmomentVastleggen,
    { clientnummer: client.clientnummer, datum: VANDAAG, kanaal: 'telefonisch', ...velden },
    wanneer,
  );

/** Wie op 7 oktober is gesproken: uiterlijk 7 januari 2027. */
const gesproken = (wens: Trajectwens<User> = {}) =>
  eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07', ...wens });

const laatste = async (clientId: string) => {
  const rij = (await contacten(clientId)).find((c) => c.datum.getTime() === new Date(VANDAAG).getTime());
  if (!rij) throw new Error('Er is vandaag niets vastgelegd');
  return rij;
};

const eenLocatie = (naam: string, geslotenOp?: string) =>
  alsSysteem('proef', async (tx) => {
    const { id } = await deLocatie(tx, naam);
    if (geslotenOp) await tx.locatie.update({ where: { id }, data: { geslotenOp: new Date(geslotenOp) } });
    return id;
  });
const eenOnderwerp = (naam: string) => alsSysteem('proef', async (tx) => (await hetOnderwerp(tx, naam)).id);

describe('een gesprek vastleggen', () => {
  it('kan met twee velden en de volgende afspraak', async () => {
    const wie = await gesproken();
    const uitkomst = await leg(wie, { vervolg: 'datum:2026-12-16' });
    expect(uitkomst).toEqual({
      naar: `/clienten/${wie.client.clientnummer}?gelukt=contactmoment.vastleggen~uitnodiging.mist_gegevens`,
    });
    expect(await contacten(wie.client.id)).toMatchObject([
      { datum: new Date('2026-10-07'), status: 'gevoerd' },
      {
        datum: new Date('2026-11-18'),
        tijd: null,
        soort: 'gesprek',
        kanaal: 'telefonisch',
        status: 'gevoerd',
        metDerde: false,
        verslag: null,
        gehoudenDoorId: wie.begeleider.id,
        vastgelegdDoorId: wie.begeleider.id,
        versie: 1,
      },
      {
        datum: new Date('2026-12-16'),
        kanaal: 'telefonisch',
        status: 'gepland',
        gehoudenDoorId: wie.begeleider.id,
        vastgelegdDoorId: wie.begeleider.id,
      },
    ]);
    expect(await uiterlijk(wie.id)).toBe('2027-02-18');
  });

  it('bewaart alles wat er is ingevuld', async () => {
    const wie = await gesproken();
    const locatieId = await eenLocatie('stadskantoor');
    const onderwerpen = [await eenOnderwerp('gezondheid'), await eenOnderwerp('taal')];
    await leg(wie, {
      ...LATER,
      kanaal: 'op_locatie',
      tijd: '09:30',
      locatieId,
      derden: 'wijkcoach Enschede-Noord',
      duurMinuten: '45',
      onderwerpen: [...onderwerpen, onderwerpen[0]],
      verslag: ' Eerste regel\r\nTweede regel ',
    });
    const rij = await laatste(wie.client.id);
    expect(rij).toMatchObject({
      kanaal: 'op_locatie',
      tijd: '09:30',
      locatieId,
      metDerde: true,
      derden: 'wijkcoach Enschede-Noord',
      duurMinuten: 45,
      verslag: 'Eerste regel\nTweede regel',
    });
    const gekoppeld = await alsSysteem('proef', (tx) =>
      tx.contactmomentOnderwerp.findMany({ where: { contactmomentId: rij.id }, select: { onderwerpId: true } }),
    );
    expect(gekoppeld.map((k) => k.onderwerpId).sort()).toEqual([...onderwerpen].sort());
  });

  it.each<[string, Record<string, unknown>, string | null]>([
    ['een telefoongesprek van vandaag is van nu', {}, '10:42'],
    ['ook als er niet werd opgenomen', { status: 'geen_gehoor', vervolg: '' }, '10:42'],
    ['tenzij er een tijd staat', { tijd: '09:15' }, '09:15'],
    ['beeldbellen ook', { kanaal: 'beeldbellen' }, '10:42'],
    ['een huisbezoek is niet van nu', { kanaal: 'huisbezoek' }, null],
    ['een telefoongesprek van gisteren ook niet', { datum: '2026-11-17' }, null],
    ['een afspraak ook niet', { datum: '2026-12-01', vervolg: '' }, null],
  ])('begint als het begon: %s', async (_, velden, tijd) => {
    const wie = await gesproken();
    await leg(wie, { ...LATER, nu: '10:42', ...velden });
    expect((await contacten(wie.client.id)).at(-1)).toMatchObject({ tijd });
  });

  it('begint bij een afspraak van vandaag wanneer die begon', async () => {
    const wie = await gesproken();
    await eenAfspraak({ client: wie.client, datum: VANDAAG, tijd: '09:30', kanaal: 'telefonisch' });
    await leg(wie, { ...LATER, nu: '10:42' });
    expect(await laatste(wie.client.id)).toMatchObject({ tijd: '09:30', status: 'gevoerd' });
  });

  it('gaat terug naar Vandaag als men daar vandaan kwam', async () => {
    expect(await leg(await gesproken(), { ...LATER, terug: 'vandaag' })).toEqual({
      naar: '/vandaag?gelukt=contactmoment.vastleggen',
    });
  });

  it('bewaart een locatie alleen bij een gesprek op locatie', async () => {
    const wie = await gesproken();
    await leg(wie, { ...LATER, locatieId: await eenLocatie('stadskantoor') });
    expect((await laatste(wie.client.id)).locatieId).toBeNull();
  });

  it('houdt wie het voerde en wie het opschreef uit elkaar', async () => {
    const wie = await gesproken();
    const collega = await eenGebruiker();
    await leg(wie, { ...LATER, gehoudenDoorId: collega.id });
    expect(await laatste(wie.client.id)).toMatchObject({
      gehoudenDoorId: collega.id,
      vastgelegdDoorId: wie.begeleider.id,
    });
  });

  it('laat een auditregel na zonder de tekst van verslag of toelichting', async () => {
    const wie = await gesproken();
    await leg(wie, {
      vervolg: 'later',
      vervolgReden: 'anders',
      vervolgUitleg: 'De GEHEIME toelichting',
      verslag: 'Het GEHEIME verslag',
      derden: 'GEHEIME derde',
    });
    const [regel] = await spoor();
    expect(regel).toMatchObject({
      gebruikerId: wie.begeleider.id,
      systeem: null,
      actie: 'contactmoment.vastleggen',
      clientId: wie.client.id,
      onderwerp: 'contactmoment',
      onderwerpId: (await laatste(wie.client.id)).id,
      resultaat: 'gelukt',
      details: { datum: VANDAAG, soort: 'gesprek', kanaal: 'telefonisch', status: 'gevoerd', vervolg: 'later' },
    });
    expect(JSON.stringify(regel?.details)).not.toContain('GEHEIM');
  });

  it.each([
    ['2026-11-17', '2027-02-17'],
    ['2026-10-08', '2027-01-08'],
    // Een gesprek van voor het laatste verkort de tijd nooit.
    ['2026-09-01', '2027-01-07'],
    // Wat voor de start lag, telt niet.
    ['2026-01-04', '2027-01-07'],
  ])('van %s zet de uiterlijke datum op %s', async (op, verwacht) => {
    const wie = await gesproken();
    await leg(wie, { ...LATER, datum: op });
    expect(await uiterlijk(wie.id)).toBe(verwacht);
    expect(await normverschillen(wie.client.id)).toEqual([]);
  });

  it.each<[string, Trajectwens<User>, string | null]>([
    ['tijdens on hold', { onHold: { van: '2026-06-01' } }, '2027-02-18'],
    ['tijdens een opschorting', { opschorting: { van: '2026-11-01', tot: '2026-11-30' } }, '2027-03-02'],
    ['tijdens een opschorting zonder einde', { opschorting: { van: '2026-11-01' } }, null],
  ])('%s telt mee', async (_, wens, verwacht) => {
    const wie = await gesproken(wens);
    await leg(wie, LATER);
    expect(isTellend({ ...(await laatste(wie.client.id)), datum: VANDAAG, verkeerdGeregistreerd: false })).toBe(true);
    expect(await uiterlijk(wie.id)).toBe(verwacht);
    expect(await normverschillen(wie.client.id)).toEqual([]);
  });

  it.each([
    [{ kanaal: 'e_mail' }],
    [{ kanaal: 'brief' }],
    [{ kanaal: 'whatsapp' }],
    [{ kanaal: 'voicemail' }],
    [{ status: 'geen_gehoor' }],
    [{ kanaal: 'op_locatie', status: 'niet_verschenen' }],
    [{ soort: 'ontmoeting', kanaal: 'op_locatie' }],
    [{ soort: 'contact_met_derden', derden: 'werkgever' }],
  ])('dat niet telt (%j) heeft geen vervolg nodig en verzet de uiterlijke datum niet', async (velden) => {
    const wie = await gesproken();
    const uitkomst = await leg(wie, velden);
    expect(uitkomst.naar).toBe(`/clienten/${wie.client.clientnummer}?gelukt=contactmoment.vastleggen_telt_niet`);
    expect(await laatste(wie.client.id)).toMatchObject(velden);
    expect(await uiterlijk(wie.id)).toBe('2027-01-07');
  });

  it('bij wie nog niet gestart is, telt niet en verzet niets', async () => {
    const wie = await gesproken({ start: '2026-12-01', laatsteGesprek: undefined });
    await leg(wie, LATER);
    expect(await uiterlijk(wie.id)).toBe('2027-03-01');
  });

  it('plant het vervolg zoals afgesproken: ritme voor kanaal en locatie, anders zoals dit gesprek', async () => {
    const wie = await gesproken({ ritme: { weken: 3, kanaal: 'op_locatie', locatie: 'Power-Noord' } });
    await leg(wie, { vervolg: 'datum:2026-12-02', vervolgTijd: '11:15' });
    const afspraak = (await contacten(wie.client.id)).at(-1);
    expect(afspraak).toMatchObject({ kanaal: 'op_locatie', tijd: '11:15', locatieId: await eenLocatie('Power-Noord') });
    const ander = await gesproken();
    await leg(ander, { kanaal: 'beeldbellen', vervolg: 'anders', vervolgDatum: '2026-12-02' });
    expect((await contacten(ander.client.id)).at(-1)).toMatchObject({ kanaal: 'beeldbellen', status: 'gepland' });
  });
});

describe('een cliënt met twee lopende trajecten', () => {
  const tweeTrajecten = async () => {
    const via = await gesproken();
    const regulier = await eenTraject<User>({
      client: via.client,
      begeleider: via.begeleider,
      aanpak: 'Reguliere aanpak',
      gesprekkenPerJaar: 1,
      start: '2026-03-02',
    });
    return { via, regulier };
  };

  it('krijgt met één gesprek in beide een nieuwe uiterlijke datum', async () => {
    const { via, regulier } = await tweeTrajecten();
    await leg(via, { vervolg: 'datum:2027-02-18' });
    expect(await uiterlijk(via.id)).toBe('2027-02-18');
    expect(await uiterlijk(regulier.id)).toBe('2027-11-18');
    expect(await contacten(via.client.id)).toHaveLength(3);
  });

  it('houdt zich aan de vroegste uiterlijke datum van de twee', async () => {
    const { via } = await tweeTrajecten();
    await expect(leg(via, { vervolg: 'anders', vervolgDatum: '2027-02-19' })).rejects.toMatchObject({
      fieldErrors: { vervolgReden: expect.any(String) },
    });
  });

  it('wordt door elk van beide begeleiders vastgelegd', async () => {
    const via = await gesproken();
    const collega = await eenGebruiker();
    const regulier = await eenTraject<User>({
      client: via.client,
      begeleider: collega,
      aanpak: 'Reguliere aanpak',
      gesprekkenPerJaar: 1,
      start: '2026-03-02',
    });
    await leg(via, LATER, { door: collega });
    expect(await uiterlijk(via.id)).toBe('2027-02-18');
    expect(await uiterlijk(regulier.id)).toBe('2027-11-18');
  });
});

describe('een cliënt met een beëindigd en een lopend traject', () => {
  it('houdt in beide een uiterlijke datum die klopt als er een ouder gesprek bij komt', async () => {
    const oud = await eenTraject<User>({ start: '2026-01-05', eind: '2026-10-31', laatsteGesprek: '2026-08-03' });
    const nieuw = await eenTraject<User>({
      client: oud.client,
      begeleider: oud.begeleider,
      aanpak: 'Reguliere aanpak',
      gesprekkenPerJaar: 1,
      start: '2026-11-02',
    });
    await leg(oud, { ...LATER, datum: '2026-10-20' });
    expect(await uiterlijk(oud.id)).toBe('2027-01-20');
    expect(await uiterlijk(nieuw.id)).toBe('2027-11-02');
    expect(await normverschillen(oud.client.id)).toEqual([]);
  });
});

describe('wat niet kan, wordt bij het veld gezegd en verandert niets', () => {
  type Geval = [string, Record<string, unknown>, string, Trajectwens<User>?];
  const weiger = async (wie: Wie, velden: Record<string, unknown>, veld: string) => {
    const voor = await stand();
    const fout = await leg(wie, velden).catch((f: unknown) => f);
    expect(fout).toBeInstanceOf(Ongeldig);
    expect((fout as Ongeldig).fieldErrors[veld]).toMatch(/^[A-Z].*[.]$/);
    expect(await stand()).toEqual(voor);
  };
  const anders = (vervolgDatum: string) => ({ vervolg: 'anders', vervolgDatum });

  it.each<Geval>([
    ['een gesprek zonder vervolg', {}, 'vervolg'],
    ['een gesprek van gisteren zonder vervolg', { datum: '2026-11-17' }, 'vervolg'],
    ['een gesprek zonder vervolg, met een einde dat nog ver is', {}, 'vervolg', { eind: '2027-12-31' }],
    ['een vervolg na de uiterlijke datum zonder reden', anders('2027-02-19'), 'vervolgReden'],
    ['een voorgesteld vervolg na de uiterlijke datum', { vervolg: 'datum:2027-02-19' }, 'vervolgReden'],
    ['een vervolg in het verleden', { ...anders('2026-11-16'), datum: '2026-11-10' }, 'vervolgDatum'],
    ['een vervolg op de dag van het gesprek', anders(VANDAAG), 'vervolgDatum'],
    ['een vervolg na het einde van het traject', anders('2026-12-02'), 'vervolgDatum', { eind: '2026-12-01' }],
    ['een vervolg over meer dan een jaar', { ...anders('2027-11-20'), vervolgReden: 'anders' }, 'vervolgDatum'],
    ['"blijft" zonder afspraak', { vervolg: 'blijft' }, 'vervolg'],
    ['een afspraak plannen in het verleden', { plannen: 'ja', datum: '2026-11-17' }, 'datum'],
    ['een afspraak per e-mail', { datum: '2026-12-01', kanaal: 'e_mail' }, 'kanaal'],
    ['een afspraak per brief', { datum: '2026-12-01', kanaal: 'brief' }, 'kanaal'],
    ['een afspraak per WhatsApp', { datum: '2026-12-01', kanaal: 'whatsapp' }, 'kanaal'],
    ['een afspraak per voicemail', { datum: '2026-12-01', kanaal: 'voicemail' }, 'kanaal'],
    ['een geplande ontmoeting', { datum: '2026-12-01', soort: 'ontmoeting' }, 'datum'],
    ['een gepland contact met derden', { datum: '2026-12-01', soort: 'contact_met_derden', derden: 'ROC' }, 'datum'],
    ['een afspraak over meer dan een jaar', { datum: '2027-11-20' }, 'datum'],
    ['een afspraak na het einde van het traject', { datum: '2026-12-02' }, 'datum', { eind: '2026-12-01' }],
    ['een locatie die niet bestaat', { ...LATER, locatieId: crypto.randomUUID() }, 'locatieId'],
    ['een onderwerp dat niet bestaat', { ...LATER, onderwerpen: crypto.randomUUID() }, 'onderwerpen'],
    ['een gebruiker die niet bestaat', { ...LATER, gehoudenDoorId: crypto.randomUUID() }, 'gehoudenDoorId'],
  ])('%s', async (_, velden, veld, wens) => weiger(await gesproken(wens), velden, veld));

  it('"blijft" bij een afspraak na de uiterlijke datum, zonder reden', async () => {
    const wie = await gesproken();
    await eenAfspraak({ client: wie.client, datum: '2027-02-19' });
    await weiger(wie, { vervolg: 'blijft' }, 'vervolgReden');
  });

  it.each(['2026-11-01', VANDAAG])('een locatie die op die dag gesloten is, sinds %s', async (sinds) => {
    const locatieId = await eenLocatie('oud stadskantoor', sinds);
    await weiger(await gesproken(), { ...LATER, kanaal: 'op_locatie', locatieId }, 'locatieId');
    const wie = await gesproken();
    await leg(wie, { ...LATER, datum: plusDagen(datum(sinds), -1), kanaal: 'op_locatie', locatieId });
    expect((await contacten(wie.client.id)).map((c) => c.locatieId)).toContain(locatieId);
  });

  it.each(['2026-11-01', VANDAAG])('een onderwerp dat op die dag niet meer gebruikt wordt, sinds %s', async (sinds) => {
    const oud = await eenOnderwerp('corona');
    await alsSysteem('proef', (tx) =>
      tx.onderwerp.update({ where: { id: oud }, data: { geslotenOp: new Date(sinds) } }),
    );
    await weiger(await gesproken(), { ...LATER, onderwerpen: oud }, 'onderwerpen');
    await leg(await gesproken(), { ...LATER, datum: plusDagen(datum(sinds), -1), onderwerpen: oud });
    // En het formulier biedt het die dag niet meer aan.
    const keuzes = (dag: Datum) => alsSysteem('proef', (tx) => openOnderwerpen(tx, dag));
    expect((await keuzes(datum(sinds))).map((o) => o.id)).not.toContain(oud);
    expect((await keuzes(plusDagen(datum(sinds), -1))).map((o) => o.id)).toContain(oud);
  });

  it('een locatie die vandaag sluit staat niet meer in de lijst, tenzij zij er al gekozen was', async () => {
    const id = await eenLocatie('oud stadskantoor', VANDAAG);
    const keuzes = async (dag: Datum, gekozen: string | null = null) =>
      (await alsSysteem('proef', (tx) => openLocaties(tx, dag, gekozen ? [gekozen] : []))).map((l) => l.id);
    expect(await keuzes(VANDAAG)).not.toContain(id);
    expect(await keuzes(VANDAAG, id)).toContain(id);
    expect(await keuzes(plusDagen(VANDAAG, -1))).toContain(id);
  });

  it.each([
    ['van een ander team', { team: 'Zuid' }],
    ['die geblokkeerd is', { geblokkeerd: true }],
    ['die geen begeleider is', { rol: 'teamleider' as const }],
  ])('gevoerd door iemand %s', async (_, wens) => {
    const ander = await eenGebruiker(wens);
    await weiger(await gesproken(), { ...LATER, gehoudenDoorId: ander.id }, 'gehoudenDoorId');
  });

  it('een cliëntnummer dat niet bestaat', async () => {
    const wie = await gesproken();
    const voor = await stand();
    await expect(leg(wie, { ...LATER, clientnummer: 'BESTAAT-NIET' })).rejects.toThrow('niet gevonden');
    expect(await stand()).toEqual(voor);
  });
});

describe('een vervolg op of voor de uiterlijke datum', () => {
  it('mag op de uiterlijke datum zelf', async () => {
    const wie = await gesproken();
    await leg(wie, { vervolg: 'anders', vervolgDatum: '2027-02-18' });
    expect((await contacten(wie.client.id)).map((c) => uitDb(c.datum))).toEqual([
      '2026-10-07',
      '2026-11-18',
      '2027-02-18',
    ]);
  });

  it('mag vandaag zijn als het gesprek van eerder is', async () => {
    const wie = await gesproken();
    await leg(wie, { datum: '2026-11-16', vervolg: 'anders', vervolgDatum: VANDAAG });
    expect(await laatste(wie.client.id)).toMatchObject({ status: 'gepland' });
  });

  it.each([VANDAAG, '2026-12-01', '2027-02-18'])(
    'hoeft niet als het traject (%s) voor die dag eindigt',
    async (eind) => {
      const wie = await gesproken({ eind });
      await leg(wie);
      expect(await contacten(wie.client.id)).toHaveLength(2);
    },
  );

  it('mag de afspraak zijn die er al staat; er komt er geen bij', async () => {
    const wie = await gesproken();
    await eenAfspraak({ client: wie.client, datum: '2026-12-09' });
    await leg(wie, { vervolg: 'blijft' });
    expect(await contacten(wie.client.id)).toHaveLength(3);
  });
});

describe('eerst een vraag', () => {
  const vraagt = async (wie: Wie, velden: Record<string, unknown>, tekst: RegExp) => {
    const voor = await stand();
    const fout = await leg(wie, velden).catch((f: unknown) => f);
    expect(fout).toBeInstanceOf(Bevestig);
    expect((fout as Bevestig).vraag).toMatch(tekst);
    expect(await stand()).toEqual(voor);
    await leg(wie, velden, { bevestigd: true });
  };

  it('bij een dag van meer dan een jaar geleden; na ja is het opgeslagen', async () => {
    const wie = await gesproken();
    await vraagt(wie, { ...LATER, datum: '2025-11-16' }, /16-11-2025.*meer dan een jaar geleden/);
    expect(await contacten(wie.client.id)).toHaveLength(2);
  });

  it('als er op die dag en langs die weg al iets staat; na ja staan ze er beide', async () => {
    const wie = await gesproken();
    await eenContactmoment({ client: wie.client, datum: VANDAAG, tijd: '09:00', status: 'geen_gehoor' });
    await vraagt(wie, LATER, /Staat er al: 18-11-2026, telefonisch, geen gehoor om 09:00\. Toch vastleggen\?/);
    expect(await contacten(wie.client.id)).toHaveLength(3);
  });

  it('ook als er voor die dag een afspraak staat', async () => {
    const wie = await gesproken();
    await eenAfspraak({ client: wie.client, datum: '2026-12-02', kanaal: 'huisbezoek' });
    await vraagt(wie, { datum: '2026-12-02', kanaal: 'huisbezoek' }, /huisbezoek, gepland om 10:00/);
  });

  it('ook als er op de dag van de volgende afspraak al een staat', async () => {
    const wie = await gesproken();
    await eenAfspraak({ client: wie.client, datum: '2026-12-02', kanaal: 'telefonisch' });
    const velden = { vervolg: 'anders', vervolgDatum: '2026-12-02' };
    await vraagt(wie, velden, /Staat er al: 02-12-2026, telefonisch, gepland om 10:00/);
  });

  it('met alle vragen ineens, zodat één ja ook alles beantwoordt', async () => {
    const wie = await gesproken();
    await eenContactmoment({ client: wie.client, datum: '2025-11-10' });
    await vraagt(wie, { ...LATER, datum: '2025-11-10' }, /meer dan een jaar geleden.*Staat er al/);
  });

  it('niet voor wat verkeerd geregistreerd of afgezegd is, langs een andere weg ging of bij een ander hoort', async () => {
    const wie = await gesproken();
    const ander = await gesproken();
    await eenContactmoment({ client: wie.client, datum: VANDAAG, verkeerd: 'verkeerde cliënt' });
    await eenContactmoment({ client: wie.client, datum: VANDAAG, status: 'afgezegd' });
    await eenContactmoment({ client: wie.client, datum: VANDAAG, kanaal: 'whatsapp' });
    await eenContactmoment({ client: ander.client, datum: VANDAAG });
    await leg(wie, LATER);
    expect(await contacten(wie.client.id)).toHaveLength(5);
  });
});

describe('een afspraak plannen', () => {
  it('is een contactmoment dat later is dan vandaag, en verzet de uiterlijke datum niet', async () => {
    const wie = await gesproken();
    const uitkomst = await leg(wie, { datum: '2026-12-01', kanaal: 'op_locatie', tijd: '13:00' });
    expect(uitkomst.naar).toContain('gelukt=afspraak.plannen');
    expect((await contacten(wie.client.id)).at(-1)).toMatchObject({
      datum: new Date('2026-12-01'),
      tijd: '13:00',
      status: 'gepland',
    });
    expect(await uiterlijk(wie.id)).toBe('2027-01-07');
    expect((await spoor())[0]).toMatchObject({ actie: 'afspraak.plannen', clientId: wie.client.id });
  });

  it('blijft een afspraak, wat er ook over de afloop is ingevuld', async () => {
    const wie = await gesproken();
    await leg(wie, { datum: '2026-12-01', status: 'niet_verschenen' });
    expect((await contacten(wie.client.id)).at(-1)).toMatchObject({ status: 'gepland' });
  });

  it('kan ook nog voor vandaag, met het formulier Afspraak plannen', async () => {
    const wie = await gesproken();
    await leg(wie, { plannen: 'ja', tijd: '16:00' });
    expect(await laatste(wie.client.id)).toMatchObject({ status: 'gepland', tijd: '16:00' });
    expect(await uiterlijk(wie.id)).toBe('2027-01-07');
  });

  it('kan hoogstens een jaar vooruit, de laatste dag meegeteld', async () => {
    const wie = await gesproken();
    await leg(wie, { datum: datum('2027-11-19') });
    expect((await contacten(wie.client.id)).at(-1)?.datum).toEqual(new Date('2027-11-19'));
  });
});

describe('wie vandaag een afspraak heeft', () => {
  const metAfspraak = async (wens: Partial<Parameters<typeof eenAfspraak>[0]> = {}) => {
    const wie = await gesproken();
    const { id } = await eenAfspraak({ client: wie.client, datum: VANDAAG, gehoudenDoor: wie.begeleider, ...wens });
    return { wie, id };
  };
  const vandaag = async (clientId: string) =>
    (await contacten(clientId)).filter((c) => uitDb(c.datum) === VANDAAG).map((c) => ({ id: c.id, status: c.status }));

  it('krijgt bij die afspraak wat er wordt vastgelegd, met haar tijd, plaats en duur', async () => {
    const { wie, id } = await metAfspraak({ duurMinuten: 60, verslag: 'Neem de brief mee.' });
    const uitkomst = await leg(wie, { kanaal: 'op_locatie', ...LATER });
    expect(uitkomst.naar).toContain('gelukt=contactmoment.vastleggen');
    expect(await contacten(wie.client.id)).toHaveLength(2);
    expect(await laatste(wie.client.id)).toMatchObject({
      ...{ id, status: 'gevoerd', tijd: '10:00', duurMinuten: 60, verslag: 'Neem de brief mee.', versie: 2 },
      locatieId: await eenLocatie('servicecentrum Noord'),
    });
    expect((await spoor())[0]).toMatchObject({ actie: 'contactmoment.invullen', onderwerpId: id });
  });

  it.each([
    ['ook als het anders ging dan gepland', { kanaal: 'telefonisch' }, 'gevoerd'],
    ['ook als de cliënt er niet was', { kanaal: 'op_locatie', status: 'niet_verschenen' }, 'niet_verschenen'],
    ['niet: bellen en geen gehoor terwijl iemand nog komt', { status: 'geen_gehoor' }, null],
    ['niet: het was een ander gesprek', { ander: 'ja' }, null],
    ['niet: een bericht is geen gesprek', { kanaal: 'whatsapp' }, null],
    ['niet: een ontmoeting', { soort: 'ontmoeting', kanaal: 'op_locatie' }, null],
    ['niet: een gesprek van eerder', { datum: '2026-11-16' }, null],
  ])('%s', async (_, velden, status) => {
    const { wie, id } = await metAfspraak();
    await leg(wie, { ...LATER, ...velden }, { bevestigd: true });
    const afspraak = (await contacten(wie.client.id)).find((c) => c.id === id);
    expect(afspraak?.status).toBe(status ?? 'gepland');
    expect(await contacten(wie.client.id)).toHaveLength(status ? 2 : 3);
  });

  it('een afspraak van eerder die openstaat hoort ook bij het gesprek van die dag', async () => {
    const { wie, id } = await metAfspraak({ datum: '2026-11-16' });
    await leg(wie, { ...LATER, datum: '2026-11-16', kanaal: 'op_locatie' });
    expect((await contacten(wie.client.id)).find((c) => c.id === id)?.status).toBe('gevoerd');
  });

  it('na geen gehoor op de afspraak is een later gesprek een eigen gesprek, en staat er niets meer open', async () => {
    const { wie, id } = await metAfspraak({ kanaal: 'telefonisch', locatie: undefined });
    await leg(wie, { status: 'geen_gehoor' });
    await leg(wie, LATER, { bevestigd: true });
    expect((await vandaag(wie.client.id)).map((c) => c.status).sort()).toEqual(['geen_gehoor', 'gevoerd']);
    expect((await vandaag(wie.client.id)).find((c) => c.id === id)?.status).toBe('geen_gehoor');
  });

  it('met twee afspraken op één dag kiest de begeleider zelf', async () => {
    const { wie } = await metAfspraak();
    await eenAfspraak({ client: wie.client, datum: VANDAAG, tijd: '15:00', kanaal: 'huisbezoek', locatie: undefined });
    await leg(wie, { ...LATER }, { bevestigd: true });
    expect((await vandaag(wie.client.id)).map((c) => c.status).sort()).toEqual(['gepland', 'gepland', 'gevoerd']);
  });
});
