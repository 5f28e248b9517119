import 'server-only';
import { env } from './env';
import { ADRESKOP } from './poort-regels';

/**
 * Van welk adres dit verzoek komt; leeg als dat niet te weten is. Achter proxies het adres dat de buitenste vertrouwde zag: van rechts geteld, want
 * links kan de bezoeker er alles voor zetten.
 */
export function adresUit(koppen: Headers): string {
  const proxies = env().VERTROUWDE_PROXIES;
  if (proxies > 0) return zonderVoorvoegsel(koppen.get('x-forwarded-for')?.split(',').at(-proxies)?.trim() ?? '');
  return zonderVoorvoegsel(koppen.get(ADRESKOP) ?? '');
}

/** Een IPv4-adres op een IPv6-verbinding is hetzelfde adres. */
const zonderVoorvoegsel = (adres: string) => adres.replace(/^::ffff:(?=\d+\.)/, '').slice(0, 60);

/** De plek achter een adres, om pogingen bij op te tellen: van IPv6 krijgt iedereen thuis al een heel blok. */
export function plekVan(adres: string): string {
  if (!adres.includes(':')) return adres;
  const [voor = '', na] = adres.split('%')[0]?.split('::') ?? [];
  const links = voor.split(':').filter(Boolean);
  const rechts = (na ?? '').split(':').filter(Boolean);
  const nullen = na === undefined ? 0 : Math.max(0, 8 - links.length - rechts.length);
  const groepen = [...links, ...Array<string>(nullen).fill('0'), ...rechts];
  return `${groepen
    .slice(0, 4)
    .map((g) => Number.parseInt(g, 16).toString(16))
    .join(':')}::/64`;
}
