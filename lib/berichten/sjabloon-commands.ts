import 'server-only';
import type { Datum } from '../domain/datum';
import { defineCommand } from '../server/command';
import { naarDb } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import {
  SJABLOON_VELDEN,
  sjabloonHerstellenSchema,
  sjabloonWijzigenSchema,
  vasteZinWijzigenSchema,
  vertalingGoedkeurenSchema,
  vertalingStoppenSchema,
} from './schema';
import { TALEN } from './talen/talen';
import { opSjabloon, type Sjabloonzaak } from './zaak';

type Inhoud = {
  onderwerp?: string;
  tekst?: string;
  goedgekeurdDoor?: string | null;
  goedgekeurdOp?: Date | null;
  /** Bij welke Nederlandse tekst zij hoort; zonder dit bij die van nu. */
  nlVersie?: number;
};

const sjabloonpad = ({ taal }: Pick<Sjabloonzaak, 'taal'>) =>
  `/beheer/berichten${taal === 'nl' ? '' : `?taal=${taal}`}`;

async function bewaar(zaak: Sjabloonzaak, versie: number, { tekst, ...inhoud }: Inhoud) {
  const { tx, soort, taal } = zaak;
  const nl = taal === 'nl' ? null : await tx.sjabloon.findUnique({ where: { soort_taal: { soort, taal: 'nl' } } });
  // Wie de tekst niet opslaat heeft haar niet naast het Nederlands van nu gelegd.
  const data = { ...(tekst !== undefined && { tekst, nlVersie: nl?.versie ?? 1 }), ...inhoud, versie: versie + 1 };
  await tx.sjabloon.upsert({
    where: { soort_taal: { soort, taal } },
    create: { soort, taal, tekst: TALEN[taal].vasteZin, ...data },
    update: data,
    select: { soort: true },
  });
  return { spoor: {}, naar: sjabloonpad(zaak) };
}

/** Wijzigt de tekst van een bericht. Wat al gemaakt is houdt zijn tekst. */
export const sjabloonWijzigen = defineCommand('sjabloon.wijzigen', sjabloonWijzigenSchema)
  .op(opSjabloon, { recht: 'beheer.wijzigen', raakt: 'niets', velden: SJABLOON_VELDEN })
  .doet(async (zaak, { versie, onderwerp, tekst }) => ({
    ...(await bewaar(zaak, versie, { onderwerp, tekst })),
    gelukt: 'sjabloon.wijzigen',
  }));

/** Zet de tekst weer zoals zij was voordat iemand haar wijzigde. */
export const sjabloonHerstellen = defineCommand('sjabloon.herstellen', sjabloonHerstellenSchema)
  .op(opSjabloon, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async (zaak, { versie, soort, taal }) => ({
    // De standaardtekst zegt wat de eerste Nederlandse zegt, niet wat de gemeente ervan maakte.
    ...(await bewaar(zaak, versie, { ...TALEN[taal].teksten[soort], nlVersie: 1 })),
    gelukt: 'sjabloon.herstellen',
  }));

type Goedgekeurd = { versie: number; tekst: string; goedgekeurdDoor: string; goedgekeurdOp: Datum };

function keurGoed(zaak: Sjabloonzaak, { versie, tekst, goedgekeurdDoor, goedgekeurdOp }: Goedgekeurd) {
  if (goedgekeurdOp > zaak.vandaag) throw new Ongeldig({ goedgekeurdOp: 'Deze dag moet nog komen.' });
  return bewaar(zaak, versie, { tekst, goedgekeurdDoor, goedgekeurdOp: naarDb(goedgekeurdOp) });
}

/** Wijzigt de vaste zin, met wie haar goedkeurde en wanneer: zonder goedkeuring staat zij in geen bericht. */
export const vasteZinWijzigen = defineCommand('vaste_zin.wijzigen', vasteZinWijzigenSchema)
  .op(opSjabloon, { recht: 'beheer.wijzigen', raakt: 'niets', velden: SJABLOON_VELDEN })
  .doet(async (zaak, invoer) => ({ ...(await keurGoed(zaak, invoer)), gelukt: 'vaste_zin.wijzigen' }));

/** Neemt een taal in gebruik: de vaste zin erin, en wie de teksten nakeek. Geldt voor berichten van daarna. */
export const vertalingGoedkeuren = defineCommand('vertaling.goedkeuren', vertalingGoedkeurenSchema)
  .op(opSjabloon, { recht: 'beheer.wijzigen', raakt: 'niets', velden: SJABLOON_VELDEN })
  .doet(async (zaak, invoer) => ({ ...(await keurGoed(zaak, invoer)), gelukt: 'vertaling.goedkeuren' }));

/** Stuurt voortaan weer alleen Nederlands; de teksten blijven bewaard. */
export const vertalingStoppen = defineCommand('vertaling.stoppen', vertalingStoppenSchema)
  .op(opSjabloon, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async (zaak, { versie }) => ({
    ...(await bewaar(zaak, versie, { goedgekeurdDoor: null, goedgekeurdOp: null })),
    gelukt: 'vertaling.stoppen',
  }));
