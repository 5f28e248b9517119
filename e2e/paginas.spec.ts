/** Wat voor elke pagina geldt: titel, één kop, bruikbaar op een telefoon, toegankelijk, klein en ook leeg begrijpelijk. */
import { eenAfwezigheid, eenWerkweek } from '../prisma/factories/agenda';
import { uniek } from '../prisma/factories/basis';
import { eenBericht } from '../prisma/factories/bericht';
import { eenAfspraak, eenContactmoment } from '../prisma/factories/contactmoment';
import type { GemaakteGebruiker } from '../prisma/factories/gebruiker';
import { eenIntake } from '../prisma/factories/intake';
import { eenGemis, eenInstrument, eenInzet } from '../prisma/factories/inzet';
import { eenBetrokkene, eenSignaal, eenToezegging } from '../prisma/factories/netwerk';
import { eenOverdracht } from '../prisma/factories/overdracht';
import { eenPlan } from '../prisma/factories/plan';
import { eenBestandadvies, eenLadderstand, eenOntheffing, eenUitkering } from '../prisma/factories/situatie';
import { eenTraject, type GemaaktTraject } from '../prisma/factories/traject';
import { eenAccount, expect, expectAccessible, fillSignIn, signIn, test, WACHTWOORD } from './basis';
import { afwijkingVan, legUit, toegangslinkVoor } from './database';
import { bekeken, bekijk, controleer, paginasVan, type Toestand } from './pagina-proef';
import { groep, rij } from './werkplek';

const CLIENT = '/clienten/{client}';
const LANG = 'Wolfeschlegelsteinhausenbergerdorff-Anna Rhabarberbarbarabarbarbarenbartbarbier';

