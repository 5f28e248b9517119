/** Wat er bij een antwoord in het spoor hoort te staan, per route; wat hier niet staat is nog niet nagedacht en valt op. */
import type { Auditactie } from '../lib/domain/auditacties';
import { OPMAAK } from '../prisma/proef/kanarie';

const CLIENT = '/clienten/[clientnummer]';
const TEAMCLIENT = '/team/clienten/[clientnummer]';

/** Hier is niets van een cliënt te zien, dus blijft er niets achter. */
const ZONDER_CLIENT = [
  ...[
    '/',
    '/account',
    '/api/bewijs',
    '/api/concepten',
    '/api/health',
    '/.well-known/security.txt',
    '/hulp',
    '/toegankelijkheid',
    '/bevestigen',
    '/inloggen',
    '/inloggen/tweede',
    '/inloggen/instellen',
    '/inloggen/vergeten',
    '/account/codeapp',
    '/inloggen/klaar',
    '/inloggen/oidc',
    '/inloggen/oidc/terug',
    '/toegang/[token]',
    '/clienten/filters',
    '/team/clienten/nieuw',
  ],
  ...['/aanbod', '/aanpakken', '/aanpakken/[id]', '/pilot/aanpak'],
  ...['/instrumenten', '/instrumenten/[id]', '/instrumenten/sociale-kaart'],
  ...[
    '/beheer/[lijst]',
    '/beheer/berichten',
    '/beheer/gebruikers/nieuw',
    '/beheer/gemeente',
    '/beheer/werk',
    '/verantwoording/inzage',
  ],
  ...['/beheer/instrumenten', '/beheer/instrumenten/[id]', '/beheer/instrumenten/nieuw'],
];

/** Onder welke namen een route haar blikken vastlegt. */
export const SPOREN: Record<string, readonly Auditactie[]> = {
  ...Object.fromEntries(ZONDER_CLIENT.map((route) => [route, []])),
  '/aanbod/bestand': ['beeld.exporteren'],
  '/aanbod/mensen': ['aanbodmensen.openen'],
  '/afwijkingen': ['normafwijking.openen'],
  '/afwijkingen/[id]': ['normafwijking.openen'],
  '/agenda': ['agenda.openen'],
  '/agenda/instellingen': ['agenda.openen'],
  '/agenda/nieuw': ['clienten.openen'],
  '/agenda/plannen': ['voorstel.openen'],
  '/agenda/plannen/bestand': ['beeld.exporteren'],
  '/api/agenda/[token]': ['agenda.openen'],
  '/beheer': ['beheer.openen'],
  '/beheer/bewaartermijnen': ['bewaartermijn.openen'],
  '/beheer/gebruikers': ['gebruikers.openen'],
  '/beheer/gebruikers/[id]': ['gebruikers.openen'],
  '/bellen': ['belronde.openen'],
  '/bellen/[clientnummer]': ['belbeurt.openen', 'belronde.openen'],
  '/brieven': ['brieven.openen'],
  '/brieven/pdf': ['brieven.downloaden'],
  '/clienten': ['clienten.openen'],
  '/zoeken': ['zoeken.openen'],
  [CLIENT]: ['dossier.openen'],
  [`${CLIENT}/berichten`]: ['berichten.openen'],
  [`${CLIENT}/berichten/[id]/pdf`]: ['berichten.openen'],
  [`${CLIENT}/contactmomenten/[id]`]: ['contactmoment.openen'],
  [`${CLIENT}/contactmomenten/nieuw`]: ['vastleggen.openen'],
  [`${CLIENT}/gegevens`]: ['gegevens.openen'],
  [`${CLIENT}/instrumenten`]: ['instrumenten.openen'],
  [`${CLIENT}/intake/[id]`]: ['intake.openen'],
  [`${CLIENT}/intake/[id]/[deel]`]: ['intake.openen'],
  [`${CLIENT}/leefgebieden`]: ['intake.openen'],
  [`${CLIENT}/leefgebieden/bestand`]: ['beeld.exporteren'],
  [`${CLIENT}/situatie/bestand`]: ['beeld.exporteren'],
  [`${CLIENT}/leefgebieden/gespreksblad`]: ['intake.openen'],
  // Wat een partner schreef staat erbij, en is daarmee gelezen.
  [`${CLIENT}/netwerk`]: ['netwerk.openen', 'signalen.openen', 'signaal.lezen'],
  [`${CLIENT}/overdracht`]: ['overdracht.openen'],
  [`${CLIENT}/plan`]: ['plan.openen'],
  [`${CLIENT}/plan/[id]`]: ['plan.openen'],
  [`${CLIENT}/plan/[id]/pdf`]: ['plan.downloaden'],
  [`${CLIENT}/plan/[id]/wijzigen`]: ['plan.openen'],
  [`${CLIENT}/plan/vergelijken`]: ['plan.openen'],
  [`${CLIENT}/correcties`]: ['correcties.openen'],
  [`${CLIENT}/situatie`]: ['situatie.openen'],
  [`${CLIENT}/uitleg`]: ['dossier.openen', 'escalatie.openen'],
  [`${CLIENT}/herinnering`]: ['dossier.openen'],
  [`${CLIENT}/voorbereiding`]: ['voorbereiding.openen'],
  '/herinneringen/[id]': ['herinnering.openen'],
  '/overdrachten': ['overdracht.openen'],
  '/overdrachten/[id]': ['overdracht.openen'],
  '/pilot': ['pilot.openen'],
  '/pilot/bestand': ['beeld.exporteren'],
  '/pilot/deelnemers': ['pilot.openen'],
  '/pilot/opschorting': ['opschorting.voorzien'],
  '/signalen': ['partnerlijst.openen'],
  '/signalen/[clientnummer]': ['signalen.openen'],
  '/team': ['team.openen'],
  '/team/afwijkingen': ['normafwijking.openen'],
  '/team/afwijkingen/[id]': ['normafwijking.openen'],
  '/team/belasting': ['belasting.openen'],
  '/team/belasting/bestand': ['beeld.exporteren'],
  '/team/clienten': ['team.openen'],
  '/team/clienten/samen': ['team.openen'],
  [TEAMCLIENT]: ['planning.openen'],
  [`${TEAMCLIENT}/aanpak`]: ['planning.openen'],
  [`${TEAMCLIENT}/begeleiding`]: ['planning.openen'],
  [`${TEAMCLIENT}/einde`]: ['planning.openen'],
  [`${TEAMCLIENT}/gegevens`]: ['gegevens.openen'],
  // Wie nog geen reden gaf, ziet om wie het gaat.
  [`${TEAMCLIENT}/notities`]: ['notities.lezen', 'planning.openen'],
  [`${TEAMCLIENT}/opschorting`]: ['planning.openen'],
  [`${TEAMCLIENT}/wachten`]: ['planning.openen'],
  '/team/export': ['team.exporteren'],
  '/team/jaarverslag': ['normafwijking.openen'],
  '/team/jaarverslag/bestand': ['normafwijking.exporteren'],
  '/team/overdragen': ['caseload.openen'],
  '/team/verloop': ['verloop.openen'],
  '/team/verloop/bestand': ['beeld.exporteren'],
  '/vandaag': ['vandaag.openen'],
  '/verantwoording': ['verantwoording.lezen'],
  '/verantwoording/bestand': ['verantwoording.exporteren'],
  '/verantwoording/correcties': ['correcties.openen'],
  '/verantwoording/datalekken': ['datalekken.openen'],
  '/verantwoording/datalekken/[id]': ['datalek.openen', 'datalek.lezen'],
  '/verantwoording/inzage/[id]': ['inzage.openen'],
  '/verantwoording/inzage/[id]/bestand': ['inzage.downloaden'],
  '/verantwoording/inzagelijst': ['inzagelijst.downloaden'],
  '/verantwoording/opvallend': ['opvallend.openen'],
  '/verantwoording/opvallend/[regel]/[dag]/[wie]': ['opvallend.openen'],
  '/verantwoording/vernietiging': ['vernietiging.openen'],
  '/verantwoording/vernietiging/[id]/pdf': ['verklaring.downloaden'],
};

