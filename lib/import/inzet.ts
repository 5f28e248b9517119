import 'server-only';
import type { Datum } from '../domain/datum';
import { voegInzettenToe } from '../inzet/import-rijen';
import { dagfouten, type InzetReden, type InzetStatus, isOpen, looptTegelijk } from '../inzet/regels';
import { DAGFOUT } from '../inzet/woorden';
import { naarDb, naarDbOfNull, uitDb, uitDbOfNull } from '../server/datums';
import type { Tx } from '../server/db';
import { type Afkeuring, isAfkeuring, keurAf, type Rij } from './afkeuring';
import type { Inzetrij } from './dossier-schema';
import { type Dossiertraject, leesDossiers, vindTraject } from './dossiers';
import { nieuweUitslag, type Werk } from './partij';

type Bekend = {
  sleutel: string | null;
  instrumentId: string;
  aangemeldOp: Datum;
  geeindigdOp: Datum | null;
  inhoud: string;
};
type Nieuw = { clientId: string; trajectId: string; instrumentId: string; rij: Inzetrij };

/** Voegt inzetten toe van instrumenten uit de catalogus. Cliënt, instrument en dag van aanmelden zijn de sleutel. */
export const verwerkInzet =
  (vandaag: Datum): Werk<Inzetrij> =>
  async (tx, rijen) => {
    const uitslag = nieuweUitslag();
    const dossiers = await leesDossiers(
      tx,
      rijen.map((r) => r.waarden.clientnummer),
    );
    const instrumenten = await leesInstrumenten(tx);
    const perClient = await leesInzetten(
      tx,
      [...dossiers.values()].map((d) => d.id),
    );
    const nieuw: Nieuw[] = [];
    for (const rij of rijen) {
      const w = rij.waarden;
      const dossier = dossiers.get(w.clientnummer);
      const traject = vindTraject(rij, 'aangemeld_op', dossier, w.aangemeld_op, vandaag);
      const instrumentId = instrumenten.get(w.instrument.toLowerCase());
      const eerdere = perClient.get(dossier?.id ?? '') ?? [];
      const er = eerdere.find((e) => e.sleutel === sleutelVan(w));
      if (isAfkeuring(traject)) uitslag.afgekeurd.push(traject);
      else if (!instrumentId || !dossier) uitslag.afgekeurd.push(onbekend(rij));
      else if (er) {
        uitslag.stondErAl += 1;
        if (er.inhoud !== inhoudVan(w)) uitslag.afwijkend += 1;
      } else {
        const fout = keurDagen(rij, traject, vandaag) ?? keurNaast(rij, instrumentId, eerdere);
        if (fout) {
          uitslag.afgekeurd.push(fout);
          continue;
        }
        nieuw.push({ clientId: dossier.id, trajectId: traject.id, instrumentId, rij: w });
        uitslag.geraakt.add(dossier.id);
        perClient.set(dossier.id, [...eerdere, bekendVan(w, instrumentId)]);
      }
    }
    await schrijfInzetten(tx, nieuw);
    uitslag.nieuw = nieuw.length;
    return uitslag;
  };

const sleutelVan = (w: Inzetrij) => `${w.clientnummer} ${w.aangemeld_op} ${w.instrument.toLowerCase()}`;

const bekendVan = (w: Inzetrij, instrumentId: string): Bekend => ({
  sleutel: sleutelVan(w),
  instrumentId,
  aangemeldOp: w.aangemeld_op,
  geeindigdOp: w.geeindigd_op,
  inhoud: inhoudVan(w),
});

/** Een instrument dat beheer niet kent komt er niet stil bij: dan stond het twee keer in de catalogus, net anders gespeld. */
const onbekend = (rij: Rij<Inzetrij>) =>
  keurAf(
    rij,
    'instrument',
    'Dit instrument staat niet in de catalogus. Laat beheer het toevoegen, of schrijf de naam zoals hij daar staat.',
  );

const KOLOM = { aangemeldOp: 'aangemeld_op', gestartOp: 'gestart_op', geeindigdOp: 'geeindigd_op' } as const;

function keurDagen(rij: Rij<Inzetrij>, traject: Dossiertraject, vandaag: Datum): Afkeuring | null {
  const w = rij.waarden;
  const dagen = { aangemeldOp: w.aangemeld_op, gestartOp: w.gestart_op, geeindigdOp: w.geeindigd_op };
  const [fout] = Object.entries(dagfouten(dagen, traject, vandaag));
  if (fout) return keurAf(rij, KOLOM[fout[0] as keyof typeof KOLOM], DAGFOUT[fout[1]]);
  if (isOpen(w.status) && traject.einddatum !== null && traject.einddatum < vandaag)
    return keurAf(rij, 'status', 'Dit traject is beëindigd; deze inzet kan dus niet meer lopen.');
  return null;
}

function keurNaast(rij: Rij<Inzetrij>, instrumentId: string, eerdere: readonly Bekend[]): Afkeuring | null {
  const { aangemeld_op: aangemeldOp, geeindigd_op: geeindigdOp } = rij.waarden;
  const botst = eerdere.some((e) => e.instrumentId === instrumentId && looptTegelijk(e, { aangemeldOp, geeindigdOp }));
  return botst ? keurAf(rij, 'aangemeld_op', 'Deze cliënt heeft in deze periode hetzelfde instrument al.') : null;
}

async function leesInstrumenten(tx: Tx): Promise<Map<string, string>> {
  const alle = await tx.instrument.findMany({ select: { id: true, naam: true } });
  return new Map(alle.map((i) => [i.naam.toLowerCase(), i.id]));
}

async function leesInzetten(tx: Tx, clientIds: readonly string[]): Promise<Map<string, Bekend[]>> {
  const inzetten = await tx.inzet.findMany({ where: { clientId: { in: [...clientIds] } } });
  const perClient = new Map<string, Bekend[]>();
  for (const i of inzetten) {
    const bekend = {
      sleutel: i.importSleutel,
      instrumentId: i.instrumentId,
      aangemeldOp: uitDb(i.aangemeldOp),
      geeindigdOp: uitDbOfNull(i.geeindigdOp),
      inhoud: inhoud(i.status, uitDbOfNull(i.gestartOp), uitDbOfNull(i.geeindigdOp), i.reden),
    };
    perClient.set(i.clientId, [...(perClient.get(i.clientId) ?? []), bekend]);
  }
  return perClient;
}

const inhoud = (status: InzetStatus, gestart: Datum | null, geeindigd: Datum | null, reden: InzetReden | null) =>
  [status, gestart, geeindigd, reden].join(' ');
const inhoudVan = (w: Inzetrij) => inhoud(w.status, w.gestart_op, w.geeindigd_op, w.reden);

function schrijfInzetten(tx: Tx, nieuw: readonly Nieuw[]): Promise<void> {
  return voegInzettenToe(
    tx,
    nieuw.map(({ clientId, trajectId, instrumentId, rij }) => ({
      clientId,
      trajectId,
      instrumentId,
      status: rij.status,
      aangemeldOp: naarDb(rij.aangemeld_op),
      gestartOp: naarDbOfNull(rij.gestart_op),
      geeindigdOp: naarDbOfNull(rij.geeindigd_op),
      reden: rij.reden,
      toelichting: rij.toelichting,
      trajectbegeleider: rij.trajectbegeleider,
      importSleutel: sleutelVan(rij),
    })),
    nieuw.flatMap(({ clientId, rij }) => (rij.gestart_op ? [{ clientId, op: rij.gestart_op }] : [])),
  );
}
