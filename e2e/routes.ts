/** Elke pagina en elk eindpunt die in de build zitten: wat erbij komt, kan in geen enkele proef worden vergeten. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wortel } from '../scripts/plaatsen.mjs';

export const leesBuild = (pad: string): unknown => JSON.parse(readFileSync(join(wortel, '.next', pad), 'utf8'));

/** /(werkplek)/team/page wordt /team. */
export const adresVan = (ingang: string): string =>
  ingang
    .replace(/^app/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\/(page|route)$/, '') || '/';

/** Wat Next zelf toevoegt, en plaatjes en een bestand dat niets zegt. */
const NIET_VAN_ONS = ['/_global-error', '/_not-found', '/apple-icon.png', '/icon.svg', '/manifest.webmanifest'];

const ingangen = (soort: 'page' | 'route'): string[] =>
  Object.keys(leesBuild('server/app-paths-manifest.json') as object)
    .filter((ingang) => ingang.endsWith(`/${soort}`))
    .map(adresVan)
    .filter((adres) => !NIET_VAN_ONS.includes(adres))
    .sort();

/** Bijvoorbeeld /clienten/[clientnummer]/gegevens. */
export const paginas = () => ingangen('page');
export const eindpunten = () => ingangen('route');
export const routes = () => [...new Set([...paginas(), ...eindpunten()])];
