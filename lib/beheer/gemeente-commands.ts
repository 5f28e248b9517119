import 'server-only';
import { defineCommand } from '../server/command';
import { IntussenGewijzigd } from '../server/fouten';
import { gemeenteWijzigenSchema } from './gemeente-schema';
import { GEMEENTE_VELDEN } from './woorden';
import { opGemeente } from './zaak';

const KOLOMMEN = ['naam', 'adres', 'postcode', 'plaats', 'telefoon', 'email'] as const;

/** Wie er boven brieven en e-mails staat. Wat daarop wachtte gaat daarna vanzelf weg. */
export const gemeenteWijzigen = defineCommand('gemeente.wijzigen', gemeenteWijzigenSchema)
  .op(opGemeente, { recht: 'beheer.wijzigen', raakt: 'niets', velden: GEMEENTE_VELDEN })
  .doet(async ({ tx, er }, { versie, ...v }) => {
    if ((er?.versie ?? 0) !== versie)
      throw new IntussenGewijzigd(
        KOLOMMEN.map((veld) => ({ veld, label: GEMEENTE_VELDEN[veld].label, waarde: er?.[veld] ?? '' })),
        er?.versie ?? 0,
      );
    const data = { ...v, versie: versie + 1 };
    await tx.gemeente.upsert({ where: { id: 1 }, create: data, update: data, select: { id: true } });
    const velden = KOLOMMEN.filter((veld) => (er?.[veld] ?? null) !== v[veld]);
    return {
      spoor: { details: { velden } },
      gevolg: { aanvullen: true },
      naar: '/beheer/gemeente',
      gelukt: 'gemeente.wijzigen',
    };
  });
