/**
 * Wie mag wat: één tabel van rol en actie (de rollentabel van het domein). Wat er niet in staat, mag niet.
 * Of iemand een cliënt überhaupt ziet, staat in scope(); hier staat wat hij met die cliënt mag.
 */
import type { Datum } from '../domain/datum';
import type { Rol } from '../domain/rollen';

export const ACTIES = [
  'vandaag.bekijken',
  'herinnering.bijhouden',
  'clienten.bekijken',
  'clienten.zoeken',
  'dossier.lezen',
  'gegevens.lezen',
  'gegevens.wijzigen',
  'bsn.bijhouden',
  'bsn.zoeken',
  'contactmoment.vastleggen',
  'contactmoment.wijzigen',
  'onhold.wijzigen',
  'dossier.bijhouden',
  'agenda.bekijken',
  'normafwijking.verantwoorden',
  'normafwijking.besluiten',
  'escalatie.behandelen',
  'overdracht.vragen',
  'overdracht.ontvangen',
  'instrumenten.bekijken',
  'aanbod.bekijken',
  'planning.lezen',
  'notities.lezen_met_reden',
  'team.bekijken',
  'traject.aanmaken',
  'traject.beeindigen',
  'begeleiding.wijzigen',
  'opschorting.traject',
  'opschorting.aanpak',
  'pilot.bekijken',
  'signalen.bekijken',
  'signaal.sturen',
  'aanpak.lezen',
  'aanpak.toelichten',
  'beheer.wijzigen',
  'verantwoording.lezen',
  'datalek.behandelen',
  'inzage.geven',
  'correctie.vastleggen',
  'vernietiging.besluiten',
  'account.wijzigen',
] as const;
export type Actie = (typeof ACTIES)[number];

/**
 * Hoever een recht reikt: `overal` hoort bij geen cliënt; `eigen` = trajecten die men begeleidt of vervangt, ook een beëindigd;
 * `eigen_lopend` = hetzelfde zolang het traject niet beëindigd is; `team` en `aanpak` = waaraan men gekoppeld is;
 * `betrokken` = partner met een grond om te delen die nu geldt.
 */
type Bereik = 'overal' | 'eigen' | 'eigen_lopend' | 'team' | 'aanpak' | 'betrokken';

export const RECHTEN: Record<Rol, Partial<Record<Actie, Bereik>>> = {
  begeleider: {
    'vandaag.bekijken': 'overal',
    'herinnering.bijhouden': 'overal',
    'clienten.bekijken': 'overal',
    'clienten.zoeken': 'overal',
    'dossier.lezen': 'eigen',
    'gegevens.wijzigen': 'eigen_lopend',
    'bsn.bijhouden': 'eigen_lopend',
    'bsn.zoeken': 'overal',
    'contactmoment.vastleggen': 'eigen_lopend',
    'contactmoment.wijzigen': 'eigen_lopend',
    'onhold.wijzigen': 'eigen_lopend',
    'dossier.bijhouden': 'eigen_lopend',
    'correctie.vastleggen': 'eigen',
    'agenda.bekijken': 'overal',
    'normafwijking.verantwoorden': 'eigen',
    'overdracht.vragen': 'eigen_lopend',
    'overdracht.ontvangen': 'overal',
    'instrumenten.bekijken': 'overal',
    'aanpak.lezen': 'overal',
    'account.wijzigen': 'overal',
  },
  teamleider: {
    'team.bekijken': 'overal',
    'clienten.zoeken': 'overal',
    'planning.lezen': 'team',
    'gegevens.lezen': 'team',
    'notities.lezen_met_reden': 'team',
    'normafwijking.besluiten': 'team',
    'escalatie.behandelen': 'team',
    'traject.aanmaken': 'team',
    'traject.beeindigen': 'team',
    'begeleiding.wijzigen': 'team',
    'opschorting.traject': 'team',
    'overdracht.vragen': 'team',
    'instrumenten.bekijken': 'overal',
    'aanbod.bekijken': 'overal',
    'aanpak.lezen': 'overal',
    'account.wijzigen': 'overal',
  },
  projectleider: {
    'pilot.bekijken': 'overal',
    'opschorting.aanpak': 'aanpak',
    'aanpak.toelichten': 'aanpak',
    'instrumenten.bekijken': 'overal',
    'aanbod.bekijken': 'overal',
    'aanpak.lezen': 'overal',
    'account.wijzigen': 'overal',
  },
  partner: {
    'signalen.bekijken': 'overal',
    'signaal.sturen': 'betrokken',
    'aanpak.lezen': 'overal',
    'account.wijzigen': 'overal',
  },
  beheerder: {
    'beheer.wijzigen': 'overal',
    'instrumenten.bekijken': 'overal',
    'aanpak.lezen': 'overal',
    'account.wijzigen': 'overal',
  },
  privacy_officer: {
    'verantwoording.lezen': 'overal',
    'datalek.behandelen': 'overal',
    'inzage.geven': 'overal',
    'correctie.vastleggen': 'overal',
    'vernietiging.besluiten': 'overal',
    'account.wijzigen': 'overal',
  },
};

