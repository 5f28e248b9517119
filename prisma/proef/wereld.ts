// De wereld van de rechtenmatrix: van elke verhouding één mens over wie alles bekend is, en van elke rol één gebruiker.
import type { Rol } from '../../lib/domain/rollen';
import { dag, uniek } from '../factories/basis';
import { eenBelronde } from '../factories/belronde';
import { eenGebruiker, type GemaakteGebruiker } from '../factories/gebruiker';
import { alsBaas } from './baas';
import { eenVolMens, tabellenVan } from './kanarie';
import { ruw } from './ruw';

/** Hoe een cliënt zich verhoudt tot wie er vraagt. Wat er niet is, heeft ids die nergens bij horen. */
export const VERHOUDINGEN = ['eigen', 'team', 'ander', 'beëindigd', 'controlegroep', 'bestaat niet'] as const;
export type Verhouding = (typeof VERHOUDINGEN)[number];

type Wie = { id: string };
type Mens = Awaited<ReturnType<typeof eenVolMens>>;
/** Van elke tabel de ids die bij deze mens horen, in de volgorde waarin zij zijn gemaakt. */
export type Dossier = { clientnummer: string; ids: Record<string, string[]>; id: Mens['id'] };

async function idsVan({ client }: Mens): Promise<Record<string, string[]>> {
  return alsBaas(async (tx) => {
    const tabellen = await tabellenVan(tx, client.id);
    const metId = await ruw(tx).$queryRaw<{ naam: string }[]>`
      SELECT table_name::text AS naam FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id'`;
    const ids: Record<string, string[]> = {};
    for (const { naam } of metId) {
      const waar = tabellen.get(naam);
      if (!waar) continue;
      const rijen = await ruw(tx).$queryRawUnsafe<{ id: string }[]>(
        `SELECT id::text FROM ${naam} WHERE ${waar} ORDER BY id`,
      );
      ids[naam] = rijen.map((r) => r.id);
    }
    return ids;
  });
}

/** Wat bij een mens hoort zonder ernaar te verwijzen: zijn aanpak, zijn team, en wie hem begeleidt of kan begeleiden. */
async function rondom(
  { traject, client, instrumentId }: Mens,
  naar: Wie,
  door: Wie,
): Promise<Record<string, string[]>> {
  const { id: trajectId, aanpak, begeleider, teamId } = traject;
  return alsBaas(async (tx) => {
    const id = { select: { id: true } };
    const stap = await tx.stap.findFirst({ where: { doel: { plan: { trajectId } } }, select: { reeksId: true } });
    const data = { van: dag('2026-12-20'), tot: dag('2026-12-31'), reden: 'x' };
    const opschorting = await tx.opschorting.create({ data: { ...data, aanpakId: aanpak.id }, ...id });
    const gedaan = {
      teamId: teamId ?? '',
      vanId: begeleider.id,
      naarId: naar.id,
      doorId: door.id,
      gedaanOp: new Date(),
    };
    const filter = await tx.bewaardFilter.create({
      data: { gebruikerId: begeleider.id, naam: uniek(), zoek: 'x' },
      ...id,
    });
    const afwezig = await tx.afwezig.create({
      data: { gebruikerId: begeleider.id, van: data.van, tot: data.tot, soort: 'verlof' },
      ...id,
    });
    const { id: vandaag } = await tx.contactmoment.findFirstOrThrow({
      where: { clientId: client.id, datum: dag('2026-11-18'), status: 'gepland' },
      ...id,
    });
    const daad = await tx.caseloaddaad.create({ data: { ...gedaan, delen: { create: { trajectId } } }, ...id });
    return {
      ...{ aanpak: [aanpak.id], team: [teamId ?? ''], instrument: [instrumentId], reeks: [stap?.reeksId ?? ''] },
      ...{ begeleider: [begeleider.id], gebruiker: [begeleider.id], naar: [naar.id], vervanger: [naar.id] },
      ...{
        vandaag: [vandaag],
        aanpakopschorting: [opschorting.id],
        caseloaddaad: [daad.id],
        bewaard_filter: [filter.id],
        afwezig: [afwezig.id],
      },
    };
  });
}

