// De papieren in docs/veiligheid zijn waar: wat uit de code is gemaakt is gelijk aan de code, en elk bestand en elke eis die zij noemen bestaat.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTIES, RECHTEN } from '../lib/policy/policy';
import { ASVS_L2, ASVS_L3 } from './asvs';
import { wortel } from './plaatsen.mjs';
import { RECHTENBESTAND, rechtenTekst } from './rechten';

const MAP = 'docs/veiligheid';
const lees = (pad: string) => readFileSync(join(wortel, pad), 'utf8');
const papieren = [...readdirSync(join(wortel, MAP)).map((naam) => `${MAP}/${naam}`), 'SECURITY.md'];

describe('rollen en rechten', () => {
  it('zijn wat lib/policy zegt; anders: npm run rechten', () => expect(lees(RECHTENBESTAND)).toBe(rechtenTekst()));

  it('veranderen mee met elk recht', () => {
    const regels = rechtenTekst().split('\n');
    for (const actie of ACTIES) {
      const [, ...cellen] = regels.find((r) => r.startsWith(`| \`${actie}\` |`))?.split(' | ') ?? [];
      expect([actie, cellen.filter((c) => c.replace('|', '').trim()).length]).toEqual([
        actie,
        Object.values(RECHTEN).filter((r) => r[actie]).length,
      ]);
    }
  });
});

describe.each(papieren)('%s', (papier) => {
  it('noemt alleen bestanden die er zijn', () => {
    const tekst = lees(papier);
    const links = [...tekst.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)].map(([, pad = '']) =>
      normalize(join(dirname(papier), pad)),
    );
    const genoemd = [
      ...tekst.matchAll(/`((?:app|components|docs|e2e|lib|prisma|scripts)\/[\w./()[\]-]+|[\w-]+\.(?:ts|mjs|json))`/g),
    ].map(([, pad = '']) => pad);
    const weg = [...links, ...genoemd].filter((pad) => !existsSync(join(wortel, pad)));
    expect([...new Set(weg)]).toEqual([]);
  });

  it('noemt alleen opdrachten die er zijn', () => {
    const scripts = Object.keys(JSON.parse(lees('package.json')).scripts);
    const genoemd = [...lees(papier).matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, naam = '']) => naam);
    const anders = ['ci', 'install', 'audit', 'start', 'test', 'sbom'];
    expect(genoemd.filter((naam) => !scripts.includes(naam) && !anders.includes(naam))).toEqual([]);
  });
});

describe('de lijst van ASVS 5.0', () => {
  const alle = lees(`${MAP}/asvs.md`)
    .split('\n')
    .flatMap((r) => {
      const m = /^\| (L3 )?(\d+\.\d+\.\d+) \| (ja|deels|niet|n\.v\.t\.|installatie) \| (.+) \|$/.exec(r);
      return m ? [{ drie: m[1] !== undefined, id: m[2] ?? '', stand: m[3] ?? '', achter: m[4] ?? '' }] : [];
    });
  const regels = alle.filter((r) => !r.drie);

  it('heeft elke eis van niveau 1 en 2 precies één keer, en geen andere', () =>
    expect(regels.map((r) => r.id)).toEqual(ASVS_L2));

  it('heeft van niveau 3 wat hoort bij rechten en gevoelige gegevens', () =>
    expect(alle.filter((r) => r.drie).map((r) => r.id)).toEqual(ASVS_L3));

  it('telt goed', () => {
    for (const [, stand = '', aantal] of lees(`${MAP}/asvs.md`).matchAll(/^\| (\S+) \| (\d+) \|$/gm))
      expect([stand, regels.filter((r) => r.stand === stand).length]).toEqual([stand, Number(aantal)]);
  });

  it('noemt achter elk ja een bestand of proef, en achter elk ander woord een reden', () => {
    const kaal = alle.filter(({ stand, achter }) =>
      stand === 'ja' ? !/`[\w./()[\]-]+`/.test(achter) : achter.length < 15,
    );
    expect(kaal).toEqual([]);
  });
});
