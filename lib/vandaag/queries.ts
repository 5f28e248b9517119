import 'server-only';
import { type Datum, maandagVan, plusDagen } from '../domain/datum';
import type { VervolgReden } from '../domain/planning';
import type { User } from '../policy/policy';
import { alsGebruiker } from '../server/db';
import type { Trajectfeiten } from '../trajecten/feiten';
import { type Afspraak, afspraakVan } from '../trajecten/stand';
import { type Bijzonderheden, leesWerklijst, type Werkrij } from '../trajecten/werklijst';
import { type Dossiertaak, type Dossiertaaksoort, leesDossiertaken } from './dossiertaken';

export type Vastteleggen = Afspraak & { clientnummer: string; naam: string; onHold: boolean };
/** Met bij vervolg plannen de reden waarom er nog geen afspraak op tijd is; `id` wijst aan om welk record het gaat. */
export type Taakregel = {
  soort: 'vervolg_plannen' | 'on_hold_herzien' | Dossiertaaksoort;
  datum: Datum;
  clientnummer: string;
  naam: string;
  id?: string;
  reden?: VervolgReden | null;
  toelichting?: string | null;
};
export type Week = { maandag: Datum; nodig: number; gepland: number };

export type VandaagGegevens = {
  peildatum: Datum;
  rijen: Werkrij[];
  nogVastTeLeggen: Vastteleggen[];
  afspraken: Vastteleggen[];
  taken: Taakregel[];
  weken: Week[];
};

const WEKEN = 8;
/** Zoveel dagen van tevoren komt een herziening van on hold op Vandaag. */
const HERZIEN_DAGEN = 14;

/** Alles op Vandaag voor deze begeleider op deze peildatum. */
export function getVandaag(user: User, peildatum: Datum, vandaag: Datum): Promise<VandaagGegevens> {
  return alsGebruiker(user, async (tx) => {
    const { rijen, feiten, bij } = await leesWerklijst(tx, user, peildatum, vandaag);
    const lopend = rijen.filter((r) => r.status !== 'beeindigd');
    const afspraken = uniekeAfspraken(lopend, feiten);
    return {
      peildatum,
      rijen: lopend,
      nogVastTeLeggen: afspraken.filter((a) => a.datum < peildatum),
      afspraken: afspraken.filter((a) => a.datum === peildatum),
      // Wat er op een eerdere dag in de dossiers te doen stond is niet bewaard.
      taken: opDatum([
        ...maakTaken(lopend, bij, peildatum),
        ...(peildatum === vandaag ? (await leesDossiertaken(tx, user, vandaag)).map(alsTaak) : []),
      ]),
      weken: belasting(lopend, afspraken, peildatum),
    };
  });
}

/** Elke openstaande afspraak één keer, ook als de cliënt in twee aanpakken loopt. */
function uniekeAfspraken(rijen: Werkrij[], feiten: Trajectfeiten[]): Vastteleggen[] {
  const perTraject = new Map(feiten.map((t) => [t.id, t]));
  const gezien = new Set<string>();
  return rijen
    .flatMap((rij) => {
      if (gezien.has(rij.clientId)) return [];
      gezien.add(rij.clientId);
      const open =
        perTraject.get(rij.trajectId)?.contacten.filter((c) => c.status === 'gepland' && !c.verkeerdGeregistreerd) ??
        [];
      return open.map((c) => ({
        ...afspraakVan(c),
        clientnummer: rij.clientnummer,
        naam: rij.naam,
        onHold: rij.onHold,
      }));
    })
    .sort((a, b) => (`${a.datum}${a.tijd ?? ''}` < `${b.datum}${b.tijd ?? ''}` ? -1 : 1));
}

function maakTaken(rijen: Werkrij[], bij: Map<string, Bijzonderheden>, peildatum: Datum): Taakregel[] {
  const herzienTot = plusDagen(peildatum, HERZIEN_DAGEN);
  const taken = rijen.flatMap((rij): Taakregel[] => {
    const b = bij.get(rij.trajectId);
    if (!b) return [];
    const wie = { clientnummer: rij.clientnummer, naam: rij.naam };
    const herzien = b.onHold.filter((o) => o.herzienOp <= herzienTot);
    return [
      ...(b.vervolg
        ? [
            {
              soort: 'vervolg_plannen' as const,
              datum: b.vervolg.verlooptOp,
              ...wie,
              reden: b.vervolg.reden,
              toelichting: b.vervolg.toelichting,
            },
          ]
        : []),
      ...herzien.map((o) => ({ soort: 'on_hold_herzien' as const, datum: o.herzienOp, id: o.id, ...wie })),
    ];
  });
  // Een cliënt in twee aanpakken hoeft maar één keer gebeld te worden.
  const uniek = taken.filter(
    (t, i) => i === taken.findIndex((x) => x.soort === t.soort && x.clientnummer === t.clientnummer && x.id === t.id),
  );
  return uniek;
}

const opDatum = (taken: Taakregel[]) => taken.sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));

const alsTaak = ({ tekst, ...t }: Dossiertaak): Taakregel => ({ ...t, toelichting: tekst });

/** Per week hoeveel gesprekken er uiterlijk nodig zijn (wie al te laat is telt deze week) en hoeveel er gepland staan. */
function belasting(rijen: Werkrij[], afspraken: Vastteleggen[], peildatum: Datum): Week[] {
  const eerste = maandagVan(peildatum);
  return Array.from({ length: WEKEN }, (_, i) => {
    const maandag = plusDagen(eerste, 7 * i);
    const erin = (d: Datum) => d >= maandag && d < plusDagen(maandag, 7);
    const nodig = rijen.filter((r) => {
      if (!r.streef || r.status === 'opgeschort' || r.status === 'nog_niet_gestart') return false;
      return erin(r.streef.datum < eerste ? eerste : r.streef.datum);
    });
    return {
      maandag,
      nodig: nodig.length,
      gepland: afspraken.filter((a) => erin(a.datum) && a.datum >= peildatum).length,
    };
  });
}
