import type { Rol } from '@/lib/domain/rollen';
import type { Menuregel } from './menu';

const HULP: Menuregel = { href: '/hulp', tekst: 'Hulp' };
const ZOEKEN: Menuregel = { href: '/zoeken', tekst: 'Zoeken', beeld: 'zoeken', zoekt: true };

/** Wat elke rol het meest nodig heeft, in die volgorde. Alles wat er verder is staat in lib/vinden/plekken.ts. */
export const MENU: Record<Rol, readonly Menuregel[]> = {
  begeleider: [
    { href: '/vandaag', tekst: 'Vandaag', beeld: 'vandaag' },
    { href: '/agenda', tekst: 'Agenda', beeld: 'agenda' },
    { href: '/clienten', tekst: 'Mijn cliënten', weg: 'Mijn', beeld: 'clienten' },
    ZOEKEN,
    { href: '/bellen', tekst: 'Bellen' },
    { href: '/overdrachten', tekst: 'Overdrachten' },
    { href: '/afwijkingen', tekst: 'Normafwijkingen' },
    { href: '/instrumenten', tekst: 'Instrumenten' },
    HULP,
  ],
  teamleider: [
    { href: '/team', tekst: 'Team', beeld: 'team' },
    { href: '/team/clienten', tekst: 'Cliënten', beeld: 'clienten' },
    { href: '/team/overdragen', tekst: 'Overdragen', beeld: 'overdragen' },
    ZOEKEN,
    { href: '/instrumenten', tekst: 'Instrumenten' },
    { href: '/aanbod', tekst: 'Aanbod' },
    HULP,
  ],
  projectleider: [
    { href: '/pilot', tekst: 'Pilot', beeld: 'overzicht' },
    { href: '/pilot/deelnemers', tekst: 'Deelnemers', beeld: 'clienten' },
    { href: '/pilot/opschorting', tekst: 'Opschorting', beeld: 'stilzetten' },
    ZOEKEN,
    { href: '/pilot/aanpak', tekst: 'Uitleg' },
    { href: '/instrumenten', tekst: 'Instrumenten' },
    { href: '/aanbod', tekst: 'Aanbod' },
    HULP,
  ],
  partner: [
    { href: '/signalen', tekst: 'Signalen', beeld: 'bericht' },
    { href: '/aanpakken', tekst: 'Aanpakken', beeld: 'tekst' },
    ZOEKEN,
    HULP,
  ],
  beheerder: [
    { href: '/beheer', tekst: 'Beheer', beeld: 'regelen' },
    { href: '/beheer/gebruikers', tekst: 'Gebruikers', beeld: 'clienten' },
    { href: '/beheer/teams', tekst: 'Teams', beeld: 'team' },
    ZOEKEN,
    { href: '/beheer/aanpakken', tekst: 'Aanpakken' },
    { href: '/beheer/locaties', tekst: 'Locaties' },
    { href: '/beheer/onderwerpen', tekst: 'Onderwerpen' },
    { href: '/beheer/instrumenten', tekst: 'Instrumenten' },
    { href: '/beheer/organisaties', tekst: 'Organisaties' },
    { href: '/beheer/aanbod', tekst: 'Gewenst aanbod' },
    { href: '/beheer/gemeente', tekst: 'Gemeente' },
    { href: '/beheer/berichten', tekst: 'Berichten' },
    { href: '/beheer/bewaartermijnen', tekst: 'Bewaartermijnen' },
    { href: '/beheer/werk', tekst: 'Achtergrondwerk' },
    HULP,
  ],
  privacy_officer: [
    { href: '/verantwoording', tekst: 'Verantwoording', beeld: 'tekst' },
    ZOEKEN,
    { href: '/verantwoording/inzage', tekst: 'Inzage geven' },
    { href: '/verantwoording/correcties', tekst: 'Correcties' },
    { href: '/verantwoording/vernietiging', tekst: 'Vernietiging' },
    HULP,
  ],
};
