// Wanneer een partner een cliënt tegenkomt, en wanneer niet: één lijst voor de lijst, de pagina en het sturen van een signaal.
import type { InzetStatus } from '../../generated/prisma/enums';
import { type Datum, plusDagen } from '../../lib/domain/datum';
import { alsSysteem } from '../../lib/server/db';
import { dag, deOrganisatie, inTransactie, uniek } from '../factories/basis';
import { eenGebruiker, type GemaakteGebruiker } from '../factories/gebruiker';
import { type Betrokkenewens, eenBetrokkene, grondkolommen } from '../factories/netwerk';
import { eenTraject, type GemaaktTraject, type Trajectwens } from '../factories/traject';
import { VANDAAG } from './stand';

type Traject = Pick<GemaaktTraject<GemaakteGebruiker | null>, 'id' | 'client' | 'begeleider'>;
type Inzetwens = {
  status?: InzetStatus;
  instrument?: string;
  sinds?: string;
  /** null: van voor gronden werden vastgelegd. */
  grond?: Parameters<typeof grondkolommen>[0] | null;
};

/** Een inzet van deze organisatie, gestart op 5 oktober 2026 als er niets anders staat. */
export const eenInzetBij = (traject: Traject, organisatie: string, wens: Inzetwens = {}) =>
  inTransactie(undefined, async (t) => {
    const { status = 'gestart', sinds = '2026-10-05' } = wens;
    const { id: organisatieId } = await deOrganisatie(t, organisatie);
    const naam = wens.instrument ?? `Training ${uniek()}`;
    const instrument = await t.instrument.create({ data: { naam, organisatieId }, select: { id: true } });
    const geeindigd = status === 'afgerond' || status === 'gestopt' || status === 'afgewezen';
    const gestart = status !== 'aangemeld' && status !== 'afgewezen';
    return t.inzet.create({
      data: {
        clientId: traject.client.id,
        trajectId: traject.id,
        instrumentId: instrument.id,
        status,
        aangemeldOp: dag(sinds),
        gestartOp: gestart ? dag(sinds) : null,
        geeindigdOp: geeindigd ? dag(VANDAAG) : null,
        reden: status === 'gestopt' || status === 'afgewezen' ? 'anders' : null,
        ...(wens.grond === null ? { grond: null } : grondkolommen(wens.grond ?? { grond: 'taak' })),
      },
      select: { id: true },
    });
  });

export type Partnerzicht = { user: GemaakteGebruiker; traject: Traject; organisatie: string };
type Zicht = () => Promise<Partnerzicht>;

async function basis(wens: Trajectwens<GemaakteGebruiker> = {}): Promise<Partnerzicht> {
  const organisatie = `Organisatie ${uniek()}`;
  const user = await eenGebruiker({ rol: 'partner', organisatie });
  return { user, organisatie, traject: await eenTraject({ start: '2026-01-05', ...wens }) };
}

const metInzet =
  (inzet: Inzetwens = {}, wens: Trajectwens<GemaakteGebruiker> = {}): Zicht =>
  async () => {
    const z = await basis(wens);
    await eenInzetBij(z.traject, z.organisatie, inzet);
    return z;
  };

const alsBetrokkene =
  (wens: Partial<Betrokkenewens> = {}, traject: Trajectwens<GemaakteGebruiker> = {}): Zicht =>
  async () => {
    const z = await basis(traject);
    await eenBetrokkene({ client: z.traject.client, gebruiker: z.user, organisatie: z.organisatie, ...wens });
    return z;
  };

export const metLopendeInzet = metInzet();
export const metToestemming = alsBetrokkene();

const [GISTEREN, MORGEN] = [plusDagen(VANDAAG, -1), plusDagen(VANDAAG, 1)] as [Datum, Datum];

export const PARTNER_ZIET: Record<string, Zicht> = {
  'met een lopende inzet van de eigen organisatie': metLopendeInzet,
  'met een inzet die vandaag begint, op de laatste dag van het traject': metInzet(
    { sinds: VANDAAG },
    { eind: VANDAAG },
  ),
  'als betrokkene met toestemming': metToestemming,
  'als betrokkene met toestemming van vandaag': alsBetrokkene({ toestemmingOp: VANDAAG }),
  'als betrokkene op de laatste dag': alsBetrokkene({ tot: VANDAAG }),
  'als betrokkene met een taak, zonder einde': alsBetrokkene({ grond: { grond: 'taak' } }),
  'als betrokkene met een overeenkomst, op haar laatste dag': alsBetrokkene({
    grond: { grond: 'overeenkomst', tot: VANDAAG },
  }),
  'als betrokkene op de laatste dag van de toestemming': alsBetrokkene({ grond: { tot: VANDAAG } }),
  'met een inzet van voor gronden werden vastgelegd': metInzet({ grond: null }),
  'met een inzet op de laatste dag van de grond': metInzet({ grond: { grond: 'overeenkomst', tot: VANDAAG } }),
};

export const PARTNER_ZIET_NIET: Record<string, Zicht> = {
  'zonder enige band': basis,
  'met een inzet die alleen is aangemeld': metInzet({ status: 'aangemeld' }),
  'met een inzet die is afgerond': metInzet({ status: 'afgerond' }),
  'met een inzet die is gestopt': metInzet({ status: 'gestopt' }),
  'met een inzet die is afgewezen': metInzet({ status: 'afgewezen' }),
  'met een inzet van een andere organisatie': async () => {
    const z = await basis();
    await eenInzetBij(z.traject, `Organisatie ${uniek()}`);
    return z;
  },
  'zonder eigen organisatie, bij een instrument zonder organisatie': async () => {
    const z = await metLopendeInzet();
    await alsSysteem('proef', (tx) =>
      tx.instrument.updateMany({ where: { organisatie: { naam: z.organisatie } }, data: { organisatieId: null } }),
    );
    return { ...z, user: await eenGebruiker({ rol: 'partner' }) };
  },
  'als betrokkene zonder toestemming': alsBetrokkene({ toestemmingOp: null }),
  'als betrokkene met toestemming vanaf morgen': alsBetrokkene({ toestemmingOp: MORGEN }),
  'als betrokkene met toestemming tot en met gisteren': alsBetrokkene({ grond: { tot: GISTEREN } }),
  'als betrokkene met een taak die gisteren eindigde': alsBetrokkene({ grond: { grond: 'taak', tot: GISTEREN } }),
  'met een lopende inzet waarvan de grond gisteren eindigde': metInzet({ grond: { grond: 'taak', tot: GISTEREN } }),
  'met een lopende inzet zonder grond': metInzet({ grond: { grond: 'geen' } }),
  'als betrokkene tot en met gisteren': alsBetrokkene({ tot: GISTEREN }),
  'als een collega van de betrokkene': async () => {
    const z = await metToestemming();
    return { ...z, user: await eenGebruiker({ rol: 'partner', organisatie: z.organisatie }) };
  },
  'als het traject gisteren eindigde, met een inzet': metInzet({}, { eind: GISTEREN }),
  'als het traject gisteren eindigde, met toestemming': alsBetrokkene({}, { eind: GISTEREN }),
  'als het traject morgen begint': alsBetrokkene({}, { start: MORGEN }),
  'bij iemand uit de controlegroep, met een inzet': metInzet({}, { groep: 'controle' }),
  'bij iemand uit de controlegroep, met toestemming': alsBetrokkene({}, { groep: 'controle' }),
};
