import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import { can } from '../policy/policy';
import { audit } from '../server/audit';
import { naarDb, uitDb } from '../server/datums';
import type { Antwoord, Ctx } from '../server/define-action';
import { Geweigerd, IntussenGewijzigd, Ongeldig } from '../server/fouten';
import type { Sjabloonsoort } from './regels';
import { SJABLOON_LABELS, type sjabloonSchema, type standaardSchema, type vasteZinSchema } from './schema';
import { STANDAARDTEKST } from './sjablonen-woorden';

type Inhoud = { onderwerp?: string; tekst: string; goedgekeurdDoor?: string; goedgekeurdOp?: Date };

/** Een sjabloon dat nog nooit is gewijzigd heeft geen rij; dat is versie 1. */
async function bewaar(ctx: Ctx, soort: Sjabloonsoort, versie: number, inhoud: Inhoud): Promise<void> {
  if (!can(ctx.user, 'beheer.wijzigen')) throw new Geweigerd();
  await ctx.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('vast-contact sjabloon'))`;
  const er = await ctx.tx.sjabloon.findUnique({ where: { soort } });
  if ((er?.versie ?? 1) !== versie) throw new IntussenGewijzigd(opgeslagen(er), er?.versie ?? 1);
  const data = { ...inhoud, versie: versie + 1 };
  await ctx.tx.sjabloon.upsert({
    where: { soort },
    create: { soort, ...data },
    update: data,
    select: { soort: true },
  });
  await audit(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    { actie: 'sjabloon.wijzigen', onderwerp: 'sjabloon', onderwerpId: soort },
  );
}

type Rij = { onderwerp: string | null; tekst: string; goedgekeurdDoor: string | null; goedgekeurdOp: Date | null };

const opgeslagen = (er: Rij | null) =>
  er
    ? [
        ...(er.onderwerp ? [{ veld: 'onderwerp', label: SJABLOON_LABELS.onderwerp, waarde: er.onderwerp }] : []),
        { veld: 'tekst', label: SJABLOON_LABELS.tekst, waarde: er.tekst },
        ...(er.goedgekeurdDoor && er.goedgekeurdOp
          ? [
              { veld: 'goedgekeurdDoor', label: SJABLOON_LABELS.goedgekeurdDoor, waarde: er.goedgekeurdDoor },
              {
                veld: 'goedgekeurdOp',
                label: SJABLOON_LABELS.goedgekeurdOp,
                waarde: langeDatum(uitDb(er.goedgekeurdOp)),
              },
            ]
          : []),
      ]
    : [];

const terug = (gelukt: string): Antwoord => ({ naar: `/beheer/berichten?gelukt=${gelukt}` });

/** Wijzigt de tekst van een bericht. Wat al gemaakt is houdt zijn tekst. */
export async function wijzigSjabloon(ctx: Ctx, v: z.output<typeof sjabloonSchema>): Promise<Antwoord> {
  await bewaar(ctx, v.soort, v.versie, { onderwerp: v.onderwerp, tekst: v.tekst });
  return terug('sjabloon');
}

/** Zet de tekst weer zoals zij was voordat iemand haar wijzigde. */
export async function zetStandaard(ctx: Ctx, v: z.output<typeof standaardSchema>): Promise<Antwoord> {
  await bewaar(ctx, v.soort, v.versie, STANDAARDTEKST[v.soort]);
  return terug('sjabloon_standaard');
}

/** Wijzigt de vaste zin, met wie haar goedkeurde en wanneer: zonder goedkeuring staat zij in geen bericht. */
export async function wijzigVasteZin(ctx: Ctx, v: z.output<typeof vasteZinSchema>): Promise<Antwoord> {
  if (v.goedgekeurdOp > ctx.vandaag) throw new Ongeldig({ goedgekeurdOp: 'Deze dag moet nog komen.' });
  await bewaar(ctx, 'vaste_zin', v.versie, {
    tekst: v.tekst,
    goedgekeurdDoor: v.goedgekeurdDoor,
    goedgekeurdOp: naarDb(v.goedgekeurdOp),
  });
  return terug('vaste_zin');
}
