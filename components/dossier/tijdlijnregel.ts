import { langeDatum, periodeTekst } from '@/lib/copy/datums';
import { tredeTekst } from '@/lib/copy/leefgebieden';
import { AFGEZEGD_DOOR, CONTACTSTATUS, ONHOLD_REDEN, opsomming, UITSTROOMREDEN, VORM } from '@/lib/copy/woorden';
import type { Feit } from '@/lib/dossier/naast';
import type { Dossier } from '@/lib/dossier/queries';
import type { TijdlijnContact, TijdlijnItem } from '@/lib/dossier/tijdlijn';

/** Wat er op een dag gebeurde, al in woorden: de browser tekent het alleen nog. */
export type Tijdlijnregel = {
  id: string;
  wanneer: string;
  jaar: string;
  /** De stip: gevuld telt mee, open niet, vierkant is een periode, een ruit is een stap in het dossier. */
  stip: 'telt' | 'gepland' | 'open' | 'feit' | 'onhold' | 'stil';
  kop: string;
  pad: string | null;
  /** Hoe de kop eruitziet: vet, gewoon, of doorgehaald omdat het niet meetelt. */
  nadruk: string;
  erbij: string | null;
  gecorrigeerd: boolean;
  verkeerd: string | null;
  afgezegd: string | null;
  verslag: string | null;
  /** Zo lang dat alleen het begin er meteen staat. */
  lang: boolean;
};

/** Langer dan dit, of meer regels: dan staat eerst alleen het begin er. */
const LANG = { tekens: 320, regels: 4 };
const isLang = (tekst: string | null) =>
  tekst !== null && (tekst.length > LANG.tekens || tekst.split('\n').length > LANG.regels);

const GEEN = { pad: null, nadruk: '', erbij: null, gecorrigeerd: false, verkeerd: null, afgezegd: null, verslag: null };

const INZET: Record<string, string> = {
  aangemeld: 'Aangemeld voor',
  gestart: 'Begonnen met',
  afgerond: 'Afgerond:',
  gestopt: 'Gestopt met',
  afgewezen: 'Niet doorgegaan:',
};
const UITKERING: Record<string, string> = { bijstand: 'Bijstand', ww: 'WW', wia: 'WIA', geen: 'Geen uitkering' };

/** Eén feit uit het dossier in woorden, met waar er meer over staat. */
function verwoord(f: Feit): { kop: string; erbij?: string | null; verslag?: string | null; pad: string } {
  switch (f.soort) {
    case 'intake':
      return { kop: 'Intake', erbij: 'leefgebieden besproken', pad: `intake/${f.id}` };
    case 'plan':
      return {
        kop: f.nummer === 1 ? 'Plan van aanpak vastgesteld' : `Plan van aanpak, versie ${f.nummer}`,
        verslag: f.tekst,
        pad: `plan/${f.id}`,
      };
    case 'resultaat':
      return {
        kop: f.tekst ?? '',
        erbij: f.woord === 'ongevraagd' ? 'uit zichzelf gelukt' : 'stap gelukt',
        pad: 'plan',
      };
    case 'inzet':
      return { kop: `${INZET[f.woord ?? ''] ?? ''} ${f.tekst ?? ''}`.trim(), pad: 'instrumenten' };
    case 'ladder':
      return { kop: `Participatieladder: ${tredeTekst(f.nummer ?? 0)}`, verslag: f.tekst, pad: 'situatie' };
    case 'uitkering':
      return { kop: `Uitkering: ${UITKERING[f.woord ?? ''] ?? ''}`, pad: 'situatie' };
  }
}

function contact(c: TijdlijnContact, vandaag: string) {
  const vorm = VORM[c.vorm];
  const kop =
    c.status === 'gepland' && c.datum < vandaag
      ? `${vorm}: nog vast te leggen`
      : c.status === 'gevoerd'
        ? vorm
        : `${vorm}: ${CONTACTSTATUS[c.status]}`;
  const erbij = [
    c.tijd,
    c.duurMinuten && `${c.duurMinuten} min`,
    c.locatie,
    c.derden && `met ${c.derden}`,
    opsomming(c.onderwerpen),
    c.gehoudenDoor,
  ];
  return {
    stip: c.telt ? ('telt' as const) : c.status === 'gepland' ? ('gepland' as const) : ('open' as const),
    kop,
    pad: `contactmomenten/${c.id}`,
    nadruk: c.verkeerd ? 'door' : c.telt || c.status === 'gepland' ? 'vet' : '',
    erbij: erbij.filter(Boolean).join(' · '),
    gecorrigeerd: c.gecorrigeerd,
    verkeerd: c.verkeerd,
    afgezegd: c.afgezegdDoor && `${AFGEZEGD_DOOR[c.afgezegdDoor]}: ${c.afgezegdReden}`,
    verslag: c.verslag,
  };
}

function inhoud(item: TijdlijnItem, vandaag: string): Omit<Tijdlijnregel, 'id' | 'wanneer' | 'jaar' | 'lang'> {
  switch (item.soort) {
    case 'contact':
      return contact(item, vandaag);
    case 'feit':
      return { ...GEEN, stip: 'feit', nadruk: 'vet', ...verwoord(item.feit) };
    case 'onhold': {
      const reden = ONHOLD_REDEN[item.tekst as keyof typeof ONHOLD_REDEN];
      return { ...GEEN, stip: 'onhold', kop: 'On hold', erbij: `${reden} · de norm loopt door` };
    }
    case 'opschorting': {
      const erbij = `${item.tekst}. De klok van de norm ${item.tot ? 'stond' : 'staat'} stil.`;
      return { ...GEEN, stip: 'stil', kop: 'Opgeschort', erbij };
    }
    case 'start':
      return { ...GEEN, stip: 'stil', kop: `Start ${item.tekst}` };
    case 'einde': {
      const erbij = UITSTROOMREDEN[item.tekst as keyof typeof UITSTROOMREDEN] ?? null;
      return { ...GEEN, stip: 'stil', kop: 'Einde van het traject', erbij };
    }
  }
}

function wanneer(item: TijdlijnItem): string {
  if ('tot' in item) return item.tot ? periodeTekst(item.datum, item.tot) : `sinds ${langeDatum(item.datum)}`;
  return langeDatum(item.datum);
}

export const tijdlijnregels = (d: Dossier): Tijdlijnregel[] =>
  d.tijdlijn.map((item) => {
    const regel = inhoud(item, d.vandaag);
    return {
      id: `${item.soort}-${item.id}`,
      wanneer: wanneer(item),
      jaar: item.datum.slice(0, 4),
      ...regel,
      lang: isLang(regel.verslag),
    };
  });
