import 'server-only';
import { z } from 'zod';
import { vindGemeente } from '../beheer/gemeente-rijen';
import { BRIEFTALEN, type Teksttaal } from '../domain/brieftalen';
import { mailIngesteld } from '../mail/mail';
import { can, type User } from '../policy/policy';
import { uitDbOfNull } from '../server/datums';
import { alsGebruiker, type Tx } from '../server/db';
import { env } from '../server/env';
import { Geweigerd } from '../server/fouten';
import type { Antwoord } from '../server/inzage';
import { sql } from '../server/sql';
import { kolom, type Rij, rijvorm, vraag, vraagEen } from '../server/vraag';
import { ONZEKER_NA } from './onzeker';
import { BERICHTFOUTEN, BERICHTSOORTEN, CLIENTBERICHTEN, isBruikbaar, type Sjabloonsoort } from './regels';
import { TALEN } from './talen/talen';

/** Een e-mail waarover een beheerder beslist. Nooit van wie hij is. */
const VASTGELOPEN = rijvorm('berichten.vastgelopen', {
  id: kolom.id,
  soort: z.enum(BERICHTSOORTEN),
  stand: z.enum(['onzeker', 'mislukt']),
  fout: z.enum(BERICHTFOUTEN).nullable(),
  sinds: kolom.tijdstip,
});

const TELLINGEN = rijvorm('berichten.tellingen', {
  wacht: kolom.getal,
  brieven: kolom.getal,
  onvolledig: kolom.getal,
  mislukt: kolom.getal,
  onzeker: kolom.getal,
  onbestelbaar: kolom.getal,
  verzonden: kolom.getal,
});

/** Waarom e-mails wachten, en hoeveel. */
const REDEN = rijvorm('berichten.redenen', { fout: z.enum(BERICHTFOUTEN), aantal: kolom.getal });

const HOOGSTENS = 50;

/** De teksten en de stand van de berichten, zonder namen, adressen of inhoud van wat er is gestuurd. */
export function getBerichtenbeheer(user: User, taal: Teksttaal) {
  if (!can(user, 'beheer.wijzigen')) throw new Geweigerd();
  return alsGebruiker(user, async (tx) => {
    const { SMTP_URL, MAIL_VAN } = env();
    const teksten = await leesTeksten(tx, taal);
    return {
      mailserver: mailIngesteld() && SMTP_URL ? new URL(SMTP_URL).host : null,
      afzender: MAIL_VAN ?? null,
      gemeente: await vindGemeente(tx),
      tellingen: await tel(tx),
      redenen: await vraag(
        tx,
        REDEN,
        sql`SELECT fout, count(*)::int AS aantal FROM bericht WHERE status = 'wacht' AND kanaal = 'e_mail' AND fout IS NOT NULL
        GROUP BY fout ORDER BY fout`,
      ),
      vastgelopen: await leesVastgelopen(tx),
      ...teksten,
    };
  });
}
export type Berichtenbeheer = Antwoord<typeof getBerichtenbeheer>;

const grens = () => new Date(Date.now() - ONZEKER_NA);

async function tel(tx: Tx): Promise<Rij<typeof TELLINGEN>> {
  const rij = await vraagEen(
    tx,
    TELLINGEN,
    sql`
    SELECT count(*) FILTER (WHERE status = 'wacht' AND kanaal = 'e_mail')::int AS wacht,
      count(*) FILTER (WHERE status = 'wacht' AND kanaal = 'brief')::int AS brieven,
      count(*) FILTER (WHERE status = 'onvolledig')::int AS onvolledig,
      count(*) FILTER (WHERE status = 'mislukt')::int AS mislukt,
      count(*) FILTER (WHERE status = 'bezig' AND kanaal = 'e_mail' AND bezig_sinds <= ${grens()}::timestamptz)::int AS onzeker,
      count(*) FILTER (WHERE status = 'onbestelbaar' AND gemaakt_op > now() - interval '30 days')::int AS onbestelbaar,
      count(*) FILTER (WHERE status IN ('verzonden', 'afgedrukt') AND gemaakt_op > now() - interval '30 days')::int AS verzonden
    FROM bericht`,
  );
  return rij ?? { wacht: 0, brieven: 0, onvolledig: 0, mislukt: 0, onzeker: 0, onbestelbaar: 0, verzonden: 0 };
}

const leesVastgelopen = (tx: Tx) =>
  vraag(
    tx,
    VASTGELOPEN,
    sql`
    SELECT id::text, soort::text, CASE status WHEN 'bezig' THEN 'onzeker' ELSE 'mislukt' END AS stand, fout,
      coalesce(bezig_sinds, gemaakt_op) AS sinds
    FROM bericht WHERE kanaal = 'e_mail' AND (status = 'mislukt' OR (status = 'bezig' AND bezig_sinds <= ${grens()}::timestamptz))
    ORDER BY coalesce(bezig_sinds, gemaakt_op), id LIMIT ${HOOGSTENS}`,
  );

async function leesTeksten(tx: Tx, taal: Teksttaal) {
  const alle = await tx.sjabloon.findMany();
  const van = (soort: Sjabloonsoort, t: Teksttaal) => alle.find((r) => r.soort === soort && r.taal === t);
  /** Is de Nederlandse tekst gewijzigd nadat deze vertaling werd gemaakt? */
  const achter = (soort: Sjabloonsoort) =>
    taal !== 'nl' && (van(soort, 'nl')?.versie ?? 1) > (van(soort, taal)?.nlVersie ?? 1);
  const sjablonen = CLIENTBERICHTEN.map((soort) => {
    const standaard = TALEN[taal].teksten[soort];
    const rij = van(soort, taal);
    const onderwerp = rij?.onderwerp ?? standaard.onderwerp;
    const tekst = rij?.tekst ?? standaard.tekst;
    return {
      soort,
      taal,
      onderwerp,
      tekst,
      versie: rij?.versie ?? 1,
      gewijzigd: onderwerp !== standaard.onderwerp || tekst !== standaard.tekst,
      achter: achter(soort),
      /** Er staat een veld in dat niet bestaat: zolang dat zo is gaat de standaardtekst. */
      kapot: !isBruikbaar(tekst) || !isBruikbaar(onderwerp),
    };
  });
  const zin = van('vaste_zin', taal);
  return {
    taal,
    talen: await leesTalen(tx, (t) => Boolean(van('vaste_zin', t)?.goedgekeurdOp)),
    sjablonen,
    vasteZin: {
      tekst: zin?.tekst ?? TALEN[taal].vasteZin,
      versie: zin?.versie ?? 1,
      achter: achter('vaste_zin'),
      goedgekeurdDoor: zin?.goedgekeurdDoor ?? null,
      goedgekeurdOp: uitDbOfNull(zin?.goedgekeurdOp ?? null),
    },
  };
}

const KOZEN = rijvorm('berichten.taalkeuzes', { taal: z.enum(BRIEFTALEN), aantal: kolom.getal });

/** Elke taal: of zij in gebruik is, en hoeveel cliënten haar kozen. */
async function leesTalen(tx: Tx, inGebruik: (taal: Teksttaal) => boolean) {
  const kozen = await vraag(tx, KOZEN, sql`SELECT taal, aantal FROM beheer_brieftalen()`);
  return BRIEFTALEN.map((taal) => ({
    taal,
    inGebruik: inGebruik(taal),
    clienten: kozen.find((k) => k.taal === taal)?.aantal ?? 0,
  }));
}
export type Sjabloonregel = Berichtenbeheer['sjablonen'][number];
