import 'server-only';
import type { z } from 'zod';
import { schoneGrond, spoorVanGrond } from '../delen/regels';
import { defineCommand } from '../server/command';
import { naarDb, naarDbOfNull } from '../server/datums';
import { NietGevonden } from '../server/fouten';
import { opClient, opVanClient } from '../zaak/client';
import { type Betrokkenewens, eisGezien, toetsBetrokkene, veranderdeVelden, vindBetrokkene } from './betrokkene';
import { betrokkeneToevoegenSchema, betrokkeneWijzigenSchema } from './schema';
import { terug } from './terug';
import { BETROKKENE_VELDEN } from './woorden';

type BetrokkeneWijzigen = z.output<typeof betrokkeneWijzigenSchema>;

/** Een betrokkene van deze cliënt, op de versie die de gebruiker voor zich had. */
const opBetrokkene = opVanClient(async ({ tx, client }, v: BetrokkeneWijzigen) => {
  const oud = await vindBetrokkene(tx, v.betrokkeneId, client.id);
  if (!oud) throw new NietGevonden();
  await eisGezien(tx, oud, v.versie);
  return { oud };
});

const rij = (v: Betrokkenewens) => ({
  rol: v.rol,
  naam: v.naam,
  organisatieId: v.organisatieId,
  gebruikerId: v.gebruikerId,
  telefoon: v.telefoon,
  email: v.email,
  grond: v.grond,
  grondWaarop: v.grondWaarop,
  toestemmingOp: naarDbOfNull(v.toestemmingOp),
  grondTot: naarDbOfNull(v.grondTot),
  deelt: [...v.deelt],
  vastContact: v.vastContact === 'ja',
  van: naarDb(v.van),
  tot: naarDbOfNull(v.tot),
});

/**
 * Schrijft op wie er bij de cliënt betrokken is. Zonder grond ziet en krijgt die persoon niets. Gooit Ongeldig bij het veld.
 */
export const betrokkeneToevoegen = defineCommand('betrokkene.toevoegen', betrokkeneToevoegenSchema)
  .op(opClient, { recht: 'dossier.bijhouden', raakt: 'niets', velden: BETROKKENE_VELDEN })
  .doet(async ({ tx, client, vandaag }, v) => {
    const wens = { ...schoneGrond(v), tot: null };
    await toetsBetrokkene(tx, client.id, wens, vandaag);
    const { id } = await tx.betrokkene.create({ data: { ...rij(wens), clientId: client.id }, select: { id: true } });
    return {
      spoor: { onderwerp: 'betrokkene', onderwerpId: id, details: { rol: v.rol, ...spoorVanGrond(wens) } },
      ...terug(client, 'betrokkene.toevoegen'),
    };
  });

/**
 * Wijzigt een betrokkene of beëindigt de betrokkenheid met een laatste dag. Een andere grond, of geen, geldt meteen.
 */
export const betrokkeneWijzigen = defineCommand('betrokkene.wijzigen', betrokkeneWijzigenSchema)
  .op(opBetrokkene, { recht: 'dossier.bijhouden', raakt: 'niets', velden: BETROKKENE_VELDEN })
  .doet(async ({ tx, client, oud, vandaag }, ingevuld) => {
    const v = schoneGrond(ingevuld);
    await toetsBetrokkene(tx, client.id, v, vandaag, oud);
    await tx.betrokkene.update({
      where: { id: oud.id },
      data: { ...rij(v), versie: { increment: 1 } },
      select: { id: true },
    });
    return {
      spoor: {
        onderwerp: 'betrokkene',
        onderwerpId: oud.id,
        details: { velden: veranderdeVelden(oud, v), tot: v.tot, ...spoorVanGrond(v) },
      },
      ...terug(client, v.tot && !oud.tot ? 'betrokkene.beeindigen' : 'betrokkene.wijzigen'),
    };
  });
