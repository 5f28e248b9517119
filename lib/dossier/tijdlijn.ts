import 'server-only';
import { z } from 'zod';
import type { DossierTraject } from '../clientkop/trajecten';
import type { Datum } from '../domain/datum';
import {
  CONTACTSTATUSSEN,
  isMislukt,
  isTellend,
  KANALEN,
  SOORTEN,
  type Vorm,
  vormVan,
} from '../domain/tellend-gesprek';
import type { Tx } from '../server/db';
import { dag, sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraagJson } from '../server/vraag';
import type { Feit } from './naast';

export const TIJDLIJNFILTERS = ['alles', 'gesprekken', 'plan', 'pogingen', 'afspraken', 'onhold'] as const;
export type Tijdlijnfilter = (typeof TIJDLIJNFILTERS)[number];

const CONTACT = rijvorm('dossier.contacten', {
  id: kolom.id,
  datum: kolom.datum,
  tijd: kolom.tekst.nullable(),
  contactsoort: z.enum(SOORTEN),
  kanaal: z.enum(KANALEN),
  status: z.enum(CONTACTSTATUSSEN),
  metDerde: kolom.jaNee,
  locatie: kolom.tekst.nullable(),
  derden: kolom.tekst.nullable(),
  duurMinuten: kolom.getal.nullable(),
  verslag: kolom.tekst.nullable(),
  gehoudenDoor: kolom.tekst.nullable(),
  afgezegdDoor: z.enum(['client', 'begeleider', 'derde']).nullable(),
  afgezegdReden: kolom.tekst.nullable(),
  verkeerd: kolom.tekst.nullable(),
  onderwerpen: z.array(kolom.tekst),
  gecorrigeerd: kolom.jaNee,
});
export type TijdlijnContact = Omit<Rij<typeof CONTACT>, 'metDerde'> & { soort: 'contact'; vorm: Vorm; telt: boolean };
export type TijdlijnPeriode = {
  soort: 'onhold' | 'opschorting';
  id: string;
  datum: Datum;
  tot: Datum | null;
  tekst: string;
};
export type TijdlijnTraject = { soort: 'start' | 'einde'; id: string; datum: Datum; tekst: string };
export type TijdlijnFeit = { soort: 'feit'; id: string; datum: Datum; feit: Feit };
export type TijdlijnItem = TijdlijnContact | TijdlijnPeriode | TijdlijnTraject | TijdlijnFeit;

/** Welke contacten bij dit filter horen. */
export function toont(filter: Tijdlijnfilter) {
  return (c: TijdlijnContact) => {
    if (filter === 'alles') return true;
    if (filter === 'onhold' || filter === 'plan') return false;
    if (filter === 'afspraken') return c.status === 'gepland' || c.status === 'afgezegd';
    const feit = {
      ...c,
      soort: c.contactsoort,
      verkeerdGeregistreerd: c.verkeerd !== null,
    };
    return filter === 'gesprekken' ? c.telt : isMislukt(feit);
  };
}

/** Alle contacten van de cliënt tot en met de leesgrens, nieuwste eerst, met namen en onderwerpen: één opdracht, als één JSON-tekst. */
export async function leesContacten(tx: Tx, clientId: string, grens: Datum | null): Promise<TijdlijnContact[]> {
  const rijen = await vraagJson(
    tx,
    CONTACT,
    sql`
    SELECT json_agg(r)::text AS alles FROM (SELECT m.id::text, m.datum::text, m.tijd, m.soort::text AS contactsoort, m.kanaal::text, m.status::text,
      m.met_derde AS "metDerde", l.naam AS locatie,
      nullif(concat_ws(', ', (SELECT string_agg(b.naam, ', ' ORDER BY b.naam) FROM contactmoment_betrokkene k
        JOIN betrokkene b ON b.id = k.betrokkene_id WHERE k.contactmoment_id = m.id), m.derden), '') AS derden, m.duur_minuten AS "duurMinuten", m.verslag,
      g.naam AS "gehoudenDoor", m.afgezegd_door::text AS "afgezegdDoor", m.afgezegd_reden AS "afgezegdReden",
      m.verkeerd_reden AS verkeerd,
      ARRAY(SELECT o.naam FROM contactmoment_onderwerp k JOIN onderwerp o ON o.id = k.onderwerp_id
        WHERE k.contactmoment_id = m.id ORDER BY o.naam) AS onderwerpen,
      EXISTS (SELECT FROM contactmoment_wijziging w WHERE w.contactmoment_id = m.id AND w.soort = 'gecorrigeerd')
        AS gecorrigeerd
    FROM contactmoment m LEFT JOIN locatie l ON l.id = m.locatie_id LEFT JOIN gebruiker g ON g.id = m.gehouden_door_id
    WHERE m.client_id = ${clientId}::uuid AND (${grens}::text IS NULL OR m.datum <= ${dag(grens)})
    ORDER BY m.datum DESC, m.tijd DESC NULLS LAST, m.id DESC) r`,
  );
  return rijen.map(({ metDerde, ...m }) => {
    const feit = { ...m, soort: m.contactsoort, metDerde, verkeerdGeregistreerd: m.verkeerd !== null };
    return {
      ...m,
      soort: 'contact' as const,
      vorm: vormVan(feit),
      telt: isTellend(feit),
    };
  });
}

/** Intake, plan, gezette stappen, inzet, ladder en uitkering als regels in de tijdlijn. */
export const feitregels = (feiten: readonly Feit[], filter: Tijdlijnfilter): TijdlijnFeit[] =>
  filter === 'alles' || filter === 'plan'
    ? feiten.map((feit) => ({
        soort: 'feit',
        id: `${feit.soort}-${feit.id}-${feit.woord ?? ''}`,
        datum: feit.datum,
        feit,
      }))
    : [];

/** On hold, opschortingen, begin en einde als regels in de tijdlijn. */
export function periodes(trajecten: DossierTraject[], filter: Tijdlijnfilter): TijdlijnItem[] {
  const wil = (f: Tijdlijnfilter) => filter === 'alles' || filter === f;
  return trajecten.flatMap((t): TijdlijnItem[] => [
    ...(wil('onhold')
      ? t.onHold.map((o) => ({ soort: 'onhold' as const, id: o.id, datum: o.van, tot: o.tot, tekst: o.reden }))
      : []),
    ...(wil('onhold')
      ? t.opschortingen
          .filter((o) => o.tot === null || o.tot >= t.start)
          .map((o) => ({
            soort: 'opschorting' as const,
            id: `${t.id}${o.van}`,
            datum: o.van,
            tot: o.tot,
            tekst: o.reden,
          }))
      : []),
    ...(filter === 'alles' ? [{ soort: 'start' as const, id: `${t.id}-start`, datum: t.start, tekst: t.aanpak }] : []),
    ...(filter === 'alles' && t.einddatum
      ? [{ soort: 'einde' as const, id: `${t.id}-einde`, datum: t.einddatum, tekst: t.uitstroomreden ?? '' }]
      : []),
  ]);
}
