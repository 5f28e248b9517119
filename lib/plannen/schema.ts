import { z } from 'zod';
import { TREDEN, type Trede } from '../domain/ladder';
import { LEEFGEBIEDEN } from '../domain/leefgebieden';
import { labelsVan } from '../formulier/formulier';
import {
  clientnummerVeld,
  datumVeld,
  idVeld,
  keuze,
  optioneelId,
  optioneleDatum,
  optioneleKeuze,
  optioneleRegel,
  optioneleTekst,
  verplichteRegel,
  versieVeld,
} from '../formulier/velden';
import { MEESTE_STAPPEN, PLANAKKOORDEN, type Planstap, STAPWIE } from './regels';
import { DOEL_VELDEN, HOOFDLIJN_VELDEN } from './woorden';

const KORT = 500;
const LANG = 12_000;

export const planBeginnenSchema = z.object({
  clientnummer: clientnummerVeld,
  trajectId: idVeld,
  /** Alleen nodig als er geen vastgestelde intake is. */
  zonderIntakeReden: optioneleTekst(KORT),
});

const plan = { clientnummer: clientnummerVeld, planId: idVeld };

/** Eén keuze op het scherm: rust en herstel, of een trede van de ladder. */
export const RICHTINGKEUZES = ['rust_en_herstel', ...TREDEN.map((t) => `trede_${t}` as const)] as const;

export const planBewarenSchema = z.object({
  ...plan,
  versie: versieVeld,
  richting: optioneleKeuze(RICHTINGKEUZES),
  afspraken: optioneleTekst(LANG),
  evaluatieOp: optioneleDatum,
  watVeranderde: optioneleTekst(LANG),
});
export const HOOFDLIJN_LABELS = labelsVan(HOOFDLIJN_VELDEN);

/** De keuze van het scherm als richting en trede. */
export const richtingUit = (gekozen: (typeof RICHTINGKEUZES)[number] | null) => {
  if (gekozen === null) return { richting: null, richtingTrede: null };
  if (gekozen === 'rust_en_herstel') return { richting: gekozen, richtingTrede: null };
  return { richting: 'ladder' as const, richtingTrede: Number(gekozen.slice('trede_'.length)) as Trede };
};

const leefgebied = z.preprocess(
  (w) => Number(w),
  z.union(
    LEEFGEBIEDEN.map((g) => z.literal(g)),
    { error: 'Kies een leefgebied.' },
  ),
);
const optioneelLeefgebied = z.preprocess((w) => (w === '' || w === undefined ? null : w), leefgebied.nullable());

export const doelToevoegenSchema = z.object({
  ...plan,
  leefgebied,
  tekst: verplichteRegel('Schrijf op wat de cliënt wil bereiken.', KORT),
});

const staprij = z.object({
  tekst: optioneleRegel(KORT),
  wie: keuze(STAPWIE, 'Kies wie dit doet.').default('client'),
  wieNaam: optioneleRegel(100),
  voor: optioneleDatum,
  reeks: optioneelId,
});
type Rijveld = keyof typeof staprij.shape;
const RIJVELDEN = Object.keys(staprij.shape) as Rijveld[];

const HERLAAD = 'Herlaad de pagina en probeer het opnieuw.';

type Melding = { veld: string; message: string };

/** De rijen van een formulier (stap0tekst, stap0wie, …) als lijst, op hun volgorde; een fout hoort bij haar eigen veld. */
function leesStappen(velden: Record<string, unknown>): { stappen: Planstap[]; meldingen: Melding[] } {
  const stappen: Planstap[] = [];
  const meldingen: Melding[] = [];
  for (let i = 0; i < MEESTE_STAPPEN; i++) {
    const rij = Object.fromEntries(RIJVELDEN.map((veld) => [veld, velden[`stap${i}${veld}`]]));
    const gelezen = staprij.safeParse(rij);
    if (!gelezen.success) {
      meldingen.push(
        ...gelezen.error.issues.map((f) => ({ veld: `stap${i}${String(f.path[0])}`, message: f.message })),
      );
      continue;
    }
    const { tekst, reeks, ...rest } = gelezen.data;
    // Alleen bij iemand anders is er een veld voor de naam te zien.
    if (rest.wie !== 'ander') rest.wieNaam = null;
    // Een leeggemaakte rij is een stap die er niet meer is.
    if (tekst && reeks) stappen.push({ reeksId: reeks, tekst, ...rest });
    else if (tekst) meldingen.push({ veld: `stap${i}tekst`, message: HERLAAD });
  }
  const reeksen = new Set(stappen.map((s) => s.reeksId));
  if (reeksen.size < stappen.length) meldingen.push({ veld: 'stap0tekst', message: HERLAAD });
  return { stappen, meldingen };
}

