/** Hoe een rij van een intake, een plan of een inzet eruitziet; docs/import.md legt elke kolom uit. */
import { z } from 'zod';
import { LEEFGEBIED } from '../copy/leefgebieden';
import { JA_NEE_ONBEKEND, NIVEAU_NEDERLANDS } from '../copy/woorden';
import { TREDEN, type Trede } from '../domain/ladder';
import { LEEFGEBIEDEN, type Leefgebied, SCORES, type Score } from '../domain/leefgebieden';
import { optioneleRegel, optioneleTekst } from '../formulier/velden';
import { gebiedBewarenSchema, intakePersoonBewarenSchema } from '../intakes/schema';
import {
  INZET_REDENEN,
  INZET_STATUSSEN,
  isOpen,
  vraagtReden,
  vraagtToelichting,
  vraagtUitkomst,
} from '../inzet/regels';
import { PLANAKKOORDEN, type StapWie } from '../plannen/regels';
import { planBeginnenSchema, planBewarenSchema } from '../plannen/schema';
import {
  clientnummer,
  datumOfLeeg,
  datumTekst,
  heelGetal,
  leegIsNull,
  verplicht,
  woord,
  woordOfLeeg,
} from './velden-schema';

const LANG = 12_000;
const KORT = 500;

/** De waarden van een lijst zoals een mens ze schrijft: "client wil niet". */
const gewoon = <const T extends readonly string[]>(lijst: T) =>
  Object.fromEntries(lijst.map((w) => [w, w.replaceAll('_', ' ')])) as Record<T[number], string>;

const gebieden = new Map<string, Leefgebied>(
  LEEFGEBIEDEN.flatMap((g) => [
    [String(g), g],
    [LEEFGEBIED[g].toLowerCase(), g],
  ]),
);

const leefgebiedOfLeeg = z.string().transform((tekst, ctx) => {
  if (!tekst) return null;
  const gebied = gebieden.get(tekst.toLowerCase());
  if (gebied) return gebied;
  ctx.addIssue({
    code: 'custom',
    message: `Dit leefgebied kennen wij niet; het kan zijn: ${Object.values(LEEFGEBIED).join(', ')}, of het nummer.`,
  });
  return z.NEVER;
});

const score = z.string().transform((tekst, ctx): Score | 'niet besproken' | null => {
  if (!tekst) return null;
  if (tekst.toLowerCase() === 'niet besproken') return 'niet besproken';
  const gevonden = SCORES.find((s) => String(s) === tekst);
  if (gevonden) return gevonden;
  ctx.addIssue({ code: 'custom', message: 'Een score is 1, 2, 3, 4 of 5, of "niet besproken".' });
  return z.NEVER;
});

const trede = z.preprocess(
  leegIsNull,
  heelGetal(1, TREDEN.length)
    .transform((n) => n as Trede)
    .nullable(),
);

const OVER_HET_GEBIED = ['beeld', 'wens', 'goed', 'hulp', 'notitie', 'score'] as const;
const OVER_DE_PERSOON = [
  'achtergrond',
  'werk_opleiding',
  'wensen',
  'mogelijkheden',
  'discriminatie',
  'trede',
  'niveau_nederlands',
  'laaggeletterd',
  'tolk_nodig',
  'bereikbaarheid',
] as const;

const vanPersoon = intakePersoonBewarenSchema.shape;

/** Een regel gaat over één leefgebied, of (zonder leefgebied) over de persoon. */
export const intakeSchema = z
  .object({
    clientnummer,
    datum: datumTekst,
    leefgebied: leefgebiedOfLeeg,
    ...gebiedBewarenSchema.pick({ beeld: true, wens: true, goed: true, hulp: true, notitie: true }).shape,
    score,
    achtergrond: vanPersoon.achtergrond,
    werk_opleiding: vanPersoon.werkOpleiding,
    wensen: vanPersoon.wensen,
    mogelijkheden: vanPersoon.mogelijkheden,
    discriminatie: vanPersoon.discriminatie,
    trede,
    niveau_nederlands: woordOfLeeg(NIVEAU_NEDERLANDS),
    laaggeletterd: woordOfLeeg(JA_NEE_ONBEKEND),
    tolk_nodig: woordOfLeeg({ ja: 'ja', nee: 'nee' }),
    bereikbaarheid: optioneleRegel(KORT),
  })
  .superRefine((rij, ctx) => {
    const vreemd = rij.leefgebied === null ? OVER_HET_GEBIED : OVER_DE_PERSOON;
    const plaats = rij.leefgebied === null ? 'een regel met een leefgebied' : 'de regel zonder leefgebied';
    for (const kolom of vreemd)
      if (rij[kolom] !== null)
        ctx.addIssue({ code: 'custom', path: [kolom], message: `Deze kolom hoort op ${plaats}.` });
    if (rij.leefgebied !== null && OVER_HET_GEBIED.every((kolom) => rij[kolom] === null))
      ctx.addIssue({
        code: 'custom',
        path: ['score'],
        message: 'Deze regel is leeg. Schrijf "niet besproken" als dat zo is.',
      });
  });

