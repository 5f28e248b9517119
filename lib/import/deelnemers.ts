import 'server-only';
import { leesDubbelen } from '../bereik/naamgenoten';
import type { Datum } from '../domain/datum';
import { geborenVoor } from '../domain/geboortedatum';
import { overlapt } from '../domain/on-hold';
import type { Tx } from '../server/db';
import { type Afkeuring, keurAf, type Rij } from './afkeuring';
import { type BekendeClient, type BekendTraject, leesBekend } from './deelnemers-lezen';
import {
  type NieuweClient,
  type NieuwTraject,
  type Persoon,
  persoonUit,
  schrijfDeelnemers,
} from './deelnemers-schrijven';
import { nieuwId } from './nieuw-id';
import { zoekAanpakken, zoekGebruikers } from './opzoeken';
import { laatLeeg, nieuweUitslag, type Uitslag, type Werk } from './partij';
import type { Deelnemerrij } from './schema';

/** Voegt cliënten en hun trajecten toe, met selectiegegevens en begeleiding. Wie en wat er al staat blijft zoals het is. */
export function verwerkDeelnemers(vandaag: Datum): Werk<Deelnemerrij> {
  const eersteRegel = vindTegenspraak();
  return async (tx, rijen) => {
    const uitslag = nieuweUitslag();
    const omgeving = await leesOmgeving(tx, rijen);
    const clienten: NieuweClient[] = [];
    const trajecten: NieuwTraject[] = [];
    for (const gelezen of rijen) {
      const rij = zonderToekomst(gelezen, vandaag, uitslag);
      const gevonden = plaats(rij, omgeving);
      const fout = 'afkeuring' in gevonden ? gevonden.afkeuring : eersteRegel(rij);
      if (fout || 'afkeuring' in gevonden) {
        if (fout) uitslag.afgekeurd.push(fout);
        continue;
      }
      const { client, stond, periode } = gevonden;
      const persoon = persoonUit(rij.waarden);
      if (client && (wijktAf(client.persoon, persoon) || (stond && trajectWijktAf(stond, periode))))
        uitslag.afwijkend += 1;
      if (stond) {
        uitslag.stondErAl += 1;
        continue;
      }
      const er = client ?? { id: nieuwId(), persoon, trajecten: [] };
      if (!client) {
        omgeving.bekend.set(rij.waarden.clientnummer, er);
        clienten.push({ id: er.id, rij: rij.waarden });
      }
      er.trajecten.push(periode);
      const { aanpakId, begeleiderId } = periode;
      const teamId = teamVan(omgeving, rij.waarden, begeleiderId);
      trajecten.push({ id: nieuwId(), clientId: er.id, aanpakId, teamId, begeleiderId, rij: rij.waarden });
      uitslag.nieuw += 1;
    }
    const zonderBsn = await schrijfDeelnemers(tx, clienten, trajecten, vandaag);
    uitslag.aandacht.push(...meldZonderBsn(zonderBsn, clienten, rijen));
    uitslag.aandacht.push(...(await meldDubbelen(tx, clienten, rijen)));
    return uitslag;
  };
}

/** Een geboortedatum die nog moet komen kost alleen dat veld. */
function zonderToekomst(rij: Rij<Deelnemerrij>, vandaag: Datum, { aandacht }: Uitslag): Rij<Deelnemerrij> {
  const { geboortedatum } = rij.waarden;
  if (!geboortedatum || geborenVoor(geboortedatum, vandaag)) return rij;
  aandacht.push(laatLeeg(rij, 'geboortedatum', 'Deze datum ligt in de toekomst.'));
  return { ...rij, waarden: { ...rij.waarden, geboortedatum: null } };
}

function meldZonderBsn(
  waarom: ReadonlyMap<string, string>,
  clienten: readonly NieuweClient[],
  rijen: readonly Rij<Deelnemerrij>[],
): Afkeuring[] {
  return [...waarom].flatMap(([id, reden]) => {
    const nummer = clienten.find((c) => c.id === id)?.rij.clientnummer;
    const rij = rijen.find((r) => r.waarden.clientnummer === nummer && r.waarden.bsn);
    return rij ? [laatLeeg(rij, 'bsn', reden)] : [];
  });
}

/** Meldt van wie er net bij kwam of hij er misschien al stond, onder een ander nummer. */
async function meldDubbelen(
  tx: Tx,
  clienten: readonly NieuweClient[],
  rijen: readonly Rij<Deelnemerrij>[],
): Promise<Afkeuring[]> {
  if (clienten.length === 0) return [];
  const dubbelen = await leesDubbelen(
    tx,
    clienten.map((c) => c.id),
  );
  return dubbelen.flatMap(({ clientnummer, ander, naam }) => {
    const rij = rijen.find((r) => r.waarden.clientnummer === clientnummer);
    return rij
      ? [
          keurAf(
            rij,
            'achternaam',
            `Dit kan dezelfde persoon zijn als ${naam} (${ander}). De regel is wel ingelezen; kijk of het één mens is.`,
          ),
        ]
      : [];
  });
}

