/** De woorden op de pagina die een gesprek voorbereidt: kort, want er is een minuut. */

import { langeDatum, ten } from '../copy/datums';
import { LEEFGEBIED, SCORE } from '../copy/leefgebieden';
import { BESTAND, CONTACTSTATUS, hoofdletter, VORM } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import type { Leefgebied } from '../domain/leefgebieden';
import type { InzetStatus } from '../inzet/regels';
import { ONTHEFFINGTAAK, UITKERING_KORT } from '../situatie/woorden';
import type { Vraag, Wijziging } from './regels';

const INZETSTAND: Record<InzetStatus, string> = {
  aangemeld: 'aangemeld bij',
  gestart: 'begonnen bij',
  afgerond: 'afgerond bij',
  gestopt: 'gestopt bij',
  afgewezen: 'niet doorgegaan:',
};

const ONTHEFFING: Record<Extract<Wijziging, { soort: 'ontheffing' }>['wat'], string> = {
  begin: 'Ontheffing begint',
  einde: 'Ontheffing afgelopen',
  aanvraag: 'Ontheffing aangevraagd',
  verlenging: 'Verlenging van de ontheffing aangevraagd',
};

const LANGST = 700;

/** Een verslag om in een minuut te lezen: heel als het kort is, anders tot en met een zin (of woord) binnen de grens. */
export function inKort(tekst: string, langst = LANGST): { tekst: string; afgekort: boolean } {
  const heel = tekst.trim();
  if (heel.length <= langst) return { tekst: heel, afgekort: false };
  const begin = heel.slice(0, langst);
  const zin = Math.max(...['. ', '! ', '? ', '.\n'].map((einde) => begin.lastIndexOf(einde)));
  if (zin > langst / 2) return { tekst: begin.slice(0, zin + 1), afgekort: true };
  const woord = begin.search(/\s\S*$/);
  return { tekst: `${begin.slice(0, woord > langst / 2 ? woord : langst).trimEnd()}…`, afgekort: true };
}

/** Een lange wens of stap op één regel. */
const kort = (tekst: string) => inKort(tekst.replace(/\s+/g, ' '), 160).tekst;

/** De vraag, en wat er klein bij staat. */
export function vraagTekst(v: Vraag, vandaag: Datum): { vraag: string; erbij: string | null } {
  switch (v.soort) {
    case 'stap':
      return { vraag: `Hoe ging het met: ${kort(v.tekst)}`, erbij: `was voor ${langeDatum(v.voor)}` };
    case 'leefgebied': {
      const naam = LEEFGEBIED[v.gebied as Leefgebied] ?? 'dit leefgebied';
      return {
        vraag: `Hoe gaat het nu met ${naam.charAt(0).toLowerCase()}${naam.slice(1)}?`,
        erbij: [`in de intake: ${SCORE[v.score]}`, v.wens && `wens: ${kort(v.wens)}`].filter(Boolean).join(' · '),
      };
    }
    case 'evaluatie':
      return {
        vraag: 'Het plan samen nalopen',
        erbij: `evaluatie op ${langeDatum(v.op)} (${ten(v.op, vandaag)})`,
      };
    case 'begeleiding':
      return { vraag: 'Gaat de begeleiding door nu de bijstand is gestopt?', erbij: 'dat mag de cliënt zelf kiezen' };
    case 'ontheffing':
      return { vraag: ONTHEFFINGTAAK[v.wat], erbij: `${langeDatum(v.datum)} (${ten(v.datum, vandaag)})` };
    case 'onhold':
      return { vraag: 'Klopt on hold nog?', erbij: `opnieuw bekijken op ${langeDatum(v.op)}` };
    case 'wens':
      return { vraag: `Wat is er gekomen van de wens: ${kort(v.tekst)}`, erbij: null };
    case 'brief':
      return { vraag: 'Was de laatste brief duidelijk?', erbij: 'lees hem zo nodig samen' };
  }
}

/** Een verandering in een paar woorden; de datum staat ervoor. */
export function wijzigingTekst(w: Wijziging): string {
  switch (w.soort) {
    case 'ladder':
      return w.vorige === null ? `Op trede ${w.trede}` : `Van trede ${w.vorige} naar trede ${w.trede}`;
    case 'uitkering':
      return w.uitkering === 'geen' ? 'Geen uitkering meer' : `Uitkering: ${UITKERING_KORT[w.uitkering]}`;
    case 'ontheffing':
      return ONTHEFFING[w.wat];
    case 'bestand':
      return `Advies: ${BESTAND[w.bestand]}`;
    case 'onhold':
      return w.wat === 'begin' ? 'On hold begonnen' : 'On hold afgelopen';
    case 'inzet':
      return hoofdletter(`${INZETSTAND[w.stand]} ${w.naam}`);
    case 'stap':
      return `Stap gezet: ${kort(w.tekst)}`;
    case 'signaal':
      return `Signaal van ${w.van}`;
    case 'betrokkene':
      return `Nieuw betrokken: ${w.naam} (${w.rol})`;
    case 'contact':
      return w.status === 'gevoerd' ? VORM[w.vorm] : `${VORM[w.vorm]}: ${CONTACTSTATUS[w.status]}`;
  }
}

export const INZET_LOOPT = { aangemeld: 'aangemeld op', gestart: 'sinds' } as const;
