import 'server-only';
import { defineCommand } from '../server/command';
import { IntussenGewijzigd, Ongeldig } from '../server/fouten';
import { bekendeSleutels } from '../server/versleuteling';
import { gemeenteWijzigenSchema } from './gemeente-schema';
import { GEMEENTE_VELDEN } from './woorden';
import { opGemeente } from './zaak';

const KOLOMMEN = ['naam', 'adres', 'postcode', 'plaats', 'telefoon', 'email'] as const;

const jaNee = (aan = false) => (aan ? 'ja' : 'nee');

/** Wie er boven brieven en e-mails staat. Wat daarop wachtte gaat daarna vanzelf weg. */
export const gemeenteWijzigen = defineCommand('gemeente.wijzigen', gemeenteWijzigenSchema)
  .op(opGemeente, { recht: 'beheer.wijzigen', raakt: 'niets', velden: GEMEENTE_VELDEN })
  .doet(async ({ tx, er }, { versie, ...v }) => {
    if ((er?.versie ?? 0) !== versie)
      throw new IntussenGewijzigd(
        [
          ...KOLOMMEN.map((veld) => ({ veld, label: GEMEENTE_VELDEN[veld].label, waarde: er?.[veld] ?? '' })),
          { veld: 'bsnAan', label: GEMEENTE_VELDEN.bsnAan.label, waarde: jaNee(er?.bsnAan) },
        ],
        er?.versie ?? 0,
      );
    if (v.bsnAan && !er?.bsnAan && bekendeSleutels().length === 0)
      throw new Ongeldig({
        bsnAan:
          'Op de server staat nog geen sleutel om het BSN mee te versleutelen. Vraag wie de server beheert om VERSLEUTELING_SLEUTELS in te vullen.',
      });
    const data = { ...v, versie: versie + 1 };
    await tx.gemeente.upsert({ where: { id: 1 }, create: data, update: data, select: { id: true } });
    const velden: string[] = KOLOMMEN.filter((veld) => (er?.[veld] ?? null) !== v[veld]);
    if ((er?.bsnAan ?? false) !== v.bsnAan) velden.push('bsnAan');
    return {
      spoor: { details: { velden } },
      gevolg: { aanvullen: true },
      naar: '/beheer/gemeente',
      gelukt: 'gemeente.wijzigen',
    };
  });
