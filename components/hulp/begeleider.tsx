import type { Hulpdeel } from './deel';
import { Plaatje } from './plaatje';

const B = ['begeleider'] as const;

/** Wat een begeleider ziet en er kan doen, in de volgorde van het werk. */
export const BEGELEIDERSDELEN: readonly Hulpdeel[] = [
  {
    anker: 'vandaag',
    titel: 'Vandaag',
    rollen: B,
    inhoud: (
      <>
        <p>
          Bovenaan staat <strong>Nu</strong>: de gesprekken van vandaag die nog komen of nog geen uitkomst hebben.
          Daaronder wie over tijd is: wie nog nooit is gesproken eerst, dan wie het langst wacht. Wie een uitleg heeft,
          of wie u vandaag al probeerde, staat apart. Elke cliënt is één regel. Open haar met het driehoekje: dan ziet u
          het nummer en hoe het het laatste jaar ging, en kunt u bellen, geen gehoor vastleggen, plannen of uitleggen.
          Ernaast, op een telefoon eronder, staat wat u nog moet doen. Zelf iets onthouden kan met{' '}
          <strong>Herinnering toevoegen</strong> of, bij een cliënt, met <strong>Herinner mij</strong>: alleen u ziet
          dat, en het staat op die dag bij Te doen. Wacht iemand langer dan 14 dagen, dan ziet uw teamleider dat ook;
          geef met <strong>uitleggen</strong> de reden, en tot wanneer die geldt. Tot die dag vraagt Vandaag er niet om.
          Uw teamleider leest uw uitleg en vraagt soms door. Kiest u bij een gesprek <strong>Nog niet, omdat …</strong>,
          dan is dat de uitleg van het wachten dat dan begint. Wat u te doen hebt komt vanzelf en verdwijnt als het
          klaar is; met <strong>later</strong> houdt u iets een tijd stil.
        </p>
        <Plaatje
          naam="vandaag"
          alt="Vandaag: bovenaan de gesprekken van nu, daaronder wie over tijd is, rechts wat er te doen is"
        />
        <Plaatje
          naam="vandaag-telefoon"
          smal
          alt="Vandaag op een telefoon: Bel, Niet gekomen en Vastleggen bij de eerste afspraak, en een balk met Vandaag, Agenda, Cliënten, Zoeken en Meer"
        />
      </>
    ),
  },
  {
    anker: 'bellen',
    titel: 'Bellen',
    rollen: B,
    inhoud: (
      <p>
        Hier belt u mensen achter elkaar: wie over tijd is, wie nog geen afspraak heeft, of wie u zelf aanvinkt. Bij
        elke cliënt staan het nummer en wat u wilt vragen. Eén tik of één toets zegt hoe het ging, en dan komt de
        volgende. Met <strong>Gesproken</strong> staat ook de volgende afspraak er; met <strong>Later</strong> komt de
        cliënt aan het eind terug. <strong>Geen gehoor</strong> en <strong>Voicemail</strong> kunt u bij de volgende
        cliënt nog ongedaan maken. Sprak een collega iemand intussen, dan slaat de ronde die over. Stoppen mag altijd: u
        gaat later verder waar u was. De toetsen zet u boven aan het scherm uit.
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
          eerst. Wat tegelijk staat blijft gemarkeerd.
        </p>
        <p>
          Een afspraak verplaatst u door haar te slepen. Trek de onderkant omlaag, dan duurt zij langer. Met het
          toetsenbord: ga naar de naam en druk op de spatiebalk. De pijltjes verschuiven, Shift met een pijltje maakt
          langer of korter, Enter bewaart en Esc stopt. De cliënt hoort het net als bij <strong>verplaatsen</strong>.
        </p>
        <p>
          Werkt u op een vaste dag in de wijk? Bij die dag staat wie van uw cliënten daar te vinden is, en waarom. Ziet
          u iemand even, druk dan op <strong>Ontmoeting</strong>. Zij telt niet mee voor de norm. Bij{' '}
          <strong>Meer</strong> drukt u de dag of week af.
        </p>
        <Plaatje
          naam="agenda"
          alt="De agenda van een week: per dag de plaats en wie er is, daaronder de uren met afspraken"
        />
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
        notities. Is het adres bij een ander terechtgekomen? Vernieuw het: het oude werkt dan meteen niet meer. Het
        werkt ook niet meer na een half jaar, of als u een nieuw wachtwoord kiest.
      </p>
    ),
  },
  {
    anker: 'clienten',
    titel: 'Mijn cliënten en zoeken',
    rollen: B,
    inhoud: (
      <>
        <p>
          Iedereen die u begeleidt of vervangt. Kies een status of volgorde, of typ een deel van een naam: de lijst
          verandert meteen. Kiest u vaak hetzelfde? <strong>Bewaar dit filter</strong> zet het onder een eigen naam
          boven de lijst. Namen staan op achternaam, zonder van of de. Hebben twee mensen dezelfde naam, dan staat hun
          geboortedatum erachter.
        </p>
        <p>
          <kbd>Ctrl K</kbd> zoekt overal: mensen, pagina’s en wat u wilt doen. Typt u nog niets, dan staat er wie u het
          laatst bekeek en wie over tijd is. Mensen vindt u op een deel van de naam of het nummer, op telefoonnummer en
          op geboortedatum of alleen een jaar. Accenten, streepjes en een tikfout maken niet uit. Typ “afspraak” of
          “gesprek” en kies daarna wie.
        </p>
      </>
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
        Telefoon twee nummers of een woord staan. Wie een dossier opent of wijzigt, wordt vastgelegd. Legt uw gemeente
        het BSN vast, dan staat het daar ook: versleuteld, en alleen te zien als u op BSN tonen drukt. Zoeken kan op het
        hele BSN.
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
    anker: 'vastleggen',
    titel: 'Een gesprek vastleggen',
    rollen: B,
    inhoud: (
      <>
        <p>
          Kies bij de cliënt Vastleggen, kies hoe het gesprek ging en wanneer u elkaar weer spreekt. Meer hoeft niet.
          Onder in beeld staat steeds wat opslaan met de norm doet. Elk voorstel is een vrije plek in uw agenda. Weet u
          nog geen datum? Kies dan waarom; er komt een herinnering op Vandaag. Belt u vandaag, dan wordt de begintijd
          vanzelf nu. Een andere dag of tijd kiest u onder <strong>Gelukt?</strong>. Een datum na vandaag wordt een
          afspraak.
        </p>
        <p>
          Met het toetsenbord kiest de eerste letter een antwoord: <kbd>t</kbd> is Telefonisch. <kbd>Alt</kbd>{' '}
          <kbd>1</kbd> kiest het eerste moment, waar u ook bent, en <kbd>Ctrl</kbd> <kbd>Enter</kbd> slaat op.
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
          ongedaan maken. Wie niet opnam staat daarna bij Later opnieuw. Kwam iemand niet naar een afspraak van vandaag,
          kies dan bij Nu <strong>Niet gekomen</strong>.
        </p>
        <p>
          <kbd>Ctrl K</kbd> zoekt een mens, een pagina of een daad. <kbd>Alt G</kbd> legt een gesprek vast.{' '}
          <kbd>Ctrl Enter</kbd> slaat op.
        </p>
        <Plaatje
          naam="vastleggen"
          alt="Gesprek vastleggen: hoe, gelukt en wanneer u elkaar weer spreekt, met onderin wat het met de norm doet"
        />
      </>
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
        <a href="/brieven">Brieven</a>: maak de PDF, druk hem af en zeg daarna dat ze zijn afgedrukt. Adres, toestemming
        en de taal van berichten staan bij Gegevens. Na het opslaan leest u hoe de cliënt het hoort. Komt een brief niet
        op tijd, is er geen adres of leest iemand weinig, dan staat bij Te doen dat u zelf belt, met het nummer.
        Ontbreekt een tijd, plaats of telefoonnummer, dan wacht het bericht; vul het aan en het gaat vanzelf verder. Bij
        Account vult u in op welk nummer cliënten u bellen.
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
    anker: 'rond-de-client',
    titel: 'Rond de cliënt',
    rollen: B,
    inhoud: (
      <>
        <p>
          Wie er helpen, met wie de cliënt samenwoont en wat u beloofde te doen. Bij iedereen legt u vast waarom u mag
          delen: een taak uit de wet, een overeenkomst, of toestemming met een einde. Zonder grond die nu geldt staat er{' '}
          <strong>deel niets</strong>. Toestemming is de zwakste grond: wie een uitkering heeft durft vaak geen nee te
          zeggen. Trekt de cliënt haar in, kies dan een andere grond of niets delen: dat geldt meteen.
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
];