/** Elke pagina in elke toestand waarin zij er anders uitziet. */
const TOESTANDEN: Toestand[] = [
  { naam: 'Vandaag', route: '/vandaag', pad: '/vandaag', titel: 'Vandaag', kop: 'Vandaag' },
  {
    naam: 'Vandaag op een eerdere dag',
    route: '/vandaag',
    pad: '/vandaag?peildatum=2026-08-03',
    titel: 'Vandaag',
    kop: 'Vandaag',
  },
  {
    naam: 'Vandaag op een dag die nog komt',
    route: '/vandaag',
    pad: '/vandaag?peildatum=2026-11-19',
    titel: 'Vandaag',
    kop: 'Vandaag',
  },
  {
    naam: 'Agenda, een week met botsingen',
    route: '/agenda',
    pad: '/agenda',
    titel: 'Agenda',
    kop: 'Agenda',
    tekst: 'Tegelijk gepland',
  },
  {
    naam: 'Agenda, een lege week',
    route: '/agenda',
    pad: '/agenda?dag=2026-12-21',
    titel: 'Agenda',
    kop: 'Agenda',
    tekst: 'eerste kerstdag',
  },
  {
    naam: 'Agenda, een dag',
    route: '/agenda',
    pad: '/agenda?weergave=dag&dag=2026-11-18',
    titel: 'Agenda',
    kop: 'Agenda',
    tekst: 'nog geen afspraak',
  },
  {
    naam: 'Met wie is de afspraak',
    route: '/agenda/nieuw',
    pad: '/agenda/nieuw?datum=2026-11-24&tijd=10:00',
    titel: 'Afspraak plannen',
    kop: 'Met wie is de afspraak?',
    tekst: 'dinsdag 24 november 2026 om 10:00',
  },
  {
    naam: 'Werkdagen, afwezigheid en Outlook',
    route: '/agenda/instellingen',
    pad: '/agenda/instellingen',
    titel: 'Werkdagen, afwezigheid en Outlook',
    kop: 'Werkdagen, afwezigheid en Outlook',
    tekst: '1 afspraak valt in uw vrije dagen',
  },
  { naam: 'Mijn cliënten', route: '/clienten', pad: '/clienten', titel: 'Mijn cliënten', kop: 'Mijn cliënten' },
  {
    naam: 'Mijn cliënten, niemand past',
    route: '/clienten',
    pad: '/clienten?status=beeindigd&onhold=ja',
    titel: 'Mijn cliënten',
    kop: 'Mijn cliënten',
  },
  {
    naam: 'Plan mijn gesprekken',
    route: '/agenda/plannen',
    pad: '/agenda/plannen?gelukt=afspraken.plannen_1&overgeslagen={client}',
    titel: 'Plan mijn gesprekken',
    kop: 'Plan mijn gesprekken',
    tekst: 'Overgeslagen, want er staat al een afspraak',
  },
  { naam: 'Zoeken', route: '/zoeken', pad: '/zoeken', titel: 'Zoeken', kop: 'Zoek een cliënt' },
  { naam: 'Hulp', route: '/hulp', pad: '/hulp', titel: 'Hulp', kop: 'Hulp' },
  { naam: 'Account', route: '/account', pad: '/account', titel: 'Account', kop: 'Account' },
  { naam: 'Dossier', route: '/clienten/[clientnummer]', pad: CLIENT, titel: 'Dossier', kop: LANG },
  {
    naam: 'Dossier, niets in dit filter',
    route: '/clienten/[clientnummer]',
    pad: '/clienten/{nooitGesproken}?toon=gesprekken',
    titel: 'Dossier',
    kop: 'Nooit Gesproken',
  },
  {
    naam: 'Dossier, opgeschort',
    route: '/clienten/[clientnummer]',
    pad: '/clienten/{opgeschort}',
    titel: 'Dossier',
    kop: 'Staat Stil',
  },
  {
    naam: 'Gegevens',
    route: '/clienten/[clientnummer]/gegevens',
    pad: `${CLIENT}/gegevens`,
    titel: 'Gegevens',
    kop: LANG,
  },
  {
    naam: 'Berichten',
    route: '/clienten/[clientnummer]/berichten',
    pad: `${CLIENT}/berichten`,
    titel: 'Berichten',
    kop: LANG,
    tekst: 'Is de brief begrepen?',
  },
  {
    naam: 'Berichten, nog niets gestuurd',
    route: '/clienten/[clientnummer]/berichten',
    pad: '/clienten/{nooitGesproken}/berichten',
    titel: 'Berichten',
    kop: 'Nooit Gesproken',
    tekst: 'Er is nog niets gestuurd.',
  },
  {
    naam: 'Brieven',
    route: '/brieven',
    pad: '/brieven',
    titel: 'Brieven',
    kop: 'Brieven',
    tekst: 'Nu afdrukken (1)',
  },
  { naam: 'On hold', route: '/clienten/[clientnummer]/on-hold', pad: `${CLIENT}/on-hold`, titel: 'On hold', kop: LANG },
  {
    naam: 'Situatie',
    route: '/clienten/[clientnummer]/situatie',
    pad: `${CLIENT}/situatie`,
    titel: 'Situatie',
    kop: LANG,
    tekst: 'Nog niet vastgelegd waar de cliënt staat',
  },
  {
    naam: 'Situatie, iets wijzigen',
    route: '/clienten/[clientnummer]/situatie',
    pad: '/clienten/{nooitGesproken}/situatie?wijzig={trede}',
    titel: 'Situatie',
    kop: 'Nooit Gesproken',
    tekst: 'Trede op 5 oktober 2026 wijzigen',
  },
  {
    naam: 'Gesprek voorbereiden',
    route: '/clienten/[clientnummer]/voorbereiding',
    pad: `${CLIENT}/voorbereiding`,
    titel: 'Gesprek voorbereiden',
    kop: LANG,
  },
  {
    naam: 'Gesprek voorbereiden, voor het eerst',
    route: '/clienten/[clientnummer]/voorbereiding',
    pad: '/clienten/{nooitGesproken}/voorbereiding',
    titel: 'Gesprek voorbereiden',
    kop: 'Nooit Gesproken',
    tekst: 'U spreekt elkaar voor het eerst',
  },
  {
    naam: 'Overdracht vragen',
    route: '/clienten/[clientnummer]/overdracht',
    pad: '/clienten/{nooitGesproken}/overdracht',
    titel: 'Overdracht',
    kop: 'Overdracht van Nooit Gesproken',
    tekst: 'Warme overdracht vragen',
  },
  {
    naam: 'Overdracht klaarmaken, teruggestuurd',
    route: '/clienten/[clientnummer]/overdracht',
    pad: '/clienten/{teruggestuurd}/overdracht',
    titel: 'Overdracht',
    kop: 'Overdracht van Terug Gestuurd',
    tekst: 'stuurde de overdracht terug',
  },
  {
    naam: 'Overdracht die aangeboden is',
    route: '/clienten/[clientnummer]/overdracht',
    pad: '/clienten/{aangeboden}/overdracht',
    titel: 'Overdracht',
    kop: 'Overdracht van Aan Geboden',
    tekst: 'gepland op 24 november 2026',
  },
  {
    naam: 'Overdrachten',
    route: '/overdrachten',
    pad: '/overdrachten',
    titel: 'Overdrachten',
    kop: 'Overdrachten',
    tekst: 'De afgelopen dertig dagen besloten',
  },
  {
    naam: 'Normafwijkingen',
    route: '/afwijkingen',
    pad: '/afwijkingen',
    titel: 'Normafwijkingen',
    kop: 'Normafwijkingen',
    tekst: 'Ingediend',
  },
  {
    naam: 'Een normafwijking uitleggen',
    route: '/afwijkingen/[id]',
    pad: '/afwijkingen/{open}',
    titel: 'Normafwijking',
    kop: 'Uit Te Leggen',
    tekst: 'Leg uit hoe dit kwam',
  },
  {
    naam: 'Een normafwijking die is ingediend',
    route: '/afwijkingen/[id]',
    pad: '/afwijkingen/{ingediend}',
    titel: 'Normafwijking',
    kop: LANG,
    tekst: 'De verantwoording',
  },
  {
    naam: 'Een overdracht die u is aangeboden',
    route: '/overdrachten/[id]',
    pad: '/overdrachten/{ontvangst}',
    titel: 'Overdracht',
    kop: 'Overdracht van Komt Over',
    tekst: 'Neemt u deze cliënt over?',
  },
  {
    naam: 'Een overdracht die is ingetrokken',
    route: '/overdrachten/[id]',
    pad: '/overdrachten/{ingetrokken}',
    titel: 'Overdracht',
    kop: 'Overdracht',
    tekst: 'Deze overdracht is ingetrokken.',
  },
  {
    naam: 'Rond de cliënt',
    route: '/clienten/[clientnummer]/netwerk',
    pad: `${CLIENT}/netwerk`,
    titel: 'Rond de cliënt',
    kop: LANG,
    tekst: 'geen toestemming: deel niets',
  },
  {
    naam: 'Rond de cliënt, leeg',
    route: '/clienten/[clientnummer]/netwerk',
    pad: '/clienten/{nooitGesproken}/netwerk',
    titel: 'Rond de cliënt',
    kop: 'Nooit Gesproken',
    tekst: 'Vraag de cliënt wie er helpt',
  },
  {
    naam: 'Signalen over een cliënt',
    route: '/clienten/[clientnummer]/signalen',
    pad: `${CLIENT}/signalen`,
    titel: 'Signalen',
    kop: `Signalen over ${LANG}`,
    tekst: 'Driegesprek plannen',
  },
  {
    naam: 'Signalen over een cliënt, leeg',
    route: '/clienten/[clientnummer]/signalen',
    pad: '/clienten/{nooitGesproken}/signalen',
    titel: 'Signalen',
    kop: 'Signalen over Nooit Gesproken',
    tekst: 'Er is nog geen signaal over deze cliënt.',
  },
  {
    naam: 'Leefgebieden',
    route: '/clienten/[clientnummer]/leefgebieden',
    pad: `${CLIENT}/leefgebieden`,
    titel: 'Leefgebieden',
    kop: LANG,
  },
  {
    naam: 'Leefgebieden, leeg',
    route: '/clienten/[clientnummer]/leefgebieden',
    pad: '/clienten/{nooitGesproken}/leefgebieden',
    titel: 'Leefgebieden',
    kop: 'Nooit Gesproken',
  },
  {
    naam: 'Gespreksblad',
    route: '/clienten/[clientnummer]/leefgebieden/gespreksblad',
    pad: `${CLIENT}/leefgebieden/gespreksblad`,
    titel: 'Gespreksblad',
    kop: 'Gespreksblad',
  },
  {
    naam: 'Een vastgestelde intake',
    route: '/clienten/[clientnummer]/intake/[id]',
    pad: `${CLIENT}/intake/{intake}`,
    titel: 'Intake',
    kop: 'Intake van 3 maart 2026',
  },
  {
    naam: 'Intake, over de persoon',
    route: '/clienten/[clientnummer]/intake/[id]/[deel]',
    pad: `${CLIENT}/intake/{concept}/persoon`,
    titel: 'Intake',
    kop: `Intake met ${LANG}`,
  },
  {
    naam: 'Intake, een leefgebied',
    route: '/clienten/[clientnummer]/intake/[id]/[deel]',
    pad: `${CLIENT}/intake/{concept}/wonen`,
    titel: 'Intake',
    kop: `Intake met ${LANG}`,
  },
  {
    naam: 'Intake, afronden',
    route: '/clienten/[clientnummer]/intake/[id]/[deel]',
    pad: `${CLIENT}/intake/{concept}/afronden`,
    titel: 'Intake',
    kop: `Intake met ${LANG}`,
  },
  {
    naam: 'Plan van aanpak',
    route: '/clienten/[clientnummer]/plan',
    pad: `${CLIENT}/plan`,
    titel: 'Plan van aanpak',
    kop: LANG,
  },
  {
    naam: 'Plan van aanpak, leeg',
    route: '/clienten/[clientnummer]/plan',
    pad: '/clienten/{nooitGesproken}/plan',
    titel: 'Plan van aanpak',
    kop: 'Nooit Gesproken',
  },
  {
    naam: 'Een versie van het plan',
    route: '/clienten/[clientnummer]/plan/[id]',
    pad: `${CLIENT}/plan/{plan}`,
    titel: 'Versie van het plan',
    kop: `Plan van aanpak van ${LANG}`,
  },
  {
    naam: 'Plan schrijven',
    route: '/clienten/[clientnummer]/plan/[id]/wijzigen',
    pad: `${CLIENT}/plan/{planconcept}/wijzigen`,
    titel: 'Plan schrijven',
    kop: 'Versie 2 schrijven',
  },
  {
    naam: 'Versies naast elkaar',
    route: '/clienten/[clientnummer]/plan/vergelijken',
    pad: `${CLIENT}/plan/vergelijken`,
    titel: 'Versies naast elkaar',
    kop: 'Versies naast elkaar',
  },
  {
    naam: 'Overdracht van een cliënt',
    route: '/clienten/[clientnummer]/overdracht',
    pad: `${CLIENT}/overdracht`,
    titel: 'Overdracht',
    kop: `Overdracht van ${LANG}`,
  },
  {
    naam: 'Instrumenten van de cliënt',
    route: '/clienten/[clientnummer]/instrumenten',
    pad: `${CLIENT}/instrumenten`,
    titel: 'Instrumenten van de cliënt',
    kop: LANG,
    tekst: 'heeft de leiding zolang dit loopt',
  },
  {
    naam: 'Instrumenten van de cliënt, leeg',
    route: '/clienten/[clientnummer]/instrumenten',
    pad: '/clienten/{nooitGesproken}/instrumenten',
    titel: 'Instrumenten van de cliënt',
    kop: 'Nooit Gesproken',
    tekst: 'Er is nu niets ingezet.',
  },
  {
    naam: 'Instrumenten',
    route: '/instrumenten',
    pad: '/instrumenten',
    titel: 'Instrumenten',
    kop: 'Instrumenten',
    tekst: 'Cliënt spreekt Nederlands',
  },
  {
    naam: 'Instrumenten, gekozen',
    route: '/instrumenten',
    pad: '/instrumenten?leefgebied=4&niveau=geen&trede=1',
    titel: 'Instrumenten',
    kop: 'Instrumenten',
    tekst: 'Alles wissen',
  },
  {
    naam: 'Een instrument',
    route: '/instrumenten/[id]',
    pad: '/instrumenten/{instrument}',
    titel: 'Instrument',
    kop: '{instrumentnaam}',
    tekst: 'redelijk Nederlands nodig',
  },
  {
    naam: 'Sociale kaart',
    route: '/instrumenten/sociale-kaart',
    pad: '/instrumenten/sociale-kaart',
    titel: 'Sociale kaart',
    kop: 'Sociale kaart',
    tekst: 'Wat kost het?',
  },
  {
    naam: 'Uitleg',
    route: '/clienten/[clientnummer]/uitleg',
    pad: `${CLIENT}/uitleg`,
    titel: 'Uitleg',
    kop: `Uitleg bij ${LANG}`,
  },
  {
    naam: 'Gesprek vastleggen',
    route: '/clienten/[clientnummer]/contactmomenten/nieuw',
    pad: `${CLIENT}/contactmomenten/nieuw`,
    titel: 'Gesprek vastleggen',
    kop: `Gesprek vastleggen met ${LANG}`,
  },
  {
    naam: 'Afspraak plannen',
    route: '/clienten/[clientnummer]/contactmomenten/nieuw',
    pad: `${CLIENT}/contactmomenten/nieuw?plannen=1`,
    titel: 'Gesprek vastleggen',
    kop: `Afspraak plannen met ${LANG}`,
  },
  {
    naam: 'Een gesprek',
    route: '/clienten/[clientnummer]/contactmomenten/[id]',
    pad: `${CLIENT}/contactmomenten/{gesprek}`,
    titel: 'Contactmoment',
    kop: 'Telefonisch driegesprek',
  },
  {
    naam: 'Een afspraak',
    route: '/clienten/[clientnummer]/contactmomenten/[id]',
    pad: `${CLIENT}/contactmomenten/{afspraak}`,
    titel: 'Contactmoment',
    kop: 'Gesprek op locatie: gepland',
  },
  {
    naam: 'Een cliënt die er niet is',
    route: '/clienten/[clientnummer]',
    pad: '/clienten/PRF-BESTAATNIET',
    titel: 'Dossier',
    kop: 'Deze pagina is er niet',
    status: 404,
  },
  {
    naam: 'Een pagina die er niet is',
    route: 'geen',
    pad: '/bestaat/niet',
    titel: 'Niet gevonden',
    kop: 'Deze pagina is er niet',
    status: 404,
  },
];

