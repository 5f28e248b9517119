// Een cliënt bij wie in elk tekstveld een kanarie zit: komt die ergens naar buiten, dan zag iemand gegevens van deze mens.
import type { User } from '../../lib/policy/policy';
import { alsSysteem, type Tx } from '../../lib/server/db';
import { uniek } from '../factories/basis';
import { eenBericht } from '../factories/bericht';
import { eenAfspraak } from '../factories/contactmoment';
import { eenGebruiker } from '../factories/gebruiker';
import { eenIntake } from '../factories/intake';
import { eenGemis, eenInzet } from '../factories/inzet';
import { eenBetrokkene } from '../factories/netwerk';
import { eenOverdracht } from '../factories/overdracht';
import { eenPlan } from '../factories/plan';
import { eenVolDossier } from './vol-dossier';

type Kolom = { tabel: string; kolom: string; lijst: boolean };
type Sleutel = { kind: string; veld: string; ouder: string };

/** Het spoor zelf en wat alleen technisch is horen niet bij wat iemand over een cliënt opschreef. */
const BUITEN = new Set(['auditregel']);
const TECHNISCH = /sleutel$|tijd$|^clientnummer$/;

/** Elke tabel die naar een cliënt wijst, rechtstreeks of langs een andere, met de voorwaarde die zijn rijen aanwijst. */
async function tabellenVan(tx: Tx, clientId: string): Promise<Map<string, string>> {
  const sleutels = await tx.$queryRaw<Sleutel[]>`
    SELECT c.conrelid::regclass::text AS kind, a.attname::text AS veld, c.confrelid::regclass::text AS ouder
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`;
  const gevonden = new Map([['client', `id = '${clientId}'`]]);
  for (const [ouder, waar] of gevonden)
    for (const s of sleutels)
      if (s.ouder === ouder && !gevonden.has(s.kind) && !BUITEN.has(s.kind))
        gevonden.set(s.kind, `${s.veld} IN (SELECT id FROM ${ouder} WHERE ${waar})`);
  return gevonden;
}

/**
 * Zet de kanarie in elk tekstveld van en rond deze cliënt, ook in wat er morgen bij komt. Geeft de velden waarin zij niet kon: dan is er bij deze
 * cliënt niets, of de database weigert het.
 */
async function zetKanarie(tx: Tx, clientId: string, kanarie: string): Promise<string[]> {
  const tabellen = await tabellenVan(tx, clientId);
  const kolommen = await tx.$queryRaw<Kolom[]>`
    SELECT table_name::text AS tabel, column_name::text AS kolom, data_type = 'ARRAY' AS lijst FROM information_schema.columns
    WHERE table_schema = 'public' AND (udt_name IN ('text', 'citext') OR udt_name = '_text') ORDER BY 1, 2`;
  // Wat vaststaat is met een trigger tegen wijzigen beschermd; alleen hier mag dat even niet.
  await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
  const zonder: string[] = [];
  for (const { tabel, kolom, lijst } of kolommen) {
    const waar = tabellen.get(tabel);
    if (!waar || TECHNISCH.test(kolom)) continue;
    const waarde = lijst ? `ARRAY['${kanarie}']` : `'${kanarie}'`;
    const zet = (bij: string) => tx.$executeRawUnsafe(`UPDATE ${tabel} SET ${kolom} = ${waarde} WHERE ${waar} ${bij}`);
    // Sommige velden horen bij een andere stand van de rij: dan alleen waar er al iets staat.
    await tx.$executeRaw`SAVEPOINT veld`;
    const gezet = await zet('').catch(async () => {
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT veld`;
      return zet(`AND ${kolom} IS NOT NULL`);
    });
    if (gezet === 0) zonder.push(`${tabel}.${kolom}`);
  }
  await tx.$executeRaw`SET LOCAL session_replication_role = DEFAULT`;
  return zonder;
}

export type Kanarie = Awaited<ReturnType<typeof eenKanarie>>;

/** Eén mens met alles wat er van iemand kan zijn, in een team en een aanpak die alleen van deze proef zijn. */
export async function eenKanarie() {
  const kenmerk = uniek();
  const [team, aanpak, organisatie] = [`Volière ${kenmerk}`, `Vlucht ${kenmerk}`, `Nest ${kenmerk}`];
  const begeleider = await eenGebruiker({ team });
  const ontvanger = await eenGebruiker({ team });
  // Het eerste trajectjaar sloot zonder gesprek: er is een normafwijking.
  const traject = await eenVolDossier<User>(begeleider, { team, aanpak, start: '2025-01-06' });
  const { client } = traject;
  const afspraak = await eenAfspraak({ client, datum: '2026-11-25', gehoudenDoor: begeleider });
  const brief = await eenBericht({ client, afspraak, status: 'bezig', bezigDoorId: begeleider.id });
  const intake = await eenIntake({ traject, status: 'concept' });
  const concept = await eenPlan({ traject, nummer: 2, status: 'concept' });
  const { instrumentId } = await eenInzet({ traject });
  await eenGemis({ traject });
  const overdracht = await eenOverdracht({ traject, van: begeleider, naar: ontvanger, status: 'aangeboden' });
  const partner = await eenGebruiker({ rol: 'partner', organisatie });
  await eenBetrokkene({ client, gebruiker: partner });
  const kanarie = `Kanarie${kenmerk}`;
  const werk = async (tx: Tx) => {
    const vind = { where: { trajectId: traject.id }, select: { id: true } };
    const plan = await tx.plan.findFirstOrThrow({ ...vind, where: { trajectId: traject.id, nummer: 1 } });
    const afwijking = await tx.normafwijking.findFirstOrThrow(vind);
    const gesprek = await tx.contactmoment.findFirstOrThrow({
      where: { clientId: client.id, status: 'gevoerd', kanaal: 'op_locatie' },
      orderBy: { datum: 'desc' },
      select: { id: true },
    });
    const zonder = await zetKanarie(tx, client.id, kanarie);
    return {
      ...{ kanarie, zonder, client, team, aanpak, aanpakId: traject.aanpak.id, instrumentId },
      wie: { begeleider, ontvanger, partner },
      id: {
        ...{ afwijking: afwijking.id, brief: brief.id, concept: concept.id, gesprek: gesprek.id, intake: intake.id },
        ...{ overdracht: overdracht.id, plan: plan.id },
      },
    };
  };
  return alsSysteem('proef', werk, { timeout: 60_000 });
}
