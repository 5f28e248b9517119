/** Bouwstenen voor schema's: hoe tekst uit een formulier een waarde wordt, met Nederlandse meldingen. */
import { z } from 'zod';
import { type Datum, isDatum } from '../domain/datum';
import { isEmail } from '../domain/email';
import { type Geboortedatum, geboortedatumUit, leesGeboortedatum } from '../domain/geboortedatum';
import { schoneRegel, schoneTekst } from '../domain/tekst';
import { isTelefoonveld } from '../domain/telefoon';

const leegIsNull = (waarde: unknown) => (typeof waarde === 'string' && waarde.trim() === '' ? null : waarde);

/** Wie een datum zelf typt, schrijft 24-12-2026; het datumveld van een browser stuurt 2026-12-24. */
export const naarIso = (tekst: string) =>
  tekst.replace(/^(\d{1,2})-(\d{1,2})-(\d{4})$/, (_, dag: string, maand: string, jaar: string) =>
    [jaar, maand.padStart(2, '0'), dag.padStart(2, '0')].join('-'),
  );

/** De peildatum uit een adres: vandaag als er geen is, null als het geen datum is of een dag die nog komt. */
export function peildatumUit(waarde: unknown, vandaag: Datum): Datum | null {
  if (waarde === undefined || waarde === '') return vandaag;
  const tekst = typeof waarde === 'string' ? naarIso(waarde.trim()) : '';
  return isDatum(tekst) && tekst <= vandaag ? tekst : null;
}

/** Wat in een formulier nul, één of meer keer voorkomt, als rij; een lege keuze telt niet. */
export const alsRij = (w: unknown): unknown[] =>
  (w === undefined ? [] : Array.isArray(w) ? w : [w]).filter((deel) => deel !== '');

/** Gekozen trajecten. */
export const trajectIdsVeld = (hoogstens: number) =>
  z.preprocess(
    alsRij,
    z
      .array(z.uuid({ error: 'Kies alleen uit de lijst.' }))
      .min(1, 'Kies ten minste één cliënt.')
      .max(hoogstens, `Kies er hoogstens ${hoogstens}.`),
  );

/** Talen met komma's ertussen. */
export const talenVeld = z
  .string({ error: 'Vul hier één tekst in.' })
  .max(200, 'Dit is te lang: hoogstens 200 tekens.')
  .default('')
  .transform((t) => [
    ...new Set(
      t
        .split(',')
        .map((x) => x.trim())
        .filter(Boolean),
    ),
  ]);

/** Een verplichte datum. */
export const datumVeld = (melding = 'Vul een datum in.') =>
  z
    .string({ error: melding })
    .trim()
    .min(1, melding)
    .transform(naarIso)
    .refine(isDatum, 'Dit is geen bestaande datum. Schrijf hem als 24-12-2026.')
    .transform((d) => d as Datum);

export const optioneleDatum = z.preprocess(leegIsNull, datumVeld().nullable().default(null));

const schoonMet = (schoon: (tekst: string) => string) => (w: unknown) => (typeof w === 'string' ? schoon(w) : w);
const teLang = (max: number) => `Dit is te lang: hoogstens ${max.toLocaleString('nl-NL')} tekens.`;

const optioneel = (max: number, schoon: (tekst: string) => string) =>
  z.preprocess(
    schoonMet(schoon),
    z
      .string({ error: 'Vul hier één tekst in.' })
      .max(max, teLang(max))
      .transform((t) => t || null)
      .nullable()
      .default(null),
  );
const verplicht = (melding: string, max: number, schoon: (tekst: string) => string) =>
  z.preprocess(schoonMet(schoon), z.string({ error: melding }).min(1, melding).max(max, teLang(max)));

/** Vrije tekst van meer regels, van hoogstens zoveel tekens; leeg wordt null. */
export const optioneleTekst = (max: number) => optioneel(max, schoneTekst);
export const verplichteTekst = (melding: string, max = 200) => verplicht(melding, max, schoneTekst);

/** Tekst van één regel, zoals een naam: zonder regeleinden en zonder tekens die niemand ziet. */
export const optioneleRegel = (max: number) => optioneel(max, schoneRegel);
export const verplichteRegel = (melding: string, max = 200) => verplicht(melding, max, schoneRegel);

/** Eén naam is genoeg: wie er maar één heeft, heeft een achternaam. */
export const voornaamVeld = optioneleRegel(200);
export const achternaamVeld = verplichteRegel('Vul de achternaam in.');

export const telefoonVeld = optioneleRegel(50).refine(
  (t) => t === null || isTelefoonveld(t),
  'Vul een telefoonnummer in, bijvoorbeeld 06-0000 1234, of een woord zoals geheim.',
);

/** Een nummer om op gebeld te worden: een woord in plaats van cijfers helpt niemand. */
const isTeBellen = (t: string) => isTelefoonveld(t) && /\d/.test(t);
const TE_BELLEN = 'Vul een telefoonnummer in, bijvoorbeeld 053-000 0000.';
export const nummerVeld = optioneleRegel(50).refine((t) => t === null || isTeBellen(t), TE_BELLEN);
export const verplichtNummer = (melding: string) =>
  verplichteRegel(melding, 50).refine((t) => t === '' || isTeBellen(t), TE_BELLEN);

