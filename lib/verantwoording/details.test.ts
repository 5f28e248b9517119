import { describe, expect, it } from 'vitest';
import { detailsInWoorden } from './details';

const NAMEN = new Map([['01a20337-f0e9-72e6-9214-cf009aba4a44', 'Bep Gleider']]);
const woorden = (details: unknown, actie = 'contactmoment.vastleggen') => detailsInWoorden(actie, details, NAMEN);

describe('bijzonderheden in woorden', () => {
  it.each([
    ['een datum', { datum: '2026-03-02' }, ['datum: 2 maart 2026']],
    ['een voorstel van een datum', { vervolg: 'datum:2026-03-02' }, ['vervolg: 2 maart 2026']],
    ['een keuze', { kanaal: 'op_locatie', status: 'gevoerd' }, ['kanaal: Op locatie', 'status: gevoerd']],
    ['een keuze zonder eigen woord', { vervolg: 'client_wil_later' }, ['vervolg: client wil later']],
    ['een aantal', { clienten: 120 }, ['cliënten: 120']],
    ['niets', { tot: null }, ['tot en met: geen']],
    ['een gebruiker', { naar: '01a20337-f0e9-72e6-9214-cf009aba4a44' }, ['naar: Bep Gleider']],
    ['een id dat niemand is', { naar: '01a20337-f0e9-72e6-9214-cf009aba4a45' }, ['naar: onbekend']],
    ['velden', { velden: ['voornaam', 'email'] }, ['velden: Voornaam en e-mailadres']],
    ['van voor tot, hoe ze ook staan', { tot: null, van: '2026-03-02' }, ['van: 2 maart 2026', 'tot en met: geen']],
    ['een aanpak', { aanpak: 'VIA-pilot' }, ['aanpak: VIA-pilot']],
    ['een lange naam van een aanpak', { aanpak: 'x'.repeat(200) }, [`aanpak: ${'x'.repeat(60)}`]],
  ])('%s', (_, details, tekst) => expect(woorden(details)).toEqual(tekst));

  it.each([
    ['een onbekende sleutel', { verslag: 'Zij vertelde over haar moeder.' }, ['verslag']],
    ['een zin bij een bekende sleutel', { reden: 'Zij is ziek, zegt Anna.' }, ['reden']],
    ['een naam buiten Beheer', { naam: 'Saskia Wolters' }, ['naam']],
    ['een rij zinnen', { velden: ['voornaam', 'Saskia Wolters'] }, ['velden']],
    ['een object', { datum: { verslag: 'geheim' } }, ['datum']],
    ['een functie van JavaScript als sleutel', { constructor: 'geheim' }, ['constructor']],
    ['een functie van JavaScript als waarde', { kanaal: 'constructor' }, ['kanaal: constructor']],
    ['een lange sleutel', { ['y'.repeat(100)]: 'geheim' }, ['y'.repeat(40)]],
  ])('%s: alleen dat het er staat', (_, details, tekst) => expect(woorden(details)).toEqual(tekst));

  it('een naam uit een lijst van Beheer wel', () =>
    expect(woorden({ naam: 'stadskantoor' }, 'lijst.sluiten')).toEqual(['naam: stadskantoor']));

  it('waarom iemand notities las, in zijn eigen woorden, en niets anders van dat lezen', () => {
    const lang = `Klacht van 3 november. ${'x'.repeat(600)}`;
    expect(woorden({ reden: 'verhuisd' }, 'notities.lezen')).toEqual(['reden: verhuisd']);
    expect(woorden({ reden: lang, verslag: 'geheim' }, 'notities.lezen')).toEqual([
      `reden: ${lang.slice(0, 500)}`,
      'verslag',
    ]);
  });

  it.each([null, undefined, 'tekst', 5, ['a']])('%j is geen bijzonderheid', (details) =>
    expect(woorden(details)).toEqual([]),
  );
});
