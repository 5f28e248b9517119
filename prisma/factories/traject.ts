import { type Datum, datum, plusMaanden } from '../../lib/domain/datum';
import { middernacht } from '../../lib/domain/middernacht';
import type { OnHoldReden } from '../../lib/domain/on-hold';
import type { Kanaal } from '../../lib/domain/tellend-gesprek';
import { nu, vandaag } from '../../lib/server/clock';
import type { Tx } from '../../lib/server/db';
import { dag, dagOfNull, deAanpak, deLocatie, hetTeam, inTransactie, rekenNa } from './basis';
import { type Clientwens, eenClient, type GemaakteClient } from './client';
import { type Contactwens, maakContactmoment } from './contactmoment';
import { eenGebruiker, type GemaakteGebruiker } from './gebruiker';
import { eenUitleg, type Uitlegwens } from './uitleg';

type Wie = { id: string };

export type Trajectwens<B extends Wie | null = Wie | null> = {
  /** Een bestaande cliënt, of wat er bijzonder is aan een nieuwe. */
  client?: GemaakteClient | Clientwens;
  /** null: niemand. Zonder begeleider wordt er een gemaakt. */
  begeleider?: B;
  /** Tot wanneer de begeleiding duurde; daarna is er niemand. */
  begeleidingTot?: Date;
  vervanging?: { door: Wie; van: string; tot: string };
  aanpak?: string;
  gesprekkenPerJaar?: number;
  /** Naam van het team; null voor geen. */
  team?: string | null;
  groep?: 'pilot' | 'controle';
  start?: string;
  eind?: string | null;
  /** Tellende gesprekken (telefonisch) op deze dagen. */
  gesprekken?: string[];
  laatsteGesprek?: string;
  contacten?: Omit<Contactwens, 'client'>[];
  onHold?: { van: string; tot?: string | null; reden?: OnHoldReden; herzienOp?: string };
  opschorting?: { van: string; tot?: string | null; reden?: string; herzienOp?: string };
  ritme?: { weken: number; kanaal?: Kanaal; locatie?: string; momenten?: string; wens?: string };
  taak?: { verlooptOp: string; tekst?: string; gemaaktOp?: Date };
  /** Van de begeleider, bij het wachten van nu. */
  uitleg?: Uitlegwens;
};

export type GemaaktTraject<B> = {
  id: string;
  client: GemaakteClient;
  begeleider: B;
  aanpak: { id: string; naam: string };
  teamId: string | null;
};

/**
 * Een traject met alles wat het bijzonder maakt; verder: VIA-pilot (vier gesprekken per jaar), team Noord, begonnen op 6 januari
 * 2026 (dan is er geen trajectjaar gesloten), met eerdere gesprekken op 6 januari 2020 of een half jaar voor het eerste. De uiterlijke datum is daarna berekend.
 */
