/** Wat er naast mensen te vinden is: de pagina's waar iemand kan komen en wat hij er doet. Zuiver; wie wat mag, staat in policy. */
import type { Rol } from '../domain/rollen';
import { type Actie, RECHTEN } from '../policy/policy';
import { PERSOONSDADEN, type Persoonsdaad } from './persoonsdaad-woorden';

type Basis = {
  tekst: string;
  recht: Actie;
  /** Andere woorden waarmee iemand dit zoekt. */
  ook?: string;
};
export type Pagina = Basis & { soort: 'pagina' | 'daad'; href: string };

const PAGINAS: readonly (Basis & { href: string })[] = [
  { tekst: 'Vandaag', href: '/vandaag', recht: 'vandaag.bekijken', ook: 'te doen, taken, begin' },
  { tekst: 'Agenda', href: '/agenda', recht: 'agenda.bekijken', ook: 'afspraken, week, dag' },
  { tekst: 'Mijn cliënten', href: '/clienten', recht: 'clienten.bekijken', ook: 'lijst, caseload' },
  { tekst: 'Over tijd', href: '/clienten?status=over_tijd', recht: 'clienten.bekijken', ook: 'te laat' },
  {
    tekst: 'Geen afspraak op tijd',
    href: '/clienten?gepland=niet_op_tijd',
    recht: 'clienten.bekijken',
    ook: 'niets gepland',
  },
  { tekst: 'Overdrachten', href: '/overdrachten', recht: 'overdracht.ontvangen', ook: 'overnemen, aangeboden' },
  {
    tekst: 'Normafwijkingen',
    href: '/afwijkingen',
    recht: 'vandaag.bekijken',
    ook: 'verantwoorden, norm niet gehaald',
  },
  { tekst: 'Brieven', href: '/brieven', recht: 'vandaag.bekijken', ook: 'printen, post, uitnodigingen' },
  {
    tekst: 'Werkdagen, afwezigheid en Outlook',
    href: '/agenda/instellingen',
    recht: 'agenda.bekijken',
    ook: 'instellingen, vakantie, vrij, werktijden, kalender',
  },
  { tekst: 'Team', href: '/team', recht: 'team.bekijken', ook: 'maandag, begin, begeleiders' },
  { tekst: 'Cliënten van het team', href: '/team/clienten', recht: 'team.bekijken', ook: 'lijst' },
  { tekst: 'Over tijd', href: '/team/clienten?lijst=over_tijd', recht: 'team.bekijken', ook: 'te laat' },
  {
    tekst: 'Meer dan 14 dagen over tijd',
    href: '/team/clienten?lijst=te_lang',
    recht: 'team.bekijken',
    ook: 'wachten, uitleg, te laat',
  },
  { tekst: 'Belasting', href: '/team/belasting', recht: 'team.bekijken', ook: 'werkdruk, planning, ruimte' },
  { tekst: 'Verloop', href: '/team/verloop', recht: 'team.bekijken', ook: 'grafieken, cijfers' },
  { tekst: 'Normafwijkingen', href: '/team/afwijkingen', recht: 'team.bekijken', ook: 'besluiten, norm niet gehaald' },
  { tekst: 'Jaarverslag', href: '/team/jaarverslag', recht: 'team.bekijken', ook: 'cijfers, jaar' },
  { tekst: 'Pilot', href: '/pilot', recht: 'pilot.bekijken', ook: 'cijfers, begin' },
  { tekst: 'Deelnemers', href: '/pilot/deelnemers', recht: 'pilot.bekijken', ook: 'lijst' },
  { tekst: 'Opschorting', href: '/pilot/opschorting', recht: 'pilot.bekijken', ook: 'stilzetten, lockdown' },
  { tekst: 'Uitleg bij de aanpak', href: '/pilot/aanpak', recht: 'pilot.bekijken', ook: 'toelichting' },
  { tekst: 'Signalen', href: '/signalen', recht: 'signalen.bekijken', ook: 'driegesprek, doorgeven' },
  { tekst: 'Aanpakken', href: '/aanpakken', recht: 'signalen.bekijken', ook: 'norm' },
  { tekst: 'Instrumenten', href: '/instrumenten', recht: 'instrumenten.bekijken', ook: 'training, aanbod' },
  {
    tekst: 'Sociale kaart',
    href: '/instrumenten/sociale-kaart',
    recht: 'instrumenten.bekijken',
    ook: 'hulp in de buurt',
  },
  { tekst: 'Aanbod', href: '/aanbod', recht: 'aanbod.bekijken', ook: 'gemis, wat ontbreekt' },
  { tekst: 'Beheer', href: '/beheer', recht: 'beheer.wijzigen', ook: 'begin' },
  { tekst: 'Gebruikers', href: '/beheer/gebruikers', recht: 'beheer.wijzigen', ook: 'accounts, collega’s, blokkeren' },
  { tekst: 'Teams', href: '/beheer/teams', recht: 'beheer.wijzigen' },
  { tekst: 'Aanpakken', href: '/beheer/aanpakken', recht: 'beheer.wijzigen', ook: 'norm, gesprekken per jaar' },
  { tekst: 'Locaties', href: '/beheer/locaties', recht: 'beheer.wijzigen', ook: 'plaatsen' },
  { tekst: 'Onderwerpen', href: '/beheer/onderwerpen', recht: 'beheer.wijzigen' },
  { tekst: 'Instrumenten beheren', href: '/beheer/instrumenten', recht: 'beheer.wijzigen' },
  { tekst: 'Organisaties', href: '/beheer/organisaties', recht: 'beheer.wijzigen', ook: 'partners' },
  { tekst: 'Gewenst aanbod', href: '/beheer/aanbod', recht: 'beheer.wijzigen' },
  { tekst: 'Gemeente', href: '/beheer/gemeente', recht: 'beheer.wijzigen', ook: 'instellingen, adres' },
  { tekst: 'Berichten', href: '/beheer/berichten', recht: 'beheer.wijzigen', ook: 'brieven, sjablonen, e-mail' },
  {
    tekst: 'Bewaartermijnen',
    href: '/beheer/bewaartermijnen',
    recht: 'beheer.wijzigen',
    ook: 'vernietigen, selectielijst, archief',
  },
  { tekst: 'Achtergrondwerk', href: '/beheer/werk', recht: 'beheer.wijzigen', ook: 'wachtrij, storing' },
  { tekst: 'Verantwoording', href: '/verantwoording', recht: 'verantwoording.lezen', ook: 'spoor, wie zag wat' },
  {
    tekst: 'Wat opvalt',
    href: '/verantwoording/opvallend',
    recht: 'verantwoording.lezen',
    ook: 'opvallend lezen, nacht, buiten caseload',
  },
  { tekst: 'Datalekken', href: '/verantwoording/datalekken', recht: 'datalek.behandelen', ook: 'verkeerde cliënt' },
  {
    tekst: 'Inzage geven',
    href: '/verantwoording/inzage',
    recht: 'inzage.geven',
    ook: 'AVG, wat staat er over een cliënt',
  },
  { tekst: 'Correcties', href: '/verantwoording/correcties', recht: 'inzage.geven', ook: 'klopt niet, verbeteren' },
  {
    tekst: 'Vernietiging',
    href: '/verantwoording/vernietiging',
    recht: 'vernietiging.besluiten',
    ook: 'bewaartermijn, bewaarplicht, bezwaar, wissen',
  },
  { tekst: 'Account', href: '/account', recht: 'account.wijzigen', ook: 'instellingen, wachtwoord, mijn gegevens' },
  { tekst: 'Hulp', href: '/hulp', recht: 'account.wijzigen', ook: 'uitleg, woordenlijst, sneltoetsen' },
];

