import 'server-only';
import { defineCommand } from '../server/command';
import { naarDb } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { SJABLOON_VELDEN, sjabloonHerstellenSchema, sjabloonWijzigenSchema, vasteZinWijzigenSchema } from './schema';
import { STANDAARDTEKST } from './sjablonen-woorden';
import { opSjabloon, type Sjabloonzaak } from './zaak';

type Inhoud = { onderwerp?: string; tekst: string; goedgekeurdDoor?: string; goedgekeurdOp?: Date };

async function bewaar({ tx, soort }: Sjabloonzaak, versie: number, inhoud: Inhoud) {
  const data = { ...inhoud, versie: versie + 1 };
  await tx.sjabloon.upsert({ where: { soort }, create: { soort, ...data }, update: data, select: { soort: true } });
  return { spoor: {}, naar: '/beheer/berichten' };
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
  .doet(async (zaak, { versie, soort }) => ({
    ...(await bewaar(zaak, versie, STANDAARDTEKST[soort])),
    gelukt: 'sjabloon.herstellen',
  }));

/** Wijzigt de vaste zin, met wie haar goedkeurde en wanneer: zonder goedkeuring staat zij in geen bericht. */
export const vasteZinWijzigen = defineCommand('vaste_zin.wijzigen', vasteZinWijzigenSchema)
  .op(opSjabloon, { recht: 'beheer.wijzigen', raakt: 'niets', velden: SJABLOON_VELDEN })
  .doet(async (zaak, { versie, tekst, goedgekeurdDoor, goedgekeurdOp }) => {
    if (goedgekeurdOp > zaak.vandaag) throw new Ongeldig({ goedgekeurdOp: 'Deze dag moet nog komen.' });
    const inhoud = { tekst, goedgekeurdDoor, goedgekeurdOp: naarDb(goedgekeurdOp) };
    return { ...(await bewaar(zaak, versie, inhoud)), gelukt: 'vaste_zin.wijzigen' };
  });
