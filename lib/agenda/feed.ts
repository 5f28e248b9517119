import 'server-only';
import { z } from 'zod';
import { leesBeschikbaarheid } from '../afspraken/beschikbaarheid';
import { STANDAARD } from '../afspraken/beschikbaarheid-regels';
import { type Datum, plusMaanden } from '../domain/datum';
import { ROLLEN } from '../domain/rollen';
import { can, type User } from '../policy/policy';
import { audit } from '../server/audit';
import { dagVan, nu } from '../server/clock';
import { alsBezoeker, alsGebruiker } from '../server/db';
import { env } from '../server/env';
import { neem, rem } from '../server/rem';
import { sql } from '../server/sql';
import { tokenHashVan } from '../server/toegangslink';
import { kolom, kolommen, type Rij, rijvorm, vraagEen } from '../server/vraag';
import { wachtwoordafdruk } from '../server/wachtwoordafdruk';
import { feedstand } from './feed-regels';
import { maakIcs } from './ics';
import { type Agendafeit, aantalMensen, leesAgendafeiten } from './lezen';

/** Zoveel onbekende adressen per kwartier van één herkomst; een kantoor waar oude adressen in Outlook staan blijft eronder. */
const PER_HERKOMST = 60;
const TERUG_MAANDEN = 3;
const VOORUIT_MAANDEN = 12;
const UUR_MS = 3_600_000;

export type Feed = { soort: 'agenda'; ics: string } | { soort: 'onbekend' } | { soort: 'te_vaak' };

const HOUDER = rijvorm('agenda.houder', {
  id: kolom.id,
  naam: kolom.tekst,
  rol: z.enum(ROLLEN),
  metNamen: kolom.jaNee,
  gelezenOp: kolom.tijdstip.nullable(),
  gemaaktOp: kolom.tijdstip,
  afdruk: kolom.tekst.nullable(),
  wachtwoordHash: kolom.tekst.nullable(),
});
type Houder = Rij<typeof HOUDER>;

/**
 * De agenda achter dit geheime adres. Een adres dat niet (meer) bestaat of van iemand die niet meer mag inloggen is onbekend; wie te vaak
 * een onbekend adres vraagt wordt een kwartier geweigerd, ook met een goed adres.
 */
export async function getFeed(token: string, herkomst: string, vandaag: Datum): Promise<Feed> {
  const teller = rem('agenda', PER_HERKOMST);
  // Zonder bekende herkomst delen alle bezoekers één teller: die houdt dan het raden bij, maar sluit niemand met een goed adres buiten.
  const sleutel = herkomst || 'onbekend';
  if (herkomst && ((await teller.get(sleutel))?.consumedPoints ?? 0) > PER_HERKOMST) return { soort: 'te_vaak' };
  const houder = await vindHouder(token, vandaag);
  if (!houder) return (await neem(teller, sleutel)) ? { soort: 'onbekend' } : { soort: 'te_vaak' };
  const user: User = { id: houder.id, naam: houder.naam, rol: houder.rol, teamIds: [], aanpakIds: [] };
  return alsGebruiker(user, async (tx) => {
    const [van, tot] = [plusMaanden(vandaag, -TERUG_MAANDEN), plusMaanden(vandaag, VOORUIT_MAANDEN)];
    const b = (await leesBeschikbaarheid(tx, [user.id], vandaag, vandaag)).get(user.id) ?? STANDAARD;
    const feiten = (await leesAgendafeiten(tx, user, van, tot, vandaag)).filter(hoortErin);
    await legLezingVast(feiten);
    const adres = env().NEXTAUTH_URL.replace(/\/$/, '');
    return {
      soort: 'agenda' as const,
      ics: maakIcs(feiten, { metNamen: houder.metNamen, gesprekMinuten: b.gesprekMinuten, adres }),
    };

    /** Hoogstens eens per uur: Outlook vraagt vaker, en elke keer een regel zegt niets meer. */
    async function legLezingVast(gelezen: Agendafeit[]) {
      const moment = nu();
      if (houder?.gelezenOp && moment.getTime() - houder.gelezenOp.getTime() < UUR_MS) return;
      await tx.agenda.update({
        where: { gebruikerId: user.id },
        data: { feedGelezenOp: moment },
        select: { versie: true },
      });
      const onderwerp = { onderwerp: 'feed', onderwerpId: user.id };
      await audit(tx, { gebruikerId: user.id }, { actie: 'agenda.openen', ...onderwerp, ...aantalMensen(gelezen) });
    }
  });
}

/** Wat de begeleider zelf voert en niet is afgezegd; van wat geweest is alleen wat een tijd had. */
const hoortErin = (f: Agendafeit) => f.eigen && f.status !== 'afgezegd' && (f.status === 'gepland' || f.tijd !== null);

/** Van wie dit adres is; null als het er niet is, verlopen is of van voor zijn nieuwe wachtwoord, of als diegene geblokkeerd is of geen agenda (meer) heeft. */
async function vindHouder(token: string, vandaag: Datum): Promise<Houder | null> {
  const kaal = token.replace(/\.ics$/, '');
  if (!/^[\w-]{43}$/.test(kaal)) return null;
  const rij = await alsBezoeker('agenda lezen', (tx) =>
    vraagEen(
      tx,
      HOUDER,
      sql`SELECT ${kolommen(HOUDER, 'g', { metNamen: 'a.feed_met_namen', gelezenOp: 'a.feed_gelezen_op', gemaaktOp: 'a.feed_gemaakt_op', afdruk: 'a.feed_afdruk' })}
        FROM agenda a JOIN gebruiker g ON g.id = a.gebruiker_id
        WHERE a.feed_hash = ${tokenHashVan(kaal)} AND g.geblokkeerd_op IS NULL`,
    ),
  );
  if (!rij || feedstand(dagVan(rij.gemaaktOp), vandaag) === 'verlopen' || rij.afdruk !== wachtwoordafdruk(rij))
    return null;
  return can({ ...rij, teamIds: [], aanpakIds: [] }, 'agenda.bekijken') ? rij : null;
}
