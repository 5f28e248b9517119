// Een formulier noemt zijn daad bij naam (`daad="…"`), dus ziet knip niet meer welke actie geen formulier heeft.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const lees = (map: string, vorm: RegExp) =>
  readdirSync(map, { recursive: true, encoding: 'utf8' })
    .filter((pad) => vorm.test(pad) && !pad.includes('.test.'))
    .map((pad) => readFileSync(`${map}/${pad}`, 'utf8'));

it('elke actie is ergens te doen', () => {
  const acties = lees('lib', /actions\.ts$/).flatMap((t) =>
    [...t.matchAll(/export (?:const|async function) (\w+)/g)].flatMap((m) => m[1] ?? []),
  );
  const schermen = [...lees('components', /\.tsx?$/), ...lees('app', /\.tsx?$/)].join('\n');
  expect(acties.length).toBeGreaterThan(100);
  // Ook `${soort}Wijzigen`, met 'ladder' als soort.
  const genoemd = (naam: string) => {
    const [, soort, werk] = /^(.+?)([A-Z].*)$/.exec(naam) ?? [];
    return (
      new RegExp(`\\b${naam}\\b`).test(schermen) ||
      (schermen.includes(`{soort}${werk}`) && new RegExp(`soort(=|: )['"]${soort}['"]`).test(schermen))
    );
  };
  expect(acties.filter((naam) => !genoemd(naam))).toEqual([]);
});

it('elke actie gaat door een deur: eerst wie het is, dan pas wat er staat', () => {
  const zonderDeur = lees('lib', /actions\.ts$/).flatMap((t) =>
    [...t.matchAll(/^export (?!type )(.*)$/gm)]
      .map((m) => m[1] ?? '')
      .filter((daad) => !/^const \w+ = define(Action|Vraag|OpenActie)\(/.test(daad)),
  );
  expect(zonderDeur).toEqual([]);
});

it('wie nog niet is ingelogd kan alleen dit', () => {
  const open = lees('lib', /actions\.ts$/).flatMap((t) =>
    [...t.matchAll(/export const (\w+) = defineOpenActie\(/g)].map((m) => m[1]),
  );
  expect(open.sort()).toEqual([
    ...['bevestigen', 'inloggen', 'inloggenErnaast', 'passkeyVragen', 'tweedeStapDoen'],
    ...['tweedeStapInstellen', 'tweedeStapKiezen', 'uitloggen', 'wachtwoordKiezen'],
    ...['wachtwoordVergeten', 'wegenVragen', 'zoekenVersturen'],
  ]);
});

it('een actie staat alleen in actions.ts', () => {
  const elders = ['lib', 'components', 'app'].flatMap((map) =>
    readdirSync(map, { recursive: true, encoding: 'utf8' })
      .filter((pad) => /\.tsx?$/.test(pad) && !/actions\.ts$/.test(pad))
      .filter((pad) => /['"]use server['"]/.test(readFileSync(`${map}/${pad}`, 'utf8'))),
  );
  expect(elders).toEqual([]);
});
