import { describe, expect, it } from 'vitest';
import { deLocatie, hetOnderwerp } from '../../prisma/factories/basis';
import { eenAfspraak } from '../../prisma/factories/contactmoment';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { contacten, normverschillen, spoor, stand, uiterlijk, VANDAAG } from '../../prisma/proef/stand';
import { gesproken, LATER, laatste, leg, type Wie } from '../../prisma/proef/vastleggen';
import { openLocaties } from '../afspraken/locaties';
import { type Datum, datum, plusDagen } from '../domain/datum';
import { isTellend } from '../domain/tellend-gesprek';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { openOnderwerpen } from './keuzelijsten';

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
