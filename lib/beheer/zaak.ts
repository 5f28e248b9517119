import 'server-only';
import type { Datum } from '../domain/datum';
import { leesAanpakreeks } from '../norm/reeks';
import { OPEN_STATUSSEN } from '../overdrachten/regels';
import type { Over } from '../server/audit';
import { type Ctx, type Op, opNiets } from '../server/command';
import { uitDb } from '../server/datums';
import { NietGevonden } from '../server/fouten';
import { ruimer } from '../server/ruimer';
import { trekGevolgen } from '../zaak/gevolgen';
import { lockTrajecten } from '../zaak/slot';
import { type Begeleidt, leesBegeleidt, trajectenVan } from './begeleiding';
import { type Gebruikerrij, intussenGewijzigd, lockGebruiker } from './gebruiker';
import { vindGemeente } from './gemeente-rijen';
import { lockInstrument } from './instrument';
import { leesKoppelingen, nietBeeindigd } from './koppelingen';
import { type Lijstrij, lockItem } from './lijst';
import type { Lijstsoort } from './lijst-schema';
import { leesTrajecten, PER_KEER } from './norm';
import { type Afgeschermd, omBeurten } from './recht';

/** Wat twee beheerders niet tegelijk doen: het recht, op elkaar wachten, en dan pas lezen wat er staat. */
const opBeurt = <I, E extends object>(
  wat: (invoer: I) => Afgeschermd,
  laad: (ctx: Ctx, invoer: I) => Promise<E>,
  over?: (zaak: E) => Over,
): Op<I, Ctx & E> => ({
  open: async (ctx, invoer, recht, raakt) => {
    await opNiets.open(ctx, invoer, recht, raakt);
    await omBeurten(ctx.tx, wat(invoer));
    return { ...ctx, ...(await laad(ctx, invoer)) };
  },
  over,
});
const niets = async () => ({});

const gebruikers = () => 'gebruikers' as const;
const overGebruiker = ({ er }: { er: Gebruikerrij }) => ({ onderwerp: 'gebruiker', onderwerpId: er.id });

export const opNieuweGebruiker = opBeurt(gebruikers, niets);
export const opGebruiker = opBeurt(
  gebruikers,
  async ({ tx }, v: { gebruikerId: string }) => ({ er: await lockGebruiker(tx, v.gebruikerId) }),
  overGebruiker,
);
export const opGebruikerversie = opBeurt(
  gebruikers,
  async ({ tx }, v: { gebruikerId: string; versie: number }) => {
    const er = await lockGebruiker(tx, v.gebruikerId);
    const gekoppeld = await leesKoppelingen(tx, er.id);
    if (er.versie !== v.versie) throw await intussenGewijzigd(tx, er, gekoppeld);
    return { er, gekoppeld };
  },
  overGebruiker,
);

/** Een gebruiker met wie hij begeleidt en vervangt, gelezen als niemand er meer aan kan zitten; ook niet aan wat hem wordt overgedragen. */
export const opGebruikerMetWerk = opBeurt(
  gebruikers,
  async ({ tx, vandaag }, v: { gebruikerId: string }) => {
    const er = await lockGebruiker(tx, v.gebruikerId);
    const gezien = await leesBegeleidt(tx, er.id, vandaag);
    const aangeboden = await tx.overdracht.findMany({
      where: { naarId: er.id, status: { in: [...OPEN_STATUSSEN] } },
      select: { trajectId: true },
    });
    await lockTrajecten(tx, trajectenVan([...gezien.begeleidingen, ...gezien.vervangingen, ...aangeboden]));
    return { er, werk: await leesBegeleidt(tx, er.id, vandaag) };
  },
  overGebruiker,
);
export type Gebruikerzaak = Ctx & { er: Gebruikerrij };
export type Werkzaak = Gebruikerzaak & { werk: Begeleidt };

type Wijst = { soort: Lijstsoort; id: string; versie: number };
type Item = { soort: Lijstsoort; er: Lijstrij };
export type Itemzaak = Ctx & Item;
const lijst = (v: { soort: Lijstsoort }) => v.soort;
const overItem = ({ soort, er }: Item) => ({ onderwerp: soort, onderwerpId: er.id });
const laadItem = async ({ tx }: Ctx, { soort, id, versie }: Wijst): Promise<Item> => ({
  soort,
  er: await lockItem(tx, soort, id, versie),
});

