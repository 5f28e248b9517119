import 'server-only';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import { type GevondenClient, wieIs } from '../bereik/scope';
import { type Kop, leesKop } from '../clientkop/kop';
import type { Datum } from '../domain/datum';
import { isMislukt, isTellend, type MislukteReeks, misluktePogingen, vormVan } from '../domain/tellend-gesprek';
import { BETROKKENE_ROL } from '../netwerk/woorden';
import { type KortContact, laadTrajectfeiten } from '../norm/feiten';
import { defineInzage } from '../server/inzage';
import { looptNog, sql } from '../server/sql';
import { type Feiten, type LaatsteGesprek, leesFeiten, leesGesprekken } from './lezen';
import { type Vraag, veranderdSinds, type Wijziging, waarNaarVragen } from './regels';

export type Voorbereiding = Pick<Feiten, 'plannen' | 'lopend' | 'beloften' | 'openSignalen' | 'vastContact'> &
  ReturnType<typeof wieIs> & {
    kop: Kop;
    /** Wie er in huis nog meer door deze begeleider wordt begeleid. */
    huisgenoten: { clientnummer: string; naam: string }[];
    /** Hoeveel huisgenoten een ander begeleidt: hun naam hoort hier niet. */
    andereHuisgenoten: number;
    vandaag: Datum;
    gesprekken: LaatsteGesprek[];
    /** Wat er sinds het laatste gesprek niet lukte, en wanneer dat het laatst was. */
    pogingen: MislukteReeks & { laatste: { datum: Datum; tijd: string | null } | null };
    /** De dag van het vorige gesprek; zonder gesprek het begin van het traject. */
    sinds: Datum;
    veranderd: Wijziging[];
    vragen: Vraag[];
  };

const AANTAL_GESPREKKEN = 2;

/** Wat een begeleider wil lezen voor hij deze cliënt spreekt. Wie de kop al las, geeft hem mee. */
export async function leesVoorbereiding(blik: Clientblik, gelezen?: Kop): Promise<Voorbereiding> {
  const { tx, client, vandaag } = blik;
  const trajecten = await laadTrajectfeiten(
    tx,
    sql`SELECT x.id FROM traject x WHERE x.client_id = ${client.id}::uuid AND x.groep = 'pilot' AND ${looptNog('x.einddatum', vandaag)}`,
  );
  const contacten = trajecten[0]?.contacten ?? [];
  const dagen = [...new Set(contacten.filter(isTellend).map((c) => c.datum))].slice(-AANTAL_GESPREKKEN);
  const gesprekken = (await leesGesprekken(tx, client.id, dagen)).slice(0, AANTAL_GESPREKKEN);
  const ids = trajecten.map((t) => t.id);
  const kop = gelezen ?? (await leesKop(blik, trajecten));
  return stelSamen(client, kop, contacten, gesprekken, await leesFeiten(blik, ids), vandaag);
}

/** Alleen voor wie het dossier bijhoudt: wie er niet over gaat spreken, heeft deze pagina niet nodig. */
export const getVoorbereiding = defineInzage({
  naam: 'voorbereiding.openen',
  recht: 'dossier.bijhouden',
  op: blikOpClient,
  lees: (blik) => leesVoorbereiding(blik),
});

function stelSamen(
  client: GevondenClient,
  kop: Kop,
  contacten: readonly KortContact[],
  gesprekken: LaatsteGesprek[],
  f: Feiten,
  vandaag: Datum,
): Voorbereiding {
  const starts = kop.trajecten.flatMap((t) => (t.norm.status === 'beeindigd' ? [] : t.start)).sort();
  const sinds = gesprekken[0]?.datum ?? starts[0] ?? vandaag;
  return {
    ...wieIs(client),
    kop,
    vandaag,
    gesprekken,
    pogingen: pogingenSinds(contacten, gesprekken[0]?.datum ?? null, starts[0] ?? vandaag, vandaag),
    sinds,
    plannen: f.plannen,
    lopend: f.lopend,
    beloften: f.beloften,
    openSignalen: f.openSignalen,
    huisgenoten: f.huisgenoten.filter((h) => h.eigen).map(({ clientnummer, naam }) => ({ clientnummer, naam })),
    andereHuisgenoten: f.huisgenoten.filter((h) => !h.eigen).length,
    vastContact: f.vastContact,
    veranderd: veranderdSinds(
      {
        ...f,
        betrokkenen: f.betrokkenen.map((b) => ({ ...b, rol: BETROKKENE_ROL[b.rol] })),
        contacten: contacten
          .filter(isAnderContact)
          .map((c) => ({ datum: c.datum, status: c.status, vorm: vormVan(c) })),
      },
      sinds,
      vandaag,
    ),
    vragen: waarNaarVragen(
      {
        stappen: f.plannen.flatMap((p) => p.stappen),
        evaluaties: f.plannen.flatMap((p) => p.evaluatieOp ?? []),
        leefgebieden: f.intake?.leefgebieden ?? [],
        wens: f.intake?.wensen ?? null,
        uitkeringen: f.uitkeringen,
        ontheffingen: f.ontheffingen,
        herzieningen: f.onHoldNu.map((o) => o.herzienOp),
        niveauNederlands: client.niveauNederlands,
        laaggeletterd: client.laaggeletterd,
      },
      vandaag,
    ),
  };
}

/** Contact dat geen gesprek werd: een poging, een bericht, een ontmoeting, of een afspraak die is afgezegd. */
const isAnderContact = (c: KortContact): boolean =>
  !c.verkeerdGeregistreerd && !isTellend(c) && (isMislukt(c) || c.status === 'gevoerd' || c.status === 'afgezegd');

function pogingenSinds(alle: readonly KortContact[], gesprek: Datum | null, start: Datum, vandaag: Datum) {
  const contacten = alle.filter((c) => c.datum >= start);
  const laatste = contacten.findLast((c) => isMislukt(c) && c.datum <= vandaag && (!gesprek || c.datum > gesprek));
  return {
    ...misluktePogingen(contacten, gesprek, vandaag),
    laatste: laatste ? { datum: laatste.datum, tijd: laatste.tijd } : null,
  };
}
