import 'server-only';
import { STANDAARD } from '../afspraken/beschikbaarheid-regels';
import { openLocaties } from '../afspraken/locaties';
import type { Datum } from '../domain/datum';
import { dagVan } from '../server/clock';
import { naarDb, uitDb } from '../server/datums';
import { type Antwoord, defineInzage, leesNiets } from '../server/inzage';
import { wachtwoordafdruk } from '../server/wachtwoordafdruk';
import { feedstand, werktTot } from './feed-regels';
import { type Agendafeit, aantalMensen, leesAgendafeiten } from './lezen';
import { WEEKDAGEN } from './schema';

/** Wat een begeleider over zijn eigen tijd heeft vastgelegd. Afwezigheid die voorbij is staat er niet meer bij. */
export const getAgendainstellingen = defineInzage({
  naam: 'agenda.openen',
  recht: 'agenda.bekijken',
  op: leesNiets,
  lees: async ({ tx, user, vandaag }, _: object) => {
    const agenda = await tx.agenda.findUnique({ where: { gebruikerId: user.id } });
    const werkdagen = await tx.werkdag.findMany({ where: { gebruikerId: user.id } });
    const afwezig = await tx.afwezig.findMany({
      where: { gebruikerId: user.id, tot: { gte: naarDb(vandaag) } },
      orderBy: { van: 'asc' },
    });
    const gekozen = werkdagen.flatMap((w) => w.locatieId ?? []);
    const locaties = await openLocaties(tx, vandaag, gekozen);
    const ikzelf = await tx.gebruiker.findUniqueOrThrow({
      where: { id: user.id },
      select: { id: true, wachtwoordHash: true },
    });
    const laatste = afwezig
      .map((a) => uitDb(a.tot))
      .sort()
      .at(-1);
    const feiten = laatste ? await leesAgendafeiten(tx, user, vandaag, laatste, vandaag) : [];
    const nieuw = werkdagen.length === 0;
    return {
      versie: agenda?.versie ?? 1,
      /** Nog nooit ingevuld: dan geldt de gewone werkweek. */
      nieuw,
      dagen: WEEKDAGEN.map((weekdag) => {
        const er = (nieuw ? STANDAARD.werkdagen : werkdagen).find((w) => w.weekdag === weekdag);
        return {
          weekdag,
          werkt: er !== undefined,
          van: er?.van ?? '',
          tot: er?.tot ?? '',
          locatieId: er?.locatieId ?? null,
        };
      }),
      gesprekkenPerDag: agenda?.gesprekkenPerDag ?? STANDAARD.gesprekkenPerDag,
      gesprekMinuten: agenda?.gesprekMinuten ?? STANDAARD.gesprekMinuten,
      locaties,
      afwezig: afwezig.map((a) => {
        const { id, versie, soort } = a;
        const [van, tot] = [uitDb(a.van), uitDb(a.tot)];
        // Met de afspraken die in deze dagen nog staan.
        return { id, versie, soort, van, tot, afspraken: feiten.filter(erIn(van, tot)).map(alsAfspraak) };
      }),
      feed:
        agenda?.feedHash && agenda.feedGemaaktOp
          ? {
              metNamen: agenda.feedMetNamen,
              gemaaktOp: agenda.feedGemaaktOp,
              gelezenOp: agenda.feedGelezenOp,
              werktTot: werktTot(dagVan(agenda.feedGemaaktOp)),
              stand:
                agenda.feedAfdruk === wachtwoordafdruk(ikzelf)
                  ? feedstand(dagVan(agenda.feedGemaaktOp), vandaag)
                  : ('ander_wachtwoord' as const),
            }
          : null,
    };
  },
  spoor: ({ afwezig }) => aantalMensen(afwezig.flatMap((a) => a.afspraken)),
});
export type Agendainstellingen = Antwoord<typeof getAgendainstellingen>;
export type Dagkeuze = Agendainstellingen['dagen'][number];
export type Afwezig = Agendainstellingen['afwezig'][number];

const erIn = (van: Datum, tot: Datum) => (f: Agendafeit) =>
  f.eigen && f.status === 'gepland' && van <= f.datum && f.datum <= tot;

const alsAfspraak = ({ id, datum, tijd, clientnummer, naam }: Agendafeit) => ({ id, datum, tijd, clientnummer, naam });