const WIE: Record<string, Exclude<StapWie, 'ander'>> = {
  '': 'client',
  cliënt: 'client',
  client: 'client',
  begeleider: 'begeleider',
  samen: 'samen',
};

/** Een regel is een stap met zijn doel, of een doel zonder stap. */
export const planSchema = z
  .object({
    clientnummer,
    nummer: heelGetal(1, 999),
    vastgesteld_op: datumTekst,
    richting: woord({ rust_en_herstel: 'rust en herstel', ladder: 'ladder' }),
    trede,
    evaluatie_op: datumTekst,
    akkoord: woordOfLeeg(gewoon(PLANAKKOORDEN)),
    akkoord_op: datumOfLeeg,
    afspraken: planBewarenSchema.shape.afspraken,
    wat_veranderde: planBewarenSchema.shape.watVeranderde,
    zonder_intake_reden: planBeginnenSchema.shape.zonderIntakeReden,
    leefgebied: leefgebiedOfLeeg,
    doel: optioneleRegel(KORT),
    stap: optioneleRegel(KORT),
    wie: optioneleRegel(100).transform((naam) => {
      const wie = WIE[(naam ?? '').toLowerCase()];
      return wie ? { wie, wieNaam: null } : { wie: 'ander' as const, wieNaam: naam };
    }),
    voor: datumOfLeeg,
    gedaan_op: datumOfLeeg,
  })
  .superRefine((rij, ctx) => {
    const meld = (kolom: string, message: string) => ctx.addIssue({ code: 'custom', path: [kolom], message });
    if (rij.richting === 'ladder' && rij.trede === null) meld('trede', 'Noem de trede waar het plan naartoe gaat.');
    if (rij.richting === 'rust_en_herstel' && rij.trede !== null)
      meld('trede', 'Bij rust en herstel hoort geen trede.');
    if (rij.nummer > 1 && !rij.wat_veranderde) meld('wat_veranderde', 'Schrijf op wat er in deze versie veranderde.');
    if (rij.evaluatie_op < rij.vastgesteld_op) meld('evaluatie_op', 'De evaluatie ligt voor de dag van het plan.');
    if (rij.akkoord_op && rij.akkoord_op > rij.vastgesteld_op)
      meld('akkoord_op', 'Het akkoord is van na de dag waarop het plan is vastgesteld.');
    if (rij.doel && rij.leefgebied === null) meld('leefgebied', 'Noem het leefgebied van dit doel.');
    if (!rij.doel && rij.leefgebied !== null) meld('doel', 'Schrijf het doel op.');
    if (!rij.doel && rij.stap) meld('doel', 'Noem het doel waar deze stap bij hoort.');
    for (const kolom of ['voor', 'gedaan_op'] as const)
      if (rij[kolom] && !rij.stap) meld(kolom, 'Deze datum hoort bij een stap, en die staat er niet.');
  });

export const inzetSchema = z
  .object({
    clientnummer,
    instrument: verplicht(200),
    status: woord(gewoon(INZET_STATUSSEN)),
    aangemeld_op: datumTekst,
    gestart_op: datumOfLeeg,
    geeindigd_op: datumOfLeeg,
    reden: woordOfLeeg(gewoon(INZET_REDENEN)),
    toelichting: optioneleTekst(LANG),
    trajectbegeleider: optioneleRegel(100),
  })
  .superRefine((rij, ctx) => {
    const meld = (kolom: string, message: string) => ctx.addIssue({ code: 'custom', path: [kolom], message });
    const begonnen = rij.status === 'gestart' || vraagtUitkomst(rij.status);
    const voorbij = !isOpen(rij.status);
    const metReden = vraagtReden(rij.status);
    if (begonnen !== (rij.gestart_op !== null))
      meld('gestart_op', `Bij "${rij.status}" hoort ${begonnen ? 'de dag van de start' : 'geen dag van de start'}.`);
    if (voorbij !== (rij.geeindigd_op !== null))
      meld('geeindigd_op', `Bij "${rij.status}" hoort ${voorbij ? 'de dag van het einde' : 'geen dag van het einde'}.`);
    if (metReden !== (rij.reden !== null))
      meld('reden', `Bij "${rij.status}" hoort ${metReden ? 'een reden' : 'geen reden'}.`);
    if (vraagtToelichting(rij.reden) && !rij.toelichting)
      meld('toelichting', 'Schrijf bij "anders" op wat de reden was.');
  });

export type Intakerij = z.output<typeof intakeSchema>;
export type Planrij = z.output<typeof planSchema>;
export type Inzetrij = z.output<typeof inzetSchema>;
