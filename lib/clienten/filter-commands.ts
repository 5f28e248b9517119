import 'server-only';
import { type Ctx, defineCommand, opNiets } from '../server/command';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { sql } from '../server/sql';
import { schrijf } from '../server/vraag';
import { type Filter, leesFilters } from './filters';
import { filterBewarenSchema, filterHernoemenSchema, filterVerwijderenSchema } from './schema';
import { FILTER_VELDEN, MEESTE_FILTERS } from './woorden';

/** De eigen filters, met de gebruiker op slot: zo zijn het er ook met twee tabbladen nooit te veel. */
async function lockFilters({ tx, user }: Ctx): Promise<Filter[]> {
  await schrijf(tx, 'clienten.filterslot', sql`SELECT FROM gebruiker WHERE id = ${user.id}::uuid FOR NO KEY UPDATE`);
  return leesFilters(tx, user);
}

const eisVrij = (filters: readonly Filter[], naam: string, eigenId?: string) => {
  if (filters.some((f) => f.id !== eigenId && f.naam.toLowerCase() === naam.toLowerCase()))
    throw new Ongeldig({ naam: 'Er is al een filter met deze naam. Kies een andere.' });
};

const over = (id: string) => ({ onderwerp: 'filter', onderwerpId: id });
const terugNaar = (zoek: string) => `/clienten${zoek ? `?${zoek}` : ''}`;

/** Bewaart wat er nu is gekozen onder een eigen naam. */
export const filterBewaren = defineCommand('filter.bewaren', filterBewarenSchema)
  .op(opNiets, { recht: 'clienten.bekijken', raakt: 'niets', velden: FILTER_VELDEN })
  .doet(async (ctx, { naam, zoek }) => {
    if (!zoek) throw new Ongeldig({}, 'Kies eerst wie u wilt zien, of een volgorde. Daarna kunt u die keuze bewaren.');
    const filters = await lockFilters(ctx);
    eisVrij(filters, naam);
    if (filters.length >= MEESTE_FILTERS)
      throw new Ongeldig({}, `U hebt al ${MEESTE_FILTERS} filters bewaard. Haal er eerst een weg.`);
    const { id } = await ctx.tx.bewaardFilter.create({ data: { gebruikerId: ctx.user.id, naam, zoek } });
    return { spoor: over(id), naar: terugNaar(zoek), gelukt: 'filter.bewaren' };
  });

/** Het filter van deze gebruiker zelf; dat van een ander bestaat voor hem niet. */
async function eisFilter(ctx: Ctx, filterId: string) {
  const filters = await lockFilters(ctx);
  const filter = filters.find((f) => f.id === filterId);
  if (!filter) throw new NietGevonden();
  return { filter, filters };
}

export const filterHernoemen = defineCommand('filter.hernoemen', filterHernoemenSchema)
  .op(opNiets, { recht: 'clienten.bekijken', raakt: 'niets', velden: FILTER_VELDEN })
  .doet(async (ctx, { filterId, naam }) => {
    const { filter, filters } = await eisFilter(ctx, filterId);
    eisVrij(filters, naam, filter.id);
    await ctx.tx.bewaardFilter.update({ where: { id: filter.id }, data: { naam } });
    return { spoor: over(filter.id), naar: terugNaar(filter.zoek), gelukt: 'filter.hernoemen' };
  });

export const filterVerwijderen = defineCommand('filter.verwijderen', filterVerwijderenSchema)
  .op(opNiets, { recht: 'clienten.bekijken', raakt: 'niets' })
  .doet(async (ctx, { filterId }) => {
    const { filter } = await eisFilter(ctx, filterId);
    await ctx.tx.bewaardFilter.delete({ where: { id: filter.id } });
    return { spoor: over(filter.id), naar: terugNaar(filter.zoek), gelukt: 'filter.verwijderen' };
  });
