import type { Filter as Bewaard } from '@/lib/clienten/filters';
import { filterZoek, type Lijstfilter } from '@/lib/clienten/lijstfilter-schema';
import { hoofdletter, NORMSTATUS, TEAMLIJST } from '@/lib/copy/woorden';
import { NORMSTATUSSEN } from '@/lib/domain/contactnorm';
import { Filter } from '../ui/filter';

const JA_NEE = [
  ['', 'alle'],
  ['ja', 'ja'],
  ['nee', 'nee'],
] as const;

const GEPLAND: Record<NonNullable<Lijstfilter['gepland']>, string> = {
  ja: 'met een afspraak',
  nee: 'zonder afspraak',
  niet_op_tijd: 'zonder afspraak op tijd',
};

const SORTERING: Record<Lijstfilter['sorteer'], string> = {
  aan_de_beurt: 'wie het eerst aan de beurt is',
  naam: 'achternaam',
  laatste_gesprek: 'langst niet gesproken',
  gepland: 'eerstvolgende afspraak',
};

/** Wat een filter laat zien, in een zin: "over tijd, nog niets gepland, op achternaam". */
export function filterTekst({ status, onhold, gepland, sorteer }: Lijstfilter): string {
  const delen = [
    status && (status === 'te_lang' ? TEAMLIJST.te_lang : NORMSTATUS[status]),
    onhold && (onhold === 'ja' ? 'on hold' : 'niet on hold'),
    gepland && GEPLAND[gepland],
    sorteer !== 'aan_de_beurt' && `op volgorde van ${SORTERING[sorteer]}`,
  ].filter(Boolean);
  return hoofdletter(delen.join(', '));
}

/** De werklijst eronder: een naam, en nummer en telefoon uit wat er staat als zijn regel opengaat; een maand is geen mens. */
const LIJST = { label: 'Typ een naam of nummer', rijen: '.werklijst > li', tekst: '.naam, .over > :first-child' };

type Props = { filter: Lijstfilter; perStatus: Partial<Record<string, number>>; bewaard: readonly Bewaard[] };

/** Filter en volgorde: de keuze staat in het adres en is onder een naam te bewaren. */
export function LijstfilterForm({ filter, perStatus, bewaard }: Props) {
  const met = (s: string, woord: string) => [s, `${woord} (${perStatus[s] ?? 0})`] as const;
  const statussen = [...NORMSTATUSSEN.map((s) => met(s, NORMSTATUS[s])), met('te_lang', TEAMLIJST.te_lang)];
  const zoek = filterZoek(filter);
  const keuzes = [
    {
      naam: 'status',
      label: 'Status',
      waarde: filter.status ?? '',
      opties: [['', 'alle, ook wie nog begint'], ...statussen],
    },
    { naam: 'onhold', label: 'On hold', waarde: filter.onhold ?? '', opties: JA_NEE, begrip: 'on_hold' },
    {
      naam: 'gepland',
      label: 'Afspraak gepland',
      waarde: filter.gepland ?? '',
      opties: [...JA_NEE, ['niet_op_tijd', 'nee, of na de uiterlijke datum']],
    },
    // De gewone volgorde hoeft niet in het adres.
    {
      naam: 'sorteer',
      label: 'Volgorde',
      waarde: filter.sorteer === 'aan_de_beurt' ? '' : filter.sorteer,
      opties: Object.entries(SORTERING).map(([w, tekst]) => [w === 'aan_de_beurt' ? '' : w, tekst] as const),
    },
  ] as const;
  return (
    <>
      <Bewaardefilters filters={bewaard} zoek={zoek} />
      <Filter
        keuzes={keuzes}
        lijst={LIJST}
        erna={
          zoek && (
            <>
              {!bewaard.some((f) => f.zoek === zoek) && <a href={`/clienten/filters?${zoek}`}>Bewaar dit filter</a>}
              <a href="/clienten">Alles wissen</a>
            </>
          )
        }
      />
    </>
  );
}

/** Wat iemand onder een naam bewaarde, één tik ver. */
function Bewaardefilters({ filters, zoek }: { filters: readonly Bewaard[]; zoek: string }) {
  if (filters.length === 0) return null;
  return (
    <nav aria-label="Bewaarde filters" className="niet-afdrukken mb-3 flex flex-wrap items-center gap-2">
      {filters.map((f) => (
        <a
          key={f.id}
          href={`/clienten?${f.zoek}`}
          aria-current={f.zoek === zoek ? 'page' : undefined}
          className={`knop knop-klein ${f.zoek === zoek ? '' : 'knop-stil'}`}
        >
          {f.naam}
        </a>
      ))}
      <a href="/clienten/filters" className="py-1 text-sm">
        Filters wijzigen
      </a>
    </nav>
  );
}
