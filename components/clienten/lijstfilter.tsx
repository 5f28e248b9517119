import type { Lijstfilter } from '@/lib/clienten/queries';
import { NORMSTATUS, TEAMLIJST } from '@/lib/copy/woorden';
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
  const met = (s: string, woord: string) => [s, `${woord} (${perStatus[s] ?? 0})`] as const;
  const statussen = [...NORMSTATUSSEN.map((s) => met(s, NORMSTATUS[s])), met('te_lang', TEAMLIJST.te_lang)];
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
        opties={[['', 'alle, ook wie nog begint'], ...statussen]}
      />
      <Keuzelijst naam="onhold" label="On hold" waarde={filter.onhold ?? ''} opties={JA_NEE} />
      <Keuzelijst
        naam="gepland"
        label="Afspraak gepland"
        waarde={filter.gepland ?? ''}
        opties={[...JA_NEE, ['niet_op_tijd', 'nee, of na de uiterlijke datum']]}
      />
      <Keuzelijst naam="sorteer" label="Volgorde" waarde={filter.sorteer} opties={Object.entries(SORTERING)} />
    </Keuzeformulier>
  );
}
