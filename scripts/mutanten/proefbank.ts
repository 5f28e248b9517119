/** Wat de zuivere tests van vitest gebruiken: describe, it, it.each en expect. Na de eerste test die faalt is de mutant dood. */
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

type Proef = { naam: string; doe: () => unknown };
type Melder = (naam: string, doe: (...args: never[]) => unknown) => void;

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

let proeven: Proef[] = [];
/** Hoe lang een proef de vorige keer duurde: wat weinig kost gaat voor, de eigenschappen komen het laatst. */
const duur = new Map<string, number>();

const metEach = (melder: Melder) =>
  Object.assign(melder, {
    each: (rijen: readonly unknown[]) => (naam: string, doe: (...args: never[]) => unknown) => {
      for (const rij of rijen) melder(naam, () => doe(...((Array.isArray(rij) ? rij : [rij]) as never[])));
    },
  });
const it = metEach((naam, doe) => {
  proeven.push({ naam: `${proeven.length} ${naam}`, doe: doe as () => unknown });
});
const describe = metEach((_naam, doe) => void (doe as () => unknown)());

/** Wat `import … from 'vitest'` hier teruggeeft. */
export const alsVitest = { describe, it, test: it, expect: chai.expect };

/** Verzamelt de proeven die bij het laden worden gemeld en draait ze tot er een faalt; de naam daarvan, of null als alles slaagt. */
export function draai(laad: () => void): string | null {
  proeven = [];
  try {
    laad();
  } catch (fout) {
    return `laden: ${String(fout)}`;
  }
  for (const { naam, doe } of proeven.sort((a, b) => (duur.get(a.naam) ?? 0) - (duur.get(b.naam) ?? 0))) {
    const start = performance.now();
    try {
      if (doe() instanceof Promise) throw new Error('een zuivere test wacht nergens op');
    } catch (fout) {
      return `${naam}: ${String(fout).slice(0, 300)}`;
    }
    duur.set(naam, performance.now() - start);
  }
  return null;
}
