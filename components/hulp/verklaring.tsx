import type { Afzender } from '@/lib/beheer/gemeente-queries';
import { telefoonTekst } from '@/lib/copy/woorden';
import { Tabel } from '../ui/tabel';

/** Wat er is getest, hoe, en wat daar uit kwam; bij elke nieuwe versie door de proeven zelf, behalve waar anders staat. */
const GETEST = [
  {
    wat: 'Elke pagina op fouten die een programma vindt',
    hoe: 'axe-core, WCAG 2.2 A en AA, in 1366 en 390 pixels breed, met alles opengeklapt',
    uitkomst: 'geen fouten',
  },
  {
    wat: 'Vergroten tot 400 procent',
    hoe: 'elke pagina in 320 pixels breed: er hoeft niets opzij te schuiven',
    uitkomst: 'voldoet',
  },
  {
    wat: 'Zonder muis',
    hoe: 'het vastleggen van een gesprek, de agenda, zoeken en vensters met alleen het toetsenbord',
    uitkomst: 'voldoet',
  },
  {
    wat: 'Zonder JavaScript',
    hoe: 'inloggen, lezen en een gesprek vastleggen',
    uitkomst: 'voldoet; de rest vraagt JavaScript',
  },
  {
    wat: 'Opbouw van de pagina',
    hoe: 'één hoofdkop, koppen zonder sprongen, een bijschrift en rijkoppen bij elke tabel, fouten ook in de titel',
    uitkomst: 'voldoet',
  },
  {
    wat: 'Brieven en plannen in PDF',
    hoe: 'PDF/UA: structuur, taal en titel; nagelezen met een programma',
    uitkomst: 'voldoet',
  },
  {
    wat: 'Met een schermlezer, door iemand die hem elke dag gebruikt',
    hoe: 'nog niet gedaan',
    uitkomst: 'onbekend',
  },
] as const;

/** De toegankelijkheidsverklaring. De gemeente neemt haar over in haar eigen verklaring, met wie zij aanspreekbaar maakt. */
export function Verklaring({ gemeente: g }: { gemeente: Afzender | null }) {
  return (
    <>
      <h1>Toegankelijkheid</h1>
      <div className="paneel grid gap-3">
        <p className="max-w-prose">
          Iedereen moet met Vast Contact kunnen werken: met een schermlezer, alleen met het toetsenbord, met vergroting
          of met eigen kleuren. Het is gemaakt naar WCAG 2.2, niveau A en AA, zoals de wet vraagt (EN 301 549).
        </p>
        <p className="max-w-prose">
          Lukt er iets niet, of ziet u een fout? Zeg het ons. U krijgt binnen vijf werkdagen antwoord, en tot het is
          hersteld helpen we u op een andere manier.
        </p>
        {g ? (
          <p>
            {g.naam}, telefoon {telefoonTekst(g.telefoon)}
            {g.email && (
              <>
                , e-mail <a href={`mailto:${g.email}`}>{g.email}</a>
              </>
            )}
          </p>
        ) : (
          <p>Vraag uw beheerder bij wie u terechtkunt.</p>
        )}
      </div>
      <section className="paneel">
        <h2 className="mb-2">Wat er is getest</h2>
        <Tabel
          titel="Wat er is getest"
          stijl="*:*:*:align-top"
          rijen={GETEST}
          sleutel={(t) => t.wat}
          kolommen={[
            { kop: 'Wat', cel: (t) => t.wat },
            { kop: 'Hoe', cel: (t) => t.hoe },
            { kop: 'Uitkomst', cel: (t) => t.uitkomst },
          ]}
        />
      </section>
      <section className="paneel grid gap-2">
        <h2>Wat u weten moet</h2>
        <ul className="grid list-disc gap-1 pl-5">
          <li>
            In een PDF staat Arabisch goed op papier en leest een schermlezer het voor; kopiëren geeft soms losse
            letters.
          </li>
          <li>Teksten die mensen zelf schrijven, zoals een verslag, zijn zo leesbaar als zij ze schreven.</li>
        </ul>
      </section>
    </>
  );
}
