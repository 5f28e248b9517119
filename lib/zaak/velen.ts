import 'server-only';
import type { z } from 'zod';
import type { Spoor } from '../server/audit';
import { type Command, defineCommand, type Uitkomst } from '../server/command';
import { Ongeldig } from '../server/fouten';
import { eisVoorbeeld } from '../server/voorbeeld';
import type { Trajectzaak } from './traject';
import { opTrajecten, type Trajectenzaak, type Trajectrij, wieTekst } from './trajecten';

type Gekozen = { trajectIds: readonly string[] };
type Woorden<V> = {
  /** "U vraagt door bij 4 cliënten." */
  vraag: (wie: string, v: V) => string;
  /** Wat dat doet. */
  regel: string;
  /** "Vraag door bij 4 cliënten" */
  knop: (wie: string) => string;
};

/** Zoveel milliseconden mag het duren: elke mens krijgt zijn eigen zaak. */
const HOOGSTENS = 30_000;

/**
 * Dezelfde daad bij veel mensen, in één transactie. Is er één bij die de gebruiker niet ziet of waarbij hij dit niet mag, dan gebeurt er niets. Wie
 * om een regel van het domein niet kan, blijft zoals hij is; het voorbeeld en het antwoord zeggen wie en waarom. Het voorbeeld is geen schatting: de
 * daad is dan al gedaan, en de vraag draait haar terug. Elke mens houdt het spoor dat de daad bij één mens nalaat.
 */
export const bijVelen = <E extends { trajectId: string }, Z extends Trajectzaak, S extends z.ZodType<Gekozen>>(
  enkel: Command<z.ZodType<E>, Z>,
  schema: S,
  invoer: (v: z.output<S>) => Omit<E, 'trajectId'>,
  woorden: Woorden<z.output<S>>,
) =>
  defineCommand(enkel.naam, schema)
    .op(opTrajecten, { recht: enkel.recht, raakt: enkel.raakt, velden: enkel.velden, hoogstens: HOOGSTENS })
    .doet(async (zaak, v): Promise<Uitkomst> => {
      const sporen: Spoor[] = [];
      const gedaan: Trajectrij[] = [];
      const niet: { rij: Trajectrij; waarom: Ongeldig }[] = [];
      for (const rij of zaak.rijen)
        try {
          sporen.push(...(await doeBijEen(enkel, zaak, { ...invoer(v), trajectId: rij.id } as E)));
          gedaan.push(rij);
        } catch (fout) {
          // Een daad weigert voordat zij schrijft: er valt niets terug te draaien.
          if (!(fout instanceof Ongeldig)) throw fout;
          niet.push({ rij, waarom: fout });
        }
      if (gedaan.length === 0) throw nergens(niet);
      const wie = mensen(gedaan);
      const overgeslagen = niet.map(({ rij, waarom }) => `Niet bij ${wieTekst(rij)}: ${tekstVan(waarom)}`);
      eisVoorbeeld(zaak, {
        vraag: woorden.vraag(wie, v),
        regels: [woorden.regel, ...overgeslagen],
        wie: gedaan.map(wieTekst),
        knop: woorden.knop(wie),
      });
      const eenmalig = [`Gedaan bij ${wie}: ${gedaan.map(wieTekst).join('; ')}.`, ...overgeslagen].join('\n');
      return { spoor: sporen, eenmalig, melding: `Gedaan bij ${wie}.` };
    });

async function doeBijEen<E extends object, Z extends Trajectzaak>(
  enkel: Command<z.ZodType<E>, Z>,
  ctx: Trajectenzaak,
  invoer: E,
): Promise<Spoor[]> {
  const zaak = await enkel.op.open(ctx, invoer, enkel.recht, enkel.raakt);
  const { spoor, gevolg } = await enkel.uitvoeren(zaak, invoer);
  if (gevolg) throw new Error(`${enkel.naam} heeft een eigen gevolg en kan niet bij velen tegelijk`);
  return [spoor].flat().map((s) => ({ ...enkel.op.over?.(zaak), ...s }));
}

/** Bij niemand: ligt het aan wat er is ingevuld, dan staat dat bij het veld. */
function nergens(niet: readonly { rij: Trajectrij; waarom: Ongeldig }[]): Ongeldig {
  const [eerste] = niet;
  const redenen = new Set(niet.map(({ waarom }) => tekstVan(waarom)));
  if (eerste && redenen.size === 1) return eerste.waarom;
  return new Ongeldig({}, niet.map(({ rij, waarom }) => `${wieTekst(rij)}: ${tekstVan(waarom)}`).join(' '));
}

const tekstVan = ({ formError, fieldErrors }: Ongeldig): string => formError ?? Object.values(fieldErrors)[0] ?? '';

const mensen = (rijen: readonly Trajectrij[]): string => {
  const n = new Set(rijen.map((r) => r.clientId)).size;
  return n === 1 ? '1 cliënt' : `${n} cliënten`;
};
