/** Welke uitleg op de hulppagina bij welke pagina hoort. Het eerste dat past wint. */
const HULP: readonly (readonly [RegExp, string])[] = [
  [/^\/vandaag/, 'vandaag'],
  [/^\/clienten\/[^/]+\/contactmomenten/, 'vastleggen'],
  [/^\/clienten\/[^/]+\/berichten|^\/brieven/, 'berichten'],
  [/^\/clienten\/[^/]+\/on-hold/, 'on-hold'],
  [/^\/clienten\/[^/]+\/situatie/, 'situatie'],
  [/^\/clienten\/[^/]+\/voorbereiding/, 'voorbereiding'],
  [/^\/clienten\/[^/]+\/instrumenten/, 'inzet'],
  [/^\/clienten\/[^/]+\/overdracht|^\/overdrachten/, 'overdracht'],
  [/^\/clienten\/[^/]+\/plan/, 'plan'],
  [/^\/clienten\/[^/]+\/(netwerk|signalen)/, 'rond-de-client'],
  [/^\/clienten\/[^/]+\/leefgebieden/, 'leefgebieden'],
  [/^\/clienten\/[^/]+\/intake/, 'intake'],
  [/^\/clienten\/[^/]+/, 'dossier'],
  [/^\/clienten|^\/zoeken/, 'clienten'],
  [/^\/team\/clienten\/nieuw/, 'nieuwe-deelnemer'],
  [/^\/team\/clienten\/[^/]+\/begeleiding/, 'begeleiding'],
  [/^\/team\/clienten\/[^/]+\/opschorting/, 'opschorting'],
  [/^\/team\/clienten\/[^/]+\/einde/, 'einde'],
  [/^\/team\/clienten\/[^/]+\/aanpak/, 'andere-aanpak'],
  [/^\/team\/overdragen/, 'caseload'],
  [/^\/team\/clienten/, 'teamlijst'],
  [/^\/team/, 'team'],
  [/^\/pilot\/opschorting/, 'opschorting-aanpak'],
  [/^\/pilot\/aanpak/, 'aanpak-uitleg'],
  [/^\/pilot\/deelnemers/, 'deelnemers'],
  [/^\/pilot/, 'pilot'],
  [/^\/signalen/, 'signalen'],
  [/^\/aanpakken/, 'aanpak'],
  [/^\/beheer\/gebruikers/, 'gebruikers'],
  [/^\/beheer\/aanpakken/, 'aanpakken'],
  [/^\/beheer\/berichten/, 'berichten-beheren'],
  [/^\/beheer\/instrumenten/, 'instrumenten-beheren'],
  [/^\/beheer\/./, 'lijsten'],
  [/^\/beheer/, 'beheer'],
  [/^\/instrumenten/, 'instrumenten'],
  [/^\/aanbod/, 'aanbod'],
  [/^\/verantwoording/, 'verantwoording'],
  [/^\/account/, 'account'],
];

/** Het anker op de hulppagina voor dit pad, met #; leeg als er geen eigen uitleg is. */
export function hulpBij(pad: string): string {
  const anker = HULP.find(([vorm]) => vorm.test(pad))?.[1];
  return anker ? `#${anker}` : '';
}