const ZONDER_SESSIE: Toestand[] = [
  { naam: 'Inloggen', route: '/inloggen', pad: '/inloggen', titel: 'Inloggen', kop: 'Inloggen' },
  {
    naam: 'Wachtwoord kiezen',
    route: '/toegang/[token]',
    pad: '{link}',
    titel: 'Wachtwoord kiezen',
    kop: 'Wachtwoord kiezen',
  },
  {
    naam: 'Een link die niet werkt',
    route: '/toegang/[token]',
    pad: '/toegang/bestaat-niet-en-is-dus-ongeldig',
    titel: 'Wachtwoord kiezen',
    kop: 'Deze link werkt niet (meer)',
  },
];

/** Wie er rond een cliënt staan, wat er is beloofd in elke stand, en signalen met en zonder antwoord. */
async function eenNetwerk(traject: GemaaktTraject<GemaakteGebruiker>, begeleider: GemaakteGebruiker): Promise<void> {
  const { client } = traject;
  // Een eigen naam: twee werkers die tegelijk dezelfde organisatie maken zitten elkaar in de weg.
  const organisatie = `Re-integratieondernemingsvereniging Oost-Nederland ${uniek()}`;
  const partner = await eenAccount({ rol: 'partner', organisatie });
  const email = `een.heel.lang.adres.zonder.spaties@${'organisatie'.repeat(4)}.nl`;
  await eenBetrokkene({ client, gebruiker: partner, organisatie, naam: LANG, email, vastContact: true });
  await eenBetrokkene({ client, rol: 'psycholoog', toestemmingOp: null, telefoon: '06-00001234' });
  await eenBetrokkene({ client, naam: 'Was Betrokken', tot: '2026-10-01' });
  await eenToezegging({ traject, op: '2026-11-01', voor: '2026-11-12', tekst: 'zonderspaties'.repeat(20) });
  await eenToezegging({ traject, op: '2026-11-01', vervallenOp: '2026-11-10', hoe: 'Er is geen plek.' });
  await eenToezegging({ traject, op: '2026-11-01', gedaanOp: '2026-11-10', verteldOp: '2026-11-12' });
  await eenSignaal({ client, van: partner, soort: 'driegesprek', tekst: 'zonderspaties'.repeat(20) });
  await eenSignaal({ client, van: partner, op: '2026-11-02', afgehandeldDoor: begeleider, antwoord: 'Dank u.' });
}

