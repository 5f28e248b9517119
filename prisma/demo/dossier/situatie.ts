/** Uitkering, ontheffing, participatieladder, taal en advies van iedereen, zoals zijn metingen ze noemen. */
import { type Datum, plusDagen, plusMaanden, vroegste } from '../../../lib/domain/datum';
import type { Tx } from '../../../lib/server/db';
import type { UitkeringSoort } from '../../../lib/situatie/regels';
import { eenBestandadvies, eenLadderstand, eenOntheffing, eenUitkering } from '../../factories/situatie';
import { ruw } from '../../proef/ruw';
import type { Intakes } from './intakes';
import type { Mens } from './mens';
import { heeftKlachten, tredeUit } from './metingen';
import { taalVan } from './woorden-persoon';

export async function voegSituatieToe(tx: Tx, m: Mens, vandaag: Datum, intakes: Intakes): Promise<void> {
  for (const regel of uitkeringen(m)) await eenUitkering({ client: m.client, door: m.begeleider, ...regel }, tx);
  for (const o of ontheffingen(m, vandaag)) await eenOntheffing({ client: m.client, door: m.begeleider, ...o }, tx);
  // De intakes zetten hun eigen trede op de ladder.
  if (m.t1 && !intakes.later && m.t1.datum > intakes.eerste.dag)
    await eenLadderstand({ client: m.client, door: m.begeleider, trede: tredeUit(m.t1), op: m.t1.datum }, tx);
  if (m.t1 && m.einddatum === null && m.kies.kans(6, 'herbeoordeling'))
    await eenBestandadvies(
      {
        client: m.client,
        door: m.begeleider,
        soort: 'herbeoordeling',
        datum: m.t1.datum,
        grond: heeftKlachten(m.t1)
          ? 'De klachten zijn er nog; meedoen in de wijk past.'
          : 'Wil eerst ervaring opdoen in de wijk.',
      },
      tx,
    );
}

type Regel = { soort: UitkeringSoort; van: Datum; begeleidingGaatDoor?: boolean | null; toelichting?: string };
const soortVan = (tekst: string) => tekst.toLowerCase() as UitkeringSoort;

function uitkeringen(m: Mens): Regel[] {
  const regels: Regel[] = [
    { soort: soortVan(m.t0.uitkering), van: plusDagen(m.start, -m.kies.tussen(300, 3200, 'uitkering')) },
  ];
  const straks = m.t1 && soortVan(m.t1.uitkering);
  if (m.t1 && straks && straks !== regels[0]?.soort) {
    const van = plusDagen(m.t1.datum, -m.kies.tussen(12, 40, 'andere uitkering'));
    // Wie de bijstand verlaat en in de pilot blijft, koos ervoor de begeleiding te houden; bij een enkeling is dat nog niet gevraagd.
    const verliet = regels[0]?.soort === 'bijstand';
    const gaatDoor = verliet && !m.kies.kans(20, 'nog vragen') ? true : null;
    const toelichting = straks === 'geen' ? m.kies.een(['Werk gevonden.', 'Partner heeft werk.'], 'waarom') : undefined;
    regels.push({
      soort: straks,
      van: van > m.start ? van : plusDagen(m.start, 30),
      begeleidingGaatDoor: gaatDoor,
      toelichting,
    });
  }
  if (m.einddatum === m.laatst && m.uitstroomreden === 'geen_recht_op_bijstand' && regels.at(-1)?.soort === 'bijstand')
    regels.push({ soort: 'geen', van: m.einddatum, begeleidingGaatDoor: false });
  return regels;
}

function ontheffingen(m: Mens, vandaag: Datum): Partial<Parameters<typeof eenOntheffing>[0]>[] {
  const nu = m.t1?.ontheffing ?? m.t0.ontheffing;
  const toelichting = heeftKlachten(m.t0) ? 'Om gezondheidsklachten.' : 'Om de zorg thuis.';
  if (m.t0.ontheffing) {
    const van = plusDagen(m.start, -m.kies.tussen(20, 320, 'ontheffing'));
    // Ruim voor de meting geëindigd: wat net voorbij is staat nog op Vandaag.
    const einde = m.t1 && vroegste(plusDagen(m.t1.datum, -m.kies.tussen(5, 40, 'einde')), plusDagen(vandaag, -70));
    if (!nu && einde) return [{ van, tot: einde, toelichting }];
    return [{ van, toelichting, ...looptijd(m, van, vandaag) }];
  }
  if (nu && m.t1) {
    const van = plusDagen(m.t1.datum, -m.kies.tussen(10, 60, 'later ontheven'));
    return [{ van, toelichting, ...looptijd(m, van, vandaag) }];
  }
  const vraagt = m.einddatum === null && m.onHold.some((o) => o.tot === null) && m.kies.kans(18, 'vraagt ontheffing');
  return vraagt
    ? [{ aanvraag: 'aanvraag', aangevraagdOp: plusDagen(vandaag, -m.kies.tussen(3, 50, 'gevraagd')), toelichting }]
    : [];
}

/** Meestal twee jaar; soms zonder einde, en dan wordt zij elk jaar bekeken. Van een enkeling loopt zij bijna af. */
function looptijd(m: Mens, van: Datum, vandaag: Datum) {
  if (m.kies.kans(14, 'loopt af')) {
    const tot = plusDagen(vandaag, m.kies.tussen(9, 50, 'tot'));
    return m.kies.kans(40, 'verlenging')
      ? ({ tot, aanvraag: 'verlenging', aangevraagdOp: plusDagen(vandaag, -12) } as const)
      : { tot };
  }
  if (m.kies.kans(70, 'met einde')) return { tot: plusDagen(plusMaanden(van, 24), -1) };
  let herzienOp = plusMaanden(van, 12);
  while (herzienOp <= plusDagen(vandaag, 20)) herzienOp = plusMaanden(herzienOp, 12);
  return { herzienOp };
}

/** Taal en bereikbaarheid op de gegevens van de cliënt, waar die nog leeg zijn. In één opdracht. */
export async function vulTaalAan(tx: Tx, mensen: readonly Mens[]): Promise<void> {
  const rijen = mensen.map((m) => ({ id: m.client.id, ...taalVan(m, m.t0) }));
  await ruw(tx).$executeRaw`
    UPDATE client c SET niveau_nederlands = r."niveauNederlands", laaggeletterd = r.laaggeletterd, tolk_nodig = r."tolkNodig",
      bereikbaarheid = coalesce(c.bereikbaarheid, r.bereikbaarheid)
    FROM jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) AS r(id uuid, "niveauNederlands" "NiveauNederlands",
      laaggeletterd "JaNeeOnbekend", "tolkNodig" boolean, bereikbaarheid text)
    WHERE c.id = r.id AND c.niveau_nederlands IS NULL AND c.laaggeletterd = 'onbekend'`;
}
