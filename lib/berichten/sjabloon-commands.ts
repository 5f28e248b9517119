import 'server-only';
import type { z } from 'zod';
import { naarDb } from '../server/datums';
import type { Uitkomst } from '../server/define-action';
import { Ongeldig } from '../server/fouten';
import type { sjabloonHerstellenSchema, sjabloonWijzigenSchema, vasteZinWijzigenSchema } from './schema';
import { STANDAARDTEKST } from './sjablonen-woorden';
import type { Sjabloonzaak } from './zaak';

type Inhoud = { onderwerp?: string; tekst: string; goedgekeurdDoor?: string; goedgekeurdOp?: Date };

async function bewaar({ tx, soort }: Sjabloonzaak, versie: number, inhoud: Inhoud) {
  const data = { ...inhoud, versie: versie + 1 };
  await tx.sjabloon.upsert({
    where: { soort },
    create: { soort, ...data },
    update: data,
    select: { soort: true },
  });
  return { spoor: {}, naar: '/beheer/berichten' };
}

/** Wijzigt de tekst van een bericht. Wat al gemaakt is houdt zijn tekst. */
export const sjabloonWijzigen = async (
  zaak: Sjabloonzaak,
  { versie, onderwerp, tekst }: z.output<typeof sjabloonWijzigenSchema>,
): Promise<Uitkomst> => ({ ...(await bewaar(zaak, versie, { onderwerp, tekst })), gelukt: 'sjabloon.wijzigen' });

/** Zet de tekst weer zoals zij was voordat iemand haar wijzigde. */
export const sjabloonHerstellen = async (
  zaak: Sjabloonzaak,
  { versie, soort }: z.output<typeof sjabloonHerstellenSchema>,
): Promise<Uitkomst> => ({ ...(await bewaar(zaak, versie, STANDAARDTEKST[soort])), gelukt: 'sjabloon.herstellen' });

/** Wijzigt de vaste zin, met wie haar goedkeurde en wanneer: zonder goedkeuring staat zij in geen bericht. */
export async function vasteZinWijzigen(
  zaak: Sjabloonzaak,
  { versie, tekst, goedgekeurdDoor, goedgekeurdOp }: z.output<typeof vasteZinWijzigenSchema>,
): Promise<Uitkomst> {
  if (goedgekeurdOp > zaak.vandaag) throw new Ongeldig({ goedgekeurdOp: 'Deze dag moet nog komen.' });
  const inhoud = { tekst, goedgekeurdDoor, goedgekeurdOp: naarDb(goedgekeurdOp) };
  return { ...(await bewaar(zaak, versie, inhoud)), gelukt: 'vaste_zin.wijzigen' };
}