/** Berichten in elke stand, en brieven die klaarliggen, zonder adres zijn en bij de printer. */
async function metBerichten(client: GemaaktTraject<GemaakteGebruiker>['client'], begeleider: GemaakteGebruiker) {
  const afspraak = await eenAfspraak({ client, datum: '2026-11-25', gehoudenDoor: begeleider });
  const wens = { client, afspraak };
  const tekst = 'zonderspaties'.repeat(20);
  await eenBericht({ ...wens, status: 'afgedrukt', begrepenVragen: true, tekst });
  await eenBericht({ ...wens, status: 'afgedrukt', begrepenVragen: true, begrepenOp: new Date('2026-11-16') });
  const mail = { ...wens, kanaal: 'e_mail', aan: `${'lang'.repeat(12)}@voorbeeld.nl` } as const;
  await eenBericht({ ...mail, status: 'onbestelbaar', fout: 'adres_geweigerd' });
  await eenBericht({ ...mail, status: 'wacht', fout: 'geen_verbinding' });
  await eenBericht({ ...mail, status: 'verzonden', soort: 'herinnering' });
  await eenBericht({ ...mail, status: 'vervallen', fout: 'vervangen' });
  await eenBericht({ ...wens, aan: null });
  await eenBericht({ ...wens, status: 'bezig', bezigDoorId: begeleider.id });
  const wie = {
    voornaam: 'Klaar',
    achternaam: 'Ligt',
    adres: 'Dorpsstraat 1',
    postcode: '7511 AA',
    woonplaats: 'Enschede',
  };
  const ander = await eenTraject({ begeleider, client: wie, laatsteGesprek: '2026-11-02' });
  await eenBericht({
    client: ander.client,
    afspraak: await eenAfspraak({ client: ander.client, datum: '2026-11-25' }),
  });
}

