import 'server-only';
import { namenInBereik } from '../bereik/namen';
import type { Datum } from '../domain/datum';
import type { Kanaal } from '../domain/tellend-gesprek';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { ruimer } from '../server/ruimer';
import { dag, sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { leesBeschikbaarheid } from './beschikbaarheid';
import { botsendMet, type Tijdplek, waarschuwingenBij } from './regels';
import { botsingZin, type Wie, waarschuwingZin } from './woorden';

export type NieuweAfspraak = Tijdplek & {
  /** Wie het gesprek voert. */
  begeleiderId: string;
  kanaal: Kanaal;
  locatieId: string | null;
  /** De afspraak die wordt verplaatst of ingevuld: die botst niet met zichzelf. */
  behalveId: string | null;
};

const BOTSING = rijvorm('afspraken.botsing', {
  datum: kolom.datum,
  tijd: kolom.tekst.nullable(),
  duurMinuten: kolom.getal.nullable(),
  met: kolom.tekst.nullable(),
});

type Vraag = { tx: Tx; user: User; vandaag: Datum };

/**
 * Wat er tegen deze afspraak is, in hele zinnen: een ander gesprek op dat moment, of een dag of uur waarop de begeleider er niet is. Leeg als
 * alles past. Met wie een collega dan spreekt staat er alleen bij als de vrager die cliënt zelf tegenkomt.
 */
export async function bezwarenBij({ tx, user, vandaag }: Vraag, a: NieuweAfspraak): Promise<string[]> {
  const wie: Wie = a.begeleiderId === user.id ? 'u' : { naam: await naamVan(tx, a.begeleiderId) };
  const b = (await leesBeschikbaarheid(tx, [a.begeleiderId], a.datum, a.datum)).get(a.begeleiderId);
  if (!b) return [];
  if (wie !== 'u') await ruimer(tx, 'agenda', [a.begeleiderId]);
  const zelfdeDag = await vraag(
    tx,
    BOTSING,
    sql`SELECT m.datum::text, m.tijd, m.duur_minuten AS "duurMinuten",
      w.naam AS met
    FROM contactmoment m LEFT JOIN (${namenInBereik(user, vandaag)}) w ON w.client_id = m.client_id
    WHERE m.gehouden_door_id = ${a.begeleiderId}::uuid AND m.datum = ${dag(a.datum)} AND m.status = 'gepland'
      AND m.verkeerd_op IS NULL AND m.id IS DISTINCT FROM ${a.behalveId}::uuid`,
  );
  const waarschuwingen = waarschuwingenBij(b, { ...a, opLocatie: a.kanaal === 'op_locatie' });
  const vast = waarschuwingen.flatMap((w) => (w.soort === 'andere_locatie' ? [w.vast] : []));
  const locaties = vast.length
    ? await tx.locatie.findMany({ where: { id: { in: vast } }, select: { id: true, naam: true } })
    : [];
  return [
    ...botsendMet(a, zelfdeDag, b.gesprekMinuten).map((g) => botsingZin(g.tijd ?? '', g.met, wie)),
    ...waarschuwingen.map((w) =>
      waarschuwingZin(w, a.datum, wie, (id) => locaties.find((l) => l.id === id)?.naam ?? 'een andere locatie'),
    ),
  ];
}

const naamVan = async (tx: Tx, id: string): Promise<string> =>
  (await tx.gebruiker.findUnique({ where: { id }, select: { naam: true } }))?.naam ?? 'een collega';
