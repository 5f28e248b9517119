/** Wat bij enkelen voorkomt: huishoudens, de startlijst, hoe een traject eindigde, een overdracht. */
import { type Datum, plusDagen } from '../../../lib/domain/datum';
import { werkdagOpOfVoor } from '../../../lib/domain/werkdagen';
import { leesDossierfeiten } from '../../../lib/overdrachten/feiten';
import { stelSamenvattingOp } from '../../../lib/overdrachten/samenvatting';
import type { Tx } from '../../../lib/server/db';
import { ruw } from '../../proef/ruw';
import type { Mens } from './mens';

type Wie = { id: string };

const naarDag = (dag: Datum) => new Date(`${dag}T00:00:00Z`);
const middag = (dag: Datum) => new Date(`${dag}T12:00:00Z`);

const HUISHOUDENS = [
  ['VIA-0009', 'VIA-0114'],
  ['VIA-0017', 'VIA-0032'],
  ['VIA-0068', 'VIA-0095'],
];

/** Mensen op hetzelfde adres die samenwonen; ieder houdt een eigen dossier. */
export async function voegHuishoudensToe(tx: Tx): Promise<void> {
  for (const clientnummers of HUISHOUDENS) {
    const { id } = await tx.huishouden.create({ data: {}, select: { id: true } });
    await tx.client.updateMany({ where: { clientnummer: { in: clientnummers } }, data: { huishoudenId: id } });
  }
}

const INGELICHT = [
  'de inkomensconsulent',
  'de inkomensconsulent en Power',
  'de wijkcoach',
  'de inkomensconsulent en de huisarts, op verzoek',
];
const WAT_MEN_WIST = [
  'Komt afspraken na als ze in de ochtend zijn. Brieven geven spanning.',
  'Hield van het werk in de keuken. Neem de tijd, dan komt het verhaal vanzelf.',
  'Is voorzichtig met nieuwe mensen; een vaste plek helpt.',
  'Er liep een aanvraag voor taalles; vraag hoe het daarmee staat.',
  'Wandelt graag. Praten gaat buiten makkelijker dan aan tafel.',
];

/** De startlijst: wat een ander al wist, en welke partners hoorden wie er voortaan begeleidt. */
export async function vulStartlijsten(tx: Tx, mensen: readonly Mens[]): Promise<void> {
  const gevraagd = mensen.filter((m) => m.kies.kans(22, 'voorinformatie'));
  await tx.voorinformatie.createMany({
    data: gevraagd.map((m) => {
      const bron = m.kies.een(
        [
          { bron: 'rap_consulent', bronNaam: 'Wilma Kok' },
          { bron: 'rap_consulent', bronNaam: 'Gert Veldhuis' },
          { bron: 'power', bronNaam: 'Marloes ten Hag' },
          { bron: 'vorige_begeleider', bronNaam: 'Karin Smit' },
        ] as const,
        'bron',
      );
      return {
        ...bron,
        clientId: m.client.id,
        trajectId: m.traject.id,
        gevraagdOp: naarDag(plusDagen(m.start, -m.kies.tussen(8, 16, 'gevraagd'))),
        ontvangenOp: naarDag(plusDagen(m.start, -m.kies.tussen(1, 6, 'ontvangen'))),
        inhoud: m.kies.een(WAT_MEN_WIST, 'wat men wist'),
        doorId: m.begeleider.id,
      };
    }),
  });
  const ingelicht = mensen
    .filter((m) => m.kies.kans(60, 'ingelicht'))
    .map((m) => ({
      id: m.traject.id,
      wie: m.kies.een(INGELICHT, 'wie ingelicht'),
      op: plusDagen(m.start, m.kies.tussen(1, 9, 'dag ingelicht')),
    }));
  await ruw(tx).$executeRaw`
    UPDATE traject t SET partners_ingelicht = r.wie, partners_ingelicht_op = r.op
    FROM jsonb_to_recordset(${JSON.stringify(ingelicht)}::jsonb) AS r(id uuid, wie text, op date) WHERE t.id = r.id`;
}

