/** Welke bestanden zuivere regels bevatten, en welke tests zonder database draaien. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wortel } from './plaatsen.mjs';

const bestandenIn = (map: string): string[] =>
  readdirSync(join(wortel, map), { recursive: true, encoding: 'utf8' }).map((naam) => `${map}/${naam}`);

const ZUIVER = /^lib\/(?:(?:domain|policy)\/[a-z-]+|[a-z-]+\/(?:[a-z-]+-)?regels)\.ts$/;

/** De bestanden met regels: domein, rechten en de regels van elk onderdeel, behalve wat alleen op de server mag draaien. */
export const zuivereBestanden = (): string[] =>
  bestandenIn('lib')
    .filter((pad) => ZUIVER.test(pad) && !readFileSync(join(wortel, pad), 'utf8').includes("import 'server-only'"))
    .sort();

export const tests = (): string[] =>
  bestandenIn('lib')
    .filter((pad) => /\.test\.tsx?$/.test(pad) && !/\.db\.test\.ts$/.test(pad))
    .sort();
