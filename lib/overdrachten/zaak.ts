import 'server-only';
import type { z } from 'zod';
import type { Overdracht } from '../../generated/prisma/client';
import { langeDatum } from '../copy/datums';
import { can } from '../policy/policy';
import type { Ctx, Op } from '../server/command';
import { uitDbOfNull } from '../server/datums';
import { Geweigerd, NietGevonden, Ongeldig } from '../server/fouten';
import { lockTrajecten } from '../zaak/slot';
import { opVanTraject, type Trajectzaak } from '../zaak/traject';
import { magOoit, magOverdracht, type Overdrachtactie, overdrachtrollen } from './regels';
import type { overdrachtAccepterenSchema, overdrachtSchema } from './schema';
import { OVERDRACHT_NIET_NU } from './woorden';

export type Overdrachtzaak = Trajectzaak & { overdracht: Overdracht };

/** De overdracht van een cliënt, voor wie dit ooit mag doen en het nu kan. */
export const opOverdracht = (actie: Overdrachtactie) => {
  const op = opVanTraject(
    async ({ tx }, v: z.output<typeof overdrachtSchema>) =>
      tx.overdracht.findUnique({ where: { id: v.overdrachtId }, select: { trajectId: true } }),
    async ({ tx, user }, v) => {
      const overdracht = await tx.overdracht.findUniqueOrThrow({ where: { id: v.overdrachtId } });
      // Een begeleider komt hier alleen als hij begeleidt of vervangt; een teamleider alleen voor wat hij zelf vroeg.
      const rollen = overdrachtrollen(overdracht, user.id, user.rol === 'begeleider');
      if (!magOoit(rollen, actie)) throw new Geweigerd();
      if (!magOverdracht(rollen, actie, overdracht.status))
        throw new Ongeldig({}, OVERDRACHT_NIET_NU[overdracht.status]);
      return { overdracht };
    },
  );
  return { ...op, over: (zaak: Overdrachtzaak) => overOverdracht(zaak) };
};

const overOverdracht = ({ overdracht: { id, clientId } }: { overdracht: Overdracht }) => ({
  clientId,
  onderwerp: 'overdracht',
  onderwerpId: id,
});

/** Van wie naar wie, voor het spoor. */
export const wisseling = ({ overdracht: { vanId, naarId } }: { overdracht: Overdracht }) => ({
  details: { van: vanId, naar: naarId },
});

export type Aanbodzaak = Ctx & {
  overdracht: Overdracht & { client: { clientnummer: string }; traject: { teamId: string | null } };
};

/**
 * Een overdracht die aan deze gebruiker is aangeboden, met het traject op slot. Hij ziet het dossier nog niet: de overdracht zelf is zijn
 * recht. Wat nooit is aangeboden bestaat voor hem niet.
 */
export const opAanbod = (actie: Overdrachtactie): Op<z.output<typeof overdrachtAccepterenSchema>, Aanbodzaak> => ({
  open: async (ctx, { overdrachtId }, recht) => {
    const { tx, user, vandaag } = ctx;
    if (!can(user, recht)) throw new Geweigerd();
    const mijn = { id: overdrachtId, naarId: user.id, aangebodenOp: { not: null } };
    const gezien = await tx.overdracht.findFirst({ where: mijn, select: { trajectId: true } });
    if (!gezien) throw new NietGevonden();
    await lockTrajecten(tx, [gezien.trajectId]);
    const overdracht = await tx.overdracht.findUniqueOrThrow({
      where: { id: overdrachtId },
      include: { client: { select: { clientnummer: true } }, traject: { select: { teamId: true, einddatum: true } } },
    });
    if (!magOverdracht(overdrachtrollen(overdracht, user.id, false), actie, overdracht.status))
      throw new Ongeldig({}, `${OVERDRACHT_NIET_NU[overdracht.status]} Er is niets veranderd.`);
    const einde = uitDbOfNull(overdracht.traject.einddatum);
    if (einde && einde < vandaag)
      throw new Ongeldig({}, `Het traject is beëindigd op ${langeDatum(einde)}. Deze overdracht gaat niet door.`);
    return { ...ctx, overdracht };
  },
  over: overOverdracht,
});
