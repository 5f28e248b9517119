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
  kiesWeg,
  magMail,
  onbekendeVelden,
  postKanNog,
  SJABLOONVELDEN,
  type Sjabloonwaarden,
  vraagtOfBegrepen,
  vulOnderwerp,
  vulSjabloon,
  watMist,
} from './regels';

const WAARDEN = Object.fromEntries(SJABLOONVELDEN.map((v) => [v, `<${v}>`])) as Sjabloonwaarden;

describe('een sjabloon', () => {
  it('heeft alleen velden over de afspraak', () => {
    expect(SJABLOONVELDEN.join(' ')).toBe('naam datum tijd hoe plaats begeleider telefoon gemeente vaste_zin');
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
  const post = { adres: 'Dorpsstraat 1', postcode: '7511 aa', woonplaats: 'Enschede' };
  it('een brief heeft straat, postcode en plaats nodig', () => {
    expect(adresregels('Noor Voorbeeld', post)).toEqual(['Noor Voorbeeld', 'Dorpsstraat 1', '7511 AA  Enschede']);
    for (const veld of ['adres', 'postcode', 'woonplaats'])
      for (const leeg of [null, ' ']) expect(adresregels('Noor', { ...post, [veld]: leeg })).toBeNull();
  });

  // Woensdag: donderdag afgedrukt, en dan twee werkdagen voor PostNL.
  it.each([
    ['2026-11-19', false, false],
    ['2026-11-20', false, false],
    ['2026-11-21', false, true],
    ['2026-11-23', false, true],
    ['2026-11-24', true, true],
  ])('voor een afspraak op %s kan een brief nog worden gemaakt: %s, en nog op de post: %s', (op, maken, posten) => {
    expect(briefKanNog(datum(op), datum('2026-11-18'))).toBe(maken);
    expect(postKanNog(datum(op), datum('2026-11-18'))).toBe(posten);
  });

  it('rond kerst duurt de post langer', () => {
    // Woensdag 23 december; 25 en 26 december zijn feestdagen.
    expect(briefKanNog(datum('2026-12-29'), datum('2026-12-23'))).toBe(false);
    expect(briefKanNog(datum('2026-12-30'), datum('2026-12-23'))).toBe(true);
  });

  const GEEN_MAIL = { email: null, emailToestemmingOp: null, emailOnbestelbaarOp: null };
  const MAIL = { email: 'a@b.nl', emailToestemmingOp: '2026-01-01', emailOnbestelbaarOp: null };
  const brief = { ...GEEN_MAIL, ...post, laaggeletterd: 'nee' } as const;
  it.each([
    ['met adres en toestemming', MAIL, '2026-12-01', 'e_mail', null],
    ['met adres en toestemming, vandaag', MAIL, '2026-11-18', 'e_mail', null],
    ['e-mail, en leest weinig', { ...MAIL, laaggeletterd: 'ja' }, '2026-12-01', 'e_mail', 'leest_weinig'],
    ['zonder e-mailadres', {}, '2026-12-01', 'brief', null],
    ['met een leeg e-mailadres', { ...MAIL, email: '' }, '2026-12-01', 'brief', null],
    ['zonder toestemming', { ...MAIL, emailToestemmingOp: null }, '2026-12-01', 'brief', null],
    ['na een onbestelbaar bericht', { ...MAIL, emailOnbestelbaarOp: '2026-02-01' }, '2026-12-01', 'brief', null],
    ['een brief, en leest weinig', { laaggeletterd: 'ja' }, '2026-12-01', 'brief', 'leest_weinig'],
    ['een brief zonder adres', { adres: null }, '2026-12-01', 'brief', 'geen_adres'],
    [
      'een brief zonder adres, en leest weinig',
      { adres: null, laaggeletterd: 'ja' },
      '2026-12-01',
      'brief',
      'geen_adres',
    ],
    ['een brief die te laat komt', {}, '2026-11-23', null, 'te_laat'],
    ['te laat en zonder adres', { adres: null }, '2026-11-23', null, 'te_laat'],
  ] as const)('%s', (_, wens, op, kanaal, bellen) => {
    expect(kiesWeg({ ...brief, ...wens }, datum(op), datum('2026-11-18'))).toEqual({ kanaal, bellen });
    expect(magMail({ ...brief, ...wens })).toBe(kanaal === 'e_mail');
  });

  const compleet = {
    tijd: '10:00',
    kanaal: 'op_locatie',
    locatie: { naam: 'stadskantoor' },
    telefoon: '06-00001234',
    gemeente: true,
  } as const;
  it.each([
    ['alles', {}, []],
    ['geen tijd', { tijd: null }, ['tijd']],
    ['geen plaats', { locatie: null }, ['plaats']],
    ['een huisbezoek heeft geen locatie', { kanaal: 'huisbezoek', locatie: null }, []],
    ['bellen zonder nummer', { kanaal: 'telefonisch', telefoon: ' ' }, ['telefoon']],
    ['op locatie is geen nummer nodig', { telefoon: null }, []],
    ['niets', { tijd: null, locatie: null, gemeente: false }, ['tijd', 'plaats', 'gemeente']],
  ] as const)('mist niets dat de cliënt moet weten: %s', (_, wens, mist) => {
    expect(watMist('uitnodiging', { ...compleet, ...wens })).toEqual(mist);
    const nietDoor = watMist('afgezegd', { ...compleet, ...wens });
    expect(nietDoor).toEqual(mist.filter((g) => g === 'gemeente'));
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
