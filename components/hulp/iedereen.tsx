import { ROLLEN } from '@/lib/domain/rollen';
import type { Hulpdeel } from './deel';

/** Wat voor meer dan één rol hetzelfde is. */
export const GEDEELDE_DELEN: readonly Hulpdeel[] = [
  {
    anker: 'instrumenten',
    titel: 'Instrumenten en de sociale kaart',
    rollen: ['begeleider', 'teamleider', 'projectleider', 'beheerder'],
    inhoud: (
      <p>
        Alles wat te kiezen is, met voor wie het past en wat het kost. Kies een leefgebied, hoeveel Nederlands een
        cliënt spreekt of een trede van de ladder. De <strong>sociale kaart</strong> is hetzelfde in gewone taal, om
        samen te lezen of af te drukken en mee te geven.
      </p>
    ),
  },
  {
    anker: 'concept',
    titel: 'Wat u typt raakt niet weg',
    rollen: ROLLEN,
    inhoud: (
      <>
        <p>
          Terwijl u typt wordt een concept bewaard; dat staat naast de knop. Gaat u weg zonder op te slaan, dan staat er
          als u terugkomt: <strong>U was hier bezig</strong>. Kies Ga verder of Gooi weg. Tot u kiest blijft het staan,
          ook als u iets nieuws typt. Alleen u ziet uw concept, op elke computer waar u inlogt. Het is weg zodra u
          opslaat, en anders na dertig dagen. Wachtwoorden komen er niet in.
        </p>
        <p>
          Een concept is nog niet opgeslagen: een collega ziet het niet, en het telt niet mee. <kbd>Ctrl Enter</kbd> (op
          een Mac <kbd>⌘ Enter</kbd>) slaat op vanuit elk veld.
        </p>
      </>
    ),
  },
  {
    anker: 'account',
    titel: 'Uw account',
    rollen: ROLLEN,
    inhoud: (
      <>
        <p>
          Klik rechtsboven op uw naam om uw naam of wachtwoord te wijzigen en te zien waar u bent ingelogd. Herkent u
          iets niet, log daar dan uit en kies een nieuw wachtwoord. Logt u in op een apparaat dat wij nog niet kennen,
          dan krijgt u een e-mail. Na een half uur niets doen of negen uur werken logt u opnieuw in; wat u had getypt
          blijft staan. Wie rechten geeft, een link maakt of een lijst meeneemt, laat eerst zien dat hij het zelf is;
          dat geldt tien minuten.
        </p>
        <p>
          Na uw wachtwoord vraagt Vast Contact een tweede stap: een code van een app op uw telefoon, of een passkey. Bij
          Tweede stap voegt u er een toe, ook een tweede voor als u de eerste kwijtraakt, en maakt u nieuwe
          herstelcodes. Bewaar die op papier: met zo’n code logt u één keer in zonder telefoon. Klopt uw code steeds
          niet, zet dan op uw telefoon datum en tijd op automatisch. Ook uw herstelcodes kwijt? Bel een beheerder.
        </p>
      </>
    ),
  },
  {
    anker: 'wie-ziet-wat',
    titel: 'Wie ziet wat?',
    rollen: ROLLEN,
    inhoud: (
      <p>
        Een begeleider ziet de dossiers van wie hij begeleidt of vervangt. Een teamleider ziet van zijn team de
        planning; wat er besproken is alleen met een reden, die wordt vastgelegd. Een projectleider ziet cijfers en
        cliëntnummers, geen namen. Een beheerder ziet geen dossiers. Een partner ziet van wie hij helpt de naam, de
        begeleider en de eigen inzet. Wie iets van een cliënt opent of wijzigt, wordt vastgelegd.
      </p>
    ),
  },
  {
    anker: 'aanpak',
    titel: 'De pagina van een aanpak',
    rollen: ['begeleider', 'teamleider', 'projectleider', 'partner', 'beheerder'],
    inhoud: (
      <p>
        Waarvoor een aanpak er is, voor wie, wie er werken en wat er verandert. Er staat niets over cliënten. De
        projectleider houdt de pagina bij. U vindt haar bij <a href="/aanpakken">Aanpakken</a>.
      </p>
    ),
  },
];