const doel = { ...plan, doelId: idVeld };

export const doelBewarenSchema = z
  .looseObject({
    ...doel,
    versie: versieVeld,
    leefgebied,
    tekst: verplichteRegel(
      'Schrijf op wat de cliënt wil bereiken. Hoort dit er niet meer bij? Haal het doel dan weg.',
      KORT,
    ),
  })
  .transform(({ clientnummer, planId, doelId, versie, leefgebied, tekst, ...rest }, ctx) => {
    const { stappen, meldingen } = leesStappen(rest);
    for (const { veld, message } of meldingen) ctx.addIssue({ code: 'custom', path: [veld], message });
    return { clientnummer, planId, doelId, versie, leefgebied, tekst, stappen };
  });
export const DOEL_LABELS = labelsVan(DOEL_VELDEN);

export const doelWeghalenSchema = z.object(doel);
export const doelVerplaatsenSchema = z.object({ ...doel, kant: keuze(['omhoog', 'omlaag'], HERLAAD) });

const INSTRUMENT = 'instrument-';

/** Per instrument een vinkje (instrument-…) en waarvoor (waarvoor-…); alleen wat is aangevinkt telt. */
export const instrumentenBewarenSchema = z
  .looseObject({ ...plan, versie: versieVeld })
  .transform(({ clientnummer, planId, versie, ...rest }, ctx) => {
    const instrumenten: { id: string; waarvoor: string | null }[] = [];
    for (const [veld, waarde] of Object.entries(rest)) {
      if (!veld.startsWith(INSTRUMENT) || waarde !== 'ja') continue;
      const id = idVeld.safeParse(veld.slice(INSTRUMENT.length));
      const bijVeld = `waarvoor-${veld.slice(INSTRUMENT.length)}`;
      const waarvoor = optioneleTekst(KORT).safeParse(rest[bijVeld]);
      if (!id.success) ctx.addIssue({ code: 'custom', path: [veld], message: HERLAAD });
      else if (!waarvoor.success)
        ctx.addIssue({ code: 'custom', path: [bijVeld], message: waarvoor.error.issues[0]?.message ?? HERLAAD });
      else instrumenten.push({ id: id.data, waarvoor: waarvoor.data });
    }
    return { clientnummer, planId, versie, instrumenten };
  });

export const planVaststellenSchema = z.object({
  ...plan,
  /** Het getal van wat er te lezen stond: vaststellen gaat over die tekst. */
  versie: versieVeld,
  akkoord: keuze(PLANAKKOORDEN, 'Kies hoe de cliënt akkoord gaf.'),
  akkoordOp: datumVeld('Vul in wanneer de cliënt akkoord gaf.'),
});

export const planWissenSchema = z.object(plan);

export const stapZettenSchema = z.object({
  clientnummer: clientnummerVeld,
  reeksId: idVeld,
  op: datumVeld('Vul in wanneer het lukte.'),
});

export const stapAfsluitenSchema = z.object({
  clientnummer: clientnummerVeld,
  reeksId: idVeld,
  reden: verplichteRegel('Schrijf kort op waarom deze stap niet meer hoeft.', KORT),
});

export const resultaatVastleggenSchema = z.object({
  clientnummer: clientnummerVeld,
  trajectId: idVeld,
  tekst: verplichteRegel('Schrijf op wat er lukte.', KORT),
  leefgebied: optioneelLeefgebied,
  op: datumVeld('Vul in wanneer het lukte.'),
});

export const resultaatIntrekkenSchema = z.object({ clientnummer: clientnummerVeld, resultaatId: idVeld });