/** Een volle dag: iedereen die een begeleider tegenkomt, met lange namen en veel tekst. */
async function eenVolleDag(begeleider: GemaakteGebruiker): Promise<Record<string, string>> {
  const traject = await eenTraject({
    begeleider,
    client: {
      voornaam: 'Wolfeschlegelsteinhausenbergerdorff-Anna',
      achternaam: 'Rhabarberbarbarabarbarbarenbartbarbier',
      talen: ['Tigrinya'],
    },
    gesprekken: ['2026-02-10', '2026-05-12'],
    contacten: [
      { datum: '2026-09-01', status: 'geen_gehoor' },
      { datum: '2026-09-02', status: 'niet_verschenen', kanaal: 'op_locatie' },
      { datum: '2026-06-02', kanaal: 'brief', verkeerd: 'brief was voor een ander' },
      { datum: '2026-11-10', status: 'gepland', kanaal: 'huisbezoek', tijd: '09:00' },
    ],
    onHold: { van: '2026-06-01', herzienOp: '2026-11-20' },
    ritme: { weken: 4, kanaal: 'op_locatie', locatie: 'servicecentrum Noord', momenten: 'dinsdagochtend' },
    taak: { verlooptOp: '2026-11-16' },
  });
  const { client } = traject;
  await eenNetwerk(traject, begeleider);
  const verslag = `https://voorbeeld.nl/${'zonderspaties'.repeat(20)}`;
  const onderwerpen = ['ervaren discriminatie', 'gezondheid'];
  const gesprek = await eenContactmoment({
    client,
    datum: '2026-07-01',
    metDerde: true,
    derden: 'wijkcoach',
    verslag,
    onderwerpen,
  });
  const instrument = await eenEnAnder(traject);
  const dossier = await eenPlanEnIntake(traject, begeleider);
  const afspraak = await eenAfspraak({ client, datum: '2026-11-18', gehoudenDoor: begeleider });
  await metBerichten(client, begeleider);
  const binnenkort = { voornaam: 'Bijna', achternaam: 'Zover' };
  await eenTraject({ begeleider, client: binnenkort, laatsteGesprek: '2026-09-01' });
  await eenTraject({ begeleider, client: { voornaam: 'Morgen', achternaam: 'Pas' }, start: '2026-11-30' });
  const nooit = await eenTraject({
    begeleider,
    client: { voornaam: 'Nooit', achternaam: 'Gesproken' },
    start: '2026-08-03',
  });
  const trede = await eenLadderstand({ client: nooit.client, trede: 2, op: '2026-10-05' });
  await eenUitkering({ client: nooit.client, soort: 'ww', van: '2026-10-01' });
  await eenOntheffing({ client: nooit.client, van: '2026-06-01', tot: '2026-12-01', toelichting: verslag });
  await eenBestandadvies({ client: nooit.client, datum: '2026-09-01', grond: 'Diagnoseadvies DCW.' });
  const stil = await eenTraject({
    begeleider,
    client: { voornaam: 'Staat', achternaam: 'Stil' },
    laatsteGesprek: '2026-06-30',
    opschorting: { van: '2026-09-01', reden: 'detentie' },
  });
  for (let i = 1; i <= 12; i++)
    await eenTraject({
      begeleider,
      client: { voornaam: 'Op', achternaam: `Schema ${i}` },
      laatsteGesprek: '2026-11-02',
      ...(i === 1 && { aanpak: 'Reguliere aanpak', gesprekkenPerJaar: 1 }),
    });
  return {
    client: client.clientnummer,
    nooitGesproken: nooit.client.clientnummer,
    opgeschort: stil.client.clientnummer,
    trede: trede.id,
    gesprek: gesprek.id,
    afspraak: afspraak.id,
    instrument: instrument.id,
    instrumentnaam: instrument.naam,
    ...dossier,
  };
}

