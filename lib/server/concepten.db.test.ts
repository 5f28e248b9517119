import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { ruw } from '../../prisma/proef/ruw';
import { stand } from '../../prisma/proef/stand';
import { MEESTE_LAGEN } from '../formulier/concept';
import type { Waarden } from '../formulier/formulier';
import { bewaarConcept, leesConcepten, MEESTE_CONCEPTEN, ruimConceptenOp, vernietigConcepten } from './concepten';
import { alsSysteem } from './db';
import { vernietigKopieen } from './idempotentie';

const PAD = '/clienten/PRF-1/contactmomenten/nieuw';
const PLEK = `${PAD}#gesprek`;
const TOEN = '2026-11-01T10:00:00.000Z';

const concept = (waarden: Waarden, meer: object = {}) => ({
  plek: PLEK,
  sleutel: randomUUID(),
  lagen: [{ op: TOEN, waarden }],
  ...meer,
});
const waarden = async (wie: { id: string }, pad = PAD) =>
  (await leesConcepten(wie, pad)).flatMap((c) => c.lagen.map((l) => l.waarden));
const verouder = (wie: { id: string }, dagen: number) =>
  alsSysteem(
    'proef',
    (tx) =>
      ruw(tx)
        .$executeRaw`UPDATE concept SET op = now() - make_interval(days => ${dagen}::int) WHERE gebruiker_id = ${wie.id}::uuid`,
  );

