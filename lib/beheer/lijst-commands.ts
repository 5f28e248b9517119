import 'server-only';
import type { z } from 'zod';
import { aantal } from '../copy/woorden';
import { defineCommand } from '../server/command';
import { naarDb } from '../server/datums';
import { Ongeldig } from '../server/fouten';
import { ruimer } from '../server/ruimer';
import { looptNog, sql } from '../server/sql';
import { eisVoorbeeld } from '../server/voorbeeld';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { BEZET, eisVrijeNaam, tabelVan, wordtVerwezen } from './lijst';
import { leesLijst } from './lijst-queries';
import { itemSchema, type Lijstsoort, lijstToevoegenSchema, lijstWijzigenSchema } from './lijst-schema';
import { eisOrganisatie } from './organisatie';
import { zonderDubbel } from './recht';
import { LIJST_VELDEN, LIJSTEN, sluitvoorbeeld } from './woorden';
import { type Itemzaak, opItem, opLijst } from './zaak';

const pad = (soort: Lijstsoort) => `/beheer/${LIJSTEN[soort].pad}`;

type Inhoud = Omit<z.output<typeof lijstWijzigenSchema>, 'id' | 'versie'>;

/** Alleen wat bij deze lijst hoort. */
const inhoudVan = ({ soort, naam, leidraad, adres, wijk, organisatieId }: Inhoud) => ({
  naam,
  ...(soort === 'onderwerp' ? { leidraad } : {}),
  ...(soort === 'locatie' ? { adres, wijk, organisatieId } : {}),
});

/** Zet iets nieuws in een lijst. */
export const lijstToevoegen = defineCommand('lijst.toevoegen', lijstToevoegenSchema)
  .op(opLijst, { recht: 'beheer.wijzigen', raakt: 'niets', velden: LIJST_VELDEN })
  .doet(async (zaak, v) => {
    const { tx } = zaak;
    await eisVrijeNaam(tx, v.soort, v.naam);
    if (v.soort === 'locatie') await eisOrganisatie(zaak, v.organisatieId, null);
    const norm = v.soort === 'aanpak' && v.gesprekkenPerJaar;
    const data = { ...inhoudVan(v), ...(norm && { gesprekkenPerJaar: norm }) };
    const { id } = await zonderDubbel(tabelVan(tx, v.soort).create({ data, select: { id: true } }), BEZET);
    const spoor = { onderwerp: v.soort, onderwerpId: id, details: { naam: v.naam } };
    return { spoor, naar: pad(v.soort), gelukt: 'lijst.toevoegen' };
  });

/** Geeft iets een andere naam, leidraad, adres of wijk; de norm van een aanpak is een eigen daad. */
export const lijstWijzigen = defineCommand('lijst.wijzigen', lijstWijzigenSchema)
  .op(opItem, { recht: 'beheer.wijzigen', raakt: 'niets', velden: LIJST_VELDEN })
  .doet(async (zaak, v) => {
    const { tx, soort, er } = zaak;
    await eisVrijeNaam(tx, soort, v.naam, er.id);
    if (soort === 'locatie') await eisOrganisatie(zaak, v.organisatieId, er.organisatieId ?? null);
    const data = { ...inhoudVan(v), versie: { increment: 1 } as const };
    await zonderDubbel(tabelVan(tx, soort).update({ where: { id: er.id }, data, select: { id: true } }), BEZET);
    return { spoor: { details: { was: er.naam, naam: v.naam } }, naar: pad(soort), gelukt: 'lijst.wijzigen' };
  });

const gedaan = ({ soort, er }: Itemzaak) => ({ spoor: { details: { naam: er.naam } }, naar: pad(soort) });

