/** Wie er om iemand heen staan, en wat de begeleider beloofde. */
import { type Datum, plusDagen } from '../../../lib/domain/datum';
import type { BetrokkeneRol } from '../../../lib/netwerk/regels';
import { vandaag } from '../../../lib/server/clock';
import type { Tx } from '../../../lib/server/db';
import type { Inzetwens } from '../../factories/inzet';
import { type Betrokkenewens, eenBetrokkene, eenToezegging } from '../../factories/netwerk';
import type { Mens } from './mens';
import { krijgtZorg } from './metingen';

type Professional = { rol: BetrokkeneRol; naam: string; organisatie: string };

const MENSEN: Record<'psycholoog' | 'wijkcoach' | 'schulden' | 'inkomen' | 'wmo', Professional[]> = {
  psycholoog: [
    { rol: 'psycholoog', naam: 'Linda Brouwer', organisatie: 'Praktijk De Brug' },
    { rol: 'psycholoog', naam: 'Maarten Sikkens', organisatie: 'GGZ-wijkteam' },
  ],
  wijkcoach: [
    { rol: 'wijkcoach', naam: 'Petra Bakker', organisatie: 'Wijkteam Noord' },
    { rol: 'wijkcoach', naam: 'Ruud Hesselink', organisatie: 'Wijkteam Noord' },
    { rol: 'wijkcoach', naam: 'Anja Lansink', organisatie: 'Wijkteam Noord' },
  ],
  schulden: [
    { rol: 'anders', naam: 'Erik Waanders (bewindvoerder)', organisatie: 'Bewind Oost' },
    { rol: 'anders', naam: 'Carla Nijland (schuldhulp)', organisatie: 'Gemeente' },
  ],
  inkomen: [
    { rol: 'inkomensconsulent', naam: 'Thea Vos', organisatie: 'Gemeente' },
    { rol: 'inkomensconsulent', naam: 'Dennis Kolk', organisatie: 'Gemeente' },
  ],
  wmo: [{ rol: 'wmo', naam: 'Ineke Velthuis', organisatie: 'Gemeente' }],
};

const PARTNER: Record<string, string> = {
  'Gülay Aksoy': 'Power',
  'Marloes ten Hag': 'Power',
  'Annet Pol': 'ROC',
  'Henk Morsink': 'DCW',
  'Jolanda Eijsink': 'M-Pact',
  'Peter Kamphuis': 'Leger des Heils',
};

/** De gemeente en het wijkteam doen het uit een taak, een partner door een overeenkomst; een behandelaar alleen met toestemming. */
function demogrond({ rol }: Professional, mag: boolean): Partial<Pick<Betrokkenewens, 'toestemmingOp' | 'grond'>> {
  if (!mag) return { toestemmingOp: null };
  if (rol === 'psycholoog') {
    const op = plusDagen(vandaag(), -60);
    return { toestemmingOp: op, grond: { tot: plusDagen(op, 180), deelt: [] } };
  }
  if (rol === 'trajectbegeleider')
    return {
      grond: {
        grond: 'overeenkomst',
        waarop: 'Raamovereenkomst re-integratie',
        deelt: ['afspraken', 'plan', 'signalen'],
      },
    };
  return {
    grond: {
      grond: 'taak',
      waarop: rol === 'wmo' || rol === 'wijkcoach' ? 'Wmo 2015, artikel 5.2.1' : 'Participatiewet, artikel 7',
    },
  };
}

/** De professionals die iemand zelf noemde, en wie een instrument begeleidt; niet bij iedereen is er een grond om te delen. */
export async function voegBetrokkenenToe(
  tx: Tx,
  m: Mens,
  inzetten: readonly Inzetwens[],
  partner: { id: string } | null,
): Promise<void> {
  const noemde = (wie: string) => krijgtZorg(m.t1 ?? m.t0, wie);
  const groepen = [
    noemde('psycholoog') && MENSEN.psycholoog,
    noemde('wijkcoach') && MENSEN.wijkcoach,
    noemde('schuldhulp') && MENSEN.schulden,
    m.kies.kans(28, 'inkomen') && MENSEN.inkomen,
    m.leeftijd >= 55 && m.kies.kans(15, 'wmo') && MENSEN.wmo,
  ].filter((g): g is Professional[] => Boolean(g));
  const lopend = inzetten.find((i) => i.status === 'gestart' && i.trajectbegeleider);
  const naam = lopend?.trajectbegeleider;
  const wie: Professional[] = groepen.map((groep, i) => m.kies.een(groep, `betrokkene ${i}`));
  if (naam && PARTNER[naam]) wie.unshift({ rol: 'trajectbegeleider', naam, organisatie: PARTNER[naam] });
  const vast = m.einddatum === null && m.kies.kans(30, 'vast contact');
  for (const [i, betrokkene] of wie.entries()) {
    const gesprek = m.gesprekken[Math.min(i, m.gesprekken.length - 1)];
    const van = betrokkene.rol === 'trajectbegeleider' ? (lopend?.gestartOp ?? m.start) : (gesprek?.dag ?? m.start);
    const nummer = String(m.kies.tussen(1000, 9999, `telefoon ${betrokkene.naam}`));
    await eenBetrokkene(
      {
        ...betrokkene,
        client: m.client,
        gebruiker: betrokkene.naam === 'Gülay Aksoy' && partner ? partner : undefined,
        telefoon: `06-0000${nummer}`,
        ...demogrond(betrokkene, m.kies.kans(84, `toestemming ${i}`)),
        vastContact: vast && i === 0,
        van,
        tot: m.einddatum && m.einddatum <= m.laatst ? m.einddatum : null,
      },
      tx,
    );
  }
}

