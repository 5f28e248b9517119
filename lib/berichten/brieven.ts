import 'server-only';
import { z } from 'zod';
import { trajectenInBereik } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { kolom, kolommen, type Rij, rijvorm, vraag } from '../server/vraag';
import { leesAfspraken, magNogWeg } from './afspraak';
import { adresregels, CLIENTBERICHTEN, type Gegeven, postKanNog, watMist } from './regels';

const BRIEF = rijvorm('berichten.brieven', {
  id: kolom.id,
  soort: z.enum(CLIENTBERICHTEN),
  status: z.enum(['onvolledig', 'wacht', 'bezig']),
  kanaal: z.enum(['brief', 'e_mail']),
  clientId: kolom.id,
  contactmomentId: kolom.id,
  afspraakDatum: kolom.tijdstip,
  afspraakTijd: kolom.tekst.nullable(),
  bezigDoorId: kolom.id.nullable(),
  bezigSinds: kolom.tijdstip.nullable(),
  onderwerp: kolom.tekst,
  tekst: kolom.tekst,
  taal: kolom.tekst.nullable(),
  onderwerpVertaald: kolom.tekst.nullable(),
  tekstVertaald: kolom.tekst.nullable(),
  aan: kolom.tekst.nullable(),
  clientnummer: kolom.tekst,
  naam: kolom.tekst,
  clienttelefoon: kolom.tekst.nullable(),
  straat: kolom.tekst.nullable(),
  postcode: kolom.tekst.nullable(),
  woonplaats: kolom.tekst.nullable(),
  nieuwer: kolom.jaNee,
});

export type BriefInWerk = Omit<Rij<typeof BRIEF>, 'straat' | 'postcode' | 'woonplaats' | 'nieuwer'> & {
  /** De regels van het adres van nu, of null. */
  adres: string[] | null;
  /** Waarop de cliënt de begeleider belt; null is: het nummer van de gemeente. */
  telefoon: string | null;
  /** Wat er ontbreekt om hem te maken. */
  mist: Gegeven[];
  /** Vandaag op de post is te laat. */
  teLaat: boolean;
  /** De afspraak is er nog zoals het in de brief staat, en er is geen nieuwer bericht over. */
  geldig: boolean;
};

/**
 * De brieven die klaarliggen of bij de printer zijn, en de berichten die op een gegeven wachten, van wie deze gebruiker begeleidt of vervangt. Met `slot` wacht een tweede die hetzelfde
 * doet, en ziet daarna wat er nog is.
 */
export async function leesBrieven(tx: Tx, user: User, vandaag: Datum, slot = false): Promise<BriefInWerk[]> {
  const rijen = await vraag(
    tx,
    BRIEF,
    sql`
    SELECT ${kolommen(BRIEF, 'b', {
      ...{ clientnummer: 'c.clientnummer', naam: 'c.naam' },
      ...{ clienttelefoon: 'c.telefoon', straat: 'c.adres', postcode: 'c.postcode', woonplaats: 'c.woonplaats' },
      nieuwer:
        "EXISTS (SELECT FROM bericht n WHERE n.contactmoment_id = b.contactmoment_id AND n.gemaakt_op > b.gemaakt_op AND n.kanaal <> 'bellen')",
    })}
    FROM bericht b JOIN client c ON c.id = b.client_id
    WHERE (b.status = 'onvolledig' OR b.kanaal = 'brief' AND b.status IN ('wacht', 'bezig')) AND b.contactmoment_id IS NOT NULL
      AND b.client_id IN (SELECT z.client_id FROM traject z WHERE z.id IN (${trajectenInBereik(user, vandaag)}))
    ORDER BY c.sorteernaam, b.id ${slot ? sql`FOR UPDATE OF b` : sql``}`,
  );
  if (rijen.length === 0) return [];
  const ids = [...new Set(rijen.map((r) => r.contactmomentId))];
  const afspraken = await leesAfspraken(tx, sql`m.id = ANY(${ids}::uuid[])`);
  const perAfspraak = new Map(afspraken.map((a) => [a.contactmomentId, a]));
  return rijen.map(({ straat, postcode, woonplaats, nieuwer, ...r }) => {
    const a = perAfspraak.get(r.contactmomentId);
    return {
      ...r,
      adres: adresregels(r.naam, { adres: straat, postcode, woonplaats }),
      telefoon: a?.begeleiderTelefoon ?? null,
      mist: a ? watMist(r.soort, a) : [],
      teLaat: a !== undefined && !postKanNog(a.datum, vandaag),
      geldig: a !== undefined && !nieuwer && magNogWeg(r, a, vandaag),
    };
  });
}

/** Kan deze brief nu naar de printer, en is hij dan nog op tijd? */
export const isAfTeDrukken = (b: BriefInWerk): boolean =>
  b.status === 'wacht' && b.geldig && b.adres !== null && !b.teLaat;

/** Wie brieven zo lang bij de printer heeft, is dat misschien vergeten of is er niet meer. */
const LANG = 12 * 3_600_000;

/** Heeft een ander deze brief al zo lang bij de printer dat een collega hem terug mag leggen? */
export const isBlijvenLiggen = (b: BriefInWerk, gebruikerId: string): boolean =>
  b.status === 'bezig' &&
  b.bezigDoorId !== gebruikerId &&
  b.bezigSinds !== null &&
  b.bezigSinds.getTime() <= Date.now() - LANG;
