/** Wat partners sturen en lezen: signalen over wie bij hen bezig is, en de pagina van de aanpak. */
import { type Datum, plusDagen } from '../../../lib/domain/datum';
import type { Tx } from '../../../lib/server/db';
import type { SignaalSoort } from '../../../lib/signalen/regels';
import type { Inzetwens } from '../../factories/inzet';
import { eenSignaal } from '../../factories/netwerk';
import type { Mens } from './mens';

type Wie = { id: string };

const naarDag = (dag: Datum) => new Date(`${dag}T00:00:00Z`);

type Bericht = { soort: SignaalSoort; tekst: string; geleden: number; antwoord?: string; gelezen?: boolean };

const BERICHTEN: Bericht[] = [
  {
    soort: 'hoe_het_gaat',
    tekst: 'Kwam deze week twee keer en hielp in de keuken. Het gaat goed; er werd gelachen.',
    geleden: 1,
  },
  {
    soort: 'driegesprek',
    tekst: 'Wil graag een dagdeel erbij. Kunnen wij met z’n drieën kijken wat haalbaar is?',
    geleden: 3,
  },
  {
    soort: 'advies',
    tekst: 'De ochtend werkt beter dan de middag. Misschien goed om daar bij afspraken op te letten.',
    geleden: 8,
    gelezen: true,
  },
  {
    soort: 'hoe_het_gaat',
    tekst: 'Eerst stil, nu praat de hele tafel mee.',
    geleden: 34,
    antwoord: 'Dank u, mooi om te horen. Ik vertel het bij ons gesprek.',
  },
  {
    soort: 'komt_niet',
    tekst: 'Was er de laatste twee keer niet. Weet u of er iets is?',
    geleden: 52,
    antwoord: 'Er was ziekte thuis. Volgende week is het weer goed.',
  },
  {
    soort: 'advies',
    tekst: 'Kan goed naaien. De naaigroep zoekt iemand die anderen helpt.',
    geleden: 75,
    antwoord: 'Besproken; wil het graag proberen.',
  },
];

/** Signalen van de partner van Power over wie daar nu bezig is: bij elke begeleider twee nieuwe, een gelezen en een paar beantwoorde. */
export async function voegSignalenToe(
  tx: Tx,
  mensen: readonly (Mens & { inzetten: readonly Inzetwens[] })[],
  partner: Wie,
  vandaag: Datum,
): Promise<void> {
  const bijPower = mensen.filter(
    (m) =>
      m.einddatum === null &&
      m.inzetten.some((i) => i.status === 'gestart' && i.instrument === 'Activeringscentrum Power'),
  );
  for (const begeleider of new Set(bijPower.map((m) => m.begeleider.id))) {
    const eigen = bijPower.filter((m) => m.begeleider.id === begeleider);
    for (const [i, { geleden, gelezen, antwoord, ...bericht }] of BERICHTEN.entries()) {
      const m = eigen[i];
      if (!m) continue;
      const wie = { id: begeleider };
      const stand = antwoord ? { antwoord, afgehandeldDoor: wie } : gelezen ? { gelezenDoor: wie } : {};
      await eenSignaal({ ...bericht, ...stand, client: m.client, van: partner, op: plusDagen(vandaag, -geleden) }, tx);
    }
  }
}

/** Wat partners over de aanpak lezen. */
export async function vulAanpakAan(tx: Tx, vandaag: Datum, door: Wie): Promise<void> {
  const { id: aanpakId } = await tx.aanpak.update({
    where: { naam: 'VIA-pilot' },
    data: {
      doel: 'Iedereen met bijstand spreken, ten minste vier keer per jaar, dicht bij huis. Samen zoeken naar een stap die past, hoe klein ook.',
      voorWie:
        'Inwoners van Noord met een bijstandsuitkering die ver van werk af staan, vaak met klachten of zorg thuis.',
    },
    select: { id: true },
  });
  await tx.aanpak.updateMany({
    where: { naam: 'Reguliere aanpak' },
    data: {
      doel: 'Iedereen met bijstand ten minste één keer per jaar spreken, en helpen bij de weg naar werk.',
      voorWie: 'Inwoners met een bijstandsuitkering die niet meedoen aan de VIA-pilot.',
    },
  });
  await tx.aanpakBericht.createMany({
    data: [
      {
        aanpakId,
        op: naarDag(plusDagen(vandaag, -120)),
        tekst: 'De gesprekken zijn voortaan ook bij Power-Noord mogelijk, op dinsdag en donderdag.',
        doorId: door.id,
      },
      {
        aanpakId,
        op: naarDag(plusDagen(vandaag, -20)),
        tekst: 'Een signaal sturen kan nu hier; u ziet of het gelezen en beantwoord is.',
        doorId: door.id,
      },
    ],
  });
}
