import 'server-only';
import { langeDatum } from '../copy/datums';
import type { Datum } from '../domain/datum';
import type { Spoor } from '../server/audit';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { naarDb, uitDb } from '../server/datums';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { type Clientzaak, eisRecht, opClient } from '../zaak/client';
import { leesStart } from '../zaak/lopend';
import { resultaatIntrekkenSchema, resultaatVastleggenSchema, stapAfsluitenSchema, stapZettenSchema } from './schema';
import { leesStappenNu, type StapNu } from './stappen';
import { opLopend, opResultaat, planVan } from './zaak';

const NOG_NIET = 'Deze dag moet nog komen. Kies vandaag of eerder.';

const spoorVan = (id: string, datum: Datum): Spoor => ({
  actie: 'resultaat.vastleggen',
  onderwerp: 'resultaat',
  onderwerpId: id,
  details: { datum },
});

/** Deze stappen van het plan dat nu geldt. Gooit NietGevonden als er een van een ander bij is. */
async function eisStappen({ tx, client, vandaag }: Clientzaak, reeksIds: readonly string[], veld: string) {
  const gevraagd = new Set(reeksIds);
  const stappen = (await leesStappenNu(tx, client.id, vandaag)).filter((s) => gevraagd.has(s.reeksId));
  if (stappen.length === gevraagd.size) return stappen;
  const bekend = await tx.stap.findMany({
    where: { reeksId: { in: [...gevraagd] }, doel: { plan: { clientId: client.id } } },
    distinct: ['reeksId'],
    select: { reeksId: true },
  });
  if (bekend.length < gevraagd.size) throw new NietGevonden();
  throw new Ongeldig({ [veld]: 'Het plan is intussen veranderd: deze stap staat er niet meer in. Herlaad de pagina.' });
}

function eisDag(stap: StapNu, op: Datum, vandaag: Datum, veld: string): void {
  if (op > vandaag) throw new Ongeldig({ [veld]: NOG_NIET });
  if (op < stap.sinds)
    throw new Ongeldig({
      [veld]: `De stap "${stap.tekst}" is afgesproken op ${langeDatum(stap.sinds)}. Kies die dag of later.`,
    });
}

async function zetStappen(
  zaak: Clientzaak,
  reeksIds: readonly string[],
  op: Datum,
  { veld, ...bij }: { veld: string; contactmomentId?: string; hoeftNietReden?: string },
): Promise<Spoor[]> {
  const { tx, user, client, vandaag } = zaak;
  const open = (await eisStappen(zaak, reeksIds, veld)).filter((s) => !s.gezet);
  for (const stap of open) eisDag(stap, op, vandaag, veld);
  const sporen: Spoor[] = [];
  for (const stap of open) {
    const { id } = await tx.resultaat.create({
      data: {
        clientId: client.id,
        trajectId: stap.trajectId,
        stapReeksId: stap.reeksId,
        tekst: stap.tekst,
        leefgebied: stap.leefgebied,
        op: naarDb(op),
        ...bij,
        doorId: user.id,
        gemaaktOp: nu(),
      },
      select: { id: true },
    });
    sporen.push(spoorVan(id, op));
  }
  return sporen;
}

/** Een stap van het plan is gelukt op deze dag: niet in de toekomst, en niet voordat hij was afgesproken. Al gelukt blijft zoals het was. */
export const stapZetten = defineCommand('resultaat.vastleggen', stapZettenSchema)
  .op(opClient, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async (zaak, v) => {
    const spoor = await zetStappen(zaak, [v.reeksId], v.op, { veld: 'op' });
    return { spoor, naar: planVan(zaak), gelukt: 'stap.zetten' };
  });

/** Een stap van het plan die niet meer hoeft, met de reden: hij staat niet meer open, en is geen resultaat. */
export const stapAfsluiten = defineCommand('stap.afsluiten', stapAfsluitenSchema)
  .op(opClient, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async (zaak, v) => {
    const sporen = await zetStappen(zaak, [v.reeksId], zaak.vandaag, { veld: 'reden', hoeftNietReden: v.reden });
    if (sporen.length === 0)
      throw new Ongeldig({ reden: 'Deze stap is intussen al gelukt of afgesloten. Herlaad de pagina.' });
    return {
      spoor: sporen.map((s) => ({ ...s, actie: 'stap.afsluiten' as const })),
      naar: planVan(zaak),
      gelukt: 'stap.afsluiten',
    };
  });

type Gesprek = { stapReeksIds: readonly string[]; op: Datum; contactmomentId: string };

/**
 * De stappen die in een gesprek zijn aangevinkt, in de zaak van dat gesprek. Wat al gelukt was wordt overgeslagen. Gooit NietGevonden bij
 * een stap van een ander, en Ongeldig bij het veld `stappen` als een stap er niet meer staat of op die dag nog niet was afgesproken.
 */
export async function stappenZetten(zaak: Clientzaak, v: Gesprek): Promise<Spoor[]> {
  eisRecht(zaak, 'dossier.bijhouden');
  if (v.stapReeksIds.length === 0) return [];
  return zetStappen(zaak, v.stapReeksIds, v.op, { veld: 'stappen', contactmomentId: v.contactmomentId });
}

/** Iets wat de cliënt uit zichzelf deed: ook dat is een resultaat. */
export const resultaatVastleggen = defineCommand('resultaat.vastleggen', resultaatVastleggenSchema)
  .op(opLopend, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async (zaak, v) => {
    if (v.op > zaak.vandaag) throw new Ongeldig({ op: NOG_NIET });
    const start = await leesStart(zaak.tx, v.trajectId);
    if (v.op < start) throw new Ongeldig({ op: `Het traject begon op ${langeDatum(start)}. Kies die dag of later.` });
    const { id } = await zaak.tx.resultaat.create({
      data: {
        clientId: zaak.client.id,
        trajectId: v.trajectId,
        tekst: v.tekst,
        leefgebied: v.leefgebied,
        op: naarDb(v.op),
        doorId: zaak.user.id,
        gemaaktOp: nu(),
      },
      select: { id: true },
    });
    return { spoor: spoorVan(id, v.op), naar: planVan(zaak), gelukt: 'resultaat.vastleggen' };
  });

/** Toch niet gelukt: het resultaat telt niet meer mee, maar blijft bewaard. Een stap staat daarna weer open. */
export const resultaatIntrekken = defineCommand('resultaat.intrekken', resultaatIntrekkenSchema)
  .op(opResultaat, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async (zaak) => {
    const { id, op, vervallenOp, hoeftNietReden } = zaak.resultaat;
    const klaar = {
      naar: planVan(zaak),
      gelukt: hoeftNietReden ? ('stap.heropenen' as const) : ('resultaat.intrekken' as const),
    };
    if (vervallenOp) return { spoor: [], ...klaar };
    await zaak.tx.resultaat.update({ where: { id }, data: { vervallenOp: nu() }, select: { id: true } });
    return { spoor: { ...spoorVan(id, uitDb(op)), actie: 'resultaat.intrekken' }, ...klaar };
  });
