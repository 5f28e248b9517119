import { BINNENKORT_DAGEN } from '@/lib/domain/contactnorm';
import type { Hulpdeel } from './deel';

const IEDEREEN = ['begeleider', 'teamleider', 'projectleider', 'partner', 'beheerder', 'privacy_officer'] as const;
const WIE_VOLGT = ['begeleider', 'teamleider', 'projectleider'] as const;

/** Wat de norm is en waarom; voor iedereen gelijk. */
export const NORMDELEN: readonly Hulpdeel[] = [
  {
    anker: 'norm',
    titel: 'De contactnorm, en waarom',
    rollen: IEDEREEN,
    inhoud: (
      <>
        <p>
          In de VIA-pilot spreekt een begeleider elke cliënt ten minste vier keer per jaar. Na elk gesprek is er drie
          maanden tijd voor het volgende. De laatste dag daarvan heet de <strong>uiterlijke datum</strong>. Een andere
          aanpak kan een andere norm hebben. De norm is een ondergrens: vaker mag altijd.
        </p>
        <p>
          Verandert de norm van een aanpak, dan geldt de nieuwe vanaf een dag. De uiterlijke datum die er al staat
          blijft; het eerste gesprek vanaf die dag rekent met de nieuwe norm. Een trajectjaar met twee normen vraagt van
          elk een deel, naar het aantal dagen.
        </p>
        <p>
          Waarom zo precies? Wie een bijstandsuitkering heeft en ver van werk staat, raakt makkelijk uit beeld: niemand
          belt, en dan belt niemand meer. In de pilot bleek juist het vaste contact te helpen. Een gesprek dat te laat
          is, is daarom geen fout van de cliënt maar een belofte van de gemeente die nog openstaat.
        </p>
      </>
    ),
  },
  {
    anker: 'telt',
    titel: 'Wat telt mee?',
    rollen: WIE_VOLGT,
    inhoud: (
      <p>
        Een gesprek dat er echt was: op locatie, op huisbezoek, telefonisch of via beeldbellen. Ook als er iemand bij
        was (driegesprek) en ook als de cliënt on hold staat. E-mail, brief, WhatsApp, voicemail, geen gehoor en niet
        verschenen tellen niet mee. Ze worden wel opgeschreven: zo is te zien wat er is geprobeerd. Twee gesprekken op
        één dag tellen als één.
      </p>
    ),
  },
  {
    anker: 'status',
    titel: 'Over tijd, binnenkort, op schema',
    rollen: WIE_VOLGT,
    inhoud: (
      <p>
        <strong>Over tijd</strong>: de uiterlijke datum is voorbij; de gemeente is deze cliënt een gesprek schuldig.{' '}
        <strong>Binnenkort</strong>: de uiterlijke datum is binnen {BINNENKORT_DAGEN} dagen. <strong>Op schema</strong>:
        er is nog ruim tijd. <strong>Nog niet gestart</strong> en <strong>beëindigd</strong> spreken voor zich; op de
        laatste dag zelf loopt een traject nog.
      </p>
    ),
  },
  {
    anker: 'on-hold',
    titel: 'On hold en opgeschort',
    rollen: WIE_VOLGT,
    inhoud: (
      <p>
        <strong>On hold</strong>: de begeleiding naar werk rust, bijvoorbeeld door ziekte. Het contact gaat door en de
        norm telt gewoon. <strong>Opgeschort</strong>: de klok van de norm staat stil, bijvoorbeeld in een lockdown of
        tijdens een opname. Dat besluit de teamleider voor één traject, of de projectleider voor een hele aanpak.
        Opgeschorte dagen tellen niet mee; u ziet dan wel hoe lang het stil is.
      </p>
    ),
  },
];
