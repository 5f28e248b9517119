/** Verzonnen mensen die laten zien wat er in de bestanden niet voorkomt. Elke dag is ten opzichte van vandaag. */
import { type Datum, plusDagen, plusMaanden } from '../../lib/domain/datum';
import { werkdagOpOfVoor } from '../../lib/domain/werkdagen';
import type { Tx } from '../../lib/server/db';
import { eenTraject } from '../factories/traject';
import { afspraak, geenGehoor, gesprekken, middag, NOORD, type Persoon, POWER, type Wie } from './mensen-bouwstenen';

/** Maakt de mensen aan, met nummers na die van de pilot, in deze transactie. */
export async function voegMensenToe(tx: Tx, vandaag: Datum, sanne: Wie, burak: Wie): Promise<void> {
  const mensen = [...vanSanne(vandaag, sanne), ...vanBurak(vandaag, burak, sanne)];
  for (const [i, { client, ...wens }] of mensen.entries()) {
    const clientnummer = `VIA-${String(135 + i).padStart(4, '0')}`;
    const telefoon = `06-0000${String(9100 + 37 * i).padStart(4, '0')}`;
    await eenTraject(
      { ...wens, client: { clientnummer, telefoon, bestand: 'wijkbestand', talen: ['Nederlands'], ...client } },
      tx,
    );
  }
}

function vanSanne(vandaag: Datum, begeleider: Wie): Persoon[] {
  const d = (dagen: number) => plusDagen(vandaag, dagen);
  const lang = { begeleider, start: d(-240) };
  return [
    {
      begeleider,
      start: d(-96),
      client: { voornaam: 'Willemien', achternaam: 'Nijhof', geboortedatum: '1968-03-14', postcode: '7533 AK' },
    },
    {
      ...lang,
      client: {
        voornaam: 'Rachid',
        achternaam: 'Bakkali',
        geboortedatum: '1979-11-02',
        postcode: '7534 BD',
        talen: ['Berber', 'Nederlands'],
      },
      contacten: [...gesprekken(d(-203), d(-118)), geenGehoor(d(-12)), geenGehoor(d(-4))],
      uitleg: { reden: 'client_niet_bereikbaar', tekst: 'Drie keer gebeld; ik ga donderdag langs.', tot: d(3) },
    },
    {
      ...lang,
      client: { voornaam: 'Gerda', achternaam: 'Kuipers', geboortedatum: '1963-07-25', postcode: '7533 HV' },
      contacten: gesprekken(d(-190), plusMaanden(d(-4), -3)),
    },
    {
      ...lang,
      client: {
        voornaam: 'Aylin',
        achternaam: 'Korkmaz',
        geboortedatum: '1988-09-09',
        postcode: '7532 JT',
        talen: ['Turks', 'Nederlands'],
      },
      contacten: [...gesprekken(d(-150), d(-70)), afspraak(werkdagOpOfVoor(d(-1)), '10:30', NOORD)],
    },
    {
      ...lang,
      client: {
        voornaam: 'Joop',
        achternaam: 'ter Braak',
        geboortedatum: '1961-01-30',
        postcode: '7531 PS',
        laaggeletterd: 'ja',
      },
      contacten: [...gesprekken(d(-160), d(-82)), afspraak(vandaag, '09:30', NOORD)],
    },
    {
      ...lang,
      client: {
        voornaam: 'Lubna',
        achternaam: 'Haddad',
        geboortedatum: '1990-04-21',
        postcode: '7535 GM',
        talen: ['Arabisch', 'Nederlands'],
        niveauNederlands: 'redelijk',
        bereikbaarheid: "Belt liever 's ochtends; op woensdag zijn de kinderen thuis.",
      },
      ritme: { weken: 3, kanaal: 'telefonisch', momenten: "belt liever 's ochtends" },
      contacten: [...gesprekken(d(-79), d(-58), d(-37), d(-20)), afspraak(vandaag, '11:00', undefined, 'telefonisch')],
    },
    {
      ...lang,
      client: {
        voornaam: 'Nadira',
        achternaam: 'Osman',
        geboortedatum: '1984-12-12',
        postcode: '7534 ET',
        talen: ['Somalisch', 'Nederlands'],
      },
      onHold: { van: d(-175), reden: 'psychische_klachten', herzienOp: d(5) },
      contacten: [...gesprekken(d(-176), d(-64)), afspraak(vandaag, '14:00', POWER)],
    },
    {
      ...lang,
      client: { voornaam: 'Kees', achternaam: 'Wevers', geboortedatum: '1972-06-18', postcode: '7533 TD' },
      opschorting: { van: d(-20), herzienOp: d(9), reden: 'opname in een revalidatiekliniek' },
      contacten: gesprekken(d(-140), d(-31)),
    },
    {
      begeleider,
      start: d(9),
      client: {
        voornaam: 'Emre',
        achternaam: 'Aydemir',
        geboortedatum: '1994-02-27',
        postcode: '7532 RK',
        talen: ['Turks', 'Nederlands'],
      },
    },
    {
      ...lang,
      client: { voornaam: 'Ingeborg', achternaam: 'Ekkel', geboortedatum: '1976-10-05', postcode: '7531 EC' },
      contacten: gesprekken(d(-133), d(-62), werkdagOpOfVoor(d(-5))),
      taak: { verlooptOp: d(2) },
      uitleg: { reden: 'agenda_niet_bij_de_hand', tot: d(2) },
    },
  ];
}

