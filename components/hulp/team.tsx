import type { Hulpdeel } from './deel';
import { Plaatje } from './plaatje';

const T = ['teamleider'] as const;
const P = ['projectleider'] as const;

/** Wat een teamleider en een projectleider zien en er kunnen doen. */
export const TEAMDELEN: readonly Hulpdeel[] = [
  {
    anker: 'team',
    titel: 'Team',
    rollen: T,
    inhoud: (
      <>
        <p>
          Bovenaan staat wat er sinds vorige week veranderde: wie over tijd kwam, wie is gesproken, bij wie er uitleg is
          en wie lang wacht. Een pijl zegt of het er meer of minder zijn dan een week eerder. Daarna staat wie geen
          begeleider heeft, want die wordt door niemand gesproken, en per begeleider hoe het ervoor staat. Klik op een
          kop om daarop te sorteren. Elk getal gaat open naar de mensen erachter. <strong>Norm gehaald</strong> is het
          aantal cliënten met ten minste zoveel gesprekken als de norm in de gekozen periode vraagt; wie later begon of
          opgeschort was hoeft er minder. Loopt het jaar nog, dan is wat er ontbreekt <strong>nog te gaan</strong> en
          niet gemist. <strong>Niets gepland</strong> telt wie loopt en geen afspraak heeft.
        </p>
        <p>
          Onderaan staat wie langer dan 14 dagen wacht, met wat er is geprobeerd en de uitleg van de begeleider. Kies
          een peildatum om te zien hoe het er op een eerdere dag voor stond. Exporteren geeft een bestand voor Excel (of
          CSV) met cliëntnummers, wie begeleidt en wat er gepland is, zonder namen van cliënten; bij Cliënten precies de
          lijst die er staat. Afdrukken zet de pagina liggend op papier, met de dag en uw keuzes erboven.
        </p>
        <Plaatje
          naam="team"
          alt="Team: wat er sinds vorige week veranderde, wie geen begeleider heeft, en het contact per begeleider"
        />
      </>
    ),
  },
  {
    anker: 'verloop',
    titel: 'Verloop',
    rollen: T,
    inhoud: (
      <>
        <p>
          Hoe het contact over een jaar ging. Bovenaan welk deel <strong>op tijd</strong> was (op schema of binnenkort)
          aan het einde van elke maand; wie opgeschort was telt daar niet mee, en een maand waarin de klok stilstond is
          gearceerd. De streep is de norm. Met Bewaar neemt u een plaatje of zijn cijfers mee. Daaronder per begeleider:
          hoeveel dagen er tussen gesprekken zaten, wat er is geprobeerd, hoe men elkaar sprak en wanneer men elkaar
          voor het laatst zag.
        </p>
        <p>
          Alles gaat over wie op de peildatum loopt. Gesprekken en pogingen staan bij wie ze voerde, ook als de cliënt
          nu een andere begeleider heeft; de rest staat bij wie de cliënt op de peildatum begeleidt. De maanden in de
          trend tellen wie er toen liep. Bij minder dan 30 staan er aantallen in plaats van procenten. Elk getal gaat
          open naar de mensen erachter. Een lage uitkomst is een vraag en geen oordeel: soms is er een goede reden.
        </p>
      </>
    ),
  },
  {
    anker: 'teamlijst',
    titel: 'Cliënten van het team',
    rollen: T,
    inhoud: (
      <p>
        De mensen achter een getal. U ziet naam, nummer, planning en aantallen. Het telefoonnummer en de andere gegevens
        staan bij de cliënt, bij Gegevens; dat u ze opent wordt vastgelegd. Vink mensen aan om bij hen tegelijk door te
        vragen, akkoord te geven, op te schorten of hen over te zetten: u ziet eerst bij wie het kan en bij wie niet.
        Wat er in gesprekken is besproken staat in het dossier van de begeleider. Zoeken op naam of nummer kan boven aan
        elke pagina; <kbd>Ctrl K</kbd> vindt ook pagina’s en wat u wilt doen. Komt u van Verloop, dan staat bovenaan
        welk filter er geldt; u haalt het daar weg.
      </p>
    ),
  },
  {
    anker: 'wachten',
    titel: 'Wie langer dan 14 dagen wacht',
    rollen: T,
    inhoud: (
      <p>
        U leest de uitleg van de begeleider: de reden, wat erbij staat, en tot wanneer. <strong>Akkoord tot</strong>:
        tot die dag, hoogstens zes weken, vraagt niets erom, ook het weekoverzicht niet; daarna staat de cliënt er weer.{' '}
        <strong>Vraag door</strong>: uw vraag staat op Vandaag tot er een uitleg is. <strong>Zet over</strong> brengt u
        naar een andere begeleider, <strong>Schort op</strong> naar een opschorting. De norm loopt door tot u opschort.
      </p>
    ),
  },
  {
    anker: 'notities',
    titel: 'Notities lezen',
    rollen: T,
    inhoud: (
      <p>
        Wat een cliënt vertelt, is voor de begeleider. Moet u het toch lezen, geef dan een reden. Die wordt vastgelegd:
        de privacy officer en de begeleider zien haar. U leest dan een half uur wat er is opgeschreven in de tijd dat
        het traject bij uw team liep; wijzigen kan niet.
      </p>
    ),
  },
  {
    anker: 'belasting',
    titel: 'Belasting',
    rollen: T,
    inhoud: (
      <p>
        Per begeleider hoeveel gesprekken er de komende dertien weken nodig zijn en hoeveel er kunnen. Een tekort is er
        pas als ook in de weken ervoor geen ruimte over is. Met <strong>Wat als</strong> ziet u wat het doet als er
        cliënten naar een collega gaan; er verandert niets tot u de caseload overdraagt.
      </p>
    ),
  },
  {
    anker: 'normafwijkingen',
    titel: 'Normafwijkingen',
    rollen: T,
    inhoud: (
      <>
        <p>
          Een trajectjaar dat sluit met minder gesprekken dan de norm vraagt, is een normafwijking. De begeleider legt
          uit waarom; u accepteert de uitleg of stuurt haar terug met uw vraag. Wie geen begeleider heeft staat
          bovenaan.
        </p>
        <p>
          Een normafwijking gaat nooit weg. Wordt er een gesprek alsnog vastgelegd en is de norm dan gehaald, dan wordt
          zij ingetrokken; blijkt een gesprek verkeerd geregistreerd, dan gaat zij weer open. Wordt het tekort groter
          nadat u accepteerde, dan gaat zij ook weer open. Bij elke normafwijking staat wat ermee gebeurde.
        </p>
      </>
    ),
  },
  {
    anker: 'jaarverslag',
    titel: 'Het jaarverslag van de norm',
    rollen: T,
    inhoud: (
      <p>
        Wat er is geworden van de trajectjaren die in een kalenderjaar sloten: gehaald of niet, en of dat is
        verantwoord. Daaronder hoelang er tussen twee gesprekken zat. Achter elk getal staan de mensen. U neemt het
        verslag mee als CSV, Excel of PDF; daarin staan cliëntnummers, geen namen en geen uitleg. CSV opent in het
        Nederlandse Excel meteen in kolommen; in Excel staat alles samen op een eigen blad.
      </p>
    ),
  },
  {
    anker: 'nieuwe-deelnemer',
    titel: 'Een nieuwe deelnemer',
    rollen: T,
    inhoud: (
      <p>
        Vul het cliëntnummer, de naam, de aanpak en de startdatum in en kies wie begeleidt; bij elke begeleider staat
        hoeveel cliënten er al zijn en hoeveel ruimte er is. Heeft iemand maar één naam, vul die dan in als achternaam.
        Lijkt het iemand te zijn die er al staat, dan vraagt het scherm dat eerst. De uiterlijke datum van het eerste
        gesprek wordt meteen berekend. Kiest u nog niemand, dan staat de cliënt bovenaan bij Team.
      </p>
    ),
  },
  {
    anker: 'begeleiding',
    titel: 'Een andere begeleider, of een vervanger',
    rollen: T,
    inhoud: (
      <p>
        Een warme overdracht gaat in stappen: de begeleider maakt een samenvatting, vertelt het de cliënt en spreekt een
        driegesprek af, en de collega neemt aan of stuurt terug. Kiest u meteen een ander, dan vervalt die overdracht.
        Een nieuwe begeleider krijgt het dossier op het moment dat u opslaat; de vorige ziet het dan niet meer. De klok
        van de norm loopt gewoon door. Een vervanger ziet en doet van de eerste tot en met de laatste dag hetzelfde als
        de begeleider, die zelf ook toegang houdt.
      </p>
    ),
  },
  {
    anker: 'caseload',
    titel: 'Een hele caseload overdragen',
    rollen: T,
    inhoud: (
      <p>
        Kies van wie (ook van niemand, om te verdelen wie geen begeleider heeft) en hoeveel er gaan. Het scherm kiest
        wie het langst kan wachten, of u vinkt zelf aan. Het stelt per cliënt een collega voor: wie ruimte heeft, en
        liefst wie dezelfde taal spreekt. Verander wat u wilt. U ziet eerst om wie het gaat; met nee verandert er niets.
        Alles gaat in één keer over, of niets. Was het een vergissing, dan maakt u het die dag nog ongedaan: wat
        intussen verder is gegaan blijft dan staan. Is iemand een tijd afwezig, regel dan vervanging met een eerste en
        een laatste dag; wie in die dagen al vervangen wordt, wordt genoemd en overgeslagen. Kan het per cliënt, kies
        dan liever een warme overdracht.
      </p>
    ),
  },
  {
    anker: 'opschorting',
    titel: 'Een traject opschorten',
    rollen: T,
    inhoud: (
      <p>
        De klok staat stil van de eerste tot en met de laatste dag. Weet u de laatste dag nog niet, of is die meer dan
        drie maanden vooruit, dan kiest u wanneer u het opnieuw bekijkt, binnen drie maanden; twee weken ervoor staat
        het bij Team. Begonnen? Dan stopt u met een laatste dag. Nog niet begonnen, of vandaag pas ingevoerd? Dan kunt u
        haar helemaal intrekken.
      </p>
    ),
  },
  {
    anker: 'einde',
    titel: 'Een traject beëindigen',
    rollen: T,
    inhoud: (
      <p>
        Kies de laatste dag en de reden; u ziet eerst wat het doet. Afspraken daarna worden afgezegd als de cliënt
        nergens anders meer loopt. De laatste begeleider kan het dossier blijven lezen. Verlaat iemand de bijstand,
        vraag dan of hij de begeleiding wil houden: dan loopt het traject gewoon door. Tot dertig dagen na de laatste
        dag kunt u het traject heropenen; afspraken, instrumenten en taken staan dan weer zoals ze waren.
      </p>
    ),
  },
  {
    anker: 'andere-aanpak',
    titel: 'Verder in een andere aanpak',
    rollen: T,
    inhoud: (
      <p>
        Het traject eindigt en gaat een dag later verder in de andere aanpak, met dezelfde begeleider. Instrumenten die
        lopen, open toezeggingen en een intake of plan in concept gaan mee. Wat vastgesteld is blijft bij het oude
        traject en in hetzelfde dossier. De norm van de nieuwe aanpak telt vanaf de eerste dag.
      </p>
    ),
  },
  {
    anker: 'aanbod',
    titel: 'Aanbod',
    rollen: ['teamleider', 'projectleider'],
    inhoud: (
      <p>
        Wat er gebruikt wordt, waarom het stopte of niet doorging, wat het opleverde, en wat er gewenst was en niet
        beschikbaar. Elk getal telt mensen over de laatste twaalf maanden. Voor een teamleider gaat elk getal open naar
        de cliënten van het eigen team; een projectleider ziet geen namen en geen groepen van minder dan vijf mensen.
        Redenen ziet een projectleider zoals zij waren aan het eind van het vorige kwartaal, afgerond op vijftallen.
      </p>
    ),
  },
  {
    anker: 'pilot',
    titel: 'Pilot',
    rollen: P,
    inhoud: (
      <>
        <p>
          De hele aanpak in cijfers, zonder namen. De titel van elk plaatje zegt wat eraan te zien is; onder elk plaatje
          staan de cijfers als tabel. Hoe het met de norm staat ziet u precies, ook als het om een paar mensen gaat.
          Zijn er meer teams, dan staan zij naast elkaar. Met Bewaar neemt u een plaatje of zijn cijfers mee. Afdrukken
          zet alles liggend op papier, met de dag erboven.
        </p>
        <p>
          Waarom iemand on hold is of stopte, gaat over zijn gezondheid of zijn leven. Daarom staan redenen er per
          kwartaal: u ziet de stand van de laatste dag van het kwartaal voor de peildatum, afgerond op vijftallen. Een 5
          kan dus 5, 6 of 7 mensen zijn. Minder dan 5 staat er niet. Bij elk plaatje staat van welke dag het is. Een
          kwartaal wordt één keer geteld, als u er voor het eerst naar kijkt; wat er later over wordt opgeschreven
          verandert het niet. Stopten er sinds de vorige keer minder dan 5 mensen, dan blijft die staan. Elke keer dat u
          kijkt wordt vastgelegd.
        </p>
        <Plaatje naam="pilot" alt="Pilot: de aanpak in cijfers, met een plaatje en een tabel per onderwerp" />
      </>
    ),
  },
  {
    anker: 'deelnemers',
    titel: 'Deelnemers',
    rollen: P,
    inhoud: (
      <p>
        Elk traject op cliëntnummer, met de stand van de norm. Namen en redenen staan hier niet, en ook niet wie er on
        hold is.
      </p>
    ),
  },
  {
    anker: 'opschorting-aanpak',
    titel: 'Een hele aanpak opschorten',
    rollen: P,
    inhoud: (
      <p>
        Vul de dagen en de reden in en bekijk eerst wie het raakt. Pas als u daarna bevestigt, verandert er iets: dan
        schuiven alle uiterlijke datums in één keer mee. Eerder stoppen gaat net zo: kies een eerdere laatste dag. Een
        vergissing van vandaag maakt u helemaal ongedaan.
      </p>
    ),
  },
  {
    anker: 'aanpak-uitleg',
    titel: 'Uitleg van de aanpak',
    rollen: P,
    inhoud: (
      <p>
        Schrijf op waarvoor de aanpak er is, voor wie, en wat er verandert. Iedereen die met de aanpak werkt leest dit,
        ook partners. Noem geen cliënten. Een bericht blijft staan; komt er iets bij, plaats dan een nieuw bericht.
      </p>
    ),
  },
];
