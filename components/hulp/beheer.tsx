import type { Hulpdeel } from './deel';

const A = ['beheerder'] as const;
const R = ['partner'] as const;

/** Wat een beheerder, een privacy officer en een partner zien en er kunnen doen. */
export const BEHEERDELEN: readonly Hulpdeel[] = [
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
          Een nieuwe gebruiker krijgt een e-mail met een link die één keer werkt, 24 uur lang, en kiest zelf een
          wachtwoord en een tweede stap. U ziet die link nooit. Is hij verlopen, stuur dan een nieuwe: de oude vervalt.
          Wie zijn wachtwoord kwijt is vraagt bij Inloggen zelf een link. Van elke link en elke wijziging van zijn
          rechten krijgt de gebruiker een e-mail.
        </p>
        <p>
          Is iemand zijn telefoon en zijn herstelcodes kwijt? Controleer dat u hem echt spreekt, en kies bij hem Herstel
          vragen. Een andere beheerder keurt dat binnen een dag goed; bij het volgende inloggen stelt hij de tweede stap
          opnieuw in. Bent u de enige beheerder, dan keurt wie de server beheert het goed.
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
        nummer hebben: dat staat bij de gebruiker. Het BSN leggen begeleiders alleen vast als u dat hier aanzet; de
        server heeft daar een eigen sleutel voor nodig.
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
        haar bij de gemeente goedkeurde; er staan zinnen bij om over te nemen, ook een over de uitkering. Cliënten
        kunnen berichten ook in het Turks, Arabisch, Engels of Tigrinya krijgen, naast het Nederlands. Een taal gaat mee
        zodra u invult wie de teksten heeft nagekeken. Bovenaan ziet u of e-mail het doet en hoeveel er wacht. Is
        onzeker of een e-mail aankwam, dan beslist u of hij nog eens gaat. Van wie een bericht is, ziet u hier niet.
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
      <>
        <p>
          Wie welk dossier opende of wijzigde, en wat werd geweigerd. Kies bovenaan wat u wilt zien (alle inzage, alle
          wijzigingen, rechten en inloggen, bestanden, geweigerd) en welke dagen, of zoek op cliëntnummer, gebruiker of
          apparaat. Een regel gaat open: van wie naar wie, en van welk apparaat, adres en welke sessie. Wat er in
          gesprekken staat is hier niet te lezen. Las een teamleider notities, dan staat de reden erbij. Ook dat u hier
          zoekt wordt vastgelegd.
        </p>
        <p>
          Bij <strong>Wat opvalt</strong> staat lezen en inloggen om te bekijken: veel dossiers in een uur, dossiers
          buiten de eigen caseload of buiten werktijd, een toegangslink waar daarna van hetzelfde adres mee is ingelogd,
          en veel weigeringen. Niemand wordt beschuldigd: vraag het na. Kies dan dat er niets nodig is, of zet het door
          naar de datalekken.
        </p>
        <p>
          Onder de regels staat <strong>Meenemen als bestand</strong>, nadat u bevestigt dat u het bent. Hebt u op één
          cliënt gezocht, dan maakt u daar ook de PDF <strong>wie uw dossier heeft gezien</strong> voor die cliënt.
        </p>
        <p>
          Bij <strong>Mogelijke datalekken</strong> staat wat bij de verkeerde cliënt was opgeschreven (in wiens
          dossier, hoe lang, en wie er in die tijd keek) en wat u zelf doorzette. U beoordeelt het binnen 72 uur nadat
          het is gevonden. De tekst leest u alleen als u daarom vraagt; ook dat wordt vastgelegd.
        </p>
      </>
    ),
  },
  {
    anker: 'inzage',
    titel: 'Inzage geven',
    rollen: ['privacy_officer'],
    inhoud: (
      <p>
        Vraagt een cliënt wat er over hem staat? Wijs hem aan met zijn cliëntnummer, of met achternaam en geboortedatum,
        en leg vast hoe u weet dat hij het is. U kunt dan een uur lang twee bestanden ophalen: een overzicht om te lezen
        en hetzelfde voor een computer. Er staat alles in, ook de verslagen, met waarvoor en hoelang het wordt bewaard.
        Wat er niet in staat, en waarom, staat onderaan. U hebt een maand om te antwoorden.
      </p>
    ),
  },
  {
    anker: 'correcties',
    titel: 'Correcties',
    rollen: ['privacy_officer'],
    inhoud: (
      <p>
        Vindt een cliënt dat er iets niet klopt, leg dan zijn verzoek vast, of de begeleider doet dat in het dossier bij
        Gegevens, Klopt niet. Besluit binnen een maand en schrijf op waarom. Een verslag wordt verbeterd bij het gesprek
        zelf; wat er stond blijft daar te zien. Blijft de tekst zoals zij is, dan blijft de verklaring van de cliënt
        ernaast staan.
      </p>
    ),
  },
  {
    anker: 'vernietiging',
    titel: 'Vernietiging',
    rollen: ['privacy_officer'],
    inhoud: (
      <p>
        Elke nacht kijkt Vast Contact wat langer is bewaard dan de gemeente heeft bepaald. U ziet van wie, welke soorten
        en hoeveel rijen, niet wat erin staat. U keurt goed, of zegt waarom het nog blijft. Daarna is het weg: er komt
        een verklaring zonder namen, en de cijfers van aanpakken en teams blijven gelijk. Loopt er een bezwaar of
        klacht, leg dan een bewaarplicht vast: zolang die geldt gaat er van die cliënt niets weg.
      </p>
    ),
  },
  {
    anker: 'bewaartermijnen',
    titel: 'Bewaartermijnen',
    rollen: A,
    inhoud: (
      <p>
        Per aanpak en soort gegevens bepaalt de gemeente hoelang zij blijven, waarvoor en op welke grond. Wat er
        ingevuld staat is een voorstel: er wordt niets vernietigd voordat u het vaststelt, met uw archivaris en privacy
        officer. Selectiegegevens gaan weg na de laatste dag van het onderzoek. De privacy officer keurt elke
        vernietiging goed.
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
          U ziet de cliënten bij wie een grond is vastgelegd om met u te delen, zolang die geldt: bij een instrument van
          uw organisatie, of omdat u betrokken bent. Per cliënt staat er waarom en tot wanneer. Van hen ziet u de naam,
          de begeleider en wat ze bij u doen. Meer niet.
        </p>
        <p>
          Kies een cliënt om door te geven hoe het gaat, een advies te geven of een driegesprek te vragen. U ziet of de
          begeleider het heeft gelezen en wat het antwoord is. Bent u niet meer betrokken, dan ziet u de cliënt en uw
          oude signalen niet meer.
        </p>
      </>
    ),
  },
];
