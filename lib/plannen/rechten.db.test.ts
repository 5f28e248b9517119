import {
  afdrukVan,
  doelvelden,
  eenConcept,
  eenVastgesteldPlan,
  hetPlan,
  type Planclient,
} from '../../prisma/proef/plansituatie';
import { type Poging, proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import {
  doelBewaren,
  doelToevoegen,
  doelVerplaatsen,
  doelWeghalen,
  instrumentenBewaren,
  planBeginnen,
  planBewaren,
  planVaststellen,
  planWissen,
  resultaatIntrekken,
  resultaatVastleggen,
  stapAfsluiten,
  stapZetten,
} from './actions';
import { afdrukVanInstrumenten } from './afdruk';

type Klaar = { wie: Planclient; conceptId: string; reeksId: string; resultaatId: string };
const klaar = new Map<string, Promise<Klaar>>();

/** Per dossier één keer: een vastgesteld plan met een gezette en een open stap, en een concept voor versie 2. */
function zetKlaar({ traject, client, begeleider }: Proefdossier): Promise<Klaar> {
  const eerder = klaar.get(traject.id);
  if (eerder) return eerder;
  const maak = async (): Promise<Klaar> => {
    const wie = { id: traject.id, client, begeleider };
    const een = await eenVastgesteldPlan(wie);
    const twee = await eenConcept(wie, { nummer: 2 });
    const resultaat = await alsSysteem('proef', (tx) =>
      tx.resultaat.findFirstOrThrow({ where: { clientId: client.id }, select: { id: true } }),
    );
    return { wie, conceptId: twee.id, reeksId: een.doelen[0]?.stappen[1]?.reeksId ?? '', resultaatId: resultaat.id };
  };
  const nu = maak();
  klaar.set(traject.id, nu);
  return nu;
}

const met =
  (
    doeIets: (user: User, k: Klaar, basis: { clientnummer: string; planId: string }) => Promise<unknown>,
  ): Poging['doe'] =>
  async (user, dossier) => {
    const k = await zetKlaar(dossier);
    return doeIets(user, k, { clientnummer: dossier.client.clientnummer, planId: k.conceptId });
  };
const poging = (actie: string, doeIets: Parameters<typeof met>[0]): Poging => ({
  actie,
  vooraf: zetKlaar,
  doe: met(doeIets),
});

proefRechten({
  'een plan beginnen': {
    actie: 'plan.beginnen',
    doe: (user, { traject, client }) =>
      doeActie(user, planBeginnen, {
        clientnummer: client.clientnummer,
        trajectId: traject.id,
        zonderIntakeReden: 'De intake was op papier.',
      }),
  },
});

proefRechten({
  'de grote lijn bewaren': poging('plan.bewaren', (user, _, basis) =>
    doeActie(user, planBewaren, { ...basis, versie: 1, richting: 'rust_en_herstel' }),
  ),
  'een doel toevoegen': poging('plan.bewaren', (user, _, basis) =>
    doeActie(user, doelToevoegen, { ...basis, leefgebied: '1', tekst: 'Een eigen huis' }),
  ),
  'een doel bewaren': poging('plan.bewaren', async (user, k) =>
    doeActie(user, doelBewaren, doelvelden(k.wie, await hetPlan(k.conceptId))),
  ),
  'een doel verplaatsen': poging('plan.bewaren', async (user, k, basis) =>
    doeActie(user, doelVerplaatsen, {
      ...basis,
      doelId: (await hetPlan(k.conceptId)).doelen[0]?.id,
      kant: 'omlaag',
    }),
  ),
  'een doel weghalen': poging('plan.bewaren', async (user, k, basis) =>
    doeActie(user, doelWeghalen, { ...basis, doelId: (await hetPlan(k.conceptId)).doelen[0]?.id }, { bevestigd: true }),
  ),
  'instrumenten bewaren': poging('plan.bewaren', async (user, k, basis) =>
    doeActie(user, instrumentenBewaren, {
      ...basis,
      versie: afdrukVanInstrumenten(await hetPlan(k.conceptId)),
    }),
  ),
  vaststellen: poging('plan.vaststellen', async (user, k, basis) =>
    doeActie(user, planVaststellen, {
      ...basis,
      versie: await afdrukVan(k.conceptId),
      akkoord: 'mondeling',
      akkoordOp: '2026-11-18',
    }),
  ),
  'een concept wissen': poging('plan.wissen', (user, _, basis) =>
    doeActie(user, planWissen, basis, { bevestigd: true }),
  ),
  'een stap zetten': poging('resultaat.vastleggen', (user, k, { clientnummer }) =>
    doeActie(user, stapZetten, { clientnummer, reeksId: k.reeksId, op: '2026-11-10' }),
  ),
  'een stap afsluiten die niet meer hoeft': poging('stap.afsluiten', (user, k, { clientnummer }) =>
    doeActie(user, stapAfsluiten, { clientnummer, reeksId: k.reeksId, reden: 'Niet meer nodig.' }),
  ),
  'een resultaat toevoegen': poging('resultaat.vastleggen', (user, k, { clientnummer }) =>
    doeActie(user, resultaatVastleggen, {
      clientnummer,
      trajectId: k.wie.id,
      tekst: 'Liep een rondje',
      leefgebied: '',
      op: '2026-11-10',
    }),
  ),
  'een resultaat intrekken': poging('resultaat.intrekken', (user, k, { clientnummer }) =>
    doeActie(user, resultaatIntrekken, { clientnummer, resultaatId: k.resultaatId }),
  ),
});
