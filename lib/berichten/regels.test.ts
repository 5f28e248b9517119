import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datum, plusDagen, vanDagnummer } from '../domain/datum';
import { isWerkdag } from '../domain/werkdagen';
import {
  adresregels,
  briefKanNog,
  heeftLosseHaken,
  herinneringsdag,
  herinnertOp,
  isBruikbaar,
  kiesKanaal,
  onbekendeVelden,
  SJABLOONVELDEN,
  type Sjabloonwaarden,
  vraagtOfBegrepen,
  vulOnderwerp,
  vulSjabloon,
} from './regels';

const WAARDEN = Object.fromEntries(SJABLOONVELDEN.map((v) => [v, `<${v}>`])) as Sjabloonwaarden;

describe('een sjabloon', () => {
  it('heeft alleen velden over de afspraak', () => {
    expect(SJABLOONVELDEN).toEqual(['naam', 'datum', 'tijd', 'hoe', 'plaats', 'begeleider', 'gemeente', 'vaste_zin']);
  });

  it.each([
    ['Beste {{naam}},', []],
    ['Beste {{ naam }},', []],
    ['{{verslag}} en {{uitkering}} en {{verslag}}', ['verslag', 'uitkering']],
    ['{{}}', ['']],
    ['{{Naam}}', ['Naam']],
    ['{{constructor}}', ['constructor']],
    ['{naam}', []],
  ])('%s noemt onbekend: %s', (tekst, velden) => {
    expect(onbekendeVelden(tekst)).toEqual(velden);
    expect(isBruikbaar(tekst)).toBe(velden.length === 0);
    if (velden.length > 0) expect(() => vulSjabloon(tekst, WAARDEN)).toThrow(RangeError);
  });

  it.each([
    ['{{naam}}', false],
    ['{{naam', true],
    ['naam}}', true],
    ['{{na{am}}', true],
    ['{naam}', false],
  ])('%s heeft losse haken: %s', (tekst, los) => {
    expect(heeftLosseHaken(tekst)).toBe(los);
    expect(isBruikbaar(tekst)).toBe(!los);
  });

  it('vult in, en laat een regel weg waarvan elk veld leeg is', () => {
    const leeg = { ...WAARDEN, tijd: '', vaste_zin: '' };
    expect(vulSjabloon('Dag {{naam}}\n\nTijd: {{tijd}}\n{{vaste_zin}}\n\nGroet', leeg)).toBe('Dag <naam>\n\nGroet');
    expect(vulSjabloon('{{datum}} {{tijd}}', leeg)).toBe('<datum>');
    expect(vulOnderwerp('Op\n{{datum}}', WAARDEN)).toBe('Op <datum>');
  });

  it('leest een waarde nooit als sjabloon, wat er ook in staat', () => {
    fc.assert(
      fc.property(fc.string(), (naam) => {
        const waarde = naam.replaceAll('\n', ' ') || 'x';
        expect(vulSjabloon('[{{naam}}]', { ...WAARDEN, naam: waarde })).toBe(`[${waarde}]`);
        expect(vulSjabloon('[{{naam}}]', { ...WAARDEN, naam: `$&{{tijd}}${waarde}` })).toContain('$&{{tijd}}');
      }),
    );
  });
});

describe('de weg van een bericht', () => {
  const mail = { email: 'a@b.nl', emailToestemmingOp: '2026-01-01', emailOnbestelbaarOp: null };
  it.each([
    ['met adres en toestemming', {}, 'e_mail'],
    ['zonder adres', { email: null }, 'brief'],
    ['met een leeg adres', { email: '' }, 'brief'],
    ['zonder toestemming', { emailToestemmingOp: null }, 'brief'],
    ['na een onbestelbaar bericht', { emailOnbestelbaarOp: '2026-02-01' }, 'brief'],
  ] as const)('%s', (_, wens, kanaal) => {
    expect(kiesKanaal({ ...mail, ...wens })).toBe(kanaal);
  });

  const post = { adres: 'Dorpsstraat 1', postcode: '7511 aa', woonplaats: 'Enschede' };
  it('een brief heeft straat, postcode en plaats nodig', () => {
    expect(adresregels('Noor Voorbeeld', post)).toEqual(['Noor Voorbeeld', 'Dorpsstraat 1', '7511 AA  Enschede']);
    for (const veld of ['adres', 'postcode', 'woonplaats'])
      for (const leeg of [null, ' ']) expect(adresregels('Noor', { ...post, [veld]: leeg })).toBeNull();
  });

  it.each([
    ['2026-11-18', false],
    ['2026-11-19', false],
    ['2026-11-20', true],
  ])('een brief voor een afspraak op %s kan nog: %s', (op, kan) => {
    expect(briefKanNog(datum(op), datum('2026-11-18'))).toBe(kan);
  });

  const lezer = { huishoudenId: null, laaggeletterd: 'onbekend', niveauNederlands: null } as const;
  it.each([
    [{}, false],
    [{ niveauNederlands: 'redelijk' }, false],
    [{ laaggeletterd: 'nee' }, false],
    [{ huishoudenId: 'h' }, true],
    [{ laaggeletterd: 'ja' }, true],
    [{ niveauNederlands: 'geen' }, true],
    [{ niveauNederlands: 'beginner' }, true],
  ] as const)('bij %o vragen we of de brief begrepen is: %s', (wens, vraagt) => {
    expect(vraagtOfBegrepen({ ...lezer, ...wens })).toBe(vraagt);
  });
});

describe('de herinnering', () => {
  it.each([
    // Een gewone week, een maandag, en rond kerst (vrijdag 25 en zaterdag 26 december).
    ['2026-11-20', '2026-11-18'],
    ['2026-11-23', '2026-11-19'],
    ['2026-11-24', '2026-11-20'],
    ['2026-12-28', '2026-12-23'],
    ['2026-04-07', '2026-04-01'],
  ])('van een afspraak op %s gaat op %s', (afspraak, dag) => {
    expect(herinneringsdag(datum(afspraak))).toBe(dag);
  });

  it.each([
    ['op de dag zelf', '2026-11-18', '2026-11-20', '2026-11-01', true],
    ['een dag te vroeg', '2026-11-17', '2026-11-20', '2026-11-01', false],
    ['een gemiste dag later', '2026-11-19', '2026-11-20', '2026-11-01', true],
    ['niet op de dag van de afspraak', '2026-11-20', '2026-11-20', '2026-11-01', false],
    ['niet erna', '2026-11-21', '2026-11-20', '2026-11-01', false],
    ['niet als zij twee werkdagen geleden is gemaakt', '2026-11-18', '2026-11-20', '2026-11-16', false],
    ['wel na drie werkdagen', '2026-11-18', '2026-11-20', '2026-11-13', true],
  ] as const)('%s', (_, dag, afspraak, gemaakt, gaat) => {
    expect(herinnertOp(datum(dag), datum(afspraak), datum(gemaakt))).toBe(gaat);
  });

  it('gaat altijd op een werkdag, met precies een werkdag ertussen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_000, max: 40_000 }), (n) => {
        const afspraak = vanDagnummer(n);
        const dag = herinneringsdag(afspraak);
        expect(isWerkdag(dag)).toBe(true);
        let tussen = 0;
        for (let d = plusDagen(dag, 1); d < afspraak; d = plusDagen(d, 1)) if (isWerkdag(d)) tussen++;
        expect(tussen).toBe(1);
      }),
    );
  });
});