/** Wie er vraagt, bij elk verzoek opnieuw uit de database gelezen. */
export type User = {
  id: string;
  naam: string;
  rol: Rol;
  teamIds: readonly string[];
  aanpakIds: readonly string[];
  /** Alleen bij een partner. */
  organisatieId?: string | null;
  /** In welke sessie en van welk internetadres hij vraagt, en wanneer hij voor het laatst bewees dat hij het zelf is; voor het spoor en de deur. */
  sessieId?: string;
  adres?: string;
  bevestigdOp?: Date | null;
};

/** Wat over een traject bekend moet zijn om rechten te bepalen, op dit moment. */
export type Trajectrelatie = {
  groep: 'pilot' | 'controle';
  teamId: string | null;
  aanpakId: string;
  begeleiderId: string | null;
  vervangerIds: readonly string[];
  einddatum: Datum | null;
};

export type Subject = { trajecten: readonly Trajectrelatie[]; betrokkenPartnerIds?: readonly string[]; vandaag: Datum };

function raakt(bereik: Bereik, user: User, traject: Trajectrelatie, vandaag: Datum): boolean {
  if (bereik === 'team') return traject.teamId !== null && user.teamIds.includes(traject.teamId);
  if (bereik === 'aanpak') return user.aanpakIds.includes(traject.aanpakId);
  const eigen = traject.begeleiderId === user.id || traject.vervangerIds.includes(user.id);
  const lopend = traject.einddatum === null || traject.einddatum >= vandaag;
  return eigen && (bereik === 'eigen' || lopend);
}

/**
 * Mag deze gebruiker dit? Zonder onderwerp alleen wat bij geen cliënt hoort. De controlegroep doet alleen mee aan metingen en valt
 * buiten elk recht op een traject.
 */
export function can(user: User, actie: Actie, subject?: Subject): boolean {
  const bereik = RECHTEN[user.rol][actie];
  if (!bereik) return false;
  if (bereik === 'overal') return true;
  if (!subject) return false;
  if (bereik === 'betrokken') return subject.betrokkenPartnerIds?.includes(user.id) ?? false;
  return subject.trajecten.some((t) => t.groep !== 'controle' && raakt(bereik, user, t, subject.vandaag));
}

export type Scope =
  | { soort: 'eigen'; gebruikerId: string }
  | { soort: 'teams'; teamIds: readonly string[] }
  | { soort: 'aanpakken'; aanpakIds: readonly string[] }
  | { soort: 'betrokken'; gebruikerId: string; organisatieId: string | null }
  | { soort: 'niemand' };

/** Welke cliënten deze gebruiker tegenkomt in lijsten en zoeken; wat erbuiten valt bestaat voor hem niet. */
export function scope(user: User): Scope {
  switch (user.rol) {
    case 'begeleider':
      return { soort: 'eigen', gebruikerId: user.id };
    case 'teamleider':
      return { soort: 'teams', teamIds: user.teamIds };
    case 'projectleider':
      return { soort: 'aanpakken', aanpakIds: user.aanpakIds };
    case 'partner':
      return { soort: 'betrokken', gebruikerId: user.id, organisatieId: user.organisatieId ?? null };
    case 'beheerder':
    case 'privacy_officer':
      return { soort: 'niemand' };
  }
}
