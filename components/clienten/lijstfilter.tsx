import type { Lijstfilter } from '@/lib/clienten/queries';
import { NORMSTATUS } from '@/lib/copy/woorden';
import { NORMSTATUSSEN } from '@/lib/domain/contactnorm';
import { Keuzeformulier, Keuzelijst } from '../ui/keuzelijst';

const JA_NEE = [
  ['', 'alle'],
  ['ja', 'ja'],
  ['nee', 'nee'],
] as const;

const SORTERING: Record<Lijstfilter['sorteer'], string> = {
  aan_de_beurt: 'wie het eerst aan de beurt is',
  naam: 'achternaam',
  laatste_gesprek: 'langst niet gesproken',
  gepland: 'eerstvolgende afspraak',
};

/** Filter en volgorde als gewoon formulier: de keuze staat in het adres en is te bewaren. */
export function LijstfilterForm({
  filter,
  perStatus,
}: {
  filter: Lijstfilter;
  perStatus: Partial<Record<string, number>>;
}) {
  const statussen = NORMSTATUSSEN.map((s) => [s, `${NORMSTATUS[s]} (${perStatus[s] ?? 0})`] as const);
  return (
    <Keuzeformulier
      ruimte="mb-4"
      erna={
        (filter.status || filter.onhold || filter.gepland || filter.sorteer !== 'aan_de_beurt') && (
          <a href="/clienten">Alles wissen</a>
        )
      }
    >
      <Keuzelijst
        naam="status"
        label="Status"
        waarde={filter.status ?? ''}
        opties={[['', 'alle lopende'], ...statussen]}
      />
      <Keuzelijst naam="onhold" label="On hold" waarde={filter.onhold ?? ''} opties={JA_NEE} />
      <Keuzelijst naam="gepland" label="Afspraak gepland" waarde={filter.gepland ?? ''} opties={JA_NEE} />
      <Keuzelijst naam="sorteer" label="Volgorde" waarde={filter.sorteer} opties={Object.entries(SORTERING)} />
    </Keuzeformulier>
  );
}