describe('een concept', () => {
  it('komt terug bij wie het typte, op die pagina, met het uur van de server', async () => {
    const wie = await eenGebruiker();
    expect(await bewaarConcept(wie, concept({ verslag: 'Half.', onderwerpen: ['a', 'b'], versie: '3' }))).toBe(
      'bewaard',
    );
    const [eigen] = await leesConcepten(wie, PAD);
    expect(eigen).toMatchObject({
      plek: PLEK,
      lagen: [{ waarden: { verslag: 'Half.', onderwerpen: ['a', 'b'], versie: '3' } }],
    });
    expect(Date.now() - new Date(eigen?.lagen[0]?.op ?? 0).getTime()).toBeLessThan(60_000);
    expect(await waarden(wie, '/clienten/PRF-1')).toEqual([]);
    expect(await waarden(wie, PAD.slice(0, -1))).toEqual([]);
  });

  it('is van niemand anders, ook niet om weg te gooien of te overschrijven', async () => {
    const [wie, ander] = [await eenGebruiker(), await eenGebruiker()];
    await bewaarConcept(wie, concept({ verslag: 'Van mij.' }));
    expect(await waarden(ander)).toEqual([]);
    await bewaarConcept(ander, { ...concept({}), lagen: [] });
    await bewaarConcept(ander, concept({ verslag: 'Van een ander.' }));
    expect(await waarden(wie)).toEqual([{ verslag: 'Van mij.' }]);
  });

  it('is van wat er het laatst stond; wat op een keuze wacht houdt zijn uur, en zonder lagen is het weg', async () => {
    const wie = await eenGebruiker();
    await bewaarConcept(wie, concept({ verslag: 'Eerst.' }));
    const eerder = { op: TOEN, waarden: { verslag: 'Eerst.' } };
    await bewaarConcept(wie, concept({}, { lagen: [{ op: TOEN, waarden: { verslag: 'Dan.' } }, eerder] }));
    const [eigen] = await leesConcepten(wie, PAD);
    expect(eigen?.lagen[1]).toEqual(eerder);
    expect(eigen?.lagen[0]).toMatchObject({ waarden: { verslag: 'Dan.' } });
    expect(eigen?.lagen[0]?.op).not.toBe(TOEN);
    await bewaarConcept(wie, { ...concept({}), lagen: [] });
    expect(await leesConcepten(wie, PAD)).toEqual([]);
  });

  it('van wie wegging voordat de pagina wist wat er al lag, komt daarbij', async () => {
    const wie = await eenGebruiker();
    await bewaarConcept(wie, concept({ verslag: 'Eerst.' }));
    await bewaarConcept(wie, concept({ verslag: 'Dan.' }, { erbij: true }));
    expect(await waarden(wie)).toEqual([{ verslag: 'Dan.' }, { verslag: 'Eerst.' }]);
    for (let i = 0; i < MEESTE_LAGEN; i += 1) await bewaarConcept(wie, concept({ verslag: `${i}` }, { erbij: true }));
    expect((await waarden(wie)).map((w) => w.verslag)).toEqual(['4', '3', '2', '1', '0']);
  });

  it('verdwijnt pas voor een nieuwer als iemand er heel veel heeft; dat van een ander blijft', async () => {
    const [wie, ander] = [await eenGebruiker(), await eenGebruiker()];
    await bewaarConcept(ander, concept({ verslag: 'Van een ander.' }));
    const plekken = Array.from({ length: MEESTE_CONCEPTEN }, (_, i) => `${PAD}#${i}`);
    const vul = async (van: number, tot?: number) => {
      for (const plek of plekken.slice(van, tot)) await bewaarConcept(wie, concept({ verslag: plek }, { plek }));
    };
    await vul(0, 2);
    await verouder(wie, 1);
    await verouder(ander, 2);
    await vul(2);
    await bewaarConcept(wie, concept({ verslag: 'Nog eens.' }, { plek: plekken[0] }));
    expect(await waarden(wie)).toHaveLength(MEESTE_CONCEPTEN);
    await bewaarConcept(wie, concept({ verslag: 'Eén erbij.' }));
    const over = (await leesConcepten(wie, PAD)).map((c) => c.plek);
    expect(over.sort()).toEqual([PLEK, ...plekken.filter((p) => p !== plekken[1])].sort());
    expect(await waarden(ander)).toHaveLength(1);
  });

  it('houdt geen geheimen, en niets wat de database niet kan bewaren', async () => {
    const wie = await eenGebruiker();
    const vreemd = { huidig: 'x', wachtwoord: 'y', herhaling: 'z', naam: 'a\0b\ud800', toch: ['c\0'] };
    expect(await bewaarConcept(wie, concept(vreemd))).toBe('bewaard');
    expect(await waarden(wie)).toEqual([{ naam: 'ab\ufffd', toch: ['c'] }]);
  });

  it.each([
    ['niets', undefined],
    ['een getal', 3],
    ['geen plek', { ...concept({ a: 'b' }), plek: 'gesprek' }],
    ['een te lange plek', { ...concept({ a: 'b' }), plek: `/${'x'.repeat(300)}#y` }],
    ['een veld met een vreemde naam', concept({ 'a b': 'c' })],
    ['een meta-veld', concept({ _sleutel: 'c' })],
    ['te veel velden', concept(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`v${i}`, ''])))],
    ['te veel lagen', { ...concept({}), lagen: Array.from({ length: 6 }, () => ({ op: TOEN, waarden: {} })) }],
    ['geen tijd', { ...concept({}), lagen: [{ op: 'toen', waarden: {} }] }],
    ['iets anders erbij', { ...concept({}), gebruikerId: randomUUID() }],
    ['een vorm die er niet is', concept({ a: { b: 'c' } } as unknown as Waarden)],
  ])('is niet: %s', async (_, invoer) => {
    const wie = await eenGebruiker();
    const voor = await stand();
    expect(await bewaarConcept(wie, invoer)).toBe('ongeldig');
    expect(await stand()).toEqual(voor);
  });

  it('dat al onderweg was toen zijn formulier werd opgeslagen, komt te laat; later typen is weer te bewaren', async () => {
    const wie = await eenGebruiker();
    const sleutel = randomUUID();
    const maak = (secondenGeleden: number) =>
      alsSysteem(
        'proef',
        (tx) => ruw(tx).$executeRaw`
        INSERT INTO idempotentie (gebruiker_id, sleutel, actie, inhoud, op)
        VALUES (${wie.id}::uuid, ${sleutel}, 'proef', '{}', now() - make_interval(secs => ${secondenGeleden}::int))
        ON CONFLICT (gebruiker_id, sleutel) DO UPDATE SET op = excluded.op`,
      );
    await maak(1);
    expect(await bewaarConcept(wie, concept({ verslag: 'Te laat.' }, { sleutel }))).toBe('al_opgeslagen');
    expect(await waarden(wie)).toEqual([]);
    await maak(60);
    expect(await bewaarConcept(wie, concept({ verslag: 'Verder.' }, { sleutel }))).toBe('bewaard');
  });
});