const EMAIL = 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.';
export const emailVeld = optioneleRegel(200).refine((t) => t === null || isEmail(t), EMAIL);
export const verplichteEmail = (melding = EMAIL) =>
  verplichteRegel(melding).refine(isEmail, 'Dit is geen e-mailadres.');

const EEN = { error: 'Vul één geboortedatum in.' };
/** Een geboortedatum in drie vakken (dag, maand, jaar) of als tekst. De dag, of de dag en de maand, mogen onbekend zijn. */
export const geboortedatumVeld = z
  .union([z.string(EEN), z.array(z.string(EEN), EEN).length(3, EEN)], EEN)
  .nullish()
  .transform((w, ctx): Geboortedatum | null => {
    const delen = (Array.isArray(w) ? w : [w ?? '']).map((deel) => deel.trim());
    if (delen.every((deel) => deel === '')) return null;
    const [dag = '', maand = '', jaar = ''] = delen;
    const gelezen = delen.length === 1 ? leesGeboortedatum(dag) : geboortedatumUit(dag, maand, jaar);
    if (gelezen) return gelezen;
    const message =
      delen.length === 3 && !/^\d{4}$/.test(jaar)
        ? 'Vul het jaar in met vier cijfers. De dag en de maand mogen leeg blijven.'
        : dag && !maand && delen.length === 3
          ? 'Vul ook de maand in, of laat de dag leeg.'
          : 'Deze geboortedatum bestaat niet. Schrijf hem als 24-12-1976; de dag en de maand mogen onbekend zijn.';
    ctx.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** Een verplichte keuze uit een vaste lijst. */
export const keuze = <const T extends readonly string[]>(waarden: T, melding: string) =>
  z.enum(waarden, { error: melding });

/** Een keuze die leeg mag blijven. */
export const optioneleKeuze = <const T extends readonly string[]>(waarden: T) =>
  z.preprocess(leegIsNull, z.enum(waarden, { error: 'Kies een antwoord uit de lijst.' }).nullable().default(null));

export const optioneleTijd = z.preprocess(
  leegIsNull,
  z
    .string({ error: 'Schrijf de tijd als 09:30.' })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Schrijf de tijd als 09:30.')
    .nullable()
    .default(null),
);

const getal = (min: number, max: number, wat: string) =>
  z.coerce
    .number({ error: `Vul een getal in van ${min} tot en met ${max} ${wat}.` })
    .int(`Vul een heel getal in van ${min} tot en met ${max} ${wat}.`)
    .min(min, `Vul een getal in van ${min} tot en met ${max} ${wat}.`)
    .max(max, `Vul een getal in van ${min} tot en met ${max} ${wat}.`)
    .nullable();

/** Een heel getal tussen twee grenzen dat leeg mag blijven. */
export const optioneelGetal = (min: number, max: number, wat: string) =>
  z.preprocess(leegIsNull, getal(min, max, wat).default(null));

const id = z.uuid({ error: 'Kies een antwoord uit de lijst.' }).nullable();

export const optioneelId = z.preprocess(leegIsNull, id.default(null));

/** Leeg is null; wat niet is genoemd blijft undefined, zodat het kan blijven zoals het was. */
export const idOfNietGenoemd = z.preprocess(leegIsNull, id.optional());
export const getalOfNietGenoemd = (min: number, max: number, wat: string) =>
  z.preprocess(leegIsNull, getal(min, max, wat).optional());

/** Nul of meer aangevinkte waarden. */
export const vinkjes = z.preprocess(
  alsRij,
  z.array(z.uuid({ error: 'Kies alleen uit de lijst.' })).max(30, 'Kies er hoogstens 30.'),
);

const KORTSTE_WACHTWOORD = 12;
/** Langer neemt het inloggen niet aan. */
export const LANGSTE_WACHTWOORD = 200;

/** Een wachtwoord dat iemand kiest. Spaties tellen mee: een zin mag. */
export const wachtwoordVeld = z
  .string({ error: 'Kies een wachtwoord.' })
  .min(KORTSTE_WACHTWOORD, `Kies een wachtwoord van minstens ${KORTSTE_WACHTWOORD} tekens.`)
  .max(LANGSTE_WACHTWOORD, `Kies een wachtwoord van hoogstens ${LANGSTE_WACHTWOORD} tekens.`);

export const jaNee = z.preprocess((w) => w === 'ja' || w === true, z.boolean());

// Wat in deze velden staat vult het formulier zelf in; klopt het niet, dan is de pagina niet goed geladen.
const HERLAAD = 'Herlaad de pagina en probeer het opnieuw.';
export const versieVeld = z.coerce.number({ error: HERLAAD }).int(HERLAAD).min(1, HERLAAD).max(2_147_483_647, HERLAAD);
/** De verwijzing naar het record waar dit formulier over gaat. */
export const idVeld = z.uuid({ error: HERLAAD });
export const clientnummerVeld = z
  .string({ error: 'Kies eerst een cliënt.' })
  .trim()
  .min(1, 'Kies eerst een cliënt.')
  .max(30, HERLAAD);

/** Kan deze tekst uit een adres een id zijn? Anders bestaat de pagina niet. */
export const isUuid = (tekst: string) => z.uuid().safeParse(tekst).success;

/** Wie er is gekozen: een cliëntnummer, of wat iemand zonder kiezer typte; om wie het gaat beslist het command. */
export const clientkeuzeVeld = (melding: string) => verplichteRegel(melding, 80);