/** Keurt een rij af die hetzelfde traject noemt als een eerdere rij van het bestand, met iets anders erin. */
function vindTegenspraak() {
  const gezien = new Map<string, { regel: number; inhoud: string }>();
  return (rij: Rij<Deelnemerrij>): Afkeuring | null => {
    const { clientnummer, aanpak, startdatum } = rij.waarden;
    const sleutel = `${clientnummer} ${startdatum} ${aanpak}`;
    const inhoud = JSON.stringify(rij.waarden);
    const eerder = gezien.get(sleutel);
    if (!eerder) gezien.set(sleutel, { regel: rij.regel, inhoud });
    if (!eerder || eerder.regel === rij.regel || eerder.inhoud === inhoud) return null;
    return keurAf(
      rij,
      'clientnummer',
      `Dit traject staat al op regel ${eerder.regel} van dit bestand, met andere gegevens.`,
    );
  };
}

type Omgeving = Awaited<ReturnType<typeof leesOmgeving>>;

async function leesOmgeving(tx: Tx, rijen: readonly Rij<Deelnemerrij>[]) {
  const gebruikers = await zoekGebruikers(
    tx,
    rijen.map((r) => r.waarden.begeleider),
  );
  const bekend = await leesBekend(
    tx,
    rijen.map((r) => r.waarden.clientnummer),
  );
  const alleTeams = await tx.team.findMany({ select: { id: true }, take: 2 });
  const leden = await tx.gebruikerTeam.findMany({
    where: { gebruikerId: { in: [...gebruikers.values()].map((g) => g.id) } },
    orderBy: { teamId: 'desc' },
    select: { gebruikerId: true, teamId: true },
  });
  return {
    aanpakken: await zoekAanpakken(tx),
    gebruikers,
    bekend,
    enigeTeam: alleTeams.length === 1 ? (alleTeams[0]?.id ?? null) : null,
    teamVanGebruiker: new Map(leden.map((l) => [l.gebruikerId, l.teamId])),
  };
}

/** Het team van de begeleider; is er maar één team, dan hoort ook wie niemand heeft daarbij: anders staat hij op geen pagina. */
function teamVan(omgeving: Omgeving, { groep }: Deelnemerrij, begeleiderId: string | null): string | null {
  if (groep === 'controle') return null;
  return omgeving.teamVanGebruiker.get(begeleiderId ?? '') ?? omgeving.enigeTeam;
}

type Plek = { client: BekendeClient | undefined; stond: BekendTraject | undefined; periode: BekendTraject };

/** Zoekt op bij wie en waarbij deze rij hoort; afgekeurd als een verwijzing niet klopt of een ander traject in de weg zit. */
function plaats(rij: Rij<Deelnemerrij>, omgeving: Omgeving): Plek | { afkeuring: Afkeuring } {
  const w = rij.waarden;
  const weiger = (kolom: string, reden: string) => ({ afkeuring: keurAf(rij, kolom, reden) });
  const aanpak = omgeving.aanpakken.get(w.aanpak);
  if (!aanpak) return weiger('aanpak', 'Deze aanpak bestaat niet.');
  const begeleider = w.begeleider === null ? null : omgeving.gebruikers.get(w.begeleider);
  if (begeleider === undefined) return weiger('begeleider', 'Deze begeleider bestaat niet.');
  if (begeleider && w.groep === 'controle') return weiger('begeleider', 'De controlegroep heeft geen begeleider.');
  if (begeleider && begeleider.rol !== 'begeleider') return weiger('begeleider', 'Deze gebruiker is geen begeleider.');
  const periode: BekendTraject = {
    aanpakId: aanpak.id,
    van: w.startdatum,
    tot: w.einddatum,
    uitstroomreden: w.uitstroomreden,
    groep: w.groep,
    begeleiderId: begeleider?.id ?? null,
  };
  const client = omgeving.bekend.get(w.clientnummer);
  const zelfde = client?.trajecten.filter((t) => t.aanpakId === aanpak.id) ?? [];
  const stond = zelfde.find((t) => t.van === w.startdatum);
  if (!stond && begeleider?.geblokkeerdOp) return weiger('begeleider', 'Deze begeleider is geblokkeerd.');
  if (!stond && zelfde.some((t) => overlapt(t, periode)))
    return weiger('startdatum', 'Er loopt in deze periode al een traject van deze cliënt in deze aanpak.');
  return { client, stond, periode };
}

const wijktAf = (a: Persoon, b: Persoon) => (Object.keys(a) as (keyof Persoon)[]).some((veld) => a[veld] !== b[veld]);

function trajectWijktAf(a: BekendTraject, b: BekendTraject): boolean {
  const velden = ['tot', 'uitstroomreden', 'groep', 'begeleiderId'] as const;
  return velden.some((veld) => a[veld] !== b[veld]);
}
