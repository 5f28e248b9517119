import 'server-only';
import { z } from 'zod';
import { isDatum } from '../domain/datum';
import { leesRolkoppeling } from '../domain/rolkoppeling';

/** Buiten deze computer alleen over https. */
const isVeiligAdres = (adres: string) => {
  const { protocol, hostname } = new URL(adres);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
};

const eigenAdres = z
  .url('NEXTAUTH_URL is geen webadres')
  .refine(
    isVeiligAdres,
    'NEXTAUTH_URL moet met https:// beginnen: zonder versleuteling leest iedereen onderweg mee. Alleen localhost mag zonder',
  );

const optioneel = <T extends z.ZodType>(soort: T) => z.preprocess((w) => (w === '' ? undefined : w), soort.optional());

/** De demo toont codes en legt e-mails in een map; dat mag nooit ergens anders dan op deze computer zelf. */
const OP_DEZE_COMPUTER = /^http:\/\/localhost(:\d+)?\/?$/;

const velden = z.object({
  NEXTAUTH_SECRET: z.string().min(32, 'NEXTAUTH_SECRET ontbreekt of is korter dan 32 tekens'),
  NEXTAUTH_URL: eigenAdres.default('http://localhost:3000'),
  // Achter zoveel proxies die X-Forwarded-For aanvullen; 0 = geen, dan is die kop van de bezoeker zelf en telt hij niet.
  VERTROUWDE_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  // De mailserver waarlangs berichten gaan, met gebruiker en wachtwoord erin: smtp://… (met STARTTLS als de server dat kan) of smtps://…
  // Zonder deze twee blijven e-mails wachten.
  SMTP_URL: optioneel(z.url({ protocol: /^smtps?$/, error: 'SMTP_URL is geen adres als smtp://mail.gemeente.nl:587' })),
  MAIL_VAN: optioneel(z.email('MAIL_VAN is geen e-mailadres: wie er als afzender boven een e-mail staat')),
  // Waar iemand een lek kan melden: staat in /.well-known/security.txt.
  BEVEILIGING_MELDEN: z
    .url('BEVEILIGING_MELDEN is geen https:// of mailto:')
    .default('https://www.ncsc.nl/contact/kwetsbaarheid-melden'),
  // Inloggen met het account van de organisatie (OpenID Connect, zoals Entra ID): staat de uitgever er, dan is het aan.
  OIDC_UITGEVER: optioneel(
    z
      .url('OIDC_UITGEVER is geen webadres als https://login.microsoftonline.com/…/v2.0')
      .refine(isVeiligAdres, 'OIDC_UITGEVER moet met https:// beginnen'),
  ),
  OIDC_CLIENT_ID: optioneel(z.string()),
  OIDC_CLIENT_GEHEIM: optioneel(z.string()),
  OIDC_NAAM: z.string().max(60).default('uw organisatie'),
  OIDC_ROL_CLAIM: z.string().default('roles'),
  OIDC_ROLLEN: optioneel(
    z.string().transform((tekst, ctx) => {
      const koppeling = leesRolkoppeling(tekst);
      if (koppeling) return koppeling;
      ctx.addIssue('OIDC_ROLLEN is niet te lezen: schrijf groep=rol of groep=rol/naam, met ; ertussen');
      return z.NEVER;
    }),
  ),
  OIDC_NIEUW: z.enum(['uitnodiging', 'meteen'], 'OIDC_NIEUW is "uitnodiging" of "meteen"').default('uitnodiging'),
  WACHTWOORDEN: z.enum(['aan', 'uit'], 'WACHTWOORDEN is "aan" of "uit"').default('aan'),
  // Alleen voor tests en opleiding: alsof het die dag is.
  VAST_CONTACT_VANDAAG: z.string().refine(isDatum, 'VAST_CONTACT_VANDAAG is geen datum').optional(),
  // Alleen gezet door npm run demo en npm run dev: de tweede stap toont de code die de telefoon zou tonen, en e-mails over accounts liggen in een map.
  VAST_CONTACT_DEMO: optioneel(z.literal('ja', { error: 'VAST_CONTACT_DEMO is "ja", of staat er niet' })),
  VAST_CONTACT_MAILMAP: optioneel(z.string()),
});

const schema = velden
  .refine((v) => !v.VAST_CONTACT_DEMO || OP_DEZE_COMPUTER.test(v.NEXTAUTH_URL), {
    error: 'VAST_CONTACT_DEMO=ja kan alleen als NEXTAUTH_URL http://localhost is: de demo toont codes aan iedereen',
  })
  .refine((v) => v.VAST_CONTACT_DEMO || !v.VAST_CONTACT_MAILMAP, {
    error: 'VAST_CONTACT_MAILMAP is alleen voor de demo: stel SMTP_URL en MAIL_VAN in',
  })
  .refine((v) => !v.OIDC_UITGEVER || (v.OIDC_CLIENT_ID && v.OIDC_CLIENT_GEHEIM && v.OIDC_ROLLEN), {
    error: 'Bij OIDC_UITGEVER horen OIDC_CLIENT_ID, OIDC_CLIENT_GEHEIM en OIDC_ROLLEN',
  })
  .refine((v) => v.WACHTWOORDEN === 'aan' || v.OIDC_UITGEVER, {
    error: 'WACHTWOORDEN=uit kan alleen met OIDC_UITGEVER: anders kan niemand inloggen',
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
