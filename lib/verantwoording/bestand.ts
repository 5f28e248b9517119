import 'server-only';
import { langeDatum, tijdstip } from '../copy/datums';
import { hoofdletter, opsomming } from '../copy/woorden';
import { type Blad, type Kolom, maakBlad } from '../excel/excel';
import { maakPdf, type Blad as Papier } from '../pdf/pdf';
import type { Inzagelijst, Spoorbestand } from './bestand-queries';
import { MEESTE_REGELS } from './bestand-queries';
import type { Lijstdag, Regelsoort } from './inzagelijst-regels';
import type { Spoorregel } from './regel';
import { AUDITACTIE, AUDITACTIE_VROEGER } from './woorden';

const KOLOMMEN: Kolom<Spoorregel>[] = [
  { kop: 'Regel', soort: 'tekst', cel: (r) => r.id },
  { kop: 'Wanneer', soort: 'tekst', cel: (r) => tijdstip(r.op) },
  { kop: 'Wie', soort: 'tekst', cel: (r) => r.wie },
  { kop: 'Wat', soort: 'tekst', cel: (r) => r.wat },
  { kop: 'Resultaat', soort: 'tekst', cel: (r) => (r.geweigerd ? 'geweigerd' : 'gelukt') },
  { kop: 'Cliëntnummer', soort: 'tekst', cel: (r) => r.clientnummer ?? (r.gevraagd && `gevraagd: ${r.gevraagd}`) },
  { kop: 'Bijzonderheden', soort: 'tekst', cel: (r) => r.details.join(' · ') },
  { kop: 'Apparaat', soort: 'tekst', cel: (r) => r.apparaat },
  { kop: 'Adres', soort: 'tekst', cel: (r) => r.adres },
  { kop: 'Sessie', soort: 'tekst', cel: (r) => r.sessie },
];

/** De gekozen regels als blad; zijn het er meer dan erin passen, dan staat dat op de laatste rij. */
export function spoorblad({ regels, meer }: Spoorbestand): Blad {
  const blad = maakBlad('Auditspoor', KOLOMMEN, regels);
  if (!meer) return blad;
  const rest = `Er zijn meer dan ${MEESTE_REGELS} regels. Kies een kortere tijd voor de rest.`;
  return { ...blad, rijen: [...blad.rijen, [rest, ...KOLOMMEN.slice(1).map(() => null)]] };
}

const SOORT: Record<Regelsoort, string> = {
  inzage: 'keek in uw gegevens',
  wijziging: 'schreef of veranderde iets',
  bestand: 'nam gegevens mee als bestand',
};

const daad = (actie: string) =>
  (AUDITACTIE as Readonly<Record<string, string>>)[actie] ?? AUDITACTIE_VROEGER[actie] ?? actie;

/** Wie het dossier zag, voor de cliënt zelf, in gewone taal. */
export function inzagelijstPdf(l: Inzagelijst): Promise<Buffer> {
  const titel = 'Wie uw dossier heeft gezien';
  return maakPdf({ titel, voet: `${titel} · ${l.clientnummer} · ${langeDatum(l.gemaaktOp)}` }, (blad) => {
    blad.kop(1, titel);
    blad.alinea(`Voor ${l.naam}, cliëntnummer ${l.clientnummer}. Gemaakt op ${langeDatum(l.gemaaktOp)}.`);
    blad.alinea(
      'U vroeg wie uw gegevens in Vast Contact heeft gezien. Vast Contact schrijft elke keer op dat iemand uw dossier opent of iets verandert. Hieronder staat dat per dag.',
    );
    zetUitleg(blad, l);
    if (l.dagen.length === 0) blad.alinea('Niemand heeft uw dossier geopend.');
    for (const dag of l.dagen) zetDag(blad, dag);
    blad.kop(2, 'Hebt u vragen?');
    blad.alinea(
      `Ziet u iets wat u niet begrijpt of niet goed vindt? Vraag het aan de privacy officer${
        l.gemeente
          ? ` van de gemeente ${l.gemeente.naam}: bel ${l.gemeente.telefoon}${l.gemeente.email ? ` of mail ${l.gemeente.email}` : ''}`
          : ''
      }. U mag ook een klacht indienen bij de Autoriteit Persoonsgegevens.`,
    );
  });
}

function zetUitleg(blad: Papier, { metNamen }: Inzagelijst): void {
  blad.kop(2, 'Hoe u dit leest');
  blad.lijst([
    metNamen
      ? 'Iedereen staat hier met zijn naam.'
      : 'Wie u begeleidt of begeleidde staat hier met zijn naam. Andere medewerkers staan hier met hun functie en een nummer: "teamleider 1" is overal dezelfde persoon. Wilt u weten wie dat is? Vertel ons waarom u dat wilt weten. Dan kijken wij of wij de naam kunnen geven.',
    'Een partner is iemand van een andere organisatie die u helpt. De naam van die organisatie staat erbij. Een partner ziet alleen uw naam, wie u begeleidt, en waar die organisatie u mee helpt.',
    'Sommige dingen doet de computer vanzelf, bijvoorbeeld een brief klaarzetten. Dan keek er niemand.',
    'Soms probeert iemand een dossier te openen dat hij niet mag zien. Dan krijgt hij niets te zien. Dat staat daarom niet in deze lijst. De privacy officer let daar wel op.',
    'Medewerkers zien uw naam ook in lijsten, zoals de lijst van mensen met wie zij een afspraak maken. Dat staat hier niet per keer bij.',
  ]);
}

function zetDag(blad: Papier, { dag, mensen }: Lijstdag): void {
  blad.kop(2, langeDatum(dag));
  for (const { wie, wat } of mensen) {
    blad.kop(3, hoofdletter(wie));
    blad.lijst(
      (Object.keys(SOORT) as Regelsoort[]).flatMap((soort) =>
        wat[soort].length > 0 ? [`${hoofdletter(SOORT[soort])}: ${opsomming(wat[soort].map(daad))}.`] : [],
      ),
    );
  }
}
