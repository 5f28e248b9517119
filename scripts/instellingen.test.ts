// .env.voorbeeld noemt precies wat de code leest: een instelling die er niet staat kent niemand, en een die nergens wordt gelezen doet niets.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wortel } from './plaatsen.mjs';

/** Zet geen mens in .env: het systeem, npm of een van onze eigen programma's geeft het mee. */
const NIET_VAN_MENSEN = [
  'BASE_URL',
  'CI',
  'E2E_UITKOMST',
  'INIT_CWD',
  'MEETLAT_GEGEVENS',
  'NEXT_RUNTIME',
  'NODE_ENV',
  'PATH',
  'PROEF_DATABASE_BAAS',
  'VAST_CONTACT_DEMO',
  'VAST_CONTACT_MAILMAP',
  'VAST_CONTACT_OPDRACHTEN',
];

const lees = (pad: string) => readFileSync(join(wortel, pad), 'utf8');

function bronnen(): string[] {
  const mappen = ['app', 'components', 'lib', 'scripts'].flatMap((map) =>
    readdirSync(join(wortel, map), { recursive: true, encoding: 'utf8' }).map((pad) => join(map, pad)),
  );
  const code = [...mappen, ...readdirSync(wortel)].filter((pad) => /\.(ts|tsx|mjs)$/.test(pad));
  return code.filter((pad) => !/\.test\.tsx?$/.test(pad));
}

/** Los gelezen (`process.env.X`), uitgepakt (`const { X } = process.env`) of uit het schema van lib/server/env. */
function gelezen(): Set<string> {
  const namen = new Set(instellingen().keys());
  for (const bron of bronnen().map(lees)) {
    for (const [, naam] of bron.matchAll(/process\.env\.([A-Z][A-Z0-9_]*)/g)) if (naam) namen.add(naam);
    for (const [, lijst] of bron.matchAll(/\{([^{}]*)\}\s*=\s*process\.env\b/g))
      for (const [naam] of (lijst ?? '').matchAll(/\b[A-Z][A-Z0-9_]*\b(?=\s*[,:=]|\s*$)/g)) namen.add(naam);
  }
  for (const naam of NIET_VAN_MENSEN) namen.delete(naam);
  return namen;
}

/** De sleutels van lib/server/env met hun standaardwaarde; leeg als die er niet is. */
function instellingen(): Map<string, string> {
  const regels = lees('lib/server/env.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]*): ([\s\S]*?),$(?=\n(?: {2}\S|\}))/gm);
  return new Map(
    [...regels].map(([, naam = '', soort = '']) => [naam, /\.default\('?([^')]*)'?\)/.exec(soort)?.[1] ?? '']),
  );
}

const voorbeeld = lees('.env.voorbeeld');
const genoemd = new Map(
  [...voorbeeld.matchAll(/^# ([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, naam = '', waarde = '']) => [naam, waarde]),
);

describe('.env.voorbeeld', () => {
  it('noemt elke instelling die de code leest, en geen andere', () => {
    expect([...genoemd.keys()].sort()).toEqual([...gelezen()].sort());
  });

  it('zegt van elke instelling wat zij doet, en zet er geen aan', () => {
    const blokken = voorbeeld.split('\n\n').filter((blok) => /^# [A-Z][A-Z0-9_]*=/m.test(blok));
    expect(blokken).toHaveLength(genoemd.size);
    for (const blok of blokken) expect(blok).toMatch(/^# (?![A-Z0-9_]+=).+\n(# .*\n)*# [A-Z][A-Z0-9_]*=.*\n?$/);
    expect(voorbeeld).not.toMatch(/^[^#\n]/m);
  });

  it('geeft de standaardwaarden van lib/server/env', () => {
    for (const [naam, waarde] of instellingen())
      if (!NIET_VAN_MENSEN.includes(naam)) expect(genoemd.get(naam), naam).toBe(waarde);
  });
});