/** Niet meer te kiezen voor iets nieuws; wat er al bij hoort blijft. */
export const lijstSluiten = defineCommand('lijst.sluiten', itemSchema)
  .op(opItem, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async (zaak) => {
    if (zaak.er.geslotenOp) throw new Ongeldig({}, 'Dit is al gesloten.');
    if (zaak.soort === 'aanpak') await eisVervolgcontacten(zaak, zaak.er.id);
    const [item] = await leesLijst(zaak.tx, zaak.soort, zaak.vandaag, zaak.er.id);
    eisVoorbeeld(zaak, sluitvoorbeeld(zaak.er.naam, item?.gebruik ?? ''));
    await zetGesloten(zaak, naarDb(zaak.vandaag));
    return { ...gedaan(zaak), gelukt: 'lijst.sluiten' };
  });

const ZONDER = rijvorm('beheer.zonder_vervolgcontact', { team: kolom.tekst.nullable(), aantal: kolom.getal });

/**
 * Een aanpak sluit pas als van iedereen die er nog in loopt bekend is bij wie hij daarna terechtkan (aanbeveling 7 van het eindrapport). Wie
 * ook in een ander traject loopt, blijft daar. Noemt aantallen per team, nooit wie het zijn. De aanroeper heeft de aanpak op slot: er komt
 * niemand bij.
 */
async function eisVervolgcontacten({ tx, vandaag }: Itemzaak, aanpakId: string): Promise<void> {
  await ruimer(tx, 'aanpak', [aanpakId]);
  const teams = await vraag(
    tx,
    ZONDER,
    sql`SELECT team.naam AS team, count(*)::int AS aantal FROM traject t LEFT JOIN team ON team.id = t.team_id
      WHERE t.aanpak_id = ${aanpakId}::uuid AND t.groep = 'pilot' AND t.vervolgcontact IS NULL
        AND ${looptNog('t.einddatum', vandaag)}
        AND NOT EXISTS (SELECT FROM traject a WHERE a.client_id = t.client_id AND a.id <> t.id AND a.groep = 'pilot'
          AND a.aanpak_id <> t.aanpak_id AND ${looptNog('a.einddatum', vandaag)})
      GROUP BY team.naam ORDER BY team.naam`,
  );
  const totaal = teams.reduce((som, t) => som + t.aantal, 0);
  if (totaal === 0) return;
  const per = teams.map((t) => `${t.team ?? 'zonder team'}: ${t.aantal}`).join(', ');
  throw new Ongeldig(
    {},
    `Deze aanpak kan nog niet sluiten. Van ${aantal(totaal, 'cliënt', 'cliënten')} is nog niet bekend bij wie hij daarna terechtkan (${per}). De teamleider vult dat in bij de planning van de cliënt, en vindt hen bij Cliënten met "nog geen vervolgcontact".`,
  );
}

/** Weer te kiezen. */
export const lijstHeropenen = defineCommand('lijst.heropenen', itemSchema)
  .op(opItem, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async (zaak) => {
    if (!zaak.er.geslotenOp) throw new Ongeldig({}, 'Dit is al open.');
    await zetGesloten(zaak, null);
    return { ...gedaan(zaak), gelukt: 'lijst.heropenen' };
  });

/** Haalt weg wat nergens gebruikt is, zoals een typefout. */
export const lijstVerwijderen = defineCommand('lijst.verwijderen', itemSchema)
  .op(opItem, { recht: 'beheer.wijzigen', raakt: 'niets' })
  .doet(async (zaak) => {
    const { tx, soort, er } = zaak;
    if (await wordtVerwezen(tx, soort, er.id))
      throw new Ongeldig({}, 'Dit is in gebruik en kan alleen gesloten worden.');
    await tabelVan(tx, soort).delete({ where: { id: er.id }, select: { id: true } });
    return { ...gedaan(zaak), gelukt: 'lijst.verwijderen' };
  });

const zetGesloten = ({ tx, soort, er }: Itemzaak, geslotenOp: Date | null) =>
  tabelVan(tx, soort).update({
    where: { id: er.id },
    data: { geslotenOp, versie: { increment: 1 } },
    select: { id: true },
  });
