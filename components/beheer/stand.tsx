import type { Stand } from '@/lib/beheer/gebruiker-queries';
import { langeDatum, tijdstip } from '@/lib/copy/datums';
import type { Datum } from '@/lib/domain/datum';

export const STAND: Record<Stand, string> = {
  actief: 'actief',
  geblokkeerd: 'geblokkeerd',
  geen_wachtwoord: 'nog geen wachtwoord gekozen',
};

const KLEUR: Record<Stand, string> = { actief: 'st-goed', geblokkeerd: 'st-laat', geen_wachtwoord: 'st-bijna' };

/** Of iemand kan inloggen, en zo niet waarom. */
export function Standmerk({ stand, geblokkeerdOp }: { stand: Stand; geblokkeerdOp: Date | null }) {
  return (
    <>
      <span className={`st ${KLEUR[stand]}`}>{STAND[stand]}</span>
      {geblokkeerdOp && <span className="klein block">sinds {tijdstip(geblokkeerdOp)}</span>}
    </>
  );
}

/** Of iets in een lijst nog te kiezen is. */
export const Openmerk = ({ geslotenOp }: { geslotenOp: Datum | null }) => (
  <span>
    <span className={`st ${geslotenOp ? 'st-rust' : 'st-goed'}`}>{geslotenOp ? 'gesloten' : 'open'}</span>
    {geslotenOp && <span className="klein block">sinds {langeDatum(geslotenOp)}</span>}
  </span>
);
