/**
 * Wat een plaatje laat zien, los van waarop het staat: het scherm tekent het, een PDF tekent het, en een rekenblad krijgt dezelfde cijfers. Zuiver.
 */
export type Kleur = 'ink' | 'ink2' | 'line' | 'line2' | 'paper' | 'accent' | 'laat' | 'bijna' | 'goed' | 'rust';

/** Een cel van de tabel bij het plaatje; met een getal rekent een rekenblad verder. */
export type Cel = { tekst: string; getal?: number | null; href?: string; noem?: string };

export type Punt = {
  label: string;
  /** Onder de as; met het jaar apart, dat er één keer onder staat. */
  kort?: string;
  jaar?: string;
  /** null is een waarde die niet getoond mag worden, of die er niet is. */
  waarde: number | null;
  /** Bij het punt, en in de tabel als daar geen eigen cellen voor zijn. */
  tekst: string;
  /** Naar wat erachter zit: in de tabel, en met `noem` ook in het plaatje. */
  href?: string;
  noem?: string;
  /** Een tweede staaf eronder, zoals hetzelfde een jaar eerder. */
  tweede?: { waarde: number | null; tekst: string };
  /** De klok stond stil, en waarom: geen lege of volle staaf. */
  stil?: string;
  /** In een weekbeeld: de delen van onder naar boven, en hoeveel er kan. */
  delen?: readonly number[];
  ruimte?: number;
  cellen?: readonly Cel[];
};

/** De streep van de norm: na zoveel vakken, met haar naam. */
export type Normlijn = { na: number; tekst: string };

/** Wat een kleur betekent; wat gearceerd is blijft ook zonder kleur te onderscheiden. */
export type Reeks = { naam: string; kleur: Kleur; gearceerd?: boolean };

export type Beeld = {
  /** In een adres en in de naam van een bestand. */
  naam: string;
  /** Zegt de bevinding, niet het onderwerp. */
  titel: string;
  uitleg?: string;
  /** Wat er bij de cijfers hoort, zoals wat er niet getoond wordt. */
  voet?: string;
  /** De koppen van de tabel: wat er gemeten is, en waarin. */
  koppen: readonly string[];
  punten: readonly Punt[];
  kleur?: Kleur;
  norm?: Normlijn;
  /** Staven: de eerste en de tweede. Weken: de delen. */
  reeksen?: readonly Reeks[];
  /** Tot zover loopt de schaal, om naast een ander te leggen. */
  hoogste?: number;
  vorm: 'staven' | 'kolommen' | 'procenten' | 'lijn' | 'weken';
};

/** Het plaatje met deze naam; null als het er hier niet is. */
export const vindBeeld = (beelden: readonly Beeld[], naam: string): Beeld | null =>
  beelden.find((b) => b.naam === naam && b.punten.length > 0) ?? null;

/** De cellen achter het label van een punt. */
export const cellenVan = (p: Punt): readonly Cel[] => p.cellen ?? [{ tekst: p.tekst, getal: p.waarde, href: p.href }];

/** Wat er op het plaatje staat voor wie het niet ziet. */
export const inWoorden = ({ titel, norm, punten }: Beeld): string =>
  [
    titel,
    ...(norm ? [`Met een streep na ${punten[norm.na - 1]?.label}: ${norm.tekst}`] : []),
    ...punten.map((p) => `${p.label}: ${[p.tekst, p.tweede?.tekst].filter(Boolean).join(', daarnaast ')}`),
  ].join('. ');