function vanBurak(vandaag: Datum, begeleider: Wie, vervanger: Wie): Persoon[] {
  const d = (dagen: number) => plusDagen(vandaag, dagen);
  const lang = { begeleider, start: d(-240) };
  return [
    {
      begeleider,
      start: d(-70),
      client: { voornaam: 'Herman', achternaam: 'Oude Vrielink', geboortedatum: '1959-08-08', postcode: '7535 LN' },
    },
    {
      ...lang,
      client: {
        voornaam: 'Fadumo',
        achternaam: 'Jama',
        geboortedatum: '1986-05-16',
        postcode: '7534 WR',
        talen: ['Somalisch'],
        tolkNodig: true,
        niveauNederlands: 'beginner',
      },
      contacten: [...gesprekken(d(-198), d(-111)), geenGehoor(d(-10)), geenGehoor(d(-3))],
    },
    {
      ...lang,
      client: { voornaam: 'Marijke', achternaam: 'Bolscher', geboortedatum: '1966-11-23', postcode: '7533 BX' },
      contacten: gesprekken(d(-185), plusMaanden(d(-6), -3)),
    },
    {
      ...lang,
      client: {
        voornaam: 'Bouchra',
        achternaam: 'Tahiri',
        geboortedatum: '1981-03-03',
        postcode: '7532 NA',
        talen: ['Arabisch', 'Nederlands'],
      },
      vervanging: { door: vervanger, van: d(-3), tot: d(18) },
      contacten: gesprekken(d(-155), d(-75)),
    },
    {
      ...lang,
      client: {
        voornaam: 'Anton',
        achternaam: 'Roelofs',
        geboortedatum: '1970-09-19',
        postcode: '7531 VV',
        bereikbaarheid: 'Belt niet graag; een kort bericht vooraf helpt.',
      },
      contacten: [...gesprekken(d(-147), d(-68)), afspraak(werkdagOpOfVoor(d(-1)), '14:30', POWER)],
    },
    {
      ...lang,
      client: {
        voornaam: 'Dilan',
        achternaam: 'Yaşar',
        geboortedatum: '1992-07-07',
        postcode: '7535 KP',
        talen: ['Koerdisch', 'Nederlands'],
      },
      contacten: [...gesprekken(d(-138), d(-66)), afspraak(vandaag, '10:30', undefined, 'huisbezoek')],
    },
    {
      ...lang,
      client: {
        voornaam: 'Tariq',
        achternaam: 'Mahmoud',
        geboortedatum: '1977-01-11',
        postcode: '7534 CL',
        talen: ['Arabisch'],
        tolkNodig: true,
        niveauNederlands: 'beginner',
      },
      contacten: [
        ...gesprekken(d(-144), d(-72)),
        { ...afspraak(vandaag, '13:30', POWER), metDerde: true, derden: 'trajectbegeleider van Power' },
      ],
    },
    {
      ...lang,
      client: {
        voornaam: 'Yusuf',
        achternaam: 'Warsame',
        geboortedatum: '1989-10-28',
        postcode: '7533 ZB',
        talen: ['Somalisch', 'Nederlands'],
      },
      // Zijn begeleider werkt hier niet meer mee; tot er een opvolger is, heeft hij niemand.
      begeleidingTot: middag(d(-8)),
      contacten: gesprekken(d(-151), d(-80)),
    },
  ];
}