export const opLijst = opBeurt(lijst, niets);
export const opItem = opBeurt(lijst, laadItem, overItem);

type Aanpakwijzer = { aanpakId: string; versie: number };

/** Een aanpak met haar normen, en op slot wie een norm vanaf deze dag raakt; die wordt daarna nagerekend. */
async function laadNorm(ctx: Ctx, v: Aanpakwijzer, zoek: () => Datum | Promise<Datum>) {
  await lockItem(ctx.tx, 'aanpak', v.aanpakId, v.versie);
  const vanaf = await zoek();
  const trajecten = await leesTrajecten(ctx.tx, v.aanpakId, vanaf, ctx.vandaag);
  await lockTrajecten(ctx.tx, trajecten.ankerErna);
  return { reeks: await leesAanpakreeks(ctx.tx, v.aanpakId), vanaf, trajecten };
}
export type Normzaak = Ctx & Awaited<ReturnType<typeof laadNorm>>;

const opNorm = <I extends Aanpakwijzer>(zoek: (ctx: Ctx, v: I) => Datum | Promise<Datum>): Op<I, Normzaak> => ({
  ...opBeurt<I, Awaited<ReturnType<typeof laadNorm>>>(
    () => 'aanpak',
    (ctx, v) => laadNorm(ctx, v, () => zoek(ctx, v)),
    ({ reeks }) => ({ onderwerp: 'aanpak', onderwerpId: reeks.id }),
  ),
  na: async ({ tx, vandaag, trajecten: { ankerErna } }, raakt) => {
    for (let i = 0; i < ankerErna.length; i += PER_KEER)
      await trekGevolgen(tx, ankerErna.slice(i, i + PER_KEER), raakt, vandaag);
  },
});
export const opNieuweNorm = opNorm((_ctx, v: Aanpakwijzer & { vanaf: Datum }) => v.vanaf);
export const opAanpaknorm = opNorm(async ({ tx }, v: Aanpakwijzer & { normId: string }) => {
  const norm = await tx.aanpaknorm.findFirst({
    where: { id: v.normId, aanpakId: v.aanpakId, ingetrokkenOp: null },
    select: { vanaf: true },
  });
  if (!norm) throw new NietGevonden();
  return uitDb(norm.vanaf);
});

type Gemeentezaak = Ctx & { er: Awaited<ReturnType<typeof vindGemeente>> };
export const opGemeente: Op<unknown, Gemeentezaak> = {
  ...opBeurt(
    () => 'gemeente' as const,
    async ({ tx }) => ({ er: await vindGemeente(tx) }),
    () => ({ onderwerp: 'gemeente' }),
  ),
  na: ({ tx, vandaag }, raakt, gevolg) => trekGevolgen(tx, [], raakt, vandaag, gevolg).then(() => undefined),
};

const instrumenten = () => 'instrument' as const;

export const opNieuwInstrument = opBeurt(instrumenten, niets);
export const opInstrument = opBeurt(
  instrumenten,
  async ({ tx }, v: { instrumentId: string; versie: number }) => ({ er: await lockInstrument(tx, v) }),
  ({ er }) => ({ onderwerp: 'instrument', onderwerpId: er.id }),
);

type Plaatsbaar = { id: string; clientId: string; teamId: string | null };
type Plaatszaak = Ctx & { traject: Plaatsbaar };

/** Een lopend traject dat een beheerder een team geeft: hij ziet de cliënt zelf niet. */
export const opPlaatsing: Op<{ trajectId: string }, Plaatszaak> = {
  open: async (ctx, v, recht, raakt) => {
    await opNiets.open(ctx, v, recht, raakt);
    await ruimer(ctx.tx, 'plaatsing', [v.trajectId]);
    await lockTrajecten(ctx.tx, [v.trajectId]);
    const traject = await ctx.tx.traject.findFirst({
      where: { id: v.trajectId, groep: 'pilot', ...nietBeeindigd(ctx.vandaag) },
      select: { id: true, clientId: true, teamId: true },
    });
    if (!traject) throw new NietGevonden();
    return { ...ctx, traject };
  },
  over: ({ traject }) => ({ clientId: traject.clientId, onderwerp: 'traject', onderwerpId: traject.id }),
};
