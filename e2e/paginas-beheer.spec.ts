/** Wat voor elke pagina van een beheerder en van de privacy officer geldt. */

import { uniek } from '../prisma/factories/basis';
import { eenBericht } from '../prisma/factories/bericht';
import { eenBewaarplicht, eenCorrectieverzoek, eenInzageverzoek, eenVoorstel } from '../prisma/factories/bewaren';
import { eenAfspraak } from '../prisma/factories/contactmoment';
import { eenDatalek } from '../prisma/factories/datalek';
import { eenInstrument } from '../prisma/factories/inzet';
import { eenTraject } from '../prisma/factories/traject';
import { alsBaas } from '../prisma/proef/baas';
import { eenAccount, expect, test } from './basis';
import { bekeken, bekijk, paginasVan, type Toestand } from './pagina-proef';

const lijst = (naam: string, tekst: string): Toestand => ({
  naam,
  pad: `/beheer/${naam.toLowerCase()}`,
  titel: naam,
  kop: naam,
  tekst,
});
const gebruiker = { titel: 'Gebruiker' } as const;
const gebruikers = { titel: 'Gebruikers', kop: 'Gebruikers' } as const;
const spoor = { titel: 'Verantwoording', kop: 'Verantwoording' } as const;

const BEHEER: Toestand[] = [
  { naam: 'Beheer', pad: '/beheer', titel: 'Beheer', kop: 'Beheer', tekst: '{zonderTeam}' },
  { ...gebruikers, naam: 'Gebruikers', pad: '/beheer/gebruikers', tekst: 'actief' },
  { ...gebruikers, naam: 'Gebruikers, gekozen rol', pad: '/beheer/gebruikers?rol=partner', tekst: 'bij deze keuze' },
  { naam: 'Nieuwe gebruiker', pad: '/beheer/gebruikers/nieuw', titel: 'Nieuwe gebruiker', kop: 'Nieuwe gebruiker' },
  {
    ...gebruiker,
    naam: 'Een begeleider',
    pad: '/beheer/gebruikers/{begeleider}',
    kop: '{naam}',
    tekst: 'begeleidt nu 1 cliënt',
  },
  {
    ...gebruiker,
    naam: 'Zichzelf',
    pad: '/beheer/gebruikers/{ik}',
    kop: '{mij}',
    tekst: 'U kunt uzelf niet blokkeren.',
  },
  { ...gebruiker, naam: 'Geblokkeerd', pad: '/beheer/gebruikers/{weg}', kop: 'Is Weg', tekst: 'Weer toelaten' },
  {
    ...gebruiker,
    naam: 'Een gebruiker die er niet is',
    pad: '/beheer/gebruikers/niemand',
    kop: 'Deze pagina is er niet',
    status: 404,
  },
  { naam: 'Berichten', pad: '/beheer/berichten', titel: 'Berichten beheren', kop: 'Berichten', tekst: 'onzeker' },
  {
    naam: 'Bewaartermijnen',
    pad: '/beheer/bewaartermijnen',
    titel: 'Bewaartermijnen',
    kop: 'Bewaartermijnen',
    tekst: 'nog niet vastgesteld',
  },
  { naam: 'Gemeente', pad: '/beheer/gemeente', titel: 'Gemeente', kop: 'Gemeente', tekst: 'Adres voor post' },
  lijst('Teams', 'Team toevoegen'),
  lijst('Aanpakken', 'VIA-pilot'),
  lijst('Locaties', 'stadskantoor'),
  lijst('Onderwerpen', 'gezondheid'),
  lijst('Organisaties', '{organisatie}'),
  { naam: 'Achtergrondwerk', pad: '/beheer/werk', titel: 'Achtergrondwerk', kop: 'Achtergrondwerk' },
  { ...lijst('Aanbod', 'Aanbod toevoegen'), titel: 'Gewenst aanbod', kop: 'Gewenst aanbod' },
  { ...lijst('Instrumenten', '{organisatie}'), titel: 'Instrumenten beheren' },
  {
    naam: 'Nieuw instrument',
    pad: '/beheer/instrumenten/nieuw',
    titel: 'Nieuw instrument',
    kop: 'Nieuw instrument',
    tekst: 'Alleen voor medewerkers',
  },
  {
    naam: 'Instrument beheren',
    pad: '/beheer/instrumenten/{instrument}',
    titel: 'Instrument beheren',
    kop: '{instrumentnaam}',
    tekst: 'Gesloten sinds 1 november 2026',
  },
  { naam: 'Hulp voor een beheerder', pad: '/hulp', titel: 'Hulp', kop: 'Hulp', tekst: 'één keer werkt' },
];

