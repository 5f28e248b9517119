import type { Werkrij } from '@/lib/caseload/werklijst';
import { aantalDagen, langeDatum } from '@/lib/copy/datums';
import { dagenTekst, ritmeTekst, tellingTekst } from '@/lib/copy/norm';
import { geprobeerdTekst, NORMSTATUS, pogingenTekst, uitlegTekst } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { wachtTeLang } from '@/lib/domain/teamlijst';
import { kiesnummer } from '@/lib/domain/telefoon';
import { NORMKLEUR } from '../shell/normkleur';

/**
 * Wat er van een cliënt op de werklijst staat, al in woorden. De browser tekent haar en krijgt dus niets mee dat niet op het scherm staat;
 * zo komt een rij één keer mee in plaats van als opmaak én als kopie van die opmaak.
 */
export type Werkregel = {
  id: string;
  nummer: string;
  naam: string;
  onHold: boolean;
  nieuw: boolean;
  telefoon: string | null;
  /** Wat de knop Bel kiest. */
  bel: string | null;
  /** Wat er onder naam en nummer staat: de aanpak, wie wordt vervangen, wat niet lukte. */
  onder: string[];
  /** Wie te lang wacht staat ook bij de teamleider: met een uitleg, of met de vraag erom. */
  uitleg: { tekst: string; wijzig: boolean } | null;
  merk: string;
  kleur: string;
  uiterlijk: string | null;
  /** Hoe lang er niets is gehoord, als de klok stilstaat. */
  stil: string | null;
  ritme: string;
  strip: string;
  telling: string;
  gepland: { dag: string; tijd: string | null; teLaat: boolean } | null;
  /** De afspraak van vandaag, die met vastleggen een gesprek wordt. */
  afspraak: string | null;
  beeindigd: boolean;
  /** Er is nog een afspraak te maken. */
  plannen: boolean;
  /** "vandaag 09:12 geprobeerd", en of dat hier ongedaan te maken is. */
  geprobeerd: { tekst: string; eigen: boolean } | null;
};

/** Een stip per gesprek in de twaalf maanden; één pad, want er staan er veel op een pagina. */
const stripVan = (dagen: readonly number[]) => dagen.map((d) => `M${(4 + (d / 366) * 88).toFixed(1)} 8h0`).join('');

function uiterlijkVan(rij: Werkrij): string | null {
  if (rij.status === 'beeindigd') return null;
  if (rij.status === 'nog_niet_gestart') return `start op ${langeDatum(rij.start)}`;
  return rij.uiterlijk ? `uiterlijk ${langeDatum(rij.uiterlijk)}` : 'klok staat stil';
}

function geplandVan(rij: Werkrij, vandaag: Datum): Werkregel['gepland'] {
  if (!rij.gepland) return null;
  const { datum, tijd } = rij.gepland;
  const teLaat = rij.uiterlijk !== null && datum > rij.uiterlijk;
  return {
    dag: datum === vandaag ? 'vandaag' : langeDatum(datum),
    tijd,
    teLaat: teLaat && rij.status !== 'opgeschort' && rij.status !== 'over_tijd',
  };
}

export function werkregel(rij: Werkrij, vandaag: Datum, toonAanpak: boolean): Werkregel {
  const { status, uitleg } = rij;
  const loopt = status !== 'nog_niet_gestart' && status !== 'beeindigd';
  const onder = [toonAanpak && rij.aanpak, rij.vervangt && `u vervangt ${rij.vervangt}`].filter(Boolean).join(' · ');
  return {
    id: rij.trajectId,
    nummer: rij.clientnummer,
    naam: rij.naam,
    onHold: rij.onHold,
    nieuw: rij.laatsteGesprek === null && status !== 'nog_niet_gestart',
    telefoon: rij.telefoon,
    bel: kiesnummer(rij.telefoon),
    onder: [onder, pogingenTekst(rij.pogingen)].filter(Boolean),
    uitleg: wachtTeLang(rij)
      ? { tekst: uitleg ? uitlegTekst(uitleg, vandaag) : 'nog geen uitleg', wijzig: uitleg !== null }
      : null,
    merk: loopt && status !== 'opgeschort' ? dagenTekst(rij) : NORMSTATUS[status],
    kleur: NORMKLEUR[status],
    uiterlijk: uiterlijkVan(rij),
    stil:
      status === 'opgeschort'
        ? rij.stil === null
          ? 'nog nooit iets gehoord'
          : `${aantalDagen(rij.stil)} niets gehoord`
        : null,
    ritme: loopt ? ritmeTekst(rij.streef, rij.ritmeWeken, vandaag) : '',
    strip: stripVan(rij.stippen),
    telling: tellingTekst(rij.telling),
    gepland: geplandVan(rij, vandaag),
    afspraak: rij.gepland?.datum === vandaag ? rij.gepland.id : null,
    beeindigd: status === 'beeindigd',
    plannen: !rij.gepland && (status === 'over_tijd' || status === 'binnenkort'),
    geprobeerd: rij.geprobeerd && { tekst: geprobeerdTekst(rij.geprobeerd.tijd), eigen: rij.geprobeerd.eigen },
  };
}
