import type { Tussenpoos } from '../domain/tussenpozen';

/** Hoe lang het tussen twee gesprekken duurde, op elke pagina in dezelfde woorden. */
export const TUSSENPOOS: Record<Tussenpoos, string> = {
  tm_31: 'tot en met 31 dagen',
  '32_62': '32–62 dagen',
  '63_92': '63–92 dagen',
  '93_123': '93–123 dagen',
  '124_184': '124–184 dagen',
  meer_dan_184: 'meer dan 184 dagen',
};
