/** Kiest per leefgebied de woorden bij een score, en voegt toe wat uit de antwoorden van de cliënt volgt. */
import type { Leefgebied, Score } from '../../../lib/domain/leefgebieden';
import type { Mens } from './mens';
import { heeftTaal, heeftVervoer, heeftZorg, krijgtZorg, type Meting } from './metingen';
import { FINANCIEN, LICHAMELIJK, RELATIES, WONEN } from './woorden-thuis';
import { PRAKTISCH, PSYCHISCH, WERK, ZINGEVING } from './woorden-verder';

type Veld = 'beeld' | 'wens' | 'goed' | 'hulp' | 'notitie';
export type Woorden = Record<'laag' | 'midden' | 'hoog', Record<Veld, string[]>>;
export type Gesproken = Record<Veld, string | undefined>;

const PER_GEBIED: Record<Leefgebied, Woorden> = {
  1: WONEN,
  2: FINANCIEN,
  3: RELATIES,
  4: LICHAMELIJK,
  5: PSYCHISCH,
  6: ZINGEVING,
  7: PRAKTISCH,
  8: WERK,
};

const WERKZIN: Record<string, string> = {
  vrijwilligerswerk: 'Ik doe vrijwilligerswerk, een of twee dagdelen per week.',
  'betaald werk': 'Ik werk een paar uur per week, naast mijn uitkering.',
  proefplaatsing: 'Ik werk op proef en leer het vak.',
  participatieplaats: 'Ik werk op een participatieplaats.',
  stage: 'Ik loop stage en dat bevalt.',
  'dagbesteding of beschut werk': 'Drie dagdelen per week ga ik naar de dagbesteding.',
  opleiding: 'Ik volg een opleiding.',
  cursus: 'Ik volg een cursus.',
  mantelzorg: 'Ik zorg voor iemand in de familie; dat kost veel tijd.',
  overig: 'Ik ben bezig, maar het is geen werk.',
};

/** Wat deze cliënt er zelf over invulde, in zijn eigen woorden; leeg als er niets bij hoort. */
function eigen(m: Mens, gebied: Leefgebied, meting: Meting): Partial<Record<Veld, string[]>> {
  const zorg = (wie: string) => krijgtZorg(meting, wie);
  if (gebied === 2 && zorg('schuldhulp')) return { hulp: ['een bewindvoerder', 'schuldhulpverlening'] };
  if (gebied === 3 && zorg('wijkcoach')) return { hulp: ['de wijkcoach'] };
  if (gebied === 4 && zorg('medisch'))
    return { hulp: ['een specialist in het ziekenhuis', 'de huisarts en een specialist'] };
  if (gebied === 5 && zorg('psycholoog'))
    return { hulp: ['een psycholoog, om de week', 'een psycholoog', 'een behandelaar'] };
  if (gebied === 8 && meting.werk[0]) return { beeld: [WERKZIN[meting.werk[0]] ?? ''] };
  if (gebied !== 7) return {};
  const beeld = [
    heeftTaal(meting)
      ? m.kies.een(
          [
            'Nederlands praten gaat, lezen en schrijven is moeilijk.',
            'Ik begrijp veel, maar praten durf ik niet goed.',
            'De taal zit mij in de weg.',
          ],
          'taalzin',
        )
      : '',
    heeftVervoer(meting)
      ? m.kies.een(
          ['Ik kan niet fietsen en de bus is duur.', 'Ergens komen is lastig: ik heb geen vervoer.'],
          'vervoerzin',
        )
      : '',
    heeftZorg(meting)
      ? m.kies.een(
          meting.school
            ? ['De zorg thuis komt op mij neer.', 'De kinderen hebben mij nodig en opvang is er niet.']
            : ['De zorg thuis komt op mij neer.', 'Ik zorg voor iemand in de familie en kan niet zomaar weg.'],
          'zorgzin',
        )
      : '',
  ].filter(Boolean);
  return beeld.length ? { beeld } : {};
}

/** Wat er bij een score over een leefgebied is gezegd. Bij de tweede keer andere woorden dan bij de eerste. */
export function spreek(m: Mens, gebied: Leefgebied, score: Score, meting: Meting, keer: 1 | 2): Gesproken {
  const band = PER_GEBIED[gebied][score <= 2 ? 'laag' : score === 3 ? 'midden' : 'hoog'];
  const hier = eigen(m, gebied, meting);
  const kies = (veld: Veld) => m.kies.enkele(band[veld], 2, `${gebied} ${veld}`)[keer - 1] ?? band[veld][0];
  // Niet iedereen vertelt overal iets over; een kort antwoord is ook een antwoord.
  const soms = (veld: Veld, procent: number) =>
    m.kies.kans(procent, `${gebied} ${veld} wel ${keer}`)
      ? (hier[veld]?.[0] ?? kies(veld))
      : hier[veld] && kiesUit(m, hier[veld], gebied);
  const eersteZin = hier.beeld ? hier.beeld.join(' ') : kies('beeld');
  return {
    beeld: hier.beeld && m.kies.kans(35, `${gebied} meer`) ? `${eersteZin} ${kies('beeld')}` : eersteZin,
    wens: m.kies.kans(82, `${gebied} wens ${keer}`) ? kies('wens') : undefined,
    goed: soms('goed', 72),
    hulp: soms('hulp', 64),
    notitie: soms('notitie', 55),
  };
}

const kiesUit = (m: Mens, lijst: readonly string[], gebied: Leefgebied) => m.kies.een(lijst, `eigen ${gebied}`);
