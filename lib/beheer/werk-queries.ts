import 'server-only';
import { z } from 'zod';
import { STILSTAND_MINUTEN, volgendeNacht, WERKSOORTEN } from '../domain/werk';
import { mailIngesteld } from '../mail/mail';
import type { User } from '../policy/policy';
import { nu } from '../server/clock';
import { alsGebruiker, type Tx } from '../server/db';
import type { Antwoord } from '../server/inzage';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag, vraagEen } from '../server/vraag';
import { eisBeheer } from './recht';

/** Werk dat niet lukte: `gestopt` wordt niet meer uit zichzelf geprobeerd. */
const MISLUKT = rijvorm('beheer.mislukt_werk', {
  id: kolom.id,
  soort: z.enum(WERKSOORTEN),
  pogingen: kolom.getal,
  gestopt: kolom.jaNee,
  laatst: kolom.tijdstip,
  opnieuwOm: kolom.tijdstip,
  fout: kolom.tekst,
});
const TELLING = rijvorm('beheer.werktelling', {
  wacht: kolom.getal,
  bezig: kolom.getal,
  mislukt: kolom.getal,
  oudste: kolom.tijdstip.nullable(),
});

/** De wachtrij onthoudt van het rooster alleen wanneer het voor het laatst begon. */
const NACHT = rijvorm('beheer.nachtwerk', { laatst: kolom.tijdstip.nullable() });

const HOOGSTENS = 100;

/** Hoe het met het achtergrondwerk staat. Zonder gegevens van het werk: alleen welk soort het is. */
export function getWerkstand(user: User) {
  eisBeheer(user);
  return alsGebruiker(user, leesWerkstand);
}

/** Hetzelfde, voor wie al binnen is. */
export async function leesWerkstand(tx: Tx) {
  const telling = await vraagEen(
    tx,
    TELLING,
    sql`SELECT count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts)::int AS wacht,
      count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS bezig,
      count(*) FILTER (WHERE last_error IS NOT NULL AND locked_at IS NULL)::int AS mislukt,
      min(run_at) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts
        AND run_at < now() - make_interval(mins => ${STILSTAND_MINUTEN}::int)) AS oudste
    FROM werk_in_wachtrij()`,
  );
  const mislukt = await vraag(
    tx,
    MISLUKT,
    sql`SELECT id::text, task_identifier AS soort, attempts::int AS pogingen, attempts >= max_attempts AS gestopt, updated_at AS laatst,
      run_at AS "opnieuwOm", left(last_error, 120) AS fout
    FROM werk_in_wachtrij() WHERE last_error IS NOT NULL AND locked_at IS NULL
    ORDER BY attempts >= max_attempts DESC, updated_at DESC LIMIT ${HOOGSTENS}`,
  );
  const nacht = await vraagEen(tx, NACHT, sql`SELECT laatste_nachtwerk() AS laatst`);
  return {
    /** Wanneer het nachtwerk voor het laatst begon (null: nog nooit), en wanneer weer. */
    nacht: { laatst: nacht?.laatst ?? null, volgende: volgendeNacht(nu()) },
    mail: mailIngesteld(),
    wacht: telling?.wacht ?? 0,
    bezig: telling?.bezig ?? 0,
    mislukt,
    aantalMislukt: telling?.mislukt ?? 0,
    /** Sinds wanneer er werk klaarstaat waar niemand aan begint; null als het loopt. */
    staatStil: telling?.oudste ?? null,
  };
}
export type Werkstand = Antwoord<typeof leesWerkstand>;