const alsDossier = async (mens: Mens, naar: Wie, door: Wie): Promise<Dossier> => ({
  clientnummer: mens.client.clientnummer,
  ids: { ...(await idsVan(mens)), ...(await rondom(mens, naar, door)) },
  id: mens.id,
});

/** Even veel ids als bij de eigen cliënt, maar van niets. */
const vanNiets = ({ ids, id }: Dossier): Dossier => ({
  clientnummer: 'PRF-BESTAATNIET',
  ids: Object.fromEntries(Object.entries(ids).map(([naam, lijst]) => [naam, lijst.map(() => crypto.randomUUID())])),
  id: Object.fromEntries(Object.keys(id).map((naam) => [naam, crypto.randomUUID()])) as Mens['id'],
});

export type Wereld = Awaited<ReturnType<typeof eenWereld>>;

export async function eenWereld() {
  const kenmerk = uniek();
  const [team, aanpak, organisatie] = [`Hier ${kenmerk}`, `Zo ${kenmerk}`, `Bij ${kenmerk}`];
  const wie: Record<Rol, GemaakteGebruiker> = {
    begeleider: await eenGebruiker({ team }),
    teamleider: await eenGebruiker({ rol: 'teamleider', team }),
    projectleider: await eenGebruiker({ rol: 'projectleider', aanpakken: [aanpak] }),
    partner: await eenGebruiker({ rol: 'partner', organisatie }),
    beheerder: await eenGebruiker({ rol: 'beheerder' }),
    privacy_officer: await eenGebruiker({ rol: 'privacy_officer' }),
  };
  const { begeleider, partner } = wie;
  const collega = await eenGebruiker({ team });
  const verweg = await eenGebruiker({ team: `Ver ${kenmerk}` });
  const vreemdeCollega = await eenGebruiker({ team: `Ver ${kenmerk}` });
  const vreemde = await eenGebruiker({ rol: 'partner', organisatie: `Elders ${kenmerk}` });
  const van = { team, aanpak, begeleider, partner, ontvanger: collega };
  const anders = { team: `Ver ${kenmerk}`, aanpak: `Anders ${kenmerk}`, begeleider: verweg, partner: vreemde };
  const eigen = await eenVolMens(van);
  const beeindigd = await eenVolMens(van);
  const controle = await eenVolMens(van);
  const mensen = {
    eigen,
    team: await eenVolMens({ ...van, begeleider: collega, partner: vreemde, ontvanger: begeleider }),
    ander: await eenVolMens({ ...anders, ontvanger: vreemdeCollega }),
    beëindigd: beeindigd,
    controlegroep: controle,
  };
  await eenBelronde({ begeleider, clienten: [eigen.client] });
  await eenBelronde({ begeleider: collega, clienten: [mensen.team.client] });
  const dossiers = {
    eigen: await alsDossier(eigen, collega, wie.teamleider),
    team: await alsDossier(mensen.team, begeleider, wie.teamleider),
    ander: await alsDossier(mensen.ander, vreemdeCollega, verweg),
    beëindigd: await alsDossier(beeindigd, collega, wie.teamleider),
    controlegroep: await alsDossier(controle, collega, wie.teamleider),
  };
  await alsBaas(async (tx) => {
    const select = { id: true };
    await tx.traject.update({ where: { id: beeindigd.traject.id }, data: { einddatum: dag('2026-11-17') }, select });
    await tx.traject.update({ where: { id: controle.traject.id }, data: { groep: 'controle', teamId: null }, select });
  });
  const alle: Record<Verhouding, Dossier> = { ...dossiers, 'bestaat niet': vanNiets(dossiers.eigen) };
  return { wie, dossiers: alle };
}
