import type { Teksttaal } from '../../domain/brieftalen';
import { ARABISCH } from './arabisch';
import { ENGELS } from './engels';
import { NEDERLANDS } from './nederlands';
import type { Taalteksten } from './taal';
import { TIGRINYA } from './tigrinya';
import { TURKS } from './turks';

export const TALEN: Record<Teksttaal, Taalteksten> = {
  nl: NEDERLANDS,
  tr: TURKS,
  ar: ARABISCH,
  en: ENGELS,
  ti: TIGRINYA,
};
