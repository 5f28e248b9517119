import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { BEGRIPPEN } from '@/lib/copy/begrippen';
import { ROLLEN } from '@/lib/domain/rollen';
import { BEGELEIDERSDELEN } from './begeleider';
import { BEHEERDELEN } from './beheer';
import { GEDEELDE_DELEN } from './iedereen';
import { NORMDELEN } from './norm';
import { TEAMDELEN } from './team';

const DELEN = [...NORMDELEN, ...BEGELEIDERSDELEN, ...TEAMDELEN, ...BEHEERDELEN, ...GEDEELDE_DELEN];

const woordenPerZin = (tekst: string): number => {
  const zinnen = tekst.split(/(?<=[.!?:])\s+/).map((zin) => zin.split(/\s+/).filter(Boolean).length);
  return zinnen.reduce((som, n) => som + n, 0) / zinnen.length;
};

const leesbaar = (html: string): string =>
  html
    .replace(/<\/(p|li|dt|dd|h\d)>/g, '. ')
    .replace(/<[^>]+>/g, '')
    .replace(/\.(\s*\.)+/g, '.');

it.each(ROLLEN)('de hulp voor een %s heeft korte zinnen: gemiddeld hoogstens vijftien woorden (B1)', (rol) => {
  const delen = DELEN.filter((d) => d.rollen.includes(rol));
  expect(delen.length).toBeGreaterThan(2);
  expect(woordenPerZin(delen.map((d) => leesbaar(renderToStaticMarkup(d.inhoud))).join(' '))).toBeLessThan(15);
});

it('wat een vakwoord betekent staat in korte zinnen, en geen woord staat er twee keer', () => {
  const begrippen = Object.values(BEGRIPPEN);
  for (const { woord, uitleg } of begrippen) expect([woord, woordenPerZin(uitleg) < 15]).toEqual([woord, true]);
  expect(new Set(begrippen.map((b) => b.woord.toLowerCase())).size).toBe(begrippen.length);
});
