import { beforeEach, describe, expect, it } from 'vitest';
import { dag } from '../../prisma/factories/basis';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject, type Trajectwens } from '../../prisma/factories/traject';
import { werkAllesBij } from '../../prisma/proef/opvolging';
import { VANDAAG } from '../../prisma/proef/stand';
import { datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { alsSysteem, type Tx } from '../server/db';
import { getVandaag } from './queries';

let ik: User;
beforeEach(async () => {
  ik = await eenGebruiker();
});

type Traject = Awaited<ReturnType<typeof eenTraject>>;
const wie = (achternaam: string, wens: Trajectwens<User> = {}) =>
  eenTraject<User>({
    begeleider: ik,
    client: { voornaam: 'A', achternaam },
    start: '2026-01-05',
    laatsteGesprek: '2026-11-02',
    ...wens,
  });
const bij = (t: Pick<Traject, 'id' | 'client'>) => ({ clientId: t.client.id, trajectId: t.id });
const maak = (werk: (tx: Tx) => Promise<unknown>) => alsSysteem('proef', werk);
const taken = async (user: User = ik) => {
  await werkAllesBij();
  return (await getVandaag(user, { peildatum: VANDAAG }, VANDAAG))?.taken.map((t) => [
    t.soort,
    t.datum,
    t.naam.slice(2),
  ]);
};

const plan = (tx: Tx, t: Traject, evaluatieOp: string, nummer = 1) =>
  tx.plan.create({
    data: {
      ...bij(t),
      nummer,
      status: 'vastgesteld',
      vastgesteldOp: new Date('2026-06-01'),
      zonderIntakeReden: 'al bekend',
      watVeranderde: 'niets',
      richting: 'rust_en_herstel',
      akkoord: 'mondeling',
      akkoordOp: dag('2026-06-01'),
      evaluatieOp: dag(evaluatieOp),
    },
  });

describe('uit een dossier komt op Vandaag', () => {
  it('een signaal, tot het is afgehandeld', async () => {
    const t = await wie('Signaal');
    const partner = await eenGebruiker({ rol: 'partner' });
    const data = { clientId: t.client.id, vanId: partner.id, soort: 'advies', tekst: 'Belt liever.' } as const;
    await maak((tx) => tx.signaal.create({ data: { ...data, gestuurdOp: new Date('2026-11-16T10:00:00Z') } }));
    await maak((tx) => tx.signaal.create({ data: { ...data, afgehandeldOp: new Date(), afgehandeldDoorId: ik.id } }));
    expect(await taken()).toEqual([['signaal', '2026-11-16', 'Signaal']]);
  });

  it('een toezegging vanaf een week ervoor; als zij gedaan is, tot de cliënt het weet', async () => {
    const t = await wie('Belofte');
    const beloof = (velden: { voor: string; gedaanOp?: string; verteldOp?: string; vervallenOp?: string }) =>
      maak((tx) =>
        tx.toezegging.create({
          data: {
            ...bij(t),
            tekst: 'Bellen met Power',
            voor: dag(velden.voor),
            gedaanOp: velden.gedaanOp ? dag(velden.gedaanOp) : null,
            verteldOp: velden.verteldOp ? dag(velden.verteldOp) : null,
            vervallenOp: velden.vervallenOp ? dag(velden.vervallenOp) : null,
          },
        }),
      );
    await beloof({ voor: '2026-11-25' });
    await beloof({ voor: '2026-11-26' });
    await beloof({ voor: '2026-11-10', gedaanOp: '2026-11-12' });
    await beloof({ voor: '2026-11-11', vervallenOp: '2026-11-13' });
    await beloof({ voor: '2026-11-09', gedaanOp: '2026-11-09', verteldOp: '2026-11-10' });
    expect(await taken()).toEqual([
      ['toezegging_vertellen', '2026-11-12', 'Belofte'],
      ['toezegging_vertellen', '2026-11-13', 'Belofte'],
      ['toezegging', '2026-11-25', 'Belofte'],
    ]);
  });

  it('een ontheffing die binnen acht weken afloopt of dan herzien wordt, zonder volgende of aanvraag', async () => {
    const ontheffing = (t: Traject, van: string | null, tot: string | null, aanvraag: 'geen' | 'verlenging' = 'geen') =>
      maak((tx) =>
        tx.ontheffing.create({
          data: { clientId: t.client.id, van: van ? dag(van) : null, tot: tot ? dag(tot) : null, aanvraag },
        }),
      );
    const loopt = await wie('Loopt af');
    await ontheffing(loopt, '2026-01-01', '2027-01-13');
    await ontheffing(await wie('Later'), '2026-01-01', '2027-01-14');
    await ontheffing(await wie('Lang geleden'), '2025-01-01', '2026-09-18');
    const herzien = await wie('Herzien');
    await maak((tx) =>
      tx.ontheffing.create({
        data: { clientId: herzien.client.id, van: dag('2026-01-01'), herzienOp: dag('2026-12-02') },
      }),
    );
    const verlengd = await wie('Verlengd');
    await ontheffing(verlengd, '2026-01-01', '2026-11-30');
    await ontheffing(verlengd, '2026-12-01', null);
    const gevraagd = await wie('Gevraagd');
    await ontheffing(gevraagd, '2026-01-01', '2026-11-30');
    await ontheffing(gevraagd, null, null, 'verlenging');
    expect(await taken()).toEqual([
      ['ontheffing', '2026-12-02', 'Herzien'],
      ['ontheffing', '2027-01-13', 'Loopt af'],
    ]);
  });

  it('een aanvraag van een ontheffing waarop na acht weken of vlak voor het einde geen besluit is', async () => {
    const aanvraag = async (achternaam: string, aangevraagdOp: string, tot: string | null = null) => {
      const { client } = await wie(achternaam);
      const duur = tot ? { van: dag('2026-01-01'), tot: dag(tot) } : {};
      await maak((tx) =>
        tx.ontheffing.create({
          data: { clientId: client.id, aanvraag: 'verlenging', aangevraagdOp: dag(aangevraagdOp), ...duur },
        }),
      );
    };
    await aanvraag('Acht weken', '2026-09-23');
    await aanvraag('Een dag korter', '2026-09-24');
    await aanvraag('Eindigt bijna', '2026-11-10', '2026-12-02');
    await aanvraag('Eindigt later', '2026-11-10', '2026-12-03');
    expect(await taken()).toEqual([
      ['ontheffing_besluit', '2026-11-18', 'Acht weken'],
      ['ontheffing_besluit', '2026-12-02', 'Eindigt bijna'],
    ]);
  });

  it('de vraag of de begeleiding doorgaat, zolang iemand uit de bijstand is en niemand het zei', async () => {
    type Regel = [van: string, soort: 'bijstand' | 'ww' | 'geen', gaatDoor?: boolean];
    const uitkeringen = async (achternaam: string, ...regels: Regel[]) => {
      const { client } = await wie(achternaam);
      for (const [van, soort, begeleidingGaatDoor] of regels)
        await maak((tx) =>
          tx.uitkering.create({ data: { clientId: client.id, van: dag(van), soort, begeleidingGaatDoor } }),
        );
    };
    await uitkeringen('Uit', ['2020-01-01', 'bijstand'], ['2026-11-01', 'geen']);
    await uitkeringen('Altijd al', ['2026-10-01', 'ww']);
    await uitkeringen('Gezegd', ['2020-01-01', 'bijstand'], ['2026-11-01', 'geen', false]);
    await uitkeringen('Nog niet', ['2020-01-01', 'bijstand'], ['2026-11-19', 'geen']);
    await uitkeringen('Terug', ['2026-01-01', 'geen'], ['2026-11-01', 'bijstand']);
    await uitkeringen('Twee', ['2020-01-01', 'bijstand'], ['2026-09-01', 'geen', true], ['2026-11-01', 'ww']);
    expect(await taken()).toEqual([
      ['begeleiding_vragen', '2026-10-01', 'Altijd al'],
      ['begeleiding_vragen', '2026-11-01', 'Uit'],
    ]);
  });

  it('de evaluatie van het laatste plan vanaf twee weken ervoor', async () => {
    const t = await wie('Evaluatie');
    await maak((tx) => plan(tx, t, '2026-11-01'));
    await maak((tx) => plan(tx, t, '2026-12-02', 2));
    const later = await wie('Later');
    await maak((tx) => plan(tx, later, '2026-12-03'));
    expect(await taken()).toEqual([['plan_evaluatie', '2026-12-02', 'Evaluatie']]);
  });

  it('een intake die een week na het begin nog niet is vastgesteld', async () => {
    const intake = async (naam: string, begonnen: string) => {
      const t = await wie(naam);
      const data = { ...bij(t), lijstversie: 1, clientVersie: 1, begonnenOp: new Date(`${begonnen}T09:00:00Z`) };
      await maak((tx) => tx.intake.create({ data }));
    };
    await intake('Vergeten', '2026-11-11');
    await intake('Bezig', '2026-11-12');
    expect(await taken()).toEqual([['intake_afmaken', '2026-11-11', 'Vergeten']]);
  });

  it('een overdracht bij wie er iets mee moet, ook als hij de cliënt nog niet ziet', async () => {
    const ander = await eenGebruiker();
    const t = await wie('Overdracht');
    const { id } = await alsSysteem('proef', (tx) =>
      tx.overdracht.create({
        data: {
          ...bij(t),
          vanId: ik.id,
          naarId: ander.id,
          gevraagdDoorId: ik.id,
          gevraagdOp: new Date('2026-11-10T09:00:00Z'),
        },
      }),
    );
    expect(await taken()).toEqual([['overdracht_klaarmaken', '2026-11-10', 'Overdracht']]);
    expect(await taken(ander)).toEqual([]);
    const aangebodenOp = new Date('2026-11-15T09:00:00Z');
    await maak((tx) => tx.overdracht.update({ where: { id }, data: { status: 'aangeboden', aangebodenOp } }));
    expect(await taken()).toEqual([]);
    expect(await taken(ander)).toEqual([['overdracht_ontvangen', '2026-11-15', 'Overdracht']]);
    // Ook wie nog niet op zijn lijst staat heeft hij gezien.
    const spoor = { where: { gebruikerId: ander.id }, orderBy: { id: 'desc' }, select: { details: true } } as const;
    expect(await alsSysteem('proef', (tx) => tx.auditregel.findFirst(spoor))).toMatchObject({ details: { aantal: 1 } });
  });
});

describe('niet op Vandaag komt', () => {
  it('wat bij een cliënt van een ander hoort, of bij een traject dat voorbij is', async () => {
    const partner = await eenGebruiker({ rol: 'partner' });
    const klaar = await wie('Klaar', { eind: '2026-11-17', gesprekken: ['2026-02-02', '2026-06-01', '2026-10-01'] });
    const vreemd = await eenTraject<User>({ start: '2026-01-05' });
    for (const { client } of [klaar, vreemd])
      await maak((tx) =>
        tx.signaal.create({ data: { clientId: client.id, vanId: partner.id, soort: 'advies', tekst: 'x' } }),
      );
    expect(await taken()).toEqual([]);
  });

  it('iets uit een dossier op een eerdere dag: wat er toen te doen stond is niet bewaard', async () => {
    const t = await wie('Toen');
    await maak((tx) => tx.toezegging.create({ data: { ...bij(t), tekst: 'Bellen', voor: dag('2026-11-01') } }));
    expect(await taken()).toHaveLength(1);
    expect((await getVandaag(ik, { peildatum: datum('2026-11-17') }, VANDAAG))?.taken).toEqual([]);
  });
});
