/** Een signaal: een bericht van een partner over een cliënt, dat gelezen en beantwoord wordt. */
export const SIGNAAL_SOORTEN = ['hoe_het_gaat', 'advies', 'heeft_werk', 'komt_niet', 'driegesprek'] as const;
export type SignaalSoort = (typeof SIGNAAL_SOORTEN)[number];

type Signaalfeiten = { gelezen: boolean; afgehandeld: boolean; antwoord: string | null };

export type Signaalstand = 'ongelezen' | 'gelezen' | 'beantwoord' | 'afgehandeld';

/** Hoe het met een signaal staat; afgehandeld is zonder antwoord. */
export function signaalstand({ gelezen, afgehandeld, antwoord }: Signaalfeiten): Signaalstand {
  if (afgehandeld) return antwoord === null ? 'afgehandeld' : 'beantwoord';
  return gelezen ? 'gelezen' : 'ongelezen';
}
