// Een formulier op een pagina zonder sleutel is een storing voor wie haar opent; of het formulier er staat hangt soms van de gegevens af.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const FORMULIER = 'components/toegang/werkformulier.tsx';

const bestand = (pad: string) =>
  ['', '.tsx', '.ts'].map((eind) => pad + eind).find((p) => /\.tsx?$/.test(p) && existsSync(p));

/** Wat dit bestand gebruikt uit app en components, ook langs een omweg. */
function gebruikt(pad: string, gezien = new Set<string>()): Set<string> {
  if (gezien.has(pad)) return gezien;
  gezien.add(pad);
  for (const [, naam = ''] of readFileSync(pad, 'utf8').matchAll(/(?:from|import\() ?'((?:@\/|\.)[^']+)'/g)) {
    const doel = bestand(naam.startsWith('@/') ? naam.slice(2) : join(dirname(pad), naam));
    if (doel && /^(app|components)\//.test(doel)) gebruikt(doel, gezien);
  }
  return gezien;
}

it('elke pagina waarop een formulier kan staan heeft een sleutel', () => {
  const paginas = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((pad) => pad.endsWith('page.tsx'))
    .map((pad) => `app/${pad}`);
  const metFormulier = paginas.filter((pad) => gebruikt(pad).has(FORMULIER));
  expect(metFormulier.length).toBeGreaterThan(30);
  expect(
    metFormulier.filter((pad) => !/export default metSleutel\(|<Paginasleutel /.test(readFileSync(pad, 'utf8'))),
  ).toEqual([]);
});
