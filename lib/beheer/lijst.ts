import 'server-only';
import { langeDatum } from '../copy/datums';
import type { GesprekkenPerJaar } from '../domain/contactnorm';
import { uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { IntussenGewijzigd, NietGevonden, Ongeldig } from '../server/fouten';
import { type Sql, sql } from '../server/sql';
import { kolom, rijvorm, schrijf, vraagEen } from '../server/vraag';
import { LIJST_LABELS, type Lijstsoort } from './lijst-schema';

export type Lijstrij = {
  id: string;
  naam: string;
  versie: number;
  geslotenOp: Date | null;
  leidraad?: string | null;
  adres?: string | null;
  wijk?: string | null;
  organisatieId?: string | null;
};

type Inhoud = Pick<Lijstrij, 'naam' | 'leidraad' | 'adres' | 'wijk' | 'organisatieId'> & {
  gesprekkenPerJaar?: GesprekkenPerJaar;
};

/** Wat de tabellen van beheer gemeen hebben. */
type Lijsttabel = {
  findMany(vraag: { select: { id: true; naam: true } }): Promise<{ id: string; naam: string }[]>;
  findUnique(vraag: { where: { id: string } }): Promise<Lijstrij | null>;
  create(opdracht: { data: Inhoud; select: { id: true } }): Promise<{ id: string }>;
  update(opdracht: {
    where: { id: string };
    data: Partial<Inhoud> & { geslotenOp?: Date | null; versie: { increment: 1 } };
    select: { id: true };
  }): Promise<{ id: string }>;
  delete(opdracht: { where: { id: string }; select: { id: true } }): Promise<{ id: string }>;
};

export function tabelVan(tx: Tx, soort: Lijstsoort): Lijsttabel {
  const { team, locatie, onderwerp, aanpak, organisatie, aanbod } = tx;
  return { team, locatie, onderwerp, aanpak, organisatie, aanbod }[soort] as unknown as Lijsttabel;
}

/** Elke soort is de naam van haar tabel. */
export const TABEL: Record<Lijstsoort, Sql> = {
  team: sql`team`,
  locatie: sql`locatie`,
  onderwerp: sql`onderwerp`,
  aanpak: sql`aanpak`,
  organisatie: sql`organisatie`,
  aanbod: sql`aanbod`,
};

/** De rij zoals zij nu is, op slot: er kan intussen niets nieuws naar verwijzen. Gooit IntussenGewijzigd bij een oudere versie. */
export async function lockItem(tx: Tx, soort: Lijstsoort, id: string, versie: number): Promise<Lijstrij> {
  await schrijf(tx, 'beheer.itemslot', sql`SELECT id FROM ${TABEL[soort]} WHERE id = ${id}::uuid FOR UPDATE`);
  const er = await tabelVan(tx, soort).findUnique({ where: { id } });
  if (!er) throw new NietGevonden();
  if (er.versie !== versie) throw new IntussenGewijzigd(opgeslagen(er), er.versie);
  return er;
}

function opgeslagen(er: Lijstrij) {
  const teksten = (['leidraad', 'adres', 'wijk'] as const).filter((veld) => er[veld] !== undefined);
  return [
    { veld: 'naam', label: LIJST_LABELS.naam, waarde: er.naam },
    ...teksten.map((veld) => ({ veld, label: LIJST_LABELS[veld], waarde: er[veld] ?? '(leeg)' })),
    {
      veld: 'geslotenOp',
      label: 'Stand',
      waarde: er.geslotenOp ? `gesloten sinds ${langeDatum(uitDb(er.geslotenOp))}` : 'open',
    },
  ];
}

export const BEZET = { naam: 'Deze naam staat al in de lijst.' };

/** Hoofdletters maken geen nieuwe naam. */
export async function eisVrijeNaam(tx: Tx, soort: Lijstsoort, naam: string, behalveId?: string): Promise<void> {
  const rijen = await tabelVan(tx, soort).findMany({ select: { id: true, naam: true } });
  const gelijk = rijen.some((r) => r.id !== behalveId && r.naam.toLowerCase() === naam.toLowerCase());
  if (gelijk) throw new Ongeldig(BEZET);
}

const IN_GEBRUIK = rijvorm('beheer.in_gebruik', { gebruikt: kolom.jaNee });

/** Verwijst er iets naar dit id, ook iets van vroeger, en ook wat een beheerder niet ziet? */
export async function wordtVerwezen(tx: Tx, tabel: Lijstsoort | 'instrument', id: string): Promise<boolean> {
  const telling = await vraagEen(
    tx,
    IN_GEBRUIK,
    sql`SELECT wordt_verwezen(${tabel}::regclass, ${id}::uuid) AS gebruikt`,
  );
  return telling?.gebruikt ?? true;
}
