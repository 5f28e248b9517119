import 'server-only';
import { z } from 'zod';
import { AFWIJKINGSTATUSSEN } from '../afwijkingen/regels';
import type { Clientblik } from '../bereik/blik';
import { trajectenInBereik } from '../bereik/scope';
import { normVerloop } from '../copy/norm';
import { assessContactnorm, telGesprekken, trajectjaar } from '../domain/contactnorm';
import { type Datum, dagenTussen } from '../domain/datum';
import { UITSTROOMREDENEN } from '../domain/einde';
import { lopendOp, ONHOLD_REDENEN } from '../domain/on-hold';
import { ritmedatum, streefdatum } from '../domain/planning';
import { isGehoord, KANALEN, misluktePogingen, type Vorm, vormVan } from '../domain/tellend-gesprek';
import { uitlegVan } from '../domain/uitleg';
import { isUitTeLeggen } from '../escalaties/regels';
import { UITLEG_MET_TEKST, uitlegAlsJson } from '../escalaties/rijen';
import { type KortContact, laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import { isVervolgGeregeld } from '../opvolging/rijen';
import { nu } from '../server/clock';
import type { Antwoord } from '../server/inzage';
import { dag, geldtOp, sql } from '../server/sql';
import { json, kolom, kolommen, rijvorm, vraag } from '../server/vraag';

const onHoldPeriode = z.strictObject({
  id: kolom.id,
  versie: kolom.getal,
  van: kolom.datum,
  tot: kolom.datum.nullable(),
  reden: z.enum(ONHOLD_REDENEN),
  toelichting: kolom.tekst.nullable(),
  herzienOp: kolom.datum,
});
export type OnHoldPeriode = z.output<typeof onHoldPeriode>;

const vervolgtaak = z.strictObject({ verlooptOp: kolom.datum, tekst: kolom.tekst.nullable() });
const afwijking = z.strictObject({
  id: kolom.id,
  jaarVan: kolom.datum,
  jaarTot: kolom.datum,
  gevoerd: kolom.getal,
  vereist: kolom.getal,
  status: z.enum(AFWIJKINGSTATUSSEN),
});

const TRAJECT = rijvorm('dossier.trajecten', {
  id: kolom.id,
  uitstroomreden: z.enum(UITSTROOMREDENEN).nullable(),
  ritmeKanaal: z.enum(KANALEN).nullable(),
  ritmeMomenten: kolom.tekst.nullable(),
  ritmeWens: kolom.tekst.nullable(),
  ritmeLocatie: kolom.tekst.nullable(),
  begeleider: kolom.tekst.nullable(),
  vervanger: z.strictObject({ naam: kolom.tekst, tot: kolom.datum }).nullable(),
  onHold: z.array(onHoldPeriode),
  vervolgtaak: vervolgtaak.nullable(),
  uitleg: z.array(UITLEG_MET_TEKST),
  /** Er is een vastgestelde intake en nog geen vastgesteld plan: dat is dan de volgende stap. */
  planStap: z.enum(['maken', 'afmaken']).nullable(),
  /** Gesloten trajectjaren onder de norm waarover nog niet is besloten; alleen van een eigen traject. */
  afwijkingen: z.array(afwijking),
});

/**
 * De trajecten die bij dit dossier horen, het nieuwste eerst: alle van de cliënt zolang er een loopt, anders (met leesgrens) alleen de
 * beëindigde die deze gebruiker als laatste begeleidde. Twee opdrachten, of één voor wie de feiten van wat loopt al las.
 */
export async function leesTrajecten(
  { tx, client, user, grens, vandaag }: Clientblik,
  gelezen?: readonly Trajectfeiten[],
) {
  const rijen = await vraag(
    tx,
    TRAJECT,
    sql`
    SELECT ${kolommen(TRAJECT, 't', {
      ritmeLocatie: 'l.naam',
      begeleider: 'g.naam',
      vervanger: sql`(SELECT json_build_object('naam', vg.naam, 'tot', v.tot) FROM vervanging v JOIN gebruiker vg ON vg.id = v.gebruiker_id
        WHERE v.traject_id = t.id AND ${dag(vandaag)} BETWEEN v.van AND v.tot)`,
      onHold: sql`(SELECT coalesce(json_agg(${json(onHoldPeriode.shape, 'o')} ORDER BY o.van DESC), '[]')
        FROM on_hold o WHERE o.traject_id = t.id)`,
      vervolgtaak: sql`(SELECT ${json(vervolgtaak.shape, 'x')} FROM taak x
        WHERE x.traject_id = t.id AND x.soort = 'vervolg_plannen' AND x.afgedaan_op IS NULL)`,
      uitleg: uitlegAlsJson(UITLEG_MET_TEKST, sql`${nu()}::timestamptz`),
      planStap: sql`CASE WHEN EXISTS (SELECT FROM intake i WHERE i.traject_id = t.id AND i.status = 'vastgesteld')
          AND NOT EXISTS (SELECT FROM plan p WHERE p.traject_id = t.id AND p.status = 'vastgesteld')
        THEN CASE WHEN EXISTS (SELECT FROM plan p WHERE p.traject_id = t.id) THEN 'afmaken' ELSE 'maken' END END`,
      afwijkingen: sql`(SELECT coalesce(json_agg(${json(afwijking.shape, 'n')} ORDER BY n.jaar_van DESC), '[]')
        FROM normafwijking n WHERE n.traject_id = t.id AND n.status IN ('open', 'verantwoord', 'teruggestuurd')
          AND t.id IN (${trajectenInBereik(user, vandaag)}))`,
    })}
    FROM traject t LEFT JOIN locatie l ON l.id = t.ritme_locatie_id
      LEFT JOIN begeleiding b ON b.traject_id = t.id AND ${geldtOp('b', nu())}
      LEFT JOIN gebruiker g ON g.id = b.gebruiker_id
    WHERE t.client_id = ${client.id}::uuid AND t.groep = 'pilot'
      AND (${grens}::text IS NULL OR (t.einddatum <= ${dag(grens)} AND b.gebruiker_id = ${user.id}::uuid))
    ORDER BY t.startdatum DESC`,
  );
  const ids = rijen.map((r) => r.id);
  const feiten = gelezen?.length ? gelezen : await laadTrajectfeiten(tx, ids);
  const trajecten = rijen.flatMap((rij) => {
    const t = feiten.find((f) => f.id === rij.id);
    if (!t) return [];
    const norm = assessContactnorm(t.norm, vandaag);
    // Na de leesgrens verraadt ook een telling niets over het contact met een latere begeleider.
    const contacten = t.contacten.filter((c) => c.datum <= (grens ?? vandaag));
    const gehoord = contacten.filter(isGehoord).at(-1);
    return [
      {
        ...rij,
        aanpak: t.aanpak.naam,
        vraagt: normVerloop(t.aanpak, vandaag),
        start: t.startdatum,
        einddatum: t.einddatum,
        norm,
        telling: telGesprekken(t.norm, trajectjaar(t.startdatum, vandaag), vandaag),
        streef: streefdatum(norm.uiterlijk, ritmedatum(norm.laatsteGesprek ?? t.startdatum, t.ritmeWeken)),
        ritmeWeken: t.ritmeWeken,
        opschortingen: t.opschortingen,
        pogingen: misluktePogingen(contacten, norm.laatsteGesprek, vandaag),
        stil: gehoord ? dagenTussen(gehoord.datum, vandaag) : null,
        onHoldNu: lopendOp(rij.onHold, vandaag) ?? null,
        /** De eerste afspraak die nog komt. */
        afspraak: grens ? null : eersteAfspraak(t.contacten, vandaag),
        uitleg: uitlegVan(rij.uitleg, norm),
        uitTeLeggen: isUitTeLeggen(norm.status, isVervolgGeregeld(t, vandaag)),
      },
    ];
  });
  // Wat nu loopt eerst: dat bepaalt de kop van het dossier.
  const rang = (t: (typeof trajecten)[number]) => ['nog_niet_gestart', 'beeindigd'].indexOf(t.norm.status);
  return trajecten.sort((a, b) => rang(a) - rang(b));
}
export type DossierTraject = Antwoord<typeof leesTrajecten>[number];

type Afspraak = { id: string; datum: Datum; tijd: string | null; vorm: Vorm; locatie: string | null };

function eersteAfspraak(contacten: readonly KortContact[], vandaag: Datum): Afspraak | null {
  const c = contacten.find((x) => x.status === 'gepland' && !x.verkeerdGeregistreerd && x.datum >= vandaag);
  return c?.id ? { id: c.id, datum: c.datum, tijd: c.tijd, locatie: c.locatie, vorm: vormVan(c) } : null;
}
