import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Tabel } from './tabel';

type Rij = { id: string; naam: string; aantal: number };
const RIJEN: Rij[] = [
  { id: 'a', naam: 'Noord', aantal: 3 },
  { id: 'b', naam: 'Zuid', aantal: 0 },
];
const basis = {
  titel: 'Teams',
  sleutel: (r: Rij) => r.id,
  kolommen: [
    { kop: 'Team', cel: (r: Rij) => r.naam },
    { kop: 'Cliënten', getal: true, stijl: 'ruim', cel: (r: Rij) => r.aantal },
    { kop: <b>Beeld</b>, cel: () => 'x' },
    false as const,
  ],
};
const html = (wat: React.ReactElement) => renderToStaticMarkup(wat);

describe('een tabel', () => {
  it('heeft een bijschrift, een kop boven elke kolom en voor elke rij, en de kop bij elk gegeven', () => {
    expect(html(<Tabel {...basis} rijen={RIJEN.slice(0, 1)} />)).toBe(
      '<table class="overzicht"><caption class="sr-only">Teams</caption>' +
        '<thead><tr><th scope="col">Team</th><th class="getal" scope="col">Cliënten</th><th scope="col"><b>Beeld</b></th></tr></thead>' +
        '<tbody><tr><th scope="row">Noord</th><td class="getal ruim" data-kop="Cliënten">3</td><td>x</td></tr></tbody></table>',
    );
  });
  it('legt een vakwoord uit in de kop, en op een smal scherm erboven: daar zijn de koppen alleen te horen', () => {
    const kolommen = [...basis.kolommen, { kop: 'On hold', begrip: 'on_hold' as const, cel: () => 'nee' }];
    const met = (wens: object = {}) => html(<Tabel {...basis} {...wens} kolommen={kolommen} rijen={RIJEN} />);
    const vragen = (stuk: string | undefined) => stuk?.split('aria-label="Wat betekent on hold?"').length;
    const [boven, kop] = met().split('<thead>');
    expect([vragen(boven), vragen(kop)]).toEqual([2, 2]);
    expect(kop).toContain('data-kop="On hold"');
    expect(vragen(met({ vorm: 'cijfertabel' }).split('<thead>')[0])).toBe(1);
  });
  it('zet een kop boven elke groep, zo breed als de tabel', () => {
    const wat = html(<Tabel {...basis} groepen={[{ titel: 'Open', rijen: RIJEN }]} />);
    expect(wat).toContain('<tr class="groep"><th colSpan="3" scope="rowgroup">Open</th></tr><tr><th scope="row">Noord');
  });
  it('zonder rijen zegt wat er dan te zeggen is', () => {
    expect(html(<Tabel {...basis} rijen={[]} leeg="Nog geen teams." />)).toBe('<p class="paneel">Nog geen teams.</p>');
  });
  it('die opzij schuift is met het toetsenbord te bereiken en heeft een naam', () => {
    const wat = html(<Tabel {...basis} rijen={RIJEN} schuift="Per week" />);
    expect(wat).toMatch(/^<section class="overflow-x-auto" aria-label="Per week" tabindex="0"><table/i);
  });
});
