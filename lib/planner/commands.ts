import 'server-only';
import { leesBeschikbaarheid } from '../afspraken/beschikbaarheid';
import { botsendMet } from '../afspraken/regels';
import { maakAfspraak } from '../contactmomenten/rijen';
import { langeDatum } from '../copy/datums';
import { assessContactnorm } from '../domain/contactnorm';
import { type Datum, plusDagen, vroegste } from '../domain/datum';
import type { Afspraakmelding } from '../domain/gevolg';
import { isVoorzien } from '../domain/planning';
import type { Trajectfeiten } from '../norm/feiten';
import { defineCommand } from '../server/command';
import { uitDb } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { type Bezetting, leesBezetting } from './feiten';
import { afsprakenPlannenSchema, type Planregel } from './schema';
import { type Mens, opVoorstel, type Voorstelzaak } from './zaak';

/** Zoveel overgeslagen cliënten worden genoemd. */
const NOEM = 20;

/**
 * Zet alle aangevinkte gesprekken in één keer in de agenda, of geen: elke regel wordt opnieuw getoetst. Wie intussen al een afspraak op tijd
 * kreeg wordt overgeslagen en genoemd.
 */
export const afsprakenPlannen = defineCommand('afspraken.plannen', afsprakenPlannenSchema)
  .op(opVoorstel, {
    recht: 'agenda.bekijken',
    raakt: 'opvolging',
    // Driehonderd afspraken met elk hun uitnodiging zijn zeshonderd opdrachten.
    hoogstens: 60_000,
  })
  .doet(async (zaak, { regels }) => {
    const { tx, user, vandaag } = zaak;
    const voorstel = regels.flatMap((r) => {
      const mens = zaak.mensen.get(r.client);
      return mens ? [{ ...r, mens }] : [];
    });
    const over = voorstel.filter((r) => alVoorzien(r.mens.eigen, r.datum, vandaag));
    const nieuw = voorstel.filter((r) => !over.includes(r));
    const duurMinuten = await toets(zaak, nieuw);
    const meldingen: Afspraakmelding[] = [];
    for (const { mens, datum, tijd, kanaal, locatie } of nieuw) {
      const waar = kanaal === 'op_locatie' ? locatie : null;
      const wie = { clientId: mens.clientId, gehoudenDoorId: user.id, vastgelegdDoorId: user.id };
      meldingen.push(await maakAfspraak(tx, { ...wie, datum, tijd, kanaal, locatieId: waar, duurMinuten }));
    }
    const genoemd = over.slice(0, NOEM).map((r) => r.client);
    return {
      spoor: nieuw.map(({ mens: { clientId } }) => ({
        clientId,
        onderwerp: 'client',
        details: { afspraken: nieuw.length },
      })),
      // Met een afspraak is er minder te doen; een nieuwe aanleiding is zij niet.
      gevolg: { meldingen, vervolg: null },
      naar: over.length === 0 ? '/vandaag' : `/agenda/plannen?overgeslagen=${genoemd.join(',')}`,
      gelukt: `afspraken.plannen_${nieuw.length}`,
    };
  });

const uiterlijkVan = (t: Trajectfeiten, vandaag: Datum) => assessContactnorm(t.norm, vandaag).uiterlijk;
const komende = (t: Trajectfeiten, vandaag: Datum) =>
  t.contacten.find((c) => c.status === 'gepland' && !c.verkeerdGeregistreerd && c.datum >= vandaag)?.datum ?? null;

/** Staat er al een gesprek dat op tijd is, of niet later dan dit? Dan voegt dit niets toe. */
function alVoorzien(trajecten: readonly Trajectfeiten[], datum: Datum, vandaag: Datum): boolean {
  const eerste = vroegste(...trajecten.map((t) => komende(t, vandaag)));
  if (eerste !== null && eerste <= datum) return true;
  return trajecten.every((t) => isVoorzien(uiterlijkVan(t, vandaag), eerste, vandaag));
}

type Voorstelregel = Planregel & { mens: Mens };

/** Toetst elke regel en gooit alle fouten in één keer. Geeft hoe lang een gesprek van deze begeleider duurt. */
async function toets({ tx, user, vandaag }: Voorstelzaak, regels: readonly Voorstelregel[]): Promise<number> {
  const agenda = (await leesBeschikbaarheid(tx, [user.id], vandaag, vandaag)).get(user.id);
  const duur = agenda?.gesprekMinuten ?? 45;
  const bezet = await leesBezetting(tx, user, vandaag, duur);
  const locaties = await tx.locatie.findMany({ select: { id: true, geslotenOp: true } });
  const fouten: Record<string, string> = {};
  const gezet: Bezetting[] = [];
  for (const r of regels) {
    const datumfout = toetsDatum(r.datum, r.mens.eigen, vandaag);
    if (datumfout) fouten[`datum_${r.nr}`] = datumfout;
    const locatie = locaties.find((l) => l.id === r.locatie);
    const dicht = locatie?.geslotenOp && uitDb(locatie.geslotenOp) <= r.datum;
    if (r.kanaal === 'op_locatie' && r.locatie && (!locatie || dicht))
      fouten[`locatie_${r.nr}`] = 'Kies een locatie uit de lijst die op die dag open is.';
    if (botst(r, bezet, duur))
      fouten[`tijd_${r.nr}`] = `Om ${r.tijd} hebt u die dag al een afspraak. Kies een andere tijd.`;
    else if (botst(r, gezet, duur))
      fouten[`tijd_${r.nr}`] =
        `Om ${r.tijd} staat er die dag in dit voorstel al een ander gesprek. Kies een andere tijd.`;
    gezet.push({ datum: r.datum, tijd: r.tijd, duurMinuten: duur });
  }
  if (Object.keys(fouten).length > 0) throw new Ongeldig(fouten);
  return duur;
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

const botst = ({ datum, tijd }: Planregel, bezet: readonly Bezetting[], duur: number) =>
  botsendMet({ datum, tijd, duurMinuten: duur }, bezet, duur).length > 0;