const VERVOLG = ['Wijkteam Noord, Petra Bakker', 'De huisarts', 'De gemeente waar de cliënt nu woont'];

/** Hoe de trajecten eindigden die al voorbij zijn, met wat dat einde sloot. */
export async function voegEindesToe(tx: Tx, mensen: readonly Mens[], vandaag: Datum): Promise<void> {
  const voorbij = mensen.filter((m) => m.einddatum !== null && m.einddatum <= vandaag && m.uitstroomreden);
  const gesloten = await tx.inzet.findMany({
    where: {
      trajectId: { in: voorbij.map((m) => m.traject.id) },
      status: 'gestopt',
      toelichting: 'Het traject is beëindigd.',
    },
    select: { id: true, trajectId: true },
  });
  const einden = await tx.trajectEinde.createManyAndReturn({
    select: { id: true, trajectId: true },
    data: voorbij.map((m) => {
      const einddatum = m.einddatum as Datum;
      const kortVoor = m.gesprekken.some((g) => g.dag >= plusDagen(einddatum, -30));
      const bereikbaar = m.uitstroomreden !== 'niet_bereikbaar';
      return {
        trajectId: m.traject.id,
        einddatum: naarDag(einddatum),
        uitstroomreden: m.uitstroomreden as 'verhuisd',
        laatsteGesprek: kortVoor
          ? ('gevoerd' as const)
          : bereikbaar
            ? ('niet_gewild' as const)
            : ('niet_aangeboden' as const),
        begeleidingNaBijstand: m.uitstroomreden === 'geen_recht_op_bijstand' ? false : null,
        vervolgcontact: bereikbaar ? m.kies.een(VERVOLG, 'vervolg') : null,
        doorId: m.begeleider.id,
        gezetOp: middag(einddatum),
      };
    }),
  });
  await tx.trajectEindeDeel.createMany({
    data: einden.flatMap(({ id, trajectId }) =>
      gesloten.filter((i) => i.trajectId === trajectId).map((i) => ({ eindeId: id, inzetId: i.id })),
    ),
  });
}

/** Een overdracht die is aangeboden, en een die de teamleider net heeft gevraagd. */
export async function voegOverdrachtenToe(
  tx: Tx,
  mensen: readonly Mens[],
  { sanne, burak, teamleider }: Record<'sanne' | 'burak' | 'teamleider', Wie>,
  vandaag: Datum,
): Promise<void> {
  const vind = (nummer: string) => mensen.find((m) => m.clientnummer === nummer && m.einddatum === null);
  const aangeboden = vind('VIA-0054');
  const gevraagd = vind('VIA-0107');
  if (aangeboden)
    await tx.overdracht.create({
      data: {
        clientId: aangeboden.client.id,
        trajectId: aangeboden.traject.id,
        vanId: burak.id,
        naarId: sanne.id,
        status: 'aangeboden',
        reden: 'De gesprekken passen beter op de dagen van Sanne.',
        samenvatting: stelSamenvattingOp(await leesDossierfeiten(tx, aangeboden.traject.id, vandaag)),
        driegesprek: 'gepland',
        driegesprekOp: naarDag(werkdagOpOfVoor(plusDagen(vandaag, 8))),
        clientVerteldOp: naarDag(plusDagen(vandaag, -2)),
        gevraagdDoorId: burak.id,
        gevraagdOp: middag(plusDagen(vandaag, -5)),
        aangebodenOp: middag(plusDagen(vandaag, -1)),
      },
      select: { id: true },
    });
  if (gevraagd)
    await tx.overdracht.create({
      data: {
        clientId: gevraagd.client.id,
        trajectId: gevraagd.traject.id,
        vanId: sanne.id,
        naarId: burak.id,
        status: 'gevraagd',
        reden: 'De cliënt vraagt om gesprekken op maandag, en dan is Burak er.',
        gevraagdDoorId: teamleider.id,
        gevraagdOp: middag(plusDagen(vandaag, -2)),
      },
      select: { id: true },
    });
}
