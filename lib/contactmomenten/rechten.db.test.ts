import { expect } from 'vitest';
import { type Poging, proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { contacten, doeActie, normverschillen, type Proefactie, spoor, VANDAAG } from '../../prisma/proef/stand';
import { contactmomentCorrigeren, contactmomentVastleggen } from '../gesprek/actions';
import { alsSysteem } from '../server/db';
import {
  afspraakAfzeggen,
  afspraakVerplaatsen,
  contactmomentAfkeuren,
  geenGehoorVastleggen,
  nietVerschenenVastleggen,
  ontmoetingIntrekken,
  ontmoetingVastleggen,
  pogingIntrekken,
} from './actions';

const poging = (naam: string, actie: Proefactie, velden: (d: Proefdossier) => Record<string, unknown>): Poging => ({
  actie: naam,
  doe: (user, d) => doeActie(user, actie, { clientnummer: d.client.clientnummer, ...velden(d) }),
  erna,
  // Na de laatste dag van het traject valt er niets meer te plannen.
  niet: naam === 'afspraak.plannen' ? ['de begeleider op de laatste dag van het traject'] : [],
});

/** Er verdwijnt niets, het spoor noemt het contactmoment maar geen tekst, en de uiterlijke datum klopt. */
async function erna({ client, gesprek, afspraak }: Proefdossier): Promise<void> {
  const na = (await contacten(client.id)).map((c) => c.id);
  expect(na).toEqual(expect.arrayContaining([gesprek.id, afspraak.id]));
  const [regel] = await spoor();
  expect(regel?.onderwerp).toBe('contactmoment');
  expect(na).toContain(regel?.onderwerpId);
  expect(JSON.stringify(regel?.details)).not.toMatch(/tekst|geheim|Ziek|bus|andere/);
  expect(await normverschillen(client.id)).toEqual([]);
}

const opAfspraak = (d: Proefdossier) => ({ contactmomentId: d.afspraak.id, versie: 1 });
const opGesprek = (d: Proefdossier) => ({ contactmomentId: d.gesprek.id, versie: 1 });

const COMMANDS: Record<string, Poging> = {
  'een gesprek vastleggen': poging('contactmoment.vastleggen', contactmomentVastleggen, () => ({
    datum: VANDAAG,
    kanaal: 'telefonisch',
    vervolg: 'later',
    vervolgReden: 'agenda_niet_bij_de_hand',
    verslag: 'Een geheim verslag.',
  })),
  'een afspraak plannen': poging('afspraak.plannen', contactmomentVastleggen, () => ({
    datum: '2026-12-02',
    kanaal: 'huisbezoek',
  })),
  'een afspraak invullen': poging('contactmoment.invullen', contactmomentVastleggen, (d) => ({
    afspraakId: d.afspraak.id,
    versie: 1,
    datum: VANDAAG,
    kanaal: 'op_locatie',
    vervolg: 'later',
    vervolgReden: 'client_wil_later',
  })),
  'geen gehoor vastleggen': poging('contactmoment.vastleggen', geenGehoorVastleggen, () => ({})),
  'niet gekomen vastleggen': {
    ...poging('contactmoment.invullen', nietVerschenenVastleggen, () => ({})),
    vooraf: ({ afspraak: { id } }) =>
      alsSysteem('proef', (tx) => tx.contactmoment.update({ where: { id }, data: { datum: new Date(VANDAAG) } })),
    doe: (user, { client, afspraak }) =>
      doeActie(user, nietVerschenenVastleggen, { afspraak: `${client.clientnummer}:${afspraak.id}` }),
  },
  'een afspraak verplaatsen': poging('afspraak.verplaatsen', afspraakVerplaatsen, (d) => ({
    ...opAfspraak(d),
    datum: VANDAAG,
    tijd: '14:00',
    reden: 'De bus reed niet.',
  })),
  'een afspraak afzeggen': poging('afspraak.afzeggen', afspraakAfzeggen, (d) => ({
    ...opAfspraak(d),
    door: 'client',
    reden: 'Ziek.',
  })),
  'een contact corrigeren': poging('contactmoment.corrigeren', contactmomentCorrigeren, (d) => ({
    ...opGesprek(d),
    datum: '2026-10-06',
    kanaal: 'huisbezoek',
    verslag: 'De nieuwe tekst.',
  })),
  'als verkeerd geregistreerd markeren': poging('contactmoment.afkeuren', contactmomentAfkeuren, (d) => ({
    ...opGesprek(d),
    wat: 'anders',
    reden: 'Dit was een andere cliënt.',
  })),
  'afschermen wat bij een andere cliënt hoorde': poging('contactmoment.afkeuren', contactmomentAfkeuren, (d) => ({
    ...opGesprek(d),
    wat: 'andere_client',
    reden: 'Een geheim dat bij een ander hoort.',
  })),
  'een ontmoeting vastleggen': poging('contactmoment.vastleggen', ontmoetingVastleggen, () => ({})),
  'een ontmoeting ongedaan maken': {
    ...poging('ontmoeting.intrekken', ontmoetingIntrekken, () => ({})),
    doe: async (user, { client: { clientnummer } }) => {
      await doeActie(user, ontmoetingVastleggen, { clientnummer }).catch(() => null);
      return doeActie(user, ontmoetingIntrekken, { clientnummer });
    },
  },
  'geen gehoor ongedaan maken': {
    ...poging('poging.intrekken', pogingIntrekken, () => ({})),
    // Eerst wat er ongedaan te maken is; wie dat niet mag, mag ook het tweede niet.
    doe: async (user, { client: { clientnummer } }) => {
      await doeActie(user, geenGehoorVastleggen, { clientnummer }).catch(() => null);
      return doeActie(user, pogingIntrekken, { clientnummer });
    },
  },
};

proefRechten(COMMANDS);
