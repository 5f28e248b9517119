import 'server-only';
import { z } from 'zod';
import { isDatum } from '../domain/datum';

const schema = z.object({
  DATABASE_URL: z.string().min(1, 'DATABASE_URL ontbreekt: het adres van de PostgreSQL-database'),
  NEXTAUTH_SECRET: z.string().min(32, 'NEXTAUTH_SECRET ontbreekt of is korter dan 32 tekens'),
  NEXTAUTH_URL: z.url('NEXTAUTH_URL is geen webadres').default('http://localhost:3000'),
  // Achter zoveel proxies die X-Forwarded-For aanvullen; 0 = geen, dan is die kop van de bezoeker zelf en telt hij niet.
  VERTROUWDE_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  GEMEENTE_NAAM: z.string().default('gemeente Enschede'),
  // Alleen voor tests en opleiding: alsof het die dag is.
  VAST_CONTACT_VANDAAG: z.string().refine(isDatum, 'VAST_CONTACT_VANDAAG is geen datum').optional(),
});

let gelezen: z.infer<typeof schema> | undefined;

/** De omgeving, gelezen bij het eerste gebruik; gooit één duidelijke fout die noemt wat ontbreekt. */
export function env() {
  if (!gelezen) {
    const uitkomst = schema.safeParse(process.env);
    if (!uitkomst.success)
      throw new Error(`De instellingen kloppen niet: ${uitkomst.error.issues.map((i) => i.message).join('; ')}`);
    gelezen = uitkomst.data;
  }
  return gelezen;
}
