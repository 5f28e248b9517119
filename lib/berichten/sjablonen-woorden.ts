/** De berichten aan cliënten zoals ze zijn zonder dat beheer ze wijzigde: korte zinnen, gewone woorden (B1). */

import type { Gemeente } from '../beheer/gemeente-rijen';
import { datumMetDag } from '../copy/datums';
import { telefoonTekst } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import { eersteNummer } from '../domain/telefoon';
import type { Kanaal } from '../domain/tellend-gesprek';
import type { Clientbericht, Sjabloonsoort, Sjabloontekst, Sjabloonveld, Sjabloonwaarden } from './regels';

/** Stelt gerust zonder iets over iemands leven te zeggen. Staat pas in een bericht als de gemeente haar heeft goedgekeurd. */
export const VASTE_ZIN =
  'U hoeft zich geen zorgen te maken. Ik wil graag horen hoe het met u gaat, en waar ik u mee kan helpen.';

/** Wat een gemeente kan kiezen en goedkeuren. Veel mensen zijn bang hun uitkering kwijt te raken; of zij dat zo mag zeggen beslist de gemeente. */
export const VASTE_ZINNEN = [
  VASTE_ZIN,
  'U hoeft zich geen zorgen te maken: als u komt praten, heeft dat geen gevolgen voor uw uitkering. Ik wil graag horen hoe het met u gaat, en waar ik u mee kan helpen.',
] as const;

const AFSPRAAK = `Wanneer: {{datum}}
Hoe laat: {{tijd}}
Hoe: {{hoe}}
Waar: {{plaats}}`;

const GROET = `Met vriendelijke groet,

{{begeleider}}
{{gemeente}}
Telefoon: {{telefoon}}`;

const KUNT_U_NIET = 'Kunt u dan niet? Bel {{telefoon}} en vraag naar mij. We maken samen een nieuwe afspraak.';
const HULP = 'Vindt u het moeilijk om dit te lezen? Bel mij om hulp. U mag ook iemand meenemen naar het gesprek.';

export const STANDAARDTEKST: Record<Clientbericht, Sjabloontekst> = {
  uitnodiging: {
    onderwerp: 'Onze afspraak op {{datum}}',
    tekst: `Beste {{naam}},

Ik spreek u graag. Daarom nodig ik u uit voor een gesprek.

${AFSPRAAK}

{{vaste_zin}}

${KUNT_U_NIET}

${HULP}

${GROET}`,
  },
  verplaatst: {
    onderwerp: 'Een nieuwe dag voor onze afspraak: {{datum}}',
    tekst: `Beste {{naam}},

Onze afspraak is verzet. Dit is de nieuwe afspraak. De oude afspraak geldt niet meer.

${AFSPRAAK}

{{vaste_zin}}

${KUNT_U_NIET}

${HULP}

${GROET}`,
  },
  afgezegd: {
    onderwerp: 'Onze afspraak op {{datum}} gaat niet door',
    tekst: `Beste {{naam}},

Onze afspraak op {{datum}} gaat niet door. U hoeft dan niets te doen.

{{vaste_zin}}

Hebt u een vraag? Bel {{telefoon}} en vraag naar mij.

${GROET}`,
  },
  herinnering: {
    onderwerp: 'Wij spreken elkaar op {{datum}}',
    tekst: `Beste {{naam}},

Binnenkort spreken wij elkaar. Dit is onze afspraak:

${AFSPRAAK}

{{vaste_zin}}

${KUNT_U_NIET}

${GROET}`,
  },
};

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

const HOE: Partial<Record<Kanaal, string>> = {
  op_locatie: 'u komt bij ons langs',
  huisbezoek: 'ik kom bij u thuis',
  telefonisch: 'ik bel u',
  beeldbellen: 'we praten via beeldbellen; ik stuur u de link',
};

/** De waarden van de velden voor deze afspraak: alles wat een bericht over iemand kan zeggen. */
export function sjabloonwaarden(a: Afspraakgegevens): Sjabloonwaarden {
  const nummer = a.kanaal === 'telefonisch' && a.telefoon ? eersteNummer(a.telefoon) : null;
  const bellen = nummer ? ` op ${telefoonTekst(nummer)}` : '';
  const plaats = a.kanaal === 'op_locatie' ? a.locatie : null;
  return {
    naam: a.naam,
    datum: datumMetDag(a.datum),
    tijd: a.tijd ? `${a.tijd.replace(':', '.')} uur` : '',
    hoe: `${HOE[a.kanaal] ?? 'we spreken elkaar'}${bellen}`,
    plaats: plaats ? [plaats.naam, plaats.adres].filter(Boolean).join(', ') : '',
    begeleider: a.begeleider ?? 'Uw begeleider',
    telefoon: telefoonTekst(a.begeleiderTelefoon ?? a.gemeente?.telefoon ?? ''),
    gemeente: a.gemeente?.naam ?? '',
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
