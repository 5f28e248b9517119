import 'server-only';
import { draagOver, eisBegeleider, sluitVervangingen } from '../begeleiding/rijen';
import { voegVervangingenToe } from '../begeleiding/vervanging-rijen';
import { langeDatum, periodeTekst } from '../copy/datums';
import { type Datum, plusDagen, plusMaanden } from '../domain/datum';
import { defineCommand } from '../server/command';
import { naarDb, uitDb } from '../server/datums';
import type { Tx } from '../server/db';
import { Bevestig, Ongeldig } from '../server/fouten';
import { begeleidingWijzigenSchema, vervangingBeeindigenSchema, vervangingStartenSchema } from './schema';
import { opLopendTraject, terug } from './zaak';

const naamVan = async (tx: Tx, id: string | null) =>
  id ? (await tx.gebruiker.findUniqueOrThrow({ where: { id }, select: { naam: true } })).naam : 'niemand';

/** Geeft het traject een andere begeleider, of voorlopig niemand. De norm loopt door; wie er was ziet het dossier niet meer. */
export const begeleidingWijzigen = defineCommand('begeleiding.wijzigen', begeleidingWijzigenSchema)
  .op(opLopendTraject, { recht: 'begeleiding.wijzigen', raakt: 'niets' })
  .doet(async (zaak, v) => {
    const { tx, traject: t, vandaag, bevestigd } = zaak;
    const nieuw = v.begeleiderId === 'geen' ? null : v.begeleiderId;
    const naam = nieuw ? await eisBegeleider(tx, nieuw, t.teamId, 'begeleiderId') : 'niemand';
    if (nieuw === t.begeleiderId)
      throw new Ongeldig({
        begeleiderId: nieuw ? `${naam} begeleidt deze cliënt al.` : 'Deze cliënt heeft al geen begeleider.',
      });
    if (v.huidige !== t.begeleiderId && !bevestigd)
      throw new Bevestig(
        `Intussen is dit al gewijzigd: nu begeleidt ${await naamVan(tx, t.begeleiderId)}. Toch wijzigen in ${naam}?`,
      );
    await draagOver(tx, [t.id], nieuw, vandaag);
    return {
      spoor: { details: { van: t.begeleiderId, naar: nieuw } },
      ...terug(zaak, nieuw ? 'begeleiding.wijzigen' : 'begeleiding.beeindigen', '/begeleiding'),
    };
  });

/** Een vervanging begint vandaag of later en duurt hoogstens een jaar. Gooit Ongeldig bij het veld. */
export function toetsDagen({ van, tot }: { van: Datum; tot: Datum }, vandaag: Datum): void {
  if (van < vandaag) throw new Ongeldig({ van: 'Een vervanging begint vandaag of later.' });
  if (tot < van) throw new Ongeldig({ tot: 'De laatste dag kan niet voor de eerste liggen.' });
  if (tot > plusMaanden(vandaag, 12))
    throw new Ongeldig({ tot: 'Een vervanging duurt hoogstens een jaar. Kies anders een andere begeleider.' });
}

/** Laat een collega het traject van dag tot en met dag waarnemen; de begeleider blijft. */
export const vervangingStarten = defineCommand('vervanging.starten', vervangingStartenSchema)
  .op(opLopendTraject, { recht: 'begeleiding.wijzigen', raakt: 'niets' })
  .doet(async (zaak, v) => {
    const { tx, traject: t, vandaag } = zaak;
    await eisBegeleider(tx, v.vervangerId, t.teamId, 'vervangerId');
    if (v.vervangerId === t.begeleiderId)
      throw new Ongeldig({ vervangerId: 'Deze begeleider begeleidt de cliënt al zelf.' });
    toetsDagen(v, vandaag);
    if (t.einddatum && v.tot > t.einddatum)
      throw new Ongeldig({ tot: `Het traject eindigt op ${langeDatum(t.einddatum)}. Kies die dag of eerder.` });
    const botsing = await tx.vervanging.findFirst({
      where: { trajectId: t.id, van: { lte: naarDb(v.tot) }, tot: { gte: naarDb(v.van) } },
      select: { van: true, tot: true, gebruiker: { select: { naam: true } } },
    });
    if (botsing)
      throw new Ongeldig({
        van: `Er is al een vervanging: ${botsing.gebruiker.naam}, ${periodeTekst(uitDb(botsing.van), uitDb(botsing.tot))}. Twee vervangingen mogen niet overlappen.`,
      });
    await voegVervangingenToe(tx, [{ trajectId: t.id, gebruikerId: v.vervangerId, van: v.van, tot: v.tot }]);
    return {
      spoor: { details: { door: v.vervangerId, van: v.van, tot: v.tot } },
      ...terug(zaak, 'vervanging.starten', '/begeleiding'),
    };
  });

/** Stopt een vervanging per vandaag; wat nog niet begonnen was gaat niet door. */
export const vervangingBeeindigen = defineCommand('vervanging.beeindigen', vervangingBeeindigenSchema)
  .op(opLopendTraject, { recht: 'begeleiding.wijzigen', raakt: 'niets' })
  .doet(async (zaak, { vervangingId: id }) => {
    const { tx, traject, vandaag } = zaak;
    const er = await tx.vervanging.findFirst({ where: { id, trajectId: traject.id }, select: { gebruikerId: true } });
    const gestopt = await sluitVervangingen(tx, { id, trajectIds: [traject.id] }, plusDagen(vandaag, -1));
    if (gestopt === 0) throw new Ongeldig({}, 'Deze vervanging is intussen al afgelopen.');
    return {
      spoor: { details: { vervanger: er?.gebruikerId ?? null } },
      ...terug(zaak, 'vervanging.beeindigen', '/begeleiding'),
    };
  });
