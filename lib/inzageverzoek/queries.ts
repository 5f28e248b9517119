import 'server-only';
import { UITZONDERINGEN, type Uitzondering, VERDER_NIET } from '../bewaren/register-regels';
import { leesGeldend } from '../bewaren/termijn-rijen';
import { leesBsn, leesBsnstand } from '../bsn/rijen';
import { plusMaanden } from '../domain/datum';
import { can } from '../policy/policy';
import { nu } from '../server/clock';
import { uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, type Leesctx, type Leesop } from '../server/inzage';
import { ruimer } from '../server/ruimer';
import { leesAlles, telBuiten } from './lezen';
import { ANTWOORD_MAANDEN, ONTVANGERS, RECHTEN_TEKST } from './woorden';

type Verzoek = {
  id: string;
  clientId: string;
  clientnummer: string;
  naam: string;
  gevraagdOp: ReturnType<typeof uitDb>;
  verlooptOp: Date;
};
type Verzoekblik = Leesctx & { verzoek: Verzoek };

/** Een verzoek dat deze privacy officer zelf opende; van een ander is het er niet. */
const blikOpVerzoek: Leesop<{ id: string }, Verzoekblik> = {
  vind: async (ctx, { id }, recht) => {
    if (!can(ctx.user, recht)) return null;
    const rij = await ctx.tx.inzageverzoek.findFirst({
      where: { id, doorId: ctx.user.id },
      select: {
        id: true,
        clientId: true,
        gevraagdOp: true,
        verlooptOp: true,
        client: { select: { clientnummer: true, naam: true } },
      },
    });
    if (!rij) return null;
    const { client, ...verzoek } = rij;
    return { ...ctx, verzoek: { ...verzoek, ...client, gevraagdOp: uitDb(rij.gevraagdOp) } };
  },
  over: ({ verzoek }) => ({ clientId: verzoek.clientId, onderwerp: 'inzageverzoek', onderwerpId: verzoek.id }),
};

/** Het verzoek, met tot wanneer de bestanden op te halen zijn. */
export const getInzageverzoek = defineInzage({
  naam: 'inzage.openen',
  recht: 'inzage.geven',
  op: blikOpVerzoek,
  lees: async ({ verzoek }) => ({
    ...verzoek,
    antwoordVoor: plusMaanden(verzoek.gevraagdOp, ANTWOORD_MAANDEN),
    open: verzoek.verlooptOp > nu(),
  }),
});

/** Het nummer zelf, niet hoe het is opgeslagen. */
async function leesBsnrij(tx: Tx, clientId: string): Promise<{ bsn: string }[]> {
  if (!(await leesBsnstand(tx, clientId))?.versie) return [];
  const bsn = await leesBsn(tx, clientId).catch(() => null);
  return [{ bsn: bsn ?? 'is vastgelegd, maar nu niet te lezen: de sleutel ontbreekt' }];
}

/** Alles over de cliënt, voor het bestand. null als het uur voorbij is. */
export const getInzagebestand = defineInzage({
  naam: 'inzage.downloaden',
  recht: 'inzage.geven',
  op: blikOpVerzoek,
  bevestiging: true,
  lees: async ({ tx, verzoek, vandaag }, _: { id: string; soort: 'pdf' | 'json' }) => {
    if (verzoek.verlooptOp <= nu()) return null;
    await ruimer(tx, 'inzage', [verzoek.clientId]);
    const gemeente = await tx.gemeente.findFirst({ select: { naam: true, telefoon: true, email: true } });
    const buiten = await telBuiten(tx, verzoek.clientId);
    return {
      clientnummer: verzoek.clientnummer,
      naam: verzoek.naam,
      gemaaktOp: vandaag,
      gemeente,
      bepalingen: await leesGeldend(tx, verzoek.clientId),
      ontvangers: ONTVANGERS,
      rechten: RECHTEN_TEKST,
      gegevens: { ...(await leesAlles(tx, verzoek.clientId)), bsn: await leesBsnrij(tx, verzoek.clientId) },
      nietOpgenomen: [
        ...Object.entries(UITZONDERINGEN).map(([reden, tekst]) => ({
          tekst,
          aantal: buiten[reden as Uitzondering] ?? 0,
        })),
        ...VERDER_NIET.map((tekst) => ({ tekst, aantal: null })),
      ],
    };
  },
  spoor: (_, __, { soort }) => ({ details: { soort } }),
});
export type Inzagebestand = Antwoord<typeof getInzagebestand>;
