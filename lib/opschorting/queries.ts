import 'server-only';
import { kiesAanpak } from '../bereik/aanpakken';
import type { Periode } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { alsGebruiker } from '../server/db';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { type Aanpakopschorting, eisAanpak, toetsPeriode } from './aanpak';
import { berekenGevolg, type Opschortinggevolg } from './gevolg';

export type Aanpakstand = {
  aanpak: { id: string; naam: string };
  aanpakken: { id: string; naam: string }[];
  opschortingen: Aanpakopschorting[];
};

/** De opschortingen van een aanpak van deze projectleider (die met de meeste deelnemers als er geen is gekozen); null als die er voor hem niet is. */
export function getAanpakopschortingen(
  user: User,
  aanpakId: string | null,
  vandaag: Datum,
): Promise<Aanpakstand | null> {
  return alsGebruiker(user, async (tx) => {
    const { aanpakken, gekozen } = await kiesAanpak(tx, user, aanpakId);
    if (!gekozen) return null;
    const { opschortingen, ...aanpak } = await eisAanpak(tx, user, gekozen.id, vandaag);
    return { aanpak, aanpakken: aanpakken.map(({ id, naam }) => ({ id, naam })), opschortingen };
  }).catch(afwezig);
}

function afwezig(fout: unknown): null {
  if (fout instanceof NietGevonden || fout instanceof Geweigerd) return null;
  throw fout;
}

export type Voorbeeld = { fouten: Record<string, string> } | { gevolg: Opschortinggevolg };

/** Wat deze opschorting zou doen. `wijzigt` is de opschorting die een andere laatste dag krijgt; zonder is zij nieuw. */
export function getVoorbeeld(
  user: User,
  aanpakId: string,
  periode: Periode,
  vandaag: Datum,
  wijzigt?: string,
): Promise<Voorbeeld | null> {
  return alsGebruiker(
    user,
    async (tx): Promise<Voorbeeld> => {
      const { opschortingen } = await eisAanpak(tx, user, aanpakId, vandaag);
      const anderen = opschortingen.filter((o) => o.id !== wijzigt);
      if (wijzigt && anderen.length === opschortingen.length) throw new NietGevonden();
      toetsPeriode(anderen, periode, vandaag, wijzigt ? 'tot' : 'van');
      return { gevolg: await berekenGevolg(tx, aanpakId, [...anderen, periode], periode, vandaag) };
    },
    { timeout: 120_000 },
  ).catch((fout) => {
    if (fout instanceof Ongeldig) return { fouten: fout.fieldErrors };
    return afwezig(fout);
  });
}