export function eenTraject<B extends Wie | null = GemaakteGebruiker>(
  wens: Trajectwens<B> = {},
  tx?: Tx,
): Promise<GemaaktTraject<B>> {
  return inTransactie(tx, async (t) => {
    const aanpak = await deAanpak(t, wens.aanpak ?? 'VIA-pilot', wens.gesprekkenPerJaar);
    const teamNaam = wens.team === undefined ? 'Noord' : wens.team;
    const teamId = teamNaam && wens.groep !== 'controle' ? (await hetTeam(t, teamNaam)).id : null;
    const client = wens.client && 'id' in wens.client ? wens.client : await eenClient(wens.client, t);
    const gesprekken = [...(wens.gesprekken ?? []), ...(wens.laatsteGesprek ? [wens.laatsteGesprek] : [])].sort();
    const start = datum(wens.start ?? beginVoor(gesprekken[0], wens));
    const { id } = await t.traject.create({
      data: {
        clientId: client.id,
        aanpakId: aanpak.id,
        teamId,
        groep: wens.groep ?? 'pilot',
        startdatum: dag(start),
        einddatum: dagOfNull(wens.eind),
        ritmeWeken: wens.ritme?.weken,
        ritmeKanaal: wens.ritme?.kanaal,
        ritmeLocatieId: wens.ritme?.locatie ? (await deLocatie(t, wens.ritme.locatie)).id : null,
        ritmeMomenten: wens.ritme?.momenten,
        ritmeWens: wens.ritme?.wens,
      },
      select: { id: true },
    });
    const begeleider = await wijsToe(t, id, wens, start);
    await voegPeriodesToe(t, id, wens);
    const wie = begeleider && { gehoudenDoor: begeleider, duurMinuten: 30 };
    for (const dagVanGesprek of gesprekken) await maakContactmoment(t, { ...wie, client, datum: dagVanGesprek });
    for (const contact of wens.contacten ?? [])
      await maakContactmoment(t, { ...(begeleider && { gehoudenDoor: begeleider }), ...contact, client });
    await rekenNa(t, client.id);
    if (wens.uitleg && begeleider) await eenUitleg({ traject: { id }, door: begeleider, ...wens.uitleg }, t);
    // Wie werd meegegeven komt zo terug; werd er niemand genoemd, dan is B de gemaakte gebruiker.
    return { id, client, begeleider: begeleider as B, aanpak, teamId };
  });
}

function beginVoor(eersteGesprek: string | undefined, wens: Trajectwens): Datum {
  const feiten = [wens.eind, wens.opschorting?.van, wens.onHold?.van, ...(wens.contacten ?? []).map((c) => c.datum)];
  if ([eersteGesprek, ...feiten].every((d) => !d || d >= '2026-01-06')) return datum('2026-01-06');
  return eersteGesprek && eersteGesprek < '2020-07-06' ? plusMaanden(datum(eersteGesprek), -6) : datum('2020-01-06');
}

async function wijsToe(t: Tx, trajectId: string, wens: Trajectwens, start: Datum): Promise<Wie | null> {
  if (wens.begeleider === null || wens.groep === 'controle') return null;
  const begeleider = wens.begeleider ?? (await eenGebruiker({ team: wens.team }, t));
  const van = middernacht(start < vandaag() ? start : vandaag());
  await t.begeleiding.create({
    data: { trajectId, gebruikerId: begeleider.id, van, tot: wens.begeleidingTot },
    select: { id: true },
  });
  return begeleider;
}

async function voegPeriodesToe(
  t: Tx,
  trajectId: string,
  { onHold, opschorting, vervanging, taak }: Trajectwens,
): Promise<void> {
  const select = { id: true };
  if (onHold) {
    const herzienOp = onHold.herzienOp ? dag(onHold.herzienOp) : dag(plusMaanden(datum(onHold.van), 6));
    const { reden = 'psychische_klachten' } = onHold;
    await t.onHold.create({
      data: { trajectId, van: dag(onHold.van), tot: dagOfNull(onHold.tot), reden, herzienOp },
      select,
    });
  }
  if (opschorting) {
    const { van, tot, herzienOp, reden = 'opname in het ziekenhuis' } = opschorting;
    // Van vroeger: wat vandaag is ingevoerd kan nog helemaal weg.
    const data = {
      trajectId,
      van: dag(van),
      tot: dagOfNull(tot),
      herzienOp: dagOfNull(herzienOp),
      reden,
      gemaaktOp: null,
    };
    await t.opschorting.create({ data, select });
  }
  if (vervanging) {
    const { door, van, tot } = vervanging;
    await t.vervanging.create({ data: { trajectId, gebruikerId: door.id, van: dag(van), tot: dag(tot) }, select });
  }
  if (taak) {
    await t.taak.create({
      data: {
        trajectId,
        soort: 'vervolg_plannen',
        tekst: taak.tekst,
        verlooptOp: dag(taak.verlooptOp),
        gemaaktOp: taak.gemaaktOp ?? nu(),
      },
      select,
    });
  }
}
