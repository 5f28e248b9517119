import 'server-only';
import type { z } from 'zod';
import { langeDatum } from '../copy/datums';
import { defineCommand, type Uitkomst } from '../server/command';
import { naarDb, uitDb } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { type BegeleidingAntwoord, verlaatBijstand, zelfdeBuur } from './regels';
import { uitkeringVastleggenSchema, uitkeringWijzigenSchema } from './schema';
import { UITKERING_KORT, UITKERING_VELDEN } from './woorden';
import { eisGeboren, eisNietVeelLater, naarSituatie, opRegel, opSituatie, type Situatiezaak } from './zaak';

type Invoer = z.output<typeof uitkeringVastleggenSchema>;

const ALS_WAARDE: Record<BegeleidingAntwoord, boolean | null> = { ja: true, nee: false, weet_niet: null };

/**
 * Toetst de uitkering aan wat er al staat en geeft het antwoord op de vraag of de begeleiding doorgaat. Bij het verlaten van de bijstand is
 * dat antwoord verplicht; anders hoort het er niet bij.
 */
async function controleer(zaak: Situatiezaak, v: Invoer, behalveId?: string): Promise<boolean | null> {
  eisGeboren('van', v.van, zaak);
  eisNietVeelLater('van', v.van, zaak.vandaag);
  const rijen = await zaak.tx.uitkering.findMany({
    where: { clientId: zaak.client.id, ...(behalveId && { id: { not: behalveId } }) },
    select: { van: true, soort: true, begeleidingGaatDoor: true },
  });
  const anderen = rijen.map((r) => ({ ...r, van: uitDb(r.van) }));
  const zelfdeDag = anderen.find((r) => r.van === v.van);
  if (zelfdeDag)
    throw new Ongeldig({
      van: `Vanaf ${langeDatum(v.van)} staat er al ${UITKERING_KORT[zelfdeDag.soort]}. Klopt dat niet? Kies daarbij “wijzigen”.`,
    });
  const buur = zelfdeBuur(anderen, { van: v.van, soort: v.uitkering });
  if (buur)
    throw new Ongeldig({
      uitkering: `Vanaf ${langeDatum(buur.van)} staat er al ${UITKERING_KORT[buur.soort]}. Klopt de begindatum niet? Kies daarbij “wijzigen”.`,
    });
  if (!verlaatBijstand(anderen, { van: v.van, soort: v.uitkering })) return null;
  if (!v.begeleiding)
    throw new Ongeldig({
      begeleiding: 'Kies of de begeleiding doorgaat. Wie de bijstand verlaat, mag daarvoor kiezen.',
    });
  return ALS_WAARDE[v.begeleiding];
}

const kolommen = (v: Invoer, begeleidingGaatDoor: boolean | null) => ({
  soort: v.uitkering,
  van: naarDb(v.van),
  begeleidingGaatDoor,
  toelichting: v.toelichting,
});

/** Legt vast welke uitkering de cliënt vanaf een dag heeft; de vorige eindigt de dag ervoor. */
export const uitkeringVastleggen = defineCommand('uitkering.vastleggen', uitkeringVastleggenSchema)
  .op(opSituatie, { recht: 'dossier.bijhouden', raakt: 'opvolging', velden: UITKERING_VELDEN })
  .doet(async (zaak, v) => {
    const gaatDoor = await controleer(zaak, v);
    const { id } = await zaak.tx.uitkering.create({
      data: { clientId: zaak.client.id, ...kolommen(v, gaatDoor), doorId: zaak.user.id },
      select: { id: true },
    });
    return erna(zaak, id, v, gaatDoor, 'uitkering.vastleggen');
  });

/** Wijzigt een uitkering, haar begin, of het antwoord of de begeleiding doorgaat. */
export const uitkeringWijzigen = defineCommand('uitkering.wijzigen', uitkeringWijzigenSchema)
  .op(opRegel('uitkering'), { recht: 'dossier.bijhouden', raakt: 'opvolging', velden: UITKERING_VELDEN })
  .doet(async (zaak, v) => {
    const { id } = zaak.oud;
    const gaatDoor = await controleer(zaak, v, id);
    await zaak.tx.uitkering.update({
      where: { id },
      data: { ...kolommen(v, gaatDoor), versie: { increment: 1 } },
      select: { id: true },
    });
    return erna(zaak, id, v, gaatDoor, 'uitkering.wijzigen');
  });

const erna = (
  zaak: Situatiezaak,
  id: string,
  v: Invoer,
  gaatDoor: boolean | null,
  gelukt: 'uitkering.vastleggen' | 'uitkering.wijzigen',
): Uitkomst =>
  naarSituatie(zaak, ['uitkering', id], gaatDoor === false ? 'uitkering.stoppen' : gelukt, {
    soort: v.uitkering,
    van: v.van,
  });
