import type { Intake } from '@/lib/intakes/lezen';
import {
  type Deelstand,
  gebiedstand,
  type Intakedeel,
  intakedelen,
  persoonstand,
  taalstand,
} from '@/lib/intakes/regels';
import { DEELSTAND, deelnaam, INVULSTAND } from '@/lib/intakes/woorden';

export type Menudeel = { deel: Intakedeel; naam: string; kort: string; stand: Deelstand | null };

/** Elk deel van deze intake met hoe het ervoor staat; afronden heeft geen stand. */
export function menudelen(intake: Intake): Menudeel[] {
  return intakedelen(intake.gebieden.map((g) => g.gebied)).map((deel) => ({
    deel,
    naam: deelnaam(deel),
    kort: deelnaam(deel, true),
    stand: standVan(intake, deel),
  }));
}

function standVan(intake: Intake, deel: Intakedeel): Deelstand | null {
  if (deel.soort === 'persoon') return persoonstand(intake);
  if (deel.soort === 'taal') return taalstand(intake);
  if (deel.soort !== 'gebied') return null;
  const { gebied: nummer } = deel;
  const gebied = intake.gebieden.find((g) => g.gebied === nummer);
  return gebied ? gebiedstand(gebied) : null;
}

export const standTekst = (deel: Intakedeel, stand: Deelstand): string =>
  (deel.soort === 'gebied' ? DEELSTAND : INVULSTAND)[stand];

/** Waar het gesprek verdergaat: het eerste deel dat nog leeg is, anders afronden. */
export const verderBij = (delen: readonly Menudeel[]): string =>
  (delen.find((d) => d.stand === 'leeg') ?? delen.at(-1))?.deel.adres ?? 'afronden';
