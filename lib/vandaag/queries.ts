import 'server-only';
import { leesWerklijst, type Werkrij } from '../caseload/werklijst';
import { type Datum, maandagVan, plusDagen } from '../domain/datum';
import { leesHerinneringen } from '../herinneringen/rijen';
import type { Trajectfeiten } from '../norm/feiten';
import { type Afspraak, afspraakVan } from '../norm/stand';
import type { User } from '../policy/policy';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { leesTaken } from './taken';

export type Vastteleggen = Afspraak & { clientnummer: string; naam: string; telefoon: string | null; onHold: boolean };
export type Week = { maandag: Datum; nodig: number; gepland: number };

const WEKEN = 8;

/** Hoeveel brieven er vandaag klaarliggen; wie brieven kent telt ze, in dezelfde transactie: een eigen kost meer dan het tellen. */
type Brieventelling = (tx: Tx, user: User, vandaag: Datum) => Promise<number>;

/** Alles op Vandaag voor deze begeleider op deze peildatum. */
export const getVandaag = defineInzage({
  naam: 'vandaag.openen',
  recht: 'vandaag.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, { peildatum, telBrieven }: { peildatum: Datum; telBrieven?: Brieventelling }) => {
    const { rijen, feiten } = await leesWerklijst(tx, user, peildatum, vandaag);
    // Op een eerdere dag was wie nog moest beginnen er niet.
    const lopend = rijen.filter(
      (r) => r.status !== 'beeindigd' && (peildatum === vandaag || r.status !== 'nog_niet_gestart'),
    );
    const afspraken = uniekeAfspraken(lopend, feiten);
    const uitleg = new Map(rijen.map((r) => [r.trajectId as string | null, r.uitleg]));
    return {
      peildatum,
      rijen: lopend,
      nogVastTeLeggen: afspraken.filter((a) => a.datum < peildatum),
      afspraken: afspraken.filter((a) => a.datum === peildatum),
      taken: (await leesTaken(tx, user, peildatum, vandaag)).map((t) => ({
        ...t,
        /** Waarom het vervolg nog niet is gepland. */
        uitleg: (t.soort === 'vervolg_plannen' && uitleg.get(t.trajectId)) || null,
      })),
      /** Van een eerdere dag is niet bewaard wat er toen openstond. */
      herinneringen: peildatum === vandaag ? await leesHerinneringen(tx, user, vandaag) : [],
      weken: belasting(lopend, afspraken, peildatum),
      /** Zoveel brieven liggen klaar voor de post. */
      brieven: (peildatum === vandaag && (await telBrieven?.(tx, user, vandaag))) || 0,
    };
  },
  // Een aangeboden overdracht is een taak over iemand die nog niet op de lijst staat, en een herinnering kan over iemand zijn die er niet meer op staat.
  spoor: ({ rijen, taken, herinneringen }) => {
    const mensen = [...rijen, ...taken, ...herinneringen].flatMap((r) => r.clientnummer ?? []);
    return { details: { aantal: new Set(mensen).size } };
  },
});
export type VandaagGegevens = Antwoord<typeof getVandaag>;

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
        telefoon: rij.telefoon,
        onHold: rij.onHold,
      }));
    })
    .sort((a, b) => (`${a.datum}${a.tijd ?? ''}` < `${b.datum}${b.tijd ?? ''}` ? -1 : 1));
}

/** Per week hoeveel gesprekken er uiterlijk nodig zijn (wie al te laat is telt deze week) en hoeveel er gepland staan. */
function belasting(rijen: Werkrij[], afspraken: Vastteleggen[], peildatum: Datum): Week[] {
  const eerste = maandagVan(peildatum);
  return Array.from({ length: WEKEN }, (_, i) => {
    const maandag = plusDagen(eerste, 7 * i);
    const volgende = plusDagen(maandag, 7);
    const erin = (d: Datum) => d >= maandag && d < volgende;
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