/** Een week met vaste dagen, een botsing, een afspraak op een vrije dag, en afwezigheid met een afspraak erin. */
async function metAgenda(begeleider: GemaakteGebruiker): Promise<void> {
  const locatie = 'servicecentrum Noord';
  await eenWerkweek(begeleider, { dagen: { 1: {}, 2: { locatie }, 3: { tot: '16:00', locatie }, 4: {} } });
  await eenAfwezigheid(begeleider, { van: '2026-12-07', tot: '2026-12-11' });
  const { client } = await eenTraject({ begeleider, client: { voornaam: 'Volle', achternaam: 'Agenda' } });
  const bij = { client, gehoudenDoor: begeleider };
  const thuis = { kanaal: 'huisbezoek', locatie: undefined } as const;
  await eenAfspraak({ ...bij, datum: '2026-11-18', tijd: '10:15', ...thuis });
  await eenAfspraak({ ...bij, datum: '2026-11-20', tijd: '10:15', ...thuis });
  await eenAfspraak({ ...bij, datum: '2026-12-08' });
  await eenContactmoment({ ...bij, datum: '2026-11-19', status: 'gepland' });
  await eenContactmoment({ ...bij, datum: '2026-11-17', tijd: '13:00', status: 'afgezegd' });
  const client2 = { voornaam: 'Hier', achternaam: 'Te Vinden' };
  await eenTraject({ begeleider, client: client2, laatsteGesprek: '2026-11-02', ritme: { weken: 4, locatie } });
}

/** Een intake en een begonnen tweede, een plan en een versie die wordt geschreven, en een overdracht die wordt klaargemaakt. */
async function eenPlanEnIntake(traject: GemaaktTraject<GemaakteGebruiker>, begeleider: GemaakteGebruiker) {
  const lang = 'zonderspaties'.repeat(20);
  const scores = { 1: 4, 2: 2, 3: 3, 4: 1, 5: 2, 6: 'niet', 7: 4, 8: 3 } as const;
  const intake = await eenIntake({ traject, datum: '2026-03-03', scores, wensen: lang });
  const concept = await eenIntake({ traject, status: 'concept', datum: '2026-11-16', scores: { 1: 3 } });
  const doelen = [
    {
      leefgebied: 2 as const,
      tekst: lang,
      stappen: [
        { tekst: lang, voor: '2026-12-01' },
        { tekst: 'Gebeld', gedaanOp: '2026-05-01' },
      ],
    },
  ];
  const plan = await eenPlan({ traject, intake, op: '2026-03-10', doelen });
  const planconcept = await eenPlan({ traject, intake, nummer: 2, status: 'concept', doelen });
  await eenOverdracht({ traject, van: begeleider, naar: await eenAccount() });
  return { intake: intake.id, concept: concept.id, plan: plan.id, planconcept: planconcept.id };
}

