import 'server-only';
import type { Bezetting } from '../afspraken/aanbod-regels';
import { leesBeschikbaarheid } from '../afspraken/beschikbaarheid';
import { STANDAARD } from '../afspraken/beschikbaarheid-regels';
import { leesBezetting } from '../afspraken/bezetting';
import { botsendMet } from '../afspraken/regels';
import { trajectenInBereik } from '../bereik/scope';
import { maakAfspraak, type StaandeAfspraak, verplaatsAfspraak } from '../contactmomenten/rijen';
import { komendeAfspraken } from '../contactmomenten/vervolg-regels';
import { langeDatum } from '../copy/datums';
import { type Datum, plusDagen, vroegste } from '../domain/datum';
import type { Afspraakmelding } from '../domain/gevolg';
import type { Trajectfeiten } from '../norm/feiten';
import type { Spoor } from '../server/audit';
import { defineCommand } from '../server/command';
import { uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { Ongeldig } from '../server/fouten';
import { afsprakenPlannenSchema, type Planregel } from './schema';
import { type Mens, opVoorstel, type Voorstelzaak } from './zaak';

/** Zoveel overgeslagen cliënten worden genoemd. */
const NOEM = 20;

/**
 * Zet alle aangevinkte gesprekken in één keer in de agenda, of geen: elke regel wordt opnieuw getoetst. Wat er al stond en niet goed stond wordt
 * verzet, zodat één afspraak er één blijft. Wie intussen al een afspraak kreeg wordt overgeslagen en genoemd.
 */
export const afsprakenPlannen = defineCommand('afspraken.plannen', afsprakenPlannenSchema)
  .op(opVoorstel, {
    recht: 'agenda.bekijken',
    raakt: 'opvolging',
    // Driehonderd afspraken met elk hun uitnodiging zijn zeshonderd opdrachten.
    hoogstens: 60_000,
  })
  .doet(async (zaak, { regels, meer }) => {
    const { tx, user, vandaag } = zaak;
    const voorstel = regels.flatMap((r) => {
      const mens = zaak.mensen.get(r.client);
      return mens ? [{ ...r, mens }] : [];
    });
    const over = voorstel.filter((r) => r.verzet === null && heeftAfspraak(r.mens.eigen, vandaag));
    const nieuw = voorstel.filter((r) => !over.includes(r));
    const staand = await leesTeVerzetten(tx, nieuw);
    const duurMinuten = await toets(zaak, nieuw, staand);
    const meldingen: Afspraakmelding[] = [];
    const sporen: Spoor[] = [];
    for (const { mens, datum, tijd, kanaal, locatie, verzet } of nieuw) {
      const locatieId = kanaal === 'op_locatie' ? locatie : null;
      const wie = { clientId: mens.clientId, gehoudenDoorId: user.id, vastgelegdDoorId: user.id };
      const oud = verzet && staand.get(verzet);
      if (oud) {
        const plek = { datum, tijd, kanaal, locatieId, duurMinuten: oud.duurMinuten };
        const door = { doorId: user.id, reden: null, gehoudenDoorId: user.id };
        meldingen.push(await verplaatsAfspraak(tx, oud, plek, door));
        const details = { van: uitDb(oud.datum), naar: datum };
        sporen.push({
          actie: 'afspraak.verplaatsen',
          clientId: mens.clientId,
          onderwerp: 'contactmoment',
          onderwerpId: oud.id,
          details,
        });
      } else {
        meldingen.push(await maakAfspraak(tx, { ...wie, datum, tijd, kanaal, locatieId, duurMinuten }));
        sporen.push({ clientId: mens.clientId, onderwerp: 'client', details: { afspraken: nieuw.length } });
      }
    }
    const genoemd = over.slice(0, NOEM).map((r) => r.client);
    return {
      spoor: sporen,
      // Met een afspraak is er minder te doen; een nieuwe aanleiding is zij niet.
      gevolg: { meldingen, vervolg: null },
      naar:
        over.length > 0 ? `/agenda/plannen?overgeslagen=${genoemd.join(',')}` : meer ? '/agenda/plannen' : '/vandaag',
      gelukt: `afspraken.plannen_${nieuw.length}`,
    };
  });

/** Staat er intussen al een gesprek? Dan maakt dit er geen tweede naast. */
const heeftAfspraak = (trajecten: readonly Trajectfeiten[], vandaag: Datum): boolean =>
  trajecten.some((t) => komendeAfspraken(t.contacten, vandaag, null).length > 0);

type Staand = StaandeAfspraak & { clientId: string; status: string; verkeerdOp: Date | null };

/** De afspraken die worden verzet, zoals zij er nu staan: met de trajecten op slot verandert er niets meer aan. */
async function leesTeVerzetten(tx: Tx, regels: readonly Voorstelregel[]): Promise<Map<string, Staand>> {
  const ids = regels.flatMap((r) => r.verzet ?? []);
  const rijen = ids.length
    ? await tx.contactmoment.findMany({
        where: { id: { in: ids } },
        select: {
          id: true,
          clientId: true,
          datum: true,
          tijd: true,
          kanaal: true,
          locatieId: true,
          duurMinuten: true,
          versie: true,
          status: true,
          verkeerdOp: true,
        },
      })
    : [];
  return new Map(rijen.map((r) => [r.id, r]));
}

/** Is dit nog de afspraak die op het scherm stond? */
const isVeranderd = (r: Voorstelregel, oud: Staand | undefined): boolean =>
  oud?.clientId !== r.mens.clientId || oud.versie !== r.versie || oud.status !== 'gepland' || oud.verkeerdOp !== null;

type Voorstelregel = Planregel & { mens: Mens };

/** Toetst elke regel en gooit alle fouten in één keer. Geeft hoe lang een gesprek van deze begeleider duurt. */
async function toets(
  { tx, user, vandaag }: Voorstelzaak,
  regels: readonly Voorstelregel[],
  staand: ReadonlyMap<string, Staand>,
): Promise<number> {
  const agenda = (await leesBeschikbaarheid(tx, [user.id], vandaag, vandaag)).get(user.id);
  const gewoonlijk = agenda?.gesprekMinuten ?? STANDAARD.gesprekMinuten;
  const bereik = trajectenInBereik(user, vandaag);
  const bezet = (await leesBezetting(tx, { houderId: user.id, gewoonlijk, bereik }, vandaag)).filter(
    (b) => !staand.has(b.id),
  );
  const locaties = await tx.locatie.findMany({ select: { id: true, geslotenOp: true } });
  const fouten: Record<string, string> = {};
  const gezet: Bezetting[] = [];
  for (const r of regels) {
    const oud = r.verzet ? staand.get(r.verzet) : undefined;
    if (r.verzet && isVeranderd(r, oud))
      fouten[`mee_${r.nr}`] = 'Deze afspraak is intussen veranderd. Vink de regel uit, of herlaad de pagina.';
    const datumfout = toetsDatum(r.datum, r.mens.eigen, vandaag);
    if (datumfout) fouten[`datum_${r.nr}`] = datumfout;
    const locatie = locaties.find((l) => l.id === r.locatie);
    const dicht = locatie?.geslotenOp && uitDb(locatie.geslotenOp) <= r.datum;
    if (r.kanaal === 'op_locatie' && r.locatie && (!locatie || dicht))
      fouten[`locatie_${r.nr}`] = 'Kies een locatie uit de lijst die op die dag open is.';
    const plek = { datum: r.datum, tijd: r.tijd, duurMinuten: oud?.duurMinuten ?? gewoonlijk };
    if (botsendMet(plek, bezet, gewoonlijk).length > 0)
      fouten[`tijd_${r.nr}`] = `Om ${r.tijd} hebt u die dag al een afspraak. Kies een andere tijd.`;
    else if (botsendMet(plek, gezet, gewoonlijk).length > 0)
      fouten[`tijd_${r.nr}`] =
        `Om ${r.tijd} staat er die dag in dit voorstel al een ander gesprek. Kies een andere tijd.`;
    gezet.push(plek);
  }
  if (Object.keys(fouten).length > 0) throw new Ongeldig(fouten);
  return gewoonlijk;
}

function toetsDatum(datum: Datum, trajecten: readonly Trajectfeiten[], vandaag: Datum): string | null {
  if (datum < vandaag) return 'Een afspraak kan niet in het verleden liggen.';
  if (datum > plusDagen(vandaag, 366)) return 'Deze datum is meer dan een jaar vooruit.';
  if (trajecten.some((t) => t.startdatum <= datum && (t.einddatum === null || t.einddatum >= datum))) return null;
  const start = vroegste(...trajecten.map((t) => t.startdatum));
  return start && datum < start
    ? `Het traject begint pas op ${langeDatum(start)}.`
    : 'Op deze datum is het traject al beëindigd.';
}
