import type { Hulpdeel } from './deel';

const B = ['begeleider'] as const;
const T = ['teamleider'] as const;
const P = ['projectleider'] as const;
const A = ['beheerder'] as const;

const R = ['partner'] as const;
/** Per pagina: wat u ziet en wat u er kunt doen. */
export const PAGINADELEN: readonly Hulpdeel[] = [
  {
    anker: 'vandaag',
    titel: 'Vandaag',
    rollen: B,
    inhoud: (
      <p>
        Wie aan de beurt is staat bovenaan: eerst wie over tijd is, dan wie binnenkort aan de beurt is. Rechts staan de
        gesprekken van vandaag, wat u nog moet doen, en hoeveel gesprekken er de komende weken nodig zijn. Wacht iemand
        langer dan 14 dagen, dan ziet uw teamleider dat ook; geef met <strong>uitleggen</strong> de reden, en tot
        wanneer die geldt. Tot die dag vraagt Vandaag er niet om. Uw teamleider leest uw uitleg en vraagt soms door.
        Kiest u bij een gesprek <strong>Nog niet, omdat …</strong>, dan is dat de uitleg van het wachten dat dan begint.
        Wat u te doen hebt komt vanzelf en verdwijnt als het klaar is; met <strong>later</strong> houdt u iets een tijd
        stil.
      </p>
    ),
  },
  {
    anker: 'agenda',
    titel: 'Agenda',
    rollen: B,
    inhoud: (
      <>
        <p>
          Uw gesprekken per week of per dag. Kies een vrije plek om daar een afspraak te plannen, of een afspraak om
          haar vast te leggen, te verplaatsen of af te zeggen. Met de pijltjes op het toetsenbord gaat u door het
          raster. Wat een collega met uw cliënt afsprak staat er met een stippellijn bij.
        </p>
        <p>
          Wat een formulier voorstelt past in uw agenda: een dag waarop u werkt, met een tijd die vrij is, en op de
          afgesproken plaats. Kiest u zelf en hebt u dan al een gesprek of bent u er niet, dan vraagt het formulier het
          eerst. Wat tegelijk staat blijft gemarkeerd. Werkt u op een vaste dag in de wijk, dan ziet u wie van uw
          cliënten daar te vinden is.
        </p>
      </>
    ),
  },
  {
    anker: 'werkdagen',
    titel: 'Werkdagen, afwezigheid en Outlook',
    rollen: B,
    inhoud: (
      <p>
        Vul in op welke dagen u werkt, van hoe laat tot hoe laat en waar, en wanneer u er niet bent. Vallen er afspraken
        in uw vrije dagen, dan kunt u ze met <strong>Verzet ze</strong> allemaal tegelijk verzetten; vanzelf gebeurt er
        niets. Met een geheim adres leest Outlook uw afspraken mee, zonder namen tenzij u dat kiest, en nooit met
        notities. Is het adres bij een ander terechtgekomen? Vernieuw het: het oude werkt dan meteen niet meer.
      </p>
    ),
  },
  {
    anker: 'clienten',
    titel: 'Mijn cliënten en zoeken',
    rollen: B,
    inhoud: (
      <p>
        Iedereen die u begeleidt of vervangt. Kies een status of volgorde en bewaar het adres als u die vaker nodig
        hebt. Een lange lijst gaat per honderd. Zoeken kan met een deel van de naam of het nummer, met een
        telefoonnummer, en met een geboortedatum of alleen een jaar. Accenten en streepjes maken niet uit. Namen staan
        op achternaam, zonder van of de. Hebben twee mensen dezelfde naam, dan staat hun geboortedatum erachter.
      </p>
    ),
  },
  {
    anker: 'plannen',
    titel: 'Plan mijn gesprekken',
    rollen: B,
    inhoud: (
      <>
        <p>
          Een voorstel voor iedereen die nog geen gesprek heeft staan voor de uiterlijke datum: op uw werkdagen, gelijk
          verdeeld, op de plaats en manier die u met elke cliënt afsprak. Wie het eerst moet gaat voor. Wie al over tijd
          is krijgt de eerste plek die niemand anders nodig heeft om op tijd te zijn. Een afspraak die na de uiterlijke
          datum staat, of op een dag waarop u er niet bent, wordt verzet: er komt geen tweede naast. Bij de regel staat
          wanneer zij was.
        </p>
        <p>
          Verander wat anders moet en vink uit wie u nu niet plant. Pas met{' '}
          <strong>Zet deze gesprekken in mijn agenda</strong> worden het afspraken, een hele pagina tegelijk. Past het
          niet, dan staat bovenaan voor wie niet, hoeveel later het wordt en wat er nodig is.
        </p>
      </>
    ),
  },
  {
    anker: 'dossier',
    titel: 'Het dossier',
    rollen: B,
    inhoud: (
      <p>
        Bovenaan staat wanneer het volgende gesprek uiterlijk is en waarom. De tijdlijn toont alles wat er was en nog
        komt. Bij Gegevens is één naam genoeg, mag van de geboortedatum de dag of de maand leeg blijven, en mogen bij
        Telefoon twee nummers of een woord staan. Wie een dossier opent of wijzigt, wordt vastgelegd.
      </p>
    ),
  },
  {
    anker: 'berichten',
    titel: 'Berichten en brieven',
    rollen: B,
    inhoud: (
      <p>
        Plant, verzet of zegt u een afspraak af, dan hoort de cliënt dat vanzelf: per e-mail als hij dat goed vond,
        anders per brief. Bij Berichten in het dossier leest u wat er is gestuurd en kunt u iets tegenhouden zolang het
        wacht. Een herinnering gaat twee werkdagen van tevoren, alleen per e-mail. Brieven liggen klaar bij{' '}
        <a href="/brieven">Brieven</a>: maak de PDF, druk hem af en zeg daarna dat ze zijn afgedrukt. Adres en
        toestemming staan bij Gegevens. Na het opslaan leest u hoe de cliënt het hoort. Komt een brief niet op tijd, is
        er geen adres of leest iemand weinig, dan staat bij Te doen dat u zelf belt, met het nummer. Ontbreekt een tijd,
        plaats of telefoonnummer, dan wacht het bericht; vul het aan en het gaat vanzelf verder. Bij Account vult u in
        op welk nummer cliënten u bellen.
      </p>
    ),
  },
  {
    anker: 'voorbereiding',
    titel: 'Een gesprek voorbereiden',
    rollen: B,
    inhoud: (
      <p>
        Eén bladzijde om te lezen voor de cliënt binnenkomt: waar naar te vragen, wat u beloofde, de laatste twee
        gesprekken, wat er sindsdien veranderde en wat er loopt. Afdrukken geeft één vel. Er valt hier niets in te
        vullen; alles komt uit het dossier.
      </p>
    ),
  },
  {
    anker: 'situatie',
    titel: 'Situatie',
    rollen: B,
    inhoud: (
      <>
        <p>
          Op welke trede van de participatieladder de cliënt staat, welke uitkering er is, of er een ontheffing van de
          sollicitatieplicht geldt, en in welk bestand de cliënt staat. Alles met een datum, zodat de geschiedenis
          zichtbaar blijft. Een volgende uitkering beëindigt de vorige vanzelf.
        </p>
        <p>
          Verlaat de cliënt de bijstand, dan vraagt het formulier of de begeleiding doorgaat: dat mag de cliënt kiezen.
          Klopt iets niet? Kies daarbij <strong>wijzigen</strong>; daar kunt u een vergissing ook weghalen.
        </p>
      </>
    ),
  },
  {
    anker: 'plan',
    titel: 'Het plan van aanpak',
    rollen: B,
    inhoud: (
      <>
        <p>
          Een plan begint als concept en slaat zichzelf op terwijl u schrijft. Kies waar het naartoe gaat, schrijf per
          leefgebied een doel op, en maak de stappen klein. Leest u het samen na en is de cliënt akkoord, dan stelt u
          het vast. Daarna verandert die versie niet meer; voor een wijziging maakt u een nieuwe versie en schrijft u op
          wat er veranderde.
        </p>
        <p>
          Lukt een stap, klik dan op <strong>Gelukt</strong>: hij komt bij de resultaten. Is een stap niet meer nodig,
          kies dan <strong>hoeft niet meer</strong> en schrijf op waarom. Ook wat de cliënt uit zichzelf deed kunt u
          daar bijschrijven. Een versie kunt u afdrukken of als PDF bewaren, met plaats voor handtekeningen.
        </p>
      </>
    ),
  },
  {
    anker: 'vastleggen',
    titel: 'Een gesprek vastleggen',
    rollen: B,
    inhoud: (
      <>
        <p>
          Kies bij de cliënt Vastleggen, kies hoe het gesprek ging en wanneer u elkaar weer spreekt. Meer hoeft niet.
          Elk voorstel heeft een dag en een tijd uit uw agenda. Weet u nog geen datum? Kies dan waarom; er komt een
          herinnering op Vandaag. Een datum na vandaag wordt een afspraak.
        </p>
        <p>
          Heeft de cliënt vandaag een afspraak, dan hoort het gesprek daarbij en vult het formulier haar in. Was het
          toch iets anders, kies dan <strong>Dit was een ander gesprek</strong>.
        </p>
        <p>
          Een vergissing? Open het contact in de tijdlijn en kies <strong>Corrigeren</strong>: u kunt de dag, hoe het
          ging, de duur, wie erbij was en het verslag veranderen. Wat er stond blijft bewaard. Of markeer het als
          verkeerd geregistreerd: het telt dan niet meer mee en blijft zichtbaar. Hoorde het{' '}
          <strong>bij een andere cliënt</strong>, kies dat dan: de tekst wordt afgeschermd, u legt haar met één knop
          vast bij de juiste cliënt, en de privacy officer beoordeelt of het een datalek is.
        </p>
        <p>
          Nam iemand niet op? Klik op Vandaag op <strong>Geen gehoor</strong>. Verkeerd geklikt? Dezelfde dag kunt u het
          ongedaan maken. Wie niet opnam staat daarna onderaan, bij Later opnieuw.
        </p>
        <p>
          <kbd>Ctrl K</kbd> zoekt een cliënt. <kbd>Alt G</kbd> legt een gesprek vast. <kbd>Ctrl Enter</kbd> slaat op.
        </p>
      </>
    ),
  },
  {
    anker: 'inzet',
    titel: 'Instrumenten van een cliënt',
    rollen: B,
    inhoud: (
      <p>
        Meld aan voor een instrument en schrijf met de cliënt op wat u samen wilt bereiken. Leg daarna vast wanneer het
        begint en hoe het afloopt; aan het eind kijkt u per wens wat ervan lukte. Zolang het loopt heeft de
        trajectbegeleider van de partner de leiding. Is er nu niets ingezet? Schrijf dan op waarom. Wat nodig is en er
        niet is, zet u bij <strong>gewenst, niet beschikbaar</strong>: zo ziet de gemeente wat er ontbreekt.
      </p>
    ),
  },
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
    anker: 'aanbod',
    titel: 'Aanbod',
    rollen: ['teamleider', 'projectleider'],
    inhoud: (
      <p>
        Wat er gebruikt wordt, waarom het stopte of niet doorging, wat het opleverde, en wat er gewenst was en niet
        beschikbaar. Elk getal telt mensen over de laatste twaalf maanden. Voor een teamleider gaat elk getal open naar
        de cliënten van het eigen team; een projectleider ziet geen namen en geen groepen van minder dan vijf mensen.
      </p>
    ),
  },
  {
    anker: 'team',
    titel: 'Team',
    rollen: T,
    inhoud: (
      <>
        <p>
          Bovenaan staat wie geen begeleider heeft, want die wordt door niemand gesproken. Daarna per begeleider hoe het
          ervoor staat. Elk getal gaat open naar de mensen erachter. <strong>Norm gehaald</strong> is het aantal
          cliënten met ten minste zoveel gesprekken als de norm in de gekozen periode vraagt; wie later begon of
          opgeschort was hoeft er minder. Loopt het jaar nog, dan is wat er ontbreekt <strong>nog te gaan</strong> en
          niet gemist. <strong>Niets gepland</strong> telt wie loopt en geen afspraak heeft.
        </p>
        <p>
          Onderaan staat wie langer dan 14 dagen wacht, met wat er is geprobeerd en de uitleg van de begeleider. Kies
          een peildatum om te zien hoe het er op een eerdere dag voor stond. Exporteren geeft een bestand voor Excel (of
          CSV) met cliëntnummers, wie begeleidt en wat er gepland is, zonder namen van cliënten; bij Cliënten precies de
          lijst die er staat. Afdrukken zet de pagina liggend op papier, met de dag en uw keuzes erboven.
        </p>
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
          aan het einde van elke maand; wie opgeschort was telt daar niet mee. Daaronder per begeleider: hoeveel dagen
          er tussen gesprekken zaten, wat er is geprobeerd, hoe men elkaar sprak en wanneer men elkaar voor het laatst
          zag.
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
    anker: 'teamlijst',
    titel: 'Cliënten van het team',
    rollen: T,
    inhoud: (
      <p>
        De mensen achter een getal. U ziet naam, nummer, planning en aantallen. Wat er in gesprekken is besproken staat
        in het dossier van de begeleider. Zoeken op naam of nummer kan boven aan elke pagina. Komt u van Verloop, dan
        staat bovenaan welk filter er geldt; u haalt het daar weg.
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
    anker: 'verantwoorden',
    titel: 'Uitleggen waarom de norm niet is gehaald',
    rollen: B,
    inhoud: (
      <>
        <p>
          Sluit een trajectjaar met minder gesprekken dan de norm vraagt, dan staat het op Vandaag en bij
          Normafwijkingen. Kijk eerst of er een gesprek mist en leg dat vast met de dag waarop het was: haalt het jaar
          daarmee de norm, dan vervalt de afwijking vanzelf.
        </p>
        <p>
          Wat u in dat jaar al uitlegde staat erbij en is vast ingevuld. Pas het aan als het niet klopt, zonder medische
          gegevens. Uw teamleider accepteert uw uitleg of stuurt haar terug met een vraag.
        </p>
      </>
    ),
  },
  {
    anker: 'nieuwe-deelnemer',
    titel: 'Een nieuwe deelnemer',
    rollen: T,
    inhoud: (
      <p>
        Vul het cliëntnummer, de naam, de aanpak en de startdatum in en kies wie begeleidt; bij elke begeleider staat
        hoeveel trajecten er al lopen. Heeft iemand maar één naam, vul die dan in als achternaam. Lijkt het iemand te
        zijn die er al staat, dan vraagt het scherm dat eerst. De uiterlijke datum van het eerste gesprek wordt meteen
        berekend. Kiest u nog niemand, dan staat de cliënt bovenaan bij Team.
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
    anker: 'pilot',
    titel: 'Pilot',
    rollen: P,
    inhoud: (
      <p>
        De hele aanpak in cijfers, zonder namen. De titel van elk plaatje zegt wat eraan te zien is; onder elk plaatje
        staan de cijfers als tabel. Groepen van minder dan vijf mensen worden niet getoond, en soms een tweede groep ook
        niet, omdat de eerste anders uit het totaal te berekenen is. Afdrukken zet alles liggend op papier, met de dag
        erboven.
      </p>
    ),
  },
  {
    anker: 'deelnemers',
    titel: 'Deelnemers',
    rollen: P,
    inhoud: <p>Elk traject op cliëntnummer, met de stand van de norm. Redenen en namen staan hier niet.</p>,
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
    anker: 'beheer',
    titel: 'Beheer',
    rollen: A,
    inhoud: <p>Wat aandacht vraagt staat op de eerste pagina. U ziet aantallen en cliëntnummers, nooit een dossier.</p>,
  },
  {
    anker: 'gebruikers',
    titel: 'Gebruikers',
    rollen: A,
    inhoud: (
      <>
        <p>
          Een nieuwe gebruiker kiest zelf een wachtwoord met een link die één keer werkt, 24 uur lang. U ziet die link
          één keer; geef hem zelf door. Is hij weg, maak dan een nieuwe: de oude vervalt.
        </p>
        <p>
          Wie weggaat blokkeert u: hij is meteen overal uitgelogd. U ziet eerst hoeveel trajecten, afspraken,
          overdrachten en vervangingen dat raakt. Zijn cliënten komen op nog niemand te staan: zij staan dan bovenaan
          bij de teamleider, die hen verdeelt. Is al bekend wie alles overneemt, kies dan die collega. Weer toelaten
          geeft het inloggen terug, niet de cliënten; die geeft de teamleider terug. Een gebruiker wordt nooit
          verwijderd, want zijn naam staat bij wat hij deed.
        </p>
      </>
    ),
  },
  {
    anker: 'aanpakken',
    titel: 'Aanpakken en hun norm',
    rollen: A,
    inhoud: (
      <>
        <p>
          Een andere norm geldt vanaf een dag die u kiest: vandaag of later. U ziet eerst wie zij raakt, in aantallen,
          en zegt dan ja of nee. Voor een cliënt verandert de datum pas na het eerste gesprek vanaf die dag. Wat is
          toegezegd, gesloten of besloten blijft zoals het was.
        </p>
        <p>
          Een norm die nog niet is begonnen trekt u weer in. De eerste norm van een aanpak verandert niet. Alle normen
          van een aanpak staan onder elkaar.
        </p>
      </>
    ),
  },
  {
    anker: 'instrumenten-beheren',
    titel: 'Instrumenten beheren',
    rollen: A,
    inhoud: (
      <p>
        Een instrument dat open is kunnen begeleiders kiezen, en het staat op de sociale kaart. Schrijf daarom in gewone
        taal wat het is. Sluit wat er niet meer is: wie het nu gebruikt houdt het. Een partner hoort bij een organisatie
        (bij de gebruiker in te vullen) en ziet wie een instrument van die organisatie gebruikt.
      </p>
    ),
  },
  {
    anker: 'werk',
    titel: 'Achtergrondwerk',
    rollen: A,
    inhoud: (
      <p>
        Elke nacht werkt Vast Contact taken, wachtenden en herinneringen bij; na een afspraak maakt het een bericht.
        Lukt iets niet, dan wordt het vanzelf opnieuw geprobeerd. Wat is gestopt kunt u zelf opnieuw laten doen: dat kan
        zonder zorgen, want werk gebeurt maar één keer.
      </p>
    ),
  },
  {
    anker: 'gemeente',
    titel: 'Gemeente',
    rollen: A,
    inhoud: (
      <p>
        De naam, het adres en het telefoonnummer van de gemeente staan op elke brief en e-mail. Zolang ze niet zijn
        ingevuld gaat er niets de deur uit; alles blijft wachten en gaat daarna vanzelf. Een begeleider kan een eigen
        nummer hebben: dat staat bij de gebruiker.
      </p>
    ),
  },
  {
    anker: 'berichten-beheren',
    titel: 'Berichten',
    rollen: A,
    inhoud: (
      <p>
        De teksten die cliënten lezen, met een voorbeeld ernaast. De vaste zin staat pas in berichten als u invult wie
        haar bij de gemeente goedkeurde; er staan zinnen bij om over te nemen, ook een over de uitkering. Bovenaan ziet
        u of e-mail het doet en hoeveel er wacht. Is onzeker of een e-mail aankwam, dan beslist u of hij nog eens gaat.
        Van wie een bericht is, ziet u hier niet.
      </p>
    ),
  },
  {
    anker: 'lijsten',
    titel: 'Teams, locaties, onderwerpen, organisaties en gewenst aanbod',
    rollen: A,
    inhoud: (
      <p>
        Wat in gebruik is kan worden gesloten: het is dan niet meer te kiezen, en wat er al mee is gedaan blijft staan.
        Alleen wat nooit is gebruikt kan worden verwijderd.
      </p>
    ),
  },
  {
    anker: 'verantwoording',
    titel: 'Verantwoording',
    rollen: ['privacy_officer'],
    inhoud: (
      <p>
        Wie welk dossier opende of wijzigde, en wat werd geweigerd. Zoek op cliëntnummer, op gebruiker of op dag. Wat er
        in gesprekken staat is hier niet te lezen. Las een teamleider notities, dan staat de reden erbij. Ook dat u hier
        zoekt wordt vastgelegd. Bij <strong>Mogelijke datalekken</strong> staat wat bij de verkeerde cliënt was
        opgeschreven: in wiens dossier, hoe lang, en wie er in die tijd keek. U beoordeelt het binnen 72 uur nadat het
        is gevonden. De tekst leest u alleen als u daarom vraagt; ook dat wordt vastgelegd.
      </p>
    ),
  },
  {
    anker: 'concept',
    titel: 'Wat u typt raakt niet weg',
    rollen: ['begeleider', 'teamleider', 'projectleider', 'partner', 'beheerder', 'privacy_officer'],
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
    rollen: ['begeleider', 'teamleider', 'projectleider', 'partner', 'beheerder', 'privacy_officer'],
    inhoud: (
      <p>
        Klik rechtsboven op uw naam om uw naam of wachtwoord te wijzigen en te zien waar u bent ingelogd. Herkent u iets
        niet, log daar dan uit en kies een nieuw wachtwoord.
      </p>
    ),
  },
  {
    anker: 'wie-ziet-wat',
    titel: 'Wie ziet wat?',
    rollen: ['begeleider', 'teamleider', 'projectleider', 'partner', 'beheerder', 'privacy_officer'],
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
    anker: 'rond-de-client',
    titel: 'Rond de cliënt',
    rollen: B,
    inhoud: (
      <>
        <p>
          Wie er helpen, met wie de cliënt samenwoont en wat u beloofde te doen. Deel alleen iets met wie toestemming
          van de cliënt heeft; zonder datum van toestemming staat er <strong>geen toestemming: deel niets</strong>.
          Trekt de cliënt die in, maak de datum dan leeg: dat geldt meteen.
        </p>
        <p>
          Een partner die hier inlogt kan u een signaal sturen. Opent u het, dan ziet de partner dat het is gelezen. Wat
          u antwoordt leest de partner. Een signaal blijft staan tot u antwoordt of het afhandelt.
        </p>
        <p>
          Bij <strong>Wat ik voor u doe</strong> staat wat u beloofde. Ook als iets niet doorgaat hoort de cliënt dat
          van u; pas daarna is het klaar.
        </p>
      </>
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
  {
    anker: 'signalen',
    titel: 'Signalen',
    rollen: R,
    inhoud: (
      <>
        <p>
          U ziet de cliënten die nu een traject bij uw organisatie volgen, of die toestemming gaven om u te betrekken.
          Van hen ziet u de naam, de begeleider en wat ze bij u doen. Meer niet.
        </p>
        <p>
          Kies een cliënt om door te geven hoe het gaat, een advies te geven of een driegesprek te vragen. U ziet of de
          begeleider het heeft gelezen en wat het antwoord is. Bent u niet meer betrokken, dan ziet u de cliënt en uw
          oude signalen niet meer.
        </p>
      </>
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
  {
    anker: 'leefgebieden',
    titel: 'Leefgebieden',
    rollen: B,
    inhoud: (
      <p>
        Hier staat hoe het met de cliënt gaat op acht leefgebieden, en wat er sinds de vorige intake veranderde. Leg
        voor het eerste gesprek vast wat u aan anderen vroeg en wie u hebt ingelicht. Kijkt u in het gesprek liever de
        cliënt aan? Druk dan een leeg gespreksblad af.
      </p>
    ),
  },
  {
    anker: 'intake',
    titel: 'Een intake',
    rollen: B,
    inhoud: (
      <>
        <p>
          Begin waar de cliënt begint: de volgorde is vrij. Alles wat u opschrijft wordt vanzelf opgeslagen; u kunt
          stoppen en later verdergaan, ook op een andere computer. Schrijft een collega in hetzelfde deel, dan ziet u
          wat er staat en kiest u.
        </p>
        <p>
          Bij Afronden ziet u wat is besproken en wat niet. De intake wordt vastgesteld bij het gesprek waarin zij is
          gehouden; daarna verandert zij niet meer. Een latere intake komt ernaast te staan, en u kunt per leefgebied
          overnemen wat er stond.
        </p>
      </>
    ),
  },
  {
    anker: 'overdracht',
    titel: 'Een cliënt warm overdragen',
    rollen: B,
    inhoud: (
      <>
        <p>
          U of uw teamleider vraagt de overdracht aan. De samenvatting komt uit het dossier: kijk haar na, haal weg wat
          niet nodig is en schrijf erbij wat u zou vertellen. Ze wordt vanzelf opgeslagen. Vul in wanneer u het de
          cliënt hebt verteld en hoe het met het driegesprek staat, en bied de overdracht aan.
        </p>
        <p>
          Uw collega leest de samenvatting en niet het dossier. Neemt hij de cliënt over, dan gaat het dossier op dat
          moment naar hem en ziet u het niet meer. Stuurt hij haar terug, dan leest u wat er nog nodig is. De klok van
          de norm loopt gewoon door.
        </p>
      </>
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
    anker: 'caseload',
    titel: 'Een hele caseload overdragen',
    rollen: T,
    inhoud: (
      <p>
        Kies van wie (ook van niemand, om te verdelen wie geen begeleider heeft), vink uit wie niet meegaat en kies een
        collega. U ziet eerst om wie het gaat; met nee verandert er niets. Alles gaat in één keer over, of niets. Was
        het een vergissing, dan maakt u het die dag nog ongedaan: wat intussen verder is gegaan blijft dan staan. Is
        iemand een tijd afwezig, regel dan vervanging met een eerste en een laatste dag; wie in die dagen al vervangen
        wordt, wordt genoemd en overgeslagen. Kan het per cliënt, kies dan liever een warme overdracht.
      </p>
    ),
  },
];
