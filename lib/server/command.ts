import 'server-only';
import type { z } from 'zod';
import type { Meldcode, Meldweg } from '../copy/meldingen';
import type { Auditactie } from '../domain/auditacties';
import type { Datum } from '../domain/datum';
import type { Gevolg, Raakt } from '../domain/gevolg';
import type { Velden } from '../formulier/formulier';
import { can, type Actie as Recht, type User } from '../policy/policy';
import { type Auditfeit, metDetails, type Over, type Spoor } from './audit';
import type { Tx } from './db';
import { Geweigerd } from './fouten';

/** Wie er iets doet, en wanneer; niets ervan komt uit het formulier. */
export type Ctx = {
  tx: Tx;
  user: User;
  vandaag: Datum;
  bevestigd: boolean;
  /** Op welk voorbeeld er ja is gezegd; ontbreekt bij wie geen formulier voor zich heeft. */
  gezien?: string;
};

/**
 * Waar een actie over gaat. `open` vindt het binnen het bereik van de gebruiker, toetst het recht, zet de rijen op slot in één vaste volgorde en
 * leest de feiten; buiten bereik is NietGevonden, zonder recht Geweigerd. `na` trekt na het command de gevolgen, één keer.
 */
export type Op<I, Z extends Ctx> = {
  open: (ctx: Ctx, invoer: I, recht: Recht, raakt: Raakt) => Promise<Z>;
  na?: (zaak: Z, raakt: Raakt, gevolg: Gevolg) => Promise<void>;
  /** Hoe de cliënt van de wijziging hoort, voor wie wil weten of hij zelf nog iets moet doen. */
  hoort?: (zaak: Z, gevolg: Gevolg) => Promise<readonly Meldweg[]>;
  /** Over wie en wat het spoor gaat als het command niets anders zegt. */
  over?: (zaak: Z) => Over;
  /** Wat bij elk spoor van deze zaak hoort, zoals welke aanpak; wat het command zelf zegt gaat voor. */
  bij?: (zaak: Z) => NonNullable<Spoor['details']>;
};

/** Bij geen cliënt: alleen het recht zelf. */
export const opNiets: Op<unknown, Ctx> = {
  open: async (ctx, _, recht) => {
    if (!can(ctx.user, recht)) throw new Geweigerd();
    return ctx;
  },
};

/**
 * Wat een command teruggeeft. Zonder spoor compileert het niet. `naar` is waarheen na afloop en `gelukt` wat er dan te lezen staat; zonder `naar`
 * ververst de pagina zelf. `eenmalig` wordt één keer getoond en nergens bewaard: komt hetzelfde formulier nog eens, dan is het er niet meer bij.
 * `stil` en `versie` zijn voor een formulier dat vanzelf opslaat: de pagina blijft zoals zij is, en schrijft verder op de nieuwe versie.
 */
export type Uitkomst = {
  spoor: Spoor | readonly Spoor[];
  gevolg?: Gevolg;
  melding?: string;
  eenmalig?: string;
  stil?: boolean;
  versie?: number;
} & ({ naar: string; gelukt: Meldcode } | { naar?: string; gelukt?: undefined });

/** Wat het formulier van een uitkomst terugkrijgt. */
export type Antwoord = Pick<Uitkomst, 'naar' | 'melding' | 'eenmalig' | 'stil' | 'versie'>;

/** Wat een daad nog meer van zichzelf zegt. */
type Kenmerken = {
  recht: Recht;
  raakt: Raakt;
  /** De velden van het formulier met hun woorden, voor wie ziet dat er al iets anders is opgeslagen. */
  velden?: Velden;
  /** Voor werk dat een hele aanpak raakt: hoeveel milliseconden de transactie mag duren. */
  hoogstens?: number;
  /** Wie dit doet moet net hebben laten zien dat hij het zelf is: een computer die openstaat is daarvoor niet genoeg. */
  bevestiging?: true;
};

type Uitvoeren<S extends z.ZodType, Z extends Ctx> = (zaak: Z, invoer: z.output<S>) => Promise<Uitkomst>;

/** Een daad: zijn naam in het auditspoor, wat er wordt ingevuld, waar hij over gaat, wat daarvoor moet mogen, en wat hij doet. */
export type Command<S extends z.ZodType, Z extends Ctx> = Kenmerken & {
  naam: Auditactie;
  schema: S;
  op: Op<z.output<S>, Z>;
  uitvoeren: Uitvoeren<S, Z>;
};

/** Legt een daad op één plaats vast; in stappen, zodat de zaak en de invoer van `doet` hun types van de vorige krijgen. */
export const defineCommand = <S extends z.ZodType>(naam: Auditactie, schema: S) => ({
  op: <Z extends Ctx>(op: Op<z.output<S>, Z>, kenmerken: Kenmerken) => ({
    doet: (uitvoeren: Uitvoeren<S, Z>): Command<S, Z> => ({ ...kenmerken, naam, schema, op, uitvoeren }),
  }),
});

export type Gedaan = { antwoord: Antwoord; sporen: readonly Auditfeit[] };

/** Opent de zaak, doet het command en trekt de gevolgen; het spoor is nog niet geschreven. */
export async function voerUit<S extends z.ZodType, Z extends Ctx>(
  { naam, op, recht, raakt, uitvoeren }: Command<S, Z>,
  ctx: Ctx,
  invoer: z.output<S>,
): Promise<Gedaan> {
  const zaak = await op.open(ctx, invoer, recht, raakt);
  const { spoor, gevolg = {}, gelukt, ...rest } = await uitvoeren(zaak, invoer);
  await op.na?.(zaak, raakt, gevolg);
  const wegen = (gelukt && (await op.hoort?.(zaak, gevolg))) || [];
  const naar = rest.naar && gelukt ? metMelding(rest.naar, [gelukt, ...wegen].join('~')) : rest.naar;
  const antwoord = JSON.parse(JSON.stringify({ ...rest, naar })) as Antwoord;
  const bij = op.bij?.(zaak);
  const sporen = [spoor].flat().map((s) => ({ actie: naam, ...op.over?.(zaak), ...s, ...metDetails(bij, s.details) }));
  return { antwoord, sporen };
}

/** Voor het anker: wat daarachter staat komt nooit bij de server. */
function metMelding(pad: string, gelukt: string): string {
  const [adres = '', anker] = pad.split('#');
  const vraag = `${adres}${adres.includes('?') ? '&' : '?'}gelukt=${encodeURIComponent(gelukt)}`;
  return anker ? `${vraag}#${anker}` : vraag;
}
