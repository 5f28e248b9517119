import 'server-only';
import { defineCommand } from '../server/command';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { opEigen } from '../zaak/eigen';
import { type Filter, leesFilters } from './filters';
import { filterBewarenSchema, filterHernoemenSchema, filterVerwijderenSchema } from './schema';
import { FILTER_VELDEN, MEESTE_FILTERS } from './woorden';

/** De eigen filters: zo zijn het er ook met twee tabbladen nooit te veel. */
const opFilters = opEigen('filters', async ({ tx, user }) => ({ filters: await leesFilters(tx, user) }));

const over = (id: string) => ({ onderwerp: 'filter', onderwerpId: id });

/** Een filter van deze gebruiker zelf; dat van een ander bestaat voor hem niet. */
const opFilter = opEigen(
  'filters',
  async ({ tx, user }, { filterId }: { filterId: string }) => {
    const filters = await leesFilters(tx, user);
    const filter = filters.find((f) => f.id === filterId);
    if (!filter) throw new NietGevonden();
    return { filter, filters };
  },
  ({ filter }) => over(filter.id),
);

const eisVrij = (filters: readonly Filter[], naam: string, eigenId?: string) => {
  if (filters.some((f) => f.id !== eigenId && f.naam.toLowerCase() === naam.toLowerCase()))
    throw new Ongeldig({ naam: 'Er is al een filter met deze naam. Kies een andere.' });
};

const terugNaar = (zoek: string) => `/clienten${zoek ? `?${zoek}` : ''}`;

/** Bewaart wat er nu is gekozen onder een eigen naam. */
export const filterBewaren = defineCommand('filter.bewaren', filterBewarenSchema)
  .op(opFilters, { recht: 'clienten.bekijken', raakt: 'niets', velden: FILTER_VELDEN })
  .doet(async ({ tx, user, filters }, { naam, zoek }) => {
    if (!zoek) throw new Ongeldig({}, 'Kies eerst wie u wilt zien, of een volgorde. Daarna kunt u die keuze bewaren.');
    eisVrij(filters, naam);
    if (filters.length >= MEESTE_FILTERS)
      throw new Ongeldig({}, `U hebt al ${MEESTE_FILTERS} filters bewaard. Haal er eerst een weg.`);
    const { id } = await tx.bewaardFilter.create({ data: { gebruikerId: user.id, naam, zoek } });
    return { spoor: over(id), naar: terugNaar(zoek), gelukt: 'filter.bewaren' };
  });

export const filterHernoemen = defineCommand('filter.hernoemen', filterHernoemenSchema)
  .op(opFilter, { recht: 'clienten.bekijken', raakt: 'niets', velden: FILTER_VELDEN })
  .doet(async ({ tx, filter, filters }, { naam }) => {
    eisVrij(filters, naam, filter.id);
    await tx.bewaardFilter.update({ where: { id: filter.id }, data: { naam } });
    return { spoor: {}, naar: terugNaar(filter.zoek), gelukt: 'filter.hernoemen' };
  });

export const filterVerwijderen = defineCommand('filter.verwijderen', filterVerwijderenSchema)
  .op(opFilter, { recht: 'clienten.bekijken', raakt: 'niets' })
  .doet(async ({ tx, filter }) => {
    await tx.bewaardFilter.delete({ where: { id: filter.id } });
    return { spoor: {}, naar: terugNaar(filter.zoek), gelukt: 'filter.verwijderen' };
  });