const SPOOR: Toestand[] = [
  { ...spoor, naam: 'Verantwoording', pad: '/verantwoording', tekst: 'logde in' },
  {
    ...spoor,
    naam: 'Verantwoording van één cliënt',
    pad: '/verantwoording?client={client}',
    tekst: '22:00',
  },
  { ...spoor, naam: 'Verantwoording, fout', pad: '/verantwoording?client=BESTAAT-NIET', tekst: 'Er is geen cliënt' },
  {
    ...spoor,
    naam: 'Verantwoording, alle wijzigingen',
    pad: '/verantwoording?groep=wijziging&volgorde=oudste',
    tekst: 'oudste eerst',
  },
  {
    naam: 'Wat opvalt',
    pad: '/verantwoording/opvallend?van=2026-05-06&tot=2026-05-06',
    titel: 'Wat opvalt',
    kop: 'Wat opvalt',
    tekst: 'buiten werktijd',
  },
  {
    naam: 'Iets wat opvalt',
    pad: '/verantwoording/opvallend/buiten_werktijd/2026-05-06/{laat}',
    titel: 'Wat opvalt',
    kop: 'Dossiers buiten werktijd',
    tekst: 'Waarom het hier staat',
  },
  {
    naam: 'Mogelijke datalekken',
    pad: '/verantwoording/datalekken',
    titel: 'Mogelijke datalekken',
    kop: 'Mogelijke datalekken',
    tekst: 'beoordelen',
  },
  {
    naam: 'Mogelijk datalek met de tekst',
    pad: '/verantwoording/datalekken/{datalek}?tekst=1',
    titel: 'Mogelijk datalek',
    kop: 'Mogelijk datalek',
    tekst: 'Ging over een ander.',
  },
  {
    naam: 'Inzage geven',
    pad: '/verantwoording/inzage',
    titel: 'Inzage geven',
    kop: 'Inzage geven',
    tekst: 'Geboortedatum',
  },
  {
    naam: 'Overzicht voor een cliënt',
    pad: '/verantwoording/inzage/{inzage}',
    titel: 'Overzicht voor een cliënt',
    kop: 'Overzicht voor',
    tekst: 'om te lezen (PDF)',
  },
  {
    naam: 'Correcties',
    pad: '/verantwoording/correcties',
    titel: 'Correcties',
    kop: 'Correcties',
    tekst: 'Besluit vóór',
  },
  {
    naam: 'Vernietiging',
    pad: '/verantwoording/vernietiging',
    titel: 'Vernietiging',
    kop: 'Vernietiging',
    tekst: 'Bezwaar loopt',
  },
  { ...spoor, naam: 'Verantwoording, geen dag', pad: '/verantwoording?van=gisteren', tekst: 'geen bestaande datum' },
];

bekijk(BEHEER, async () => {
  const team = `Team ${uniek()}`;
  const wie = await eenAccount({ rol: 'beheerder' });
  const weg = await eenAccount({ naam: 'Is Weg', geblokkeerd: true, team });
  const begeleider = await eenAccount({ team });
  await eenAccount({ team });
  await eenTraject({ begeleider, team });
  const organisatie = `Stichting Arbeidsintegratie ${uniek()}`;
  const instrument = await eenInstrument({ organisatie, geslotenOp: '2026-11-01' });
  const los = await eenTraject({ team: null, begeleider: null });
  const afspraak = await eenAfspraak({ client: los.client, datum: '2026-11-25' });
  const vast = { client: los.client, afspraak, kanaal: 'e_mail', aan: 'a@voorbeeld.nl' } as const;
  await eenBericht({ ...vast, status: 'bezig', bezigSinds: new Date('2026-11-17T09:00:00Z') });
  await eenBericht({ ...vast, status: 'mislukt', fout: 'bericht_geweigerd' });

  return {
    wie,
    gezet: {
      begeleider: begeleider.id,
      naam: begeleider.naam,
      ik: wie.id,
      mij: wie.naam,
      weg: weg.id,
      organisatie,
      instrument: instrument.id,
      instrumentnaam: instrument.naam,
      zonderTeam: los.client.clientnummer,
    },
  };
});

/** Iemand die in de avond een dossier opende; geeft wie. */
async function eenLateBlik(client: { id: string }): Promise<string> {
  const { id } = await eenAccount({});
  const regel = { op: new Date('2026-05-06T20:00:00Z'), gebruikerId: id, clientId: client.id };
  await alsBaas(async (tx) => {
    for (const actie of ['dossier.openen', 'client.wijzigen'])
      await tx.auditregel.create({ data: { ...regel, actie, resultaat: 'gelukt' }, select: { id: true } });
  });
  return id;
}

bekijk(SPOOR, async () => {
  const { client } = await eenTraject({ begeleider: null });
  const elders = await eenTraject({});
  const datalek = await eenDatalek({ client: elders.client, auteur: elders.begeleider });
  const wie = await eenAccount({ rol: 'privacy_officer' });
  const inzage = await eenInzageverzoek({ client, door: wie });
  await eenCorrectieverzoek({ client, door: wie });
  await eenBewaarplicht({ client, door: wie });
  await eenVoorstel({ client: elders.client });
  return {
    wie,
    gezet: {
      client: client.clientnummer,
      datalek: datalek.id,
      inzage: inzage.id,
      laat: await eenLateBlik(client),
    },
  };
});

test('elke pagina van beheer en verantwoording wordt hier bekeken', () => {
  const hier = bekeken(...BEHEER, ...SPOOR).filter((r) => /^\/(beheer|verantwoording)/.test(r));
  expect(hier).toEqual(paginasVan('beheer'));
});
