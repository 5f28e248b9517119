/** Elke pagina en elk eindpunt zoals ze op schijf staan: wat erbij komt, kan in geen enkele proef worden vergeten. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { wortel } from '../scripts/plaatsen.mjs';

function zoek(map: string, pad: string, bestand: RegExp): string[] {
  return readdirSync(map, { withFileTypes: true }).flatMap((item) => {
    if (!item.isDirectory()) return bestand.test(item.name) ? [pad || '/'] : [];
    const groep = item.name.startsWith('(');
    return zoek(join(map, item.name), groep ? pad : `${pad}/${item.name}`, bestand);
  });
}

const app = join(wortel, 'app');

/** Bijvoorbeeld /clienten/[clientnummer]/gegevens. */
export const paginas = () => zoek(app, '', /^page\.tsx$/).sort();
export const eindpunten = () => zoek(app, '', /^route\.tsx?$/).sort();
