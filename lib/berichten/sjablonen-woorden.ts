/** Woorden bij de teksten van berichten, en wat er op de plaats van hun velden komt. De teksten zelf staan per taal in talen/. */

import type { Gemeente } from '../beheer/gemeente-rijen';
import { telefoonTekst } from '../copy/woorden';
import { type Teksttaal, vanRechts } from '../domain/brieftalen';
import type { Datum } from '../domain/datum';
import { eersteNummer } from '../domain/telefoon';
import type { Kanaal } from '../domain/tellend-gesprek';
import type { Sjabloonsoort, Sjabloonveld, Sjabloonwaarden } from './regels';
import { NEDERLANDS } from './talen/nederlands';
import { TALEN } from './talen/talen';

/** Wat een gemeente kan kiezen en goedkeuren. Veel mensen zijn bang hun uitkering kwijt te raken; of zij dat zo mag zeggen beslist de gemeente. */
export const VASTE_ZINNEN = [
  NEDERLANDS.vasteZin,
  'U hoeft zich geen zorgen te maken: als u komt praten, heeft dat geen gevolgen voor uw uitkering. Ik wil graag horen hoe het met u gaat, en waar ik u mee kan helpen.',
] as const;

export const SJABLOON: Record<Sjabloonsoort, string> = {
  uitnodiging: 'Uitnodiging',
  verplaatst: 'Verzette afspraak',
  afgezegd: 'Afspraak gaat niet door',
  herinnering: 'Herinnering',
  vaste_zin: 'Vaste zin',
};

export const SJABLOONUITLEG: Record<Sjabloonsoort, string> = {
  uitnodiging: 'Gaat naar de cliënt als een begeleider een afspraak plant.',
  verplaatst: 'Gaat als een afspraak een andere dag of tijd krijgt.',
  afgezegd: 'Gaat als een afspraak niet doorgaat.',
  herinnering: 'Gaat twee werkdagen voor de afspraak, alleen per e-mail.',
  vaste_zin: 'Staat in elk bericht op de plaats van {{vaste_zin}}, zodra de gemeente haar heeft goedgekeurd.',
};

/** Wat er op de plaats van een veld komt te staan. */
export const VELDUITLEG: Record<Sjabloonveld, string> = {
  naam: 'de naam van de cliënt, voluit',
  datum: 'de dag, zoals woensdag 25 november 2026',
  tijd: 'de tijd, zoals 10.00 uur; de regel valt weg als er geen tijd is',
  hoe: 'bijvoorbeeld: ik bel u op 06-0000 0000',
  plaats: 'naam en adres van de locatie; de regel valt weg bij bellen of een huisbezoek',
  begeleider: 'naam van de begeleider',
  telefoon: 'het nummer van de begeleider, of anders dat van de gemeente',
  gemeente: 'naam van de gemeente',
  vaste_zin: 'de vaste zin die de gemeente heeft goedgekeurd',
};

export type Afspraakgegevens = {
  naam: string;
  datum: Datum;
  tijd: string | null;
  kanaal: Kanaal;
  telefoon: string | null;
  locatie: { naam: string; adres: string | null } | null;
  begeleider: string | null;
  begeleiderTelefoon: string | null;
  gemeente: Pick<Gemeente, 'naam' | 'telefoon'> | null;
  vasteZin: string | null;
};

/** Namen en nummers van links naar rechts binnen een tekst van rechts naar links, zonder dat zij van plaats wisselen. */
const ISOLEER = (tekst: string) => tekst && `\u2068${tekst}\u2069`;

/** De waarden van de velden voor deze afspraak, in deze taal: alles wat een bericht over iemand kan zeggen. */
export function sjabloonwaarden(a: Afspraakgegevens, taal: Teksttaal = 'nl'): Sjabloonwaarden {
  const t = TALEN[taal];
  const los = vanRechts(taal) ? ISOLEER : (tekst: string) => tekst;
  const nummer = a.kanaal === 'telefonisch' && a.telefoon ? eersteNummer(a.telefoon) : null;
  const hoe = (t.hoe as Partial<Record<Kanaal, string>>)[a.kanaal] ?? t.hoe.anders;
  const plaats = a.kanaal === 'op_locatie' ? a.locatie : null;
  return {
    naam: los(a.naam),
    datum: t.datum(a.datum),
    tijd: a.tijd ? t.tijd(a.tijd) : '',
    hoe: nummer ? t.opNummer(los(telefoonTekst(nummer))) : hoe,
    plaats: plaats ? los([plaats.naam, plaats.adres].filter(Boolean).join(', ')) : '',
    begeleider: a.begeleider ? los(a.begeleider) : t.begeleider,
    telefoon: los(telefoonTekst(a.begeleiderTelefoon ?? a.gemeente?.telefoon ?? '')),
    gemeente: los(a.gemeente?.naam ?? ''),
    vaste_zin: a.vasteZin ?? '',
  };
}

type Afzender = Pick<Gemeente, 'naam' | 'adres' | 'postcode' | 'plaats' | 'telefoon'>;

/** gemeente Voorbeeld, Postbus 1, 7500 AA Voorbeeld */
export const retouradres = (g: Afzender): string => [g.naam, g.adres, `${g.postcode} ${g.plaats}`].join(', ');

/** Wie het stuurt en waarover, onder elke e-mail: wat een brief bovenaan heeft. */
export const mailvoet = (a: { clientnummer: string; begeleiderTelefoon: string | null }, g: Afzender): string =>
  [
    retouradres(g),
    `Telefoon: ${telefoonTekst(a.begeleiderTelefoon ?? g.telefoon)}`,
    `Ons kenmerk: ${a.clientnummer}`,
  ].join('\n');

/** Verzonnen gegevens voor een voorbeeld. */
export const voorbeeldAfspraak = (
  datum: Datum,
  gemeente: Afspraakgegevens['gemeente'],
  vasteZin: string | null,
): Afspraakgegevens => ({
  naam: 'Noor Voorbeeld',
  datum,
  tijd: '10:00',
  kanaal: 'op_locatie',
  telefoon: null,
  locatie: { naam: 'stadskantoor', adres: 'Voorbeeldstraat 1, Enschede' },
  begeleider: 'Sam de Begeleider',
  begeleiderTelefoon: null,
  gemeente: gemeente ?? { naam: 'gemeente Voorbeeld', telefoon: '053-0000000' },
  vasteZin,
});
