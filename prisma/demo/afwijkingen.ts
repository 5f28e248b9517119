/** Verzonnen mensen van wie een trajectjaar onder de norm sloot; een deel is al uitgelegd, en daarvan is over een deel besloten. */
import { normafwijkingBesluiten, normafwijkingVerantwoorden } from '../../lib/afwijkingen/commands';
import { type Datum, plusDagen } from '../../lib/domain/datum';
import type { Rol } from '../../lib/domain/rollen';
import type { Uitlegreden } from '../../lib/domain/uitleg';
import type { Tx } from '../../lib/server/db';
import { doeDaad } from '../factories/daad';
import { eenTraject } from '../factories/traject';
import { gesprekken, type Persoon, type Wie } from './mensen-bouwstenen';

type Verloop = {
  persoon: Persoon;
  uitleg?: { reden: Uitlegreden; tekst: string | null };
  besluit?: { besluit: 'geaccepteerd' | 'teruggestuurd'; toelichting: string | null };
};

/** Na de nummers van de andere verzonnen mensen. */
const EERSTE_NUMMER = 170;

/** Maakt deze mensen aan in deze transactie; hun trajectjaar sluit vanzelf onder de norm, en wat er is uitgelegd gaat door de gewone commands. */
export async function voegAfwijkingenToe(
  tx: Tx,
  vandaag: Datum,
  sanne: Wie,
  burak: Wie,
  teamleider: Wie,
): Promise<void> {
  for (const [i, { persoon, ...v }] of verlopen(vandaag, sanne, burak).entries()) {
    const client = {
      clientnummer: `VIA-${String(EERSTE_NUMMER + i).padStart(4, '0')}`,
      telefoon: `06-0000${String(7200 + 41 * i).padStart(4, '0')}`,
      bestand: 'wijkbestand' as const,
      talen: ['Nederlands'],
      ...persoon.client,
    };
    const { id, teamId } = await eenTraject({ ...persoon, client }, tx);
    if (!v.uitleg) continue;
    const ctx = (wie: Wie, rol: Rol) => ({
      tx,
      user: { id: wie.id, naam: '', rol, teamIds: teamId ? [teamId] : [], aanpakIds: [] },
      vandaag,
      bevestigd: true,
    });
    const nu = () =>
      tx.normafwijking.findFirstOrThrow({ where: { trajectId: id }, select: { id: true, versie: true } });
    const open = await nu();
    const uitleg = { afwijkingId: open.id, versie: open.versie, ...v.uitleg };
    await doeDaad(ctx(persoon.begeleider, 'begeleider'), normafwijkingVerantwoorden, uitleg);
    if (!v.besluit) continue;
    const besluit = { afwijkingId: open.id, versie: (await nu()).versie, ...v.besluit };
    await doeDaad(ctx(teamleider, 'teamleider'), normafwijkingBesluiten, besluit);
  }
}

function verlopen(vandaag: Datum, sanne: Wie, burak: Wie): Verloop[] {
  const d = (dagen: number) => plusDagen(vandaag, dagen);
  return [
    {
      persoon: {
        begeleider: sanne,
        start: d(-420),
        client: { voornaam: 'Hennie', achternaam: 'Kamphuis', geboortedatum: '1966-02-11', postcode: '7533 PL' },
        contacten: gesprekken(d(-400), d(-250), d(-30)),
      },
    },
    {
      persoon: {
        begeleider: sanne,
        start: d(-500),
        client: { voornaam: 'Yusuf', achternaam: 'Çelik', geboortedatum: '1981-08-30', postcode: '7532 AV' },
        contacten: gesprekken(d(-480), d(-300), d(-100), d(-20)),
      },
      uitleg: {
        reden: 'client_niet_bereikbaar',
        tekst: 'Drie keer gebeld en een brief gestuurd. Daarna weer contact.',
      },
      besluit: { besluit: 'teruggestuurd', toelichting: 'Is er ook bij het wijkteam gevraagd hoe het ging?' },
    },
    {
      persoon: {
        begeleider: sanne,
        start: d(-390),
        client: { voornaam: 'Annelies', achternaam: 'Roelofs', geboortedatum: '1974-12-03', postcode: '7531 KB' },
        contacten: gesprekken(d(-370), d(-200), d(-12)),
      },
    },
    {
      persoon: {
        begeleider: sanne,
        start: d(-430),
        client: { voornaam: 'Dawit', achternaam: 'Tesfay', geboortedatum: '1989-05-19', postcode: '7534 NC' },
        contacten: gesprekken(d(-410), d(-130), d(-41)),
      },
      uitleg: { reden: 'client_wil_later', tekst: 'Wilde even rust. We spraken af dat hij zelf zou bellen.' },
    },
    {
      persoon: {
        begeleider: burak,
        start: d(-450),
        client: { voornaam: 'Truus', achternaam: 'Leferink', geboortedatum: '1960-10-27', postcode: '7535 DH' },
        contacten: gesprekken(d(-430), d(-200), d(-15)),
      },
      uitleg: { reden: 'begeleider_afwezig', tekst: null },
    },
    {
      persoon: {
        begeleider: burak,
        start: d(-600),
        client: { voornaam: 'Samir', achternaam: 'Haddou', geboortedatum: '1977-03-08', postcode: '7533 JR' },
        contacten: gesprekken(d(-580), d(-470), d(-180), d(-95), d(-12)),
      },
      uitleg: { reden: 'anders', tekst: 'Verbleef vier maanden bij familie in het buitenland, met toestemming.' },
      besluit: { besluit: 'geaccepteerd', toelichting: null },
    },
  ];
}