export type Antwoord = { status: number; tekst: string; html?: boolean };

/** Staat wat iemand typte hier als opmaak in de pagina? */
export const isOpmaak = ({ html, tekst }: Antwoord): boolean => html === true && tekst.includes(OPMAAK);
export type Regel = { actie: string; resultaat: string; clientId: string | null; details: unknown };
export type Mens = { kanarie: string; bsn: string; client: { id: string; clientnummer: string } };

const aantalVan = ({ details }: Regel) => Number((details as { aantal?: number } | null)?.aantal ?? 0);

/** Wat er aan het spoor van dit antwoord ontbreekt; null als het klopt. */
export function ontbreekt(route: string, { status, tekst }: Antwoord, mensen: Mens[], nieuw: Regel[]): string | null {
  const namen: readonly string[] | undefined = SPOREN[route];
  if (!namen) return 'de route heeft geen plaats in de tabel';
  if (status >= 500) return `status ${status}`;
  if (mensen.some((m) => tekst.includes(m.bsn))) return 'een BSN op een route';
  const ok = status < 300;
  const [gelukt, geweigerd] = ['gelukt', 'geweigerd'].map((r) => nieuw.filter((n) => n.resultaat === r)) as [
    Regel[],
    Regel[],
  ];
  // In een weigering staat het adres dat werd gevraagd, met het nummer.
  const gezien = mensen.filter((m) => tekst.includes(m.kanarie) || (ok && tekst.includes(m.client.clientnummer)));
  if (gezien.length > 0 && !ok) return 'een kanarie in een weigering';
  const past = (r: Regel) => namen.includes(r.actie);
  const over = (r: Regel, m: Mens) =>
    r.clientId === m.client.id || (r.clientId === null && aantalVan(r) >= gezien.length);
  if (!gezien.every((m) => gelukt.some((r) => past(r) && over(r, m)))) return 'een kanarie zonder regel die past';
  const anders = [...gelukt, ...geweigerd.filter((r) => r.actie !== 'pagina.openen')].find((r) => !past(r));
  if (anders) return `een regel van iets anders: ${anders.actie}`;
  return status === 404 && geweigerd.length === 0 ? 'een weigering zonder regel' : null;
}