/** Wat loopt, wacht en voorbij is, en wat er ontbreekt; met lange namen en veel tekst. */
async function eenEnAnder(traject: { id: string; client: { id: string } }) {
  const instrument = await eenInstrument({
    naam: `Re-integratietraject Maatschappelijke-Ondersteuningsvoorzieningen ${uniek()}`,
    organisatie: `Stichting Arbeidsintegratie en Vrijwilligersondersteuning Oost-Nederland ${uniek()}`,
    leefgebieden: [1, 2, 3, 4, 5, 6, 7, 8],
    omschrijving: 'U werkt in een kleine ploeg.\nEr is altijd iemand die u helpt.',
    voorWie: 'Wie op meer plekken hulp nodig heeft.',
    niveauNederlands: 'redelijk',
    tredeVan: 1,
    tredeTot: 4,
    kosten: 'Gratis.',
    vergoeding: 'Reiskosten krijgt u terug.',
    contact: `https://voorbeeld.nl/${'zonderspaties'.repeat(12)}`,
  });
  await eenInzet({
    traject,
    instrument,
    trajectbegeleider: 'Bernardina Hoogeveen-van der Veldegge',
    wensen: ['Twee ochtenden per week van huis', 'Iemand leren kennen', 'Op tijd komen'],
    notitie: 'Durft nog niet alleen met de bus.',
  });
  await eenInzet({ traject, status: 'aangemeld', wensen: ['Lezen'] });
  const wensen = [
    { tekst: 'Fietsen', uitkomst: 'bereikt' as const },
    { tekst: 'Boodschappen doen', uitkomst: 'deels' as const },
  ];
  await eenInzet({ traject, instrument, status: 'gestopt', aangemeldOp: '2026-03-01', reden: 'geen_tijd', wensen });
  await eenInzet({
    traject,
    instrument,
    status: 'afgewezen',
    aangemeldOp: '2026-01-20',
    reden: 'anders',
    toelichting: 'Verhuisd.',
  });
  await eenGemis({ traject, belemmering: 'verantwoordelijkheden_thuis', toelichting: 'Drie kleine kinderen.' });
  await eenGemis({ traject, op: '2026-03-01', vervuldOp: '2026-06-01' });
  return instrument;
}

/** Overdrachten in elke stand waarin een begeleider ze tegenkomt. */
async function metOverdrachten(begeleider: GemaakteGebruiker): Promise<Record<string, string>> {
  const collega = await eenAccount({ naam: 'Bernardina Hoogeveen-van der Veldegge' });
  const bij = (wie: GemaakteGebruiker, voornaam: string, achternaam: string) =>
    eenTraject({ begeleider: wie, client: { voornaam, achternaam }, laatsteGesprek: '2026-10-07' });
  const teruggestuurd = await bij(begeleider, 'Terug', 'Gestuurd');
  const uit = { van: begeleider, naar: collega };
  const besluitReden = 'Graag eerst een driegesprek met de wijkcoach erbij.';
  await eenOverdracht({ traject: teruggestuurd, ...uit, status: 'teruggestuurd', besluitReden });
  const aangeboden = await bij(begeleider, 'Aan', 'Geboden');
  await eenOverdracht({ traject: aangeboden, ...uit, status: 'aangeboden' });
  const binnen = { van: collega, naar: begeleider };
  const samenvatting = `Gesprekken\nLaatste gesprek: 7 oktober 2026.\n\nhttps://voorbeeld.nl/${'zonderspaties'.repeat(20)}`;
  const komt = await bij(collega, 'Komt', 'Over');
  const ontvangst = await eenOverdracht({ traject: komt, ...binnen, status: 'aangeboden', samenvatting });
  const weg = await bij(collega, 'Blijft', 'Toch');
  const ingetrokken = await eenOverdracht({ traject: weg, ...binnen, status: 'ingetrokken' });
  return {
    teruggestuurd: teruggestuurd.client.clientnummer,
    aangeboden: aangeboden.client.clientnummer,
    ontvangst: ontvangst.id,
    ingetrokken: ingetrokken.id,
  };
}

