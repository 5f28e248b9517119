import 'server-only';
import { z } from 'zod';
import { isDatum } from '../domain/datum';

const optioneel = <T extends z.ZodType>(soort: T) => z.preprocess((w) => (w === '' ? undefined : w), soort.optional());

const schema = z.object({
  NEXTAUTH_SECRET: z.string().min(32, 'NEXTAUTH_SECRET ontbreekt of is korter dan 32 tekens'),
  NEXTAUTH_URL: z.url('NEXTAUTH_URL is geen webadres').default('http://localhost:3000'),
  // Achter zoveel proxies die X-Forwarded-For aanvullen; 0 = geen, dan is die kop van de bezoeker zelf en telt hij niet.
  VERTROUWDE_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  // De mailserver waarlangs berichten gaan, met gebruiker en wachtwoord erin: smtp://… (met STARTTLS als de server dat kan) of smtps://…
  // Zonder deze twee blijven e-mails wachten.
  SMTP_URL: optioneel(z.url({ protocol: /^smtps?$/, error: 'SMTP_URL is geen adres als smtp://mail.gemeente.nl:587' })),
  MAIL_VAN: optioneel(z.email('MAIL_VAN is geen e-mailadres: wie er als afzender boven een e-mail staat')),
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