describe('na dertig dagen', () => {
  it('is een concept niet meer te zien, en haalt het nachtelijk werk het weg; van wie er niet meer in mag ook', async () => {
    const [oud, jong, weg] = [await eenGebruiker(), await eenGebruiker(), await eenGebruiker()];
    for (const wie of [oud, jong, weg]) await bewaarConcept(wie, concept({ verslag: 'Half.' }));
    await verouder(oud, 30);
    await verouder(jong, 29);
    expect(await waarden(oud)).toEqual([]);
    expect(await waarden(jong)).toHaveLength(1);
    const over = async () => {
      await alsSysteem('proef', ruimConceptenOp);
      const rijen = await alsSysteem('proef', (tx) => tx.concept.findMany({ select: { gebruikerId: true } }));
      return rijen.map((r) => r.gebruikerId).filter((id) => [oud.id, jong.id, weg.id].includes(id));
    };
    expect((await over()).sort()).toEqual([jong.id, weg.id].sort());
    await alsSysteem('proef', (tx) =>
      tx.gebruiker.update({ where: { id: weg.id }, data: { geblokkeerdOp: new Date() }, select: { id: true } }),
    );
    expect(await over()).toEqual([jong.id]);
  });
});

describe('vernietigen op nummer', () => {
  const id = randomUUID();
  const ELDERS = '/clienten/XX-9/gegevens#persoon';
  const GEVALLEN: [boolean, string, string, Waarden][] = [
    [true, 'VC-1', '/clienten/VC-1/gegevens#persoon', {}],
    [true, 'VC-1', '/bellen#herstel-VC-1', {}],
    [true, 'VC-1', '', { tekst: 'Zie\nVC-1.' }],
    [true, 'VC-1', '', { tekst: 'De map "VC-1" ging mee' }],
    [true, 'VC-1', '', { keuze: 'later:VC-1' }],
    [true, 'VC-1', '', { terug: '/x?van=%2Fclienten%2FVC-1' }],
    [true, '12', '/clienten/12/gegevens#persoon', {}],
    [true, '12', '', { clientnummer: '12' }],
    [true, 'VC-1', '', { clientId: id }],
    [false, 'VC-1', '/clienten/VC-10/gegevens#persoon', { tekst: 'VC-10, VC-1-A, X-VC-1, XVC-1 en VC-1a.' }],
    [
      false,
      '12',
      '/clienten/VC-12/gegevens#persoon',
      { duurMinuten: '12', tijd: '12:30', adres: 'Weg 12', dag: '3/12' },
    ],
    [false, '12', '/clienten/128/gegevens#persoon', { clientnummer: '128' }],
    [false, '2026', '', { datum: '2026-11-12', tekst: 'In 2026.' }],
  ];

  it.each(GEVALLEN)('%s: %s op %s met %j', async (weg, nummer, plek, ingevuld) => {
    const wie = await eenGebruiker();
    const nummers = [id, nummer];
    expect(await bewaarConcept(wie, { ...concept({ a: '', ...ingevuld }), plek: plek || ELDERS })).toBe('bewaard');
    await alsSysteem('proef', (tx) =>
      tx.idempotentie.create({
        data: {
          ...{ gebruikerId: wie.id, sleutel: randomUUID(), actie: 'proef', inhoud: ingevuld },
          resultaat: { naar: plek || ELDERS },
        },
        select: { sleutel: true },
      }),
    );
    await alsSysteem('proef', async (tx) => {
      await vernietigConcepten(tx, nummers);
      await vernietigKopieen(tx, nummers);
    });
    const over = await alsSysteem('proef', async (tx) => [
      await tx.concept.count({ where: { gebruikerId: wie.id } }),
      await tx.idempotentie.count({ where: { gebruikerId: wie.id } }),
    ]);
    expect(over).toEqual(weg ? [0, 0] : [1, 1]);
  });
});
