/** De plannen van de demo: een tot drie doelen met kleine stappen, in versies, passend bij de intake en bij on hold. */
import { type Datum, plusDagen, plusMaanden } from '../../../lib/domain/datum';
import { TREDEN, type Trede } from '../../../lib/domain/ladder';
import type { Tx } from '../../../lib/server/db';
import { type Doelwens, eenPlan, type GemaaktPlan } from '../../factories/plan';
import type { Intakes } from './intakes';
import type { Mens } from './mens';
import { tredeUit } from './metingen';
import { behoud, kiesDoelen, type Vorig } from './plandoelen';
import { planverloop, type Versie } from './planverloop';
import { AFSPRAKEN, UIT_ZICHZELF, VERANDERDE } from './woorden-plan';

/** Bij deze cliënten ligt een volgende versie klaar die nog niet is vastgesteld. */
const CONCEPT = new Set([3, 12, 30, 74]);

export async function voegPlannenToe(
  tx: Tx,
  m: Mens,
  vandaag: Datum,
  intakes: Intakes,
  instrumenten: readonly { naam: string; waarvoor: string }[],
): Promise<void> {
  const versies = planverloop(m);
  const gezet = new Set<string>();
  let vorig: Vorig | null = null;
  for (const [i, versie] of versies.entries()) {
    const laatste = i === versies.length - 1;
    const geldtOp = laatste && m.einddatum === null ? vandaag : null;
    const wensen: Doelwens[] = kiesDoelen(m, versie, vorig, gezet, geldtOp);
    const gemaakt: GemaaktPlan = await eenPlan(
      {
        traject: m.traject,
        door: m.begeleider,
        intake: intakes.later && intakes.later.dag <= versie.dag ? intakes.later : intakes.eerste,
        nummer: i + 1,
        op: versie.dag,
        richting: versie.rust ? 'rust_en_herstel' : 'ladder',
        trede: versie.rust ? undefined : doelTrede(m),
        doelen: wensen,
        instrumenten: versie.rust ? [] : [...instrumenten],
        afspraken: m.kies.enkele(AFSPRAKEN, m.kies.tussen(1, 2, 'afspraken'), 'welke afspraken').join(' '),
        evaluatieOp: evaluatie(m, versie.dag, laatste, vandaag),
        akkoord: m.kies.kans(35, 'akkoord') ? 'ondertekend' : 'mondeling',
        watVeranderde: watVeranderde(m, versie, wensen, vorig),
      },
      tx,
    );
    for (const reeks of netGezet(wensen, gemaakt)) gezet.add(reeks);
    vorig = { wensen, gemaakt };
  }
  if (CONCEPT.has(m.nummer) && vorig && m.einddatum === null)
    await voegConceptToe(tx, m, vandaag, intakes, vorig, gezet);
  await voegResultatenToe(tx, m);
}

/** De reeksen van de stappen die in deze versie als gezet zijn opgeschreven. */
const netGezet = (wensen: readonly Doelwens[], { doelen }: GemaaktPlan): string[] =>
  wensen.flatMap((d, i) => (d.stappen ?? []).flatMap((s, j) => (s.gedaanOp && doelen[i]?.stappen[j]?.reeksId) || []));

const aantalStappen = (doelen: readonly Doelwens[]) => doelen.flatMap((d) => d.stappen ?? []).length;

function watVeranderde(m: Mens, { waarom }: Versie, wensen: Doelwens[], vorig: Vorig | null): string | undefined {
  if (waarom === 'eerste' || !vorig) return undefined;
  const erbij = aantalStappen(wensen) > aantalStappen(vorig.wensen);
  return m.kies.een(VERANDERDE[waarom === 'geevalueerd' && !erbij ? 'doorgaan' : waarom], 'wat veranderde');
}

/** Een trede hoger dan nu; voor de meesten is vier het hoogste waar het plan op mikt. */
function doelTrede(m: Mens): Trede {
  const nu = tredeUit(m.t0);
  const hoogste = m.t0.zoektWerk || nu >= 5 ? 6 : 4;
  return TREDEN[Math.min(Math.max(nu + 1, 2), hoogste) - 1] ?? 4;
}

const EVALUATIE = { dreigt: 4, voorbij: 2 };

/** Elk half jaar samen kijken. Voor een enkeling is dat binnenkort of net voorbij; anders is het gedaan of komt het nog. */
function evaluatie(m: Mens, dag: Datum, laatste: boolean, vandaag: Datum): Datum {
  const half = plusDagen(plusMaanden(dag, 6), m.kies.tussen(0, 20, 'evaluatiedag'));
  if (!laatste || m.einddatum !== null) return half;
  const kans = m.kies.tussen(0, 99, 'evaluatie nu');
  if (kans < EVALUATIE.dreigt) return plusDagen(vandaag, m.kies.tussen(1, 13, 'binnenkort'));
  const geweest = plusDagen(vandaag, -m.kies.tussen(1, 9, 'voorbij'));
  if (kans < EVALUATIE.dreigt + EVALUATIE.voorbij && geweest > dag) return geweest;
  const rustig = plusDagen(vandaag, 15);
  if (half >= rustig) return half;
  const jaar = plusMaanden(half, 6);
  return jaar >= rustig ? jaar : plusDagen(vandaag, m.kies.tussen(16, 120, 'verzet'));
}

async function voegConceptToe(
  tx: Tx,
  m: Mens,
  vandaag: Datum,
  intakes: Intakes,
  vorig: Vorig,
  gezet: ReadonlySet<string>,
): Promise<void> {
  const versie: Versie = { dag: plusDagen(vandaag, -3), waarom: 'geevalueerd', rust: false };
  await eenPlan(
    {
      traject: m.traject,
      door: m.begeleider,
      intake: intakes.later ?? intakes.eerste,
      status: 'concept',
      nummer: vorig.gemaakt.nummer + 1,
      op: versie.dag,
      trede: doelTrede(m),
      doelen: behoud(vorig, versie, gezet),
      evaluatieOp: null,
      watVeranderde: 'Het laatste gesprek verwerken: wat mag eruit?',
    },
    tx,
  );
}

/** Wat iemand ongevraagd deed en in een gesprek vertelde. */
async function voegResultatenToe(tx: Tx, m: Mens): Promise<void> {
  if (!m.kies.kans(38, 'uit zichzelf')) return;
  const verteld = m.kies.enkele(m.gesprekken.slice(1), m.kies.tussen(1, 2, 'hoeveel resultaten'), 'bij welk gesprek');
  await tx.resultaat.createMany({
    data: verteld.map((gesprek, i) => {
      const [tekst, leefgebied] = m.kies.enkele(UIT_ZICHZELF, verteld.length, 'resultaat')[i] as [string, number];
      return {
        clientId: m.client.id,
        trajectId: m.traject.id,
        contactmomentId: gesprek.id,
        doorId: m.begeleider.id,
        tekst,
        leefgebied,
        op: new Date(`${gesprek.dag}T00:00:00Z`),
        gemaaktOp: new Date(`${gesprek.dag}T11:30:00Z`),
      };
    }),
  });
}