const BELOFTEN: [tekst: string, hoe: string][] = [
  ['Bellen met de woningcorporatie over de reparatie.', 'De monteur komt langs; de afspraak staat.'],
  ['Uitzoeken of er geld is voor een fiets.', 'Er is een fonds; het formulier is samen ingevuld.'],
  ['De inkomensconsulent vragen naar de inhouding.', 'Het was een fout; volgende maand wordt het rechtgezet.'],
  ['Een plek zoeken bij de naaigroep.', 'Er is plek op dinsdag.'],
  ['Nagaan hoelang de wachttijd voor de taalles is.', 'In het nieuwe kwartaal is er plek.'],
  ['Vragen of de busreis vergoed wordt.', 'Ja, met een formulier achteraf.'],
  ['De brief van de gemeente in gewone taal uitleggen.', 'Samen doorgelezen aan de telefoon.'],
  ['Het adres van de formulierenhulp doorgeven.', 'Doorgegeven, met de openingstijden.'],
  ['Navragen of de taalcoach weer ruimte heeft.', 'Vanaf volgende maand is er plek.'],
  ['De wijkcoach vragen om eens langs te komen.', 'Zij belt zelf voor een afspraak.'],
  ['Een afspraak maken bij het spreekuur van M-Pact.', 'Woensdag om tien uur; het adres staat in het bericht.'],
  ['Uitzoeken wat er mag worden bijverdiend.', 'Uitgelegd, en op papier meegegeven.'],
  ['De agenda met de buurtactiviteiten opsturen.', 'Per post verstuurd.'],
];

/** Wat de begeleider toezegde: meestal gedaan en verteld, bij een enkeling nog te doen of nog te vertellen. */
export async function voegToezeggingenToe(tx: Tx, m: Mens, vandaag: Datum): Promise<void> {
  const [tekst, hoe] = m.kies.een(BELOFTEN, 'toegezegd');
  const basis = { traject: m.traject, door: m.begeleider, tekst };
  const laatste = m.gesprekken.at(-1);
  if (m.einddatum === null && laatste && m.kies.kans(9, 'open belofte')) {
    const voor = plusDagen(vandaag, m.kies.tussen(-3, 20, 'voor'));
    await eenToezegging(
      { ...basis, op: laatste.dag, voor: voor < laatste.dag ? plusDagen(laatste.dag, 14) : voor },
      tx,
    );
  } else if (m.einddatum === null && laatste && m.kies.kans(4, 'nog vertellen')) {
    const gedaanOp = plusDagen(vandaag, -m.kies.tussen(0, 4, 'gedaan'));
    await eenToezegging(
      {
        ...basis,
        op: laatste.dag,
        voor: plusDagen(vandaag, 3),
        gedaanOp: gedaanOp < laatste.dag ? laatste.dag : gedaanOp,
        hoe,
      },
      tx,
    );
  } else if (m.kies.kans(50, 'belofte gedaan')) {
    const gesprek = m.gesprekken[m.kies.tussen(0, Math.max(0, m.gesprekken.length - 2), 'bij gesprek')];
    if (!gesprek) return;
    const gedaanOp = plusDagen(gesprek.dag, m.kies.tussen(1, 12, 'dagen'));
    const verteld = m.gesprekken.find((g) => g.dag >= gedaanOp);
    if (verteld)
      await eenToezegging(
        { ...basis, op: gesprek.dag, voor: plusDagen(gesprek.dag, 14), gedaanOp, hoe, verteldOp: verteld.dag },
        tx,
      );
  }
}
