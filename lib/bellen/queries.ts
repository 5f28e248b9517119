import 'server-only';
import { blikOpClient } from '../bereik/blik';
import { leesWerklijst } from '../caseload/werklijst';
import { leesVastleggen } from '../contactmomenten/queries';
import { dagVan } from '../server/clock';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { leesVoorbereiding } from '../voorbereiding/queries';
import { kiesMensen, laatsteDaad, volgende } from './regels';
import { leesRonde } from './ronde';

/** De belronde waar iemand mee bezig is, en anders met wie er een kan beginnen. */
export const getBellen = defineInzage({
  naam: 'belronde.openen',
  recht: 'vandaag.bekijken',
  op: leesNiets,
  lees: async (ctx) => {
    const { tx, user, vandaag } = ctx;
    const gelezen = await leesRonde(ctx);
    if (gelezen?.open.length) return { ronde: gelezen, keuze: null };
    // Wat gisteren klaar was hoeft niemand meer te lezen.
    const ronde = gelezen && dagVan(gelezen.begonnenOp) === vandaag ? gelezen : null;
    const { rijen } = await leesWerklijst(tx, user, vandaag, vandaag);
    return {
      ronde,
      keuze: {
        overTijd: kiesMensen(rijen, 'over_tijd', vandaag).length,
        zonderAfspraak: kiesMensen(rijen, 'zonder_afspraak', vandaag).length,
        mensen: kiesMensen(rijen, 'keuze', vandaag).map(({ clientId, clientnummer, naam, status, dagen }) => ({
          ...{ clientId, clientnummer, naam, status, dagen },
        })),
      },
    };
  },
  spoor: ({ ronde, keuze }) => ({ details: { aantal: keuze?.mensen.length ?? ronde?.totaal ?? 0 } }),
});
export type Bellen = Antwoord<typeof getBellen>;

/** Eén cliënt in de belronde: hoe te bereiken, wat er speelt, en wat er na het gesprek kan. */
export const getBelscherm = defineInzage({
  naam: 'belbeurt.openen',
  recht: 'dossier.bijhouden',
  op: blikOpClient,
  lees: async (blik) => {
    const { client } = blik;
    const ronde = await leesRonde(blik);
    const beurt = ronde?.alle.find((b) => b.clientId === client.id);
    if (!ronde || !beurt) return 'niet_in_ronde' as const;
    const vastleggen = await leesVastleggen(blik, { clientnummer: client.clientnummer });
    if (!vastleggen) return null;
    const v = await leesVoorbereiding(blik, vastleggen.kop);
    const andere = ronde.alle.filter((b) => b.clientId !== client.id);
    return {
      v,
      vastleggen,
      momenten: v.kop.trajecten.flatMap((t) => (t.norm.status === 'beeindigd' ? [] : (t.ritmeMomenten ?? []))),
      ronde,
      beurt,
      vorige: laatsteDaad(andere),
      intussen: andere.filter((b) => b.stand === 'intussen_gesproken' || b.stand === 'intussen_afspraak'),
      volgende: volgende(ronde, client.id),
    };
  },
  // Ook de naam van wie er net was en wie er volgt staat op het scherm.
  spoor: (gelezen, { user }) =>
    gelezen === 'niet_in_ronde'
      ? null
      : [
          {
            ...{ actie: 'belronde.openen', clientId: null, onderwerp: 'belronde', onderwerpId: user.id },
            ...{ details: { aantal: gelezen.ronde.totaal }, afEnToe: true },
          },
          {},
        ],
});
export type Belscherm = Exclude<Antwoord<typeof getBelscherm>, 'niet_in_ronde'>;