/** Een trajectjaar dat onder de norm sloot: nog uit te leggen, en al ingediend. */
async function metAfwijkingen(begeleider: GemaakteGebruiker): Promise<Record<string, string>> {
  const bij = (voornaam: string, achternaam: string) =>
    eenTraject({ begeleider, client: { voornaam, achternaam }, start: '2025-01-06', laatsteGesprek: '2026-10-07' });
  const open = await bij('Uit Te', 'Leggen');
  const ingediend = await bij('Wolfeschlegelsteinhausenbergerdorff-Anna', 'Rhabarberbarbarabarbarbarenbartbarbier');
  await legUit(ingediend, begeleider);
  return { open: await afwijkingVan(open.id), ingediend: await afwijkingVan(ingediend.id) };
}

test('elke pagina die er is wordt hier bekeken, of bij haar eigen rol', () => {
  // De startpagina stuurt alleen door.
  const verwacht = [...bekeken(...TOESTANDEN, ...ZONDER_SESSIE), '/'].filter((r) => r !== 'geen').sort();
  expect(verwacht).toEqual(paginasVan('begeleider'));
});

bekijk(TOESTANDEN, async () => {
  const begeleider = await eenAccount();
  await metAgenda(begeleider);
  const gezet = {
    ...(await eenVolleDag(begeleider)),
    ...(await metOverdrachten(begeleider)),
    ...(await metAfwijkingen(begeleider)),
  };
  return { wie: begeleider, gezet };
});

test(`klopt op breed en smal: ${ZONDER_SESSIE.map((t) => t.naam).join(', ')}`, async ({ page }) => {
  const link = await toegangslinkVoor(await eenAccount({ wachtwoord: undefined }));
  for (const toestand of ZONDER_SESSIE) await controleer(page, toestand, { link });
});

test.describe('een begeleider zonder cliënten', () => {
  test('leest wat er gaat gebeuren', async ({ page, begeleider }) => {
    await signIn(page, begeleider);
    await expect(page.getByText('U begeleidt nu niemand. Zodra uw teamleider een cliënt aan u toewijst')).toBeVisible();
    await expect(page.getByText('Er staan vandaag geen gesprekken gepland.')).toBeVisible();
    await expect(page.getByText('Niets te doen.')).toBeVisible();
    await expectAccessible(page);
    await page.goto('/clienten');
    await expect(page.getByText('U begeleidt nu niemand.')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('de lijsten', () => {
  test('Vandaag zet wie het nodig heeft vooraan, en vouwt in wie kan wachten', async ({ page, begeleider }) => {
    await eenVolleDag(begeleider);
    await signIn(page, begeleider);
    await expect(page.getByRole('link', { name: '2 cliënten zijn over tijd' }).first()).toHaveAttribute(
      'href',
      '/clienten?status=over_tijd',
    );
    await expect(page.getByRole('link', { name: /^\d+ langer dan 14 dagen$/ })).toBeVisible();
    const overTijd = groep(page, 'Over tijd').locator('a.naam');
    await expect(overTijd).toHaveText(['Nooit Gesproken', LANG]);
    await expect(rij(page, LANG)).toContainText('1× geen gehoor, 1× niet verschenen');
    await expect(groep(page, 'Binnenkort').locator('a.naam')).toHaveText(['Bijna Zover']);
    await expect(groep(page, 'Op schema').locator('a.naam')).toHaveCount(10);
    await expect(page.getByRole('link', { name: 'Alle 13 cliënten op schema' })).toBeVisible();
    await expect(rij(page, 'Staat Stil')).toBeHidden();
    await page.locator('summary', { hasText: 'Opgeschort (1)' }).click();
    await expect(rij(page, 'Staat Stil')).toContainText('141 dagen niets gehoord');
    await page.locator('summary', { hasText: 'Nog niet gestart (1)' }).click();
    await expect(rij(page, 'Morgen Pas')).toContainText('start op 30 november 2026');
  });

  test('Mijn cliënten bewaart filter en volgorde in het adres, ook zonder JavaScript', async ({
    browser,
    begeleider,
    bewaker,
  }) => {
    await eenVolleDag(begeleider);
    const context = await browser.newContext({ javaScriptEnabled: false });
    bewaker.kijkMee(context);
    const page = await context.newPage();
    await page.goto('/clienten');
    await fillSignIn(page, begeleider.email, WACHTWOORD);
    await expect(page.locator('a.naam')).toHaveCount(18);
    await page.getByLabel('Status').selectOption({ label: 'over tijd (2)' });
    await page.getByLabel('Volgorde').selectOption({ label: 'achternaam' });
    await page.getByRole('button', { name: 'Toon' }).click();
    await expect(page).toHaveURL(/\/clienten\?status=over_tijd&onhold=&gepland=&sorteer=naam$/);
    await expect(page.locator('a.naam')).toHaveText(['Nooit Gesproken', LANG]);
    await expect(page.getByLabel('Volgorde').locator('option:checked')).toHaveText('achternaam');
    await page.getByRole('link', { name: 'Alles wissen' }).click();
    await expect(page.locator('a.naam')).toHaveCount(18);
    await context.close();
  });
});
