import type { Tx } from '../../lib/server/db';
import type { Adviessoort, Bestand, OntheffingAanvraag, UitkeringSoort } from '../../lib/situatie/regels';
import { dag, dagOfNull, inTransactie } from './basis';

type Wie = { id: string };
type Gemaakt = Promise<{ id: string }>;
const select = { id: true };

type Uitkeringwens = {
  client: Wie;
  soort?: UitkeringSoort;
  van: string;
  begeleidingGaatDoor?: boolean | null;
  toelichting?: string;
  door?: Wie;
};

/** Een uitkering vanaf een dag, standaard bijstand. */
export const eenUitkering = ({ client, van, door, soort = 'bijstand', ...wens }: Uitkeringwens, tx?: Tx): Gemaakt =>
  inTransactie(tx, (t) =>
    t.uitkering.create({ data: { ...wens, clientId: client.id, soort, van: dag(van), doorId: door?.id }, select }),
  );

type Ontheffingwens = {
  client: Wie;
  /** Zonder van is zij alleen aangevraagd. */
  van?: string | null;
  tot?: string | null;
  aanvraag?: OntheffingAanvraag;
  aangevraagdOp?: string | null;
  herzienOp?: string | null;
  toelichting?: string;
  door?: Wie;
};

/** Een ontheffing van de sollicitatieplicht. */
export const eenOntheffing = (
  { client, van, tot, aangevraagdOp, herzienOp, door, aanvraag, toelichting }: Ontheffingwens,
  tx?: Tx,
): Gemaakt =>
  inTransactie(tx, (t) =>
    t.ontheffing.create({
      data: {
        clientId: client.id,
        van: dagOfNull(van),
        tot: dagOfNull(tot),
        aanvraag: aanvraag ?? (van ? 'geen' : 'aanvraag'),
        aangevraagdOp: dagOfNull(aangevraagdOp),
        herzienOp: dagOfNull(herzienOp),
        toelichting,
        doorId: door?.id,
      },
      select,
    }),
  );

type Ladderwens = { client: Wie; trede: number; op: string; toelichting?: string; door?: Wie };

/** Op welke trede iemand op een dag stond. */
export const eenLadderstand = ({ client, op, door, ...wens }: Ladderwens, tx?: Tx): Gemaakt =>
  inTransactie(tx, (t) =>
    t.ladderstand.create({ data: { ...wens, clientId: client.id, op: dag(op), doorId: door?.id }, select }),
  );

type Advieswens = {
  client: Wie;
  bestand?: Bestand;
  soort?: Adviessoort;
  datum?: string | null;
  grond?: string;
  door?: Wie;
};

/** Een diagnoseadvies (standaard: Wijkbestand) of een herbeoordeling. */
export const eenBestandadvies = (
  { client, datum, door, bestand = 'wijkbestand', ...wens }: Advieswens,
  tx?: Tx,
): Gemaakt =>
  inTransactie(tx, (t) =>
    t.bestandadvies.create({
      data: { ...wens, clientId: client.id, bestand, datum: dagOfNull(datum), doorId: door?.id },
      select,
    }),
  );