const DADEN: readonly (Basis & { href: string })[] = [
  { tekst: 'Bellen', href: '/bellen', recht: 'vandaag.bekijken', ook: 'telefoon, belronde, geen gehoor' },
  { tekst: 'Plan mijn gesprekken', href: '/agenda/plannen', recht: 'agenda.bekijken', ook: 'voorstel, week plannen' },
  { tekst: 'Nieuwe deelnemer', href: '/team/clienten/nieuw', recht: 'traject.aanmaken', ook: 'cliënt toevoegen' },
  {
    tekst: 'Cliënten overdragen',
    href: '/team/overdragen',
    recht: 'begeleiding.wijzigen',
    ook: 'verdelen, verplaatsen',
  },
  { tekst: 'Nieuwe gebruiker', href: '/beheer/gebruikers/nieuw', recht: 'beheer.wijzigen', ook: 'account maken' },
];

export type Plek = Pagina | Persoonsdaad;

const heeft = (rol: Rol, { recht }: Basis): boolean => RECHTEN[rol][recht] !== undefined;

/** Wat deze rol kan vinden: eerst wat zij doet, dan waar zij kan komen. */
export const plekkenVan = (rol: Rol): Plek[] =>
  [
    ...PERSOONSDADEN,
    ...DADEN.map((d) => ({ ...d, soort: 'daad' as const })),
    ...PAGINAS.map((p) => ({ ...p, soort: 'pagina' as const })),
  ].filter((plek) => heeft(rol, plek));
