// Wie wel en wie niet: één lijst van verhoudingen tussen gebruiker en cliënt voor de proeven van alle commands.
import type { User } from '../../lib/policy/policy';
import { alsSysteem } from '../../lib/server/db';
import { inTransactie } from '../factories/basis';
import { eenAfspraak, maakContactmoment } from '../factories/contactmoment';
import { eenGebruiker } from '../factories/gebruiker';
import { eenTraject, type Trajectwens } from '../factories/traject';

/** Een traject met een gesprek (7 oktober, met verslag) en een afspraak (25 november): uiterlijk 7 januari 2027. */
export const eenDossier = (wens: Trajectwens<User> = {}) =>
  inTransactie(undefined, async (tx) => {
    const traject = await eenTraject({ start: '2026-01-05', ...wens }, tx);
    const { client, begeleider } = traject;
    const gesprek = await maakContactmoment(tx, {
      client,
      datum: '2026-10-07',
      verslag: 'Kennisgemaakt met de oude tekst.',
      gehoudenDoor: begeleider,
    });
    // De norm wordt één keer nagerekend, bij de afspraak.
    const afspraak = await eenAfspraak({ client, datum: '2026-11-25', gehoudenDoor: begeleider }, tx);
    return { traject, client, begeleider, gesprek, afspraak };
  });
export type Proefdossier = Awaited<ReturnType<typeof eenDossier>>;

type Situatie = () => Promise<{ user: User; dossier: Proefdossier }>;

const alsAnder =
  (wens: Parameters<typeof eenGebruiker>[0]): Situatie =>
  async () => ({ user: await eenGebruiker(wens), dossier: await eenDossier() });

const alsVervanger =
  (van: string, tot: string): Situatie =>
  async () => {
    const user = await eenGebruiker();
    return { user, dossier: await eenDossier({ vervanging: { door: user, van, tot } }) };
  };

const alsBegeleider =
  (wens: Trajectwens<User>): Situatie =>
  async () => {
    const user = await eenGebruiker();
    return { user, dossier: await eenDossier({ ...wens, begeleider: user }) };
  };

export const MAG: Record<string, Situatie> = {
  'de eigen begeleider': alsBegeleider({}),
  'de begeleider op de laatste dag van het traject': alsBegeleider({ eind: '2026-11-18' }),
  'een vervanger op zijn eerste dag': alsVervanger('2026-11-18', '2026-11-30'),
  'een vervanger op zijn laatste dag': alsVervanger('2026-11-01', '2026-11-18'),
};

export const MAG_NIET: Record<string, Situatie> = {
  'een andere begeleider van het team': alsAnder({}),
  'een begeleider van een ander team': alsAnder({ team: 'Zuid' }),
  'de teamleider van het team': alsAnder({ rol: 'teamleider' }),
  'de projectleider van de aanpak': alsAnder({ rol: 'projectleider' }),
  'een partner': alsAnder({ rol: 'partner' }),
  'een beheerder': alsAnder({ rol: 'beheerder' }),
  'de privacy officer': alsAnder({ rol: 'privacy_officer' }),
  'een vervanger op de dag voor de vervanging': alsVervanger('2026-11-19', '2026-11-30'),
  'een vervanger op de dag na de vervanging': alsVervanger('2026-11-01', '2026-11-17'),
  'de begeleider van een traject dat gisteren eindigde': alsBegeleider({ eind: '2026-11-17' }),
  'een begeleider die niet meer aan de cliënt is toegewezen': alsBegeleider({
    begeleidingTot: new Date('2026-11-17T12:00:00Z'),
  }),
  'een begeleider die pas later aan de cliënt wordt toegewezen': async () => {
    const user = await eenGebruiker();
    const dossier = await eenDossier({ begeleidingTot: new Date('2126-01-01') });
    await wijsToe(user, dossier, new Date('2126-01-01'));
    return { user, dossier };
  },
  'een begeleider bij een cliënt uit de controlegroep': async () => {
    const user = await eenGebruiker();
    const dossier = await eenDossier({ groep: 'controle' });
    await wijsToe(user, dossier, new Date('2026-01-05'));
    return { user, dossier };
  },
};

const wijsToe = (user: User, { traject }: Proefdossier, van: Date) =>
  alsSysteem('proef', (tx) => tx.begeleiding.create({ data: { trajectId: traject.id, gebruikerId: user.id, van } }));
