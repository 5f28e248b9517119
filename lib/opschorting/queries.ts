import 'server-only';
import { kiesAanpak } from '../bereik/aanpakken';
import type { Periode } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { alsGebruiker } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { defineInzage, type Leesctx, type Leesop } from '../server/inzage';
import { type GevondenAanpak, toetsPeriode, vindAanpak } from './aanpak';
import { berekenGevolg, type Opschortinggevolg } from './gevolg';

/** De opschortingen van een aanpak van deze projectleider (die met de meeste deelnemers als er geen is gekozen); null als die er voor hem niet is. */
export const getAanpakopschortingen = (user: User, aanpakId: string | null, vandaag: Datum) =>
  alsGebruiker(user, async (tx) => {
    const { aanpakken, gekozen } = await kiesAanpak(tx, user, aanpakId);
    const aanpak = gekozen && (await vindAanpak({ tx, user, vandaag }, gekozen.id));
    if (!aanpak) return null;
    const { opschortingen, ...wie } = aanpak;
    return { aanpak: wie, aanpakken: aanpakken.map(({ id, naam }) => ({ id, naam })), opschortingen };
  });

export type Voorbeeld = { fouten: Record<string, string> } | { gevolg: Opschortinggevolg };

/** `wijzigt` is de opschorting die een andere laatste dag krijgt; zonder is zij nieuw. */
type Voorbeeldvraag = { aanpakId: string; periode: Periode; wijzigt?: string };

const blikOpAanpak: Leesop<Voorbeeldvraag, Leesctx & { aanpak: GevondenAanpak }> = {
  vind: async (ctx, { aanpakId }) => {
    const aanpak = await vindAanpak(ctx, aanpakId);
    return aanpak && { ...ctx, aanpak };
  },
  over: ({ aanpak }) => ({ onderwerp: 'aanpak', onderwerpId: aanpak.id }),
  gevraagd: ({ aanpakId }) => ({ onderwerp: 'aanpak', onderwerpId: aanpakId }),
};
/** Wat deze opschorting zou doen, en bij wie. */
export const getVoorbeeld = defineInzage({
  naam: 'opschorting.voorzien',
  recht: 'opschorting.aanpak',
  hoogstens: 120_000,
  op: blikOpAanpak,
  lees: async ({ tx, vandaag, aanpak }, { periode, wijzigt }: Voorbeeldvraag): Promise<Voorbeeld | null> => {
    const anderen = aanpak.opschortingen.filter((o) => o.id !== wijzigt);
    if (wijzigt && anderen.length === aanpak.opschortingen.length) return null;
    try {
      toetsPeriode(anderen, periode, vandaag, wijzigt ? 'tot' : 'van');
    } catch (fout) {
      if (fout instanceof Ongeldig) return { fouten: fout.fieldErrors };
      throw fout;
    }
    return { gevolg: await berekenGevolg(tx, aanpak.id, [...anderen, periode], periode, vandaag) };
  },
  spoor: (v) => ('gevolg' in v ? { details: { aantal: v.gevolg.verschoven.length } } : {}),
});
