import 'server-only';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import type { GevondenClient } from '../bereik/scope';
import { assessContactnorm, type Contactnorm } from '../domain/contactnorm';
import type { Datum } from '../domain/datum';
import {
  isMislukt,
  isTellend,
  type MislukteReeks,
  misluktePogingen,
  type Vorm,
  vormVan,
} from '../domain/tellend-gesprek';
import { BETROKKENE_ROL } from '../netwerk/woorden';
import { type KortContact, laadTrajectfeiten, type Trajectfeiten } from '../norm/feiten';
import { defineInzage } from '../server/inzage';
import { looptNog, sql } from '../server/sql';
import { type Feiten, type LaatsteGesprek, leesFeiten, leesGesprekken } from './lezen';
import { type Vraag, veranderdSinds, type Wijziging, waarNaarVragen } from './regels';

export type Afspraak = { id: string; datum: Datum; tijd: string | null; vorm: Vorm; locatie: string | null };

export type Voorbereiding = Pick<
  GevondenClient,
  | 'clientnummer'
  | 'geboortedatum'
  | 'telefoon'
  | 'email'
  | 'talen'
  | 'niveauNederlands'
  | 'laaggeletterd'
  | 'tolkNodig'
  | 'bereikbaarheid'
> &
  Pick<Feiten, 'plannen' | 'lopend' | 'onHoldNu' | 'beloften' | 'openSignalen' | 'vastContact'> & {
    naam: string;
    /** Wie er in huis nog meer door deze begeleider wordt begeleid. */
    huisgenoten: { clientnummer: string; naam: string }[];
    /** Hoeveel huisgenoten een ander begeleidt: hun naam hoort hier niet. */
    andereHuisgenoten: number;
    vandaag: Datum;
    trajecten: { id: string; aanpak: string; norm: Contactnorm }[];
    afspraak: Afspraak | null;
    gesprekken: LaatsteGesprek[];
    /** Wat er sinds het laatste gesprek niet lukte, en wanneer dat het laatst was. */
    pogingen: MislukteReeks & { laatste: { datum: Datum; tijd: string | null } | null };
    /** De dag van het vorige gesprek; zonder gesprek het begin van het traject. */
    sinds: Datum;
    veranderd: Wijziging[];
    vragen: Vraag[];
  };

const AANTAL_GESPREKKEN = 2;

/** Wat een begeleider wil lezen voor hij deze cliënt spreekt. */
export async function leesVoorbereiding(blik: Clientblik): Promise<Voorbereiding> {
  const { tx, client, vandaag } = blik;
  const trajecten = await laadTrajectfeiten(
    tx,
    sql`SELECT x.id FROM traject x WHERE x.client_id = ${client.id}::uuid AND x.groep = 'pilot' AND ${looptNog('x.einddatum', vandaag)}`,
  );
  const contacten = trajecten[0]?.contacten ?? [];
  const dagen = [...new Set(contacten.filter(isTellend).map((c) => c.datum))].slice(-AANTAL_GESPREKKEN);
  const gesprekken = (await leesGesprekken(tx, client.id, dagen)).slice(0, AANTAL_GESPREKKEN);
  const ids = trajecten.map((t) => t.id);
  return stelSamen(client, trajecten, contacten, gesprekken, await leesFeiten(blik, ids), vandaag);
}

/** Alleen voor wie het dossier bijhoudt: wie er niet over gaat spreken, heeft deze pagina niet nodig. */
export const getVoorbereiding = defineInzage({
  naam: 'voorbereiding.openen',
  recht: 'dossier.bijhouden',
  op: blikOpClient,
  lees: leesVoorbereiding,
});

function stelSamen(
  { id: _, subject: __, ...client }: GevondenClient,
  trajecten: readonly Trajectfeiten[],
  contacten: readonly KortContact[],
  gesprekken: LaatsteGesprek[],
  f: Feiten,
  vandaag: Datum,
): Voorbereiding {
  const starts = trajecten.map((t) => t.startdatum).sort();
  const sinds = gesprekken[0]?.datum ?? starts[0] ?? vandaag;
  return {
    ...client,
    vandaag,
    trajecten: trajecten.map((t) => ({ id: t.id, aanpak: t.aanpak.naam, norm: assessContactnorm(t.norm, vandaag) })),
    afspraak: eersteAfspraak(contacten, vandaag),
    gesprekken,
    pogingen: pogingenSinds(contacten, gesprekken[0]?.datum ?? null, starts[0] ?? vandaag, vandaag),
    sinds,
    plannen: f.plannen,
    lopend: f.lopend,
    onHoldNu: f.onHoldNu,
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

function eersteAfspraak(contacten: readonly KortContact[], vandaag: Datum): Afspraak | null {
  const c = contacten.find((x) => x.status === 'gepland' && !x.verkeerdGeregistreerd && x.datum >= vandaag);
  return c?.id ? { id: c.id, datum: c.datum, tijd: c.tijd, locatie: c.locatie, vorm: vormVan(c) } : null;
}
