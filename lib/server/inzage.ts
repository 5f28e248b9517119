import 'server-only';
import { cache } from 'react';
import type { Auditactie } from '../domain/auditacties';
import type { Datum } from '../domain/datum';
import { filterVan } from '../domain/spoorfilter';
import { can, type Actie as Recht, type User } from '../policy/policy';
import { audit, metDetails, type Over, type Spoor } from './audit';
import { alsGebruiker, type Tx } from './db';
import { BevestigOpnieuw } from './fouten';
import { isBevestigd } from './sessies';

/** Wie er kijkt, en op welke dag. */
export type Leesctx = { tx: Tx; user: User; vandaag: Datum };

/** Waar een blik over gaat: hoe het binnen het bereik van de gebruiker wordt gevonden. null is: voor hem is het er niet. */
export type Leesop<V, Z extends Leesctx> = {
  vind: (ctx: Leesctx, vraag: V, recht: Recht) => Promise<Z | null>;
  /** Over wie en wat het spoor gaat als de definitie niets anders zegt. */
  over?: (zaak: Z) => Over;
  /** Wat er werd gevraagd, voor het spoor van een weigering: het nummer, niet of het bestaat. */
  gevraagd?: (vraag: V) => Over;
};

/** Bij geen cliënt in het bijzonder, zoals een lijst: alleen het recht zelf. */
export const leesNiets: Leesop<unknown, Leesctx> = {
  vind: async (ctx, _, recht) => (can(ctx.user, recht) ? ctx : null),
};

export type Inzage<V, Z extends Leesctx, T> = {
  /** Hoe de blik in het auditspoor heet. */
  naam: Auditactie;
  recht: Recht;
  op: Leesop<V, Z>;
  /** null: juist dit is er voor deze gebruiker niet; dat telt als een weigering. */
  lees: (zaak: Z, vraag: V) => Promise<T | null>;
  /** Voor wat een hele aanpak doorrekent: hoeveel milliseconden de transactie mag duren. */
  hoogstens?: number;
  /** Wie dit meeneemt moet net hebben laten zien dat hij het zelf is; anders gooit de blik BevestigOpnieuw. */
  bevestiging?: true;
  /**
   * Wat er bij het spoor hoort naast over wie het gaat en naar welk filter is gevraagd (spoorfilter.ts); bij een lijst over hoeveel mensen zij gaat. Meer dan één als kijken nog iets anders deed, null
   * als er niemand te zien was.
   */
  spoor?: (gelezen: T, zaak: Z, vraag: V) => Spoor | readonly Spoor[] | null;
};

/** Wat een blik te zien geeft: `Antwoord<typeof getNetwerk>`. */
export type Antwoord<I extends (...vraag: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<I>>>;

/**
 * De ene weg van elke blik op gegevens van mensen: vinden binnen bereik, recht, lezen, en het spoor in dezelfde transactie. Lukt het spoor niet,
 * dan is er niets te zien. Mag het niet, dan null en een spoor van de poging.
 */
export function defineInzage<V, Z extends Leesctx, T>(inzage: Inzage<V, Z, T>) {
  const { naam, recht, op, lees, spoor, hoogstens, bevestiging } = inzage;
  const kijk = (user: User, vraag: V, opDag: Datum): Promise<T | null> =>
    alsGebruiker(
      user,
      async (tx) => {
        const zaak = await op.vind({ tx, user, vandaag: opDag }, vraag, recht);
        // Pas nu: voor wie het niet mag zien is er ook niets te bevestigen.
        if (zaak && bevestiging && !isBevestigd(user)) throw new BevestigOpnieuw();
        const gelezen = zaak && (await lees(zaak, vraag));
        const bij = zaak && gelezen !== null && spoor ? spoor(gelezen, zaak, vraag) : {};
        const feiten: Spoor[] =
          zaak && gelezen !== null
            ? (bij === null ? [] : [bij].flat()).map((s) => ({ ...op.over?.(zaak), ...s }))
            : [{ ...op.gevraagd?.(vraag), resultaat: 'geweigerd' }];
        const filter = filterVan(vraag);
        await audit(
          tx,
          { gebruikerId: user.id },
          ...feiten.map((feit) => ({ actie: naam, ...feit, ...metDetails(filter, feit.details) })),
        );
        return gelezen;
      },
      hoogstens ? { timeout: hoogstens } : {},
    );
  // Een pagina en haar titel vragen hetzelfde: binnen één verzoek is dat één blik, met één spoor. Buiten een pagina onthoudt cache niets.
  const gezien = cache(() => new Map<string, Promise<T | null>>());
  return (user: User, vraag: V, opDag: Datum): Promise<T | null> => {
    const blikken = gezien();
    const sleutel = JSON.stringify([user.id, vraag, opDag]);
    const blik = blikken.get(sleutel) ?? kijk(user, vraag, opDag);
    blikken.set(sleutel, blik);
    return blik;
  };
}
