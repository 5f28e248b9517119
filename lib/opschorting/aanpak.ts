import 'server-only';
import { langeDatum, periodeTekst } from '../copy/datums';
import type { Periode } from '../domain/contactnorm';
import { type Datum, plusMaanden } from '../domain/datum';
import { overlapt } from '../domain/on-hold';
import { can } from '../policy/policy';
import { uitDb, uitDbOfNull } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import type { Leesctx } from '../server/inzage';
import { isIntrekbaar } from './regels';

export type Aanpakopschorting = Periode & { id: string; reden: string; versie: number; intrekbaar: boolean };
export type GevondenAanpak = { id: string; naam: string; opschortingen: Aanpakopschorting[] };

/** De aanpak waaraan deze projectleider is gekoppeld, met haar opschortingen, de nieuwste eerst; null voor wie dat niet is. */
export async function vindAanpak({ tx, user, vandaag }: Leesctx, aanpakId: string): Promise<GevondenAanpak | null> {
  const relatie = {
    groep: 'pilot' as const,
    aanpakId,
    teamId: null,
    begeleiderId: null,
    vervangerIds: [],
    einddatum: null,
  };
  if (!can(user, 'opschorting.aanpak', { trajecten: [relatie], vandaag })) return null;
  const aanpak = await tx.aanpak.findUnique({
    where: { id: aanpakId },
    select: {
      id: true,
      naam: true,
      opschortingen: {
        orderBy: { van: 'desc' },
        select: { id: true, van: true, tot: true, reden: true, versie: true, gemaaktOp: true },
      },
    },
  });
  if (!aanpak) return null;
  const opschortingen = aanpak.opschortingen.map(({ gemaaktOp, ...o }) => {
    const van = uitDb(o.van);
    return { ...o, van, tot: uitDbOfNull(o.tot), intrekbaar: isIntrekbaar(van, gemaaktOp, vandaag) };
  });
  return { ...aanpak, opschortingen };
}

/** Kan deze periode (nieuw, of met een andere laatste dag) naast de andere van deze aanpak? Gooit Ongeldig bij het veld. */
export function toetsPeriode(anderen: readonly Periode[], o: Periode, vandaag: Datum, veld: 'van' | 'tot'): void {
  if (o.tot && o.tot < o.van)
    throw new Ongeldig({ tot: `De opschorting begint op ${langeDatum(o.van)}. De laatste dag kan niet eerder zijn.` });
  if (veld === 'van' && o.van < plusMaanden(vandaag, -12))
    throw new Ongeldig({ van: 'Deze datum is meer dan een jaar geleden.' });
  if (o.van > plusMaanden(vandaag, 12)) throw new Ongeldig({ van: 'Deze datum is meer dan een jaar vooruit.' });
  if (o.tot && o.tot > plusMaanden(vandaag, 24))
    throw new Ongeldig({
      tot: 'Deze datum is meer dan twee jaar vooruit. Laat de laatste dag leeg als die nog niet bekend is.',
    });
  const botsing = anderen.find((a) => overlapt(a, o));
  if (botsing)
    throw new Ongeldig({
      [veld]: `De aanpak staat al stil ${periodeTekst(botsing.van, botsing.tot)}. Perioden mogen niet overlappen.`,
    });
}
