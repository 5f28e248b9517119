import 'server-only';
import { meldAfspraak } from '../afspraken/afspraken';
import { KANAAL } from '../copy/woorden';
import type { Datum } from '../domain/datum';
import type { Afspraakmelding } from '../domain/gevolg';
import type { Kanaal } from '../domain/tellend-gesprek';
import { MET_TRAJECT } from '../levensloop/woorden';
import { nu } from '../server/clock';
import { naarDb } from '../server/datums';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { kolom, rijvorm, vraag } from '../server/vraag';

export type NieuweAfspraak = {
  clientId: string;
  datum: Datum;
  tijd: string | null;
  kanaal: Kanaal;
  locatieId: string | null;
  duurMinuten: number | null;
  gehoudenDoorId: string;
  vastgelegdDoorId: string;
};

/** Zet een gesprek in de agenda. Geeft de uitnodiging die erbij hoort. */
export async function maakAfspraak(tx: Tx, { datum, ...afspraak }: NieuweAfspraak): Promise<Afspraakmelding> {
  const { id, versie } = await tx.contactmoment.create({
    data: { ...afspraak, datum: naarDb(datum), status: 'gepland', vastgelegdOp: nu() },
    select: { id: true, versie: true },
  });
  return { contactmomentId: id, soort: 'uitnodiging', versie };
}

type Plek = Pick<NieuweAfspraak, 'datum' | 'tijd' | 'kanaal' | 'locatieId' | 'duurMinuten'>;

/** Zoals een afspraak er nu staat, met de versie die bij het openen van de zaak is nagekeken. */
export type StaandeAfspraak = Omit<Plek, 'datum'> & { id: string; datum: Date; versie: number };

type Verplaatsing = { doorId: string; reden: string | null; gehoudenDoorId?: string };

/** Verzet een afspraak: zij blijft dezelfde, en wat er eerst stond blijft bewaard. Geeft het bericht dat erbij hoort. */
export async function verplaatsAfspraak(
  tx: Tx,
  oud: StaandeAfspraak,
  { datum, ...nieuw }: Plek,
  { doorId, reden, gehoudenDoorId }: Verplaatsing,
): Promise<Afspraakmelding> {
  const eerder = isElders(oud, nieuw) ? `Eerder: ${await plekTekst(tx, oud)}.` : null;
  await tx.contactmomentWijziging.create({
    data: {
      contactmomentId: oud.id,
      soort: 'verplaatst',
      oudeDatum: oud.datum,
      oudeTijd: oud.tijd,
      reden: [reden, eerder].filter(Boolean).join(' ') || null,
      doorId,
    },
    select: { id: true },
  });
  await tx.contactmoment.update({
    where: { id: oud.id },
    data: { ...nieuw, datum: naarDb(datum), gehoudenDoorId, versie: { increment: 1 } },
    select: { id: true },
  });
  return { contactmomentId: oud.id, soort: 'verplaatst', versie: oud.versie + 1 };
}

/** Verandert er iets aan hoe, waar of hoe lang? */
export const isElders = (oud: Omit<Plek, 'datum' | 'tijd'>, nieuw: Omit<Plek, 'datum' | 'tijd'>): boolean =>
  nieuw.kanaal !== oud.kanaal || nieuw.locatieId !== oud.locatieId || nieuw.duurMinuten !== oud.duurMinuten;

/** Hoe, waar en hoe lang het eerst was: "op locatie, servicecentrum Noord, 45 minuten". */
async function plekTekst(tx: Tx, { kanaal, locatieId, duurMinuten }: StaandeAfspraak): Promise<string> {
  const locatie = locatieId && (await tx.locatie.findUnique({ where: { id: locatieId }, select: { naam: true } }));
  const delen = [KANAAL[kanaal].toLowerCase(), locatie ? locatie.naam : null, duurMinuten && `${duurMinuten} minuten`];
  return delen.filter(Boolean).join(', ');
}

const GERAAKT = rijvorm('contactmomenten.geraakt', { id: kolom.id, versie: kolom.getal });

/** Zegt deze afspraken af omdat het traject eindigt; de cliënt hoort het. */
export async function zegAf(tx: Tx, ids: readonly string[]): Promise<void> {
  const geraakt = await vraag(
    tx,
    GERAAKT,
    sql`UPDATE contactmoment SET status = 'afgezegd', afgezegd_door = 'begeleider', afgezegd_reden = ${MET_TRAJECT}, versie = versie + 1
      WHERE id = ANY(${[...ids]}::uuid[]) RETURNING id::text, versie`,
  );
  for (const { id, versie } of geraakt) await meldAfspraak(tx, { contactmomentId: id, soort: 'afgezegd', versie });
}

/** Zet deze afspraken weer zoals ze waren; wat iemand er intussen zelf van maakte blijft. De cliënt krijgt weer een uitnodiging. */
export async function planWeer(tx: Tx, ids: readonly string[]): Promise<void> {
  const geraakt = await vraag(
    tx,
    GERAAKT,
    sql`UPDATE contactmoment SET status = 'gepland', afgezegd_door = NULL, afgezegd_reden = NULL, versie = versie + 1
      WHERE id = ANY(${[...ids]}::uuid[]) AND status = 'afgezegd' AND afgezegd_reden = ${MET_TRAJECT} RETURNING id::text, versie`,
  );
  for (const { id, versie } of geraakt) await meldAfspraak(tx, { contactmomentId: id, soort: 'uitnodiging', versie });
}

/** Er was iemand bij: het gesprek is een driegesprek. */
export async function contactMetDerde(tx: Tx, id: string): Promise<void> {
  await tx.contactmoment.update({ where: { id }, data: { metDerde: true }, select: { id: true } });
}
