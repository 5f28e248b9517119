import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import type { Auditactie } from '../domain/auditacties';
import type { Tx } from './db';
import { type Sql, sql } from './sql';
import { schrijf } from './vraag';

/** Over welke cliënt en welk record een spoor gaat. */
export type Over = { clientId?: string | null; onderwerp?: string; onderwerpId?: string };

/** Wat een command of een blik nalaat; wat er niet bij staat, vult de definitie aan. */
export type Spoor = Partial<Auditfeit>;

export type Auditfeit = Over & {
  actie: Auditactie;
  resultaat?: 'gelukt' | 'geweigerd';
  /** Welke velden of data, nooit de tekst van een verslag of notitie. */
  details?: Prisma.InputJsonObject;
  /** Voor een formulier dat vanzelf opslaat: hoogstens één regel per kwartier, anders vult het spoor zich met regels die niets toevoegen. */
  afEnToe?: boolean;
};

/** De bijzonderheden van een definitie met die van deze keer; niets als er geen zijn. */
export const metDetails = (vast: Auditfeit['details'], eigen: Auditfeit['details']): Pick<Auditfeit, 'details'> => {
  const details = { ...vast, ...eigen };
  return Object.keys(details).length > 0 || eigen ? { details } : {};
};

/** Auditregels als rijen om in één opdracht te zetten: `INSERT INTO auditregel (…) ${auditrijen(…)}`. */
export const auditrijen = (
  wie: { gebruikerId: string } | { systeem: string },
  feiten: readonly Auditfeit[],
): Sql => sql`
  SELECT ${'gebruikerId' in wie ? wie.gebruikerId : null}::uuid AS gebruiker_id, ${'systeem' in wie ? wie.systeem : null}::text AS systeem,
    r.actie, r.client_id, r.onderwerp, r.onderwerp_id, r.resultaat::"AuditResultaat", r.details
  FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(
    feiten.map((f) => ({
      actie: f.actie,
      client_id: f.clientId,
      onderwerp: f.onderwerp,
      onderwerp_id: f.onderwerpId,
      resultaat: f.resultaat ?? 'gelukt',
      details: f.details,
      af_en_toe: f.afEnToe ?? false,
    })),
  )}::jsonb) AS (actie text, client_id uuid, onderwerp text, onderwerp_id text, resultaat text, details jsonb, af_en_toe boolean))
    WITH ORDINALITY AS r(actie, client_id, onderwerp, onderwerp_id, resultaat, details, af_en_toe, nr)
  WHERE NOT r.af_en_toe OR NOT EXISTS (SELECT FROM auditregel x WHERE x.gebruiker_id = ${'gebruikerId' in wie ? wie.gebruikerId : null}::uuid
    AND x.op > now() - interval '15 minutes' AND x.actie = r.actie AND x.onderwerp = r.onderwerp AND x.onderwerp_id = r.onderwerp_id)
  ORDER BY r.nr`;

/** De kolommen in de volgorde van auditrijen. */
export const AUDITKOLOMMEN = sql`gebruiker_id, systeem, actie, client_id, onderwerp, onderwerp_id, resultaat, details`;

/** Schrijft wie wat deed, bij welke cliënt en met welk resultaat, in dezelfde transactie als het feit zelf. Eén opdracht, hoeveel regels ook. */
export async function audit(
  tx: Tx,
  wie: { gebruikerId: string } | { systeem: string },
  ...feiten: readonly Auditfeit[]
): Promise<void> {
  if (feiten.length > 0)
    await schrijf(tx, 'audit', sql`INSERT INTO auditregel (${AUDITKOLOMMEN}) ${auditrijen(wie, feiten)}`);
}

/** Wie nu pas inlogt heeft zijn sessie net: wat hierna in deze transactie een spoor nalaat, hoort bij haar en komt van dit adres. */
export async function zetHerkomst(tx: Tx, van: { sessieId: string } | { adres: string }): Promise<void> {
  const [naam, waarde] = 'sessieId' in van ? ['app.sessie_id', van.sessieId] : ['app.adres', van.adres];
  await schrijf(tx, 'audit.herkomst', sql`SELECT set_config(${naam}, ${waarde}, true)`);
}

/** Eén regel per cliënt voor werk dat er veel tegelijk raakt, elk met dezelfde bijzonderheden. */
export const auditClienten = (
  tx: Tx,
  wie: { gebruikerId: string } | { systeem: string },
  actie: Auditactie,
  onderwerp: string,
  clientIds: readonly string[],
  details?: Prisma.InputJsonObject,
): Promise<void> => audit(tx, wie, ...clientIds.map((clientId) => ({ actie, onderwerp, clientId, details })));
