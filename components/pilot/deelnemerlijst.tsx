import { langeDatum, periodeTekst } from '@/lib/copy/datums';
import { tellingTekst } from '@/lib/copy/norm';
import { NORMSTATUS } from '@/lib/copy/woorden';
import type { Deelnemerlijst } from '@/lib/pilot/queries';
import { NORMKLEUR } from '../shell/normkleur';
import { Tabel } from '../ui/tabel';

/** De deelnemers op cliëntnummer, zonder naam, zonder reden, en zonder wie er on hold is. */
export function DeelnemerTabel({ lijst }: { lijst: Deelnemerlijst }) {
  return (
    <Tabel
      titel="Deelnemers op cliëntnummer"
      rijen={lijst.rijen}
      sleutel={(d) => `${d.clientnummer}${d.start}`}
      kolommen={[
        { kop: 'Cliëntnummer', cel: (d) => d.clientnummer },
        {
          kop: 'Traject',
          cel: (d) => (d.einddatum ? periodeTekst(d.start, d.einddatum) : `sinds ${langeDatum(d.start)}`),
        },
        { kop: 'Status', cel: (d) => <span className={`st ${NORMKLEUR[d.status]}`}>{NORMSTATUS[d.status]}</span> },
        { kop: 'Uiterlijk', begrip: 'uiterlijk', cel: (d) => (d.uiterlijk ? langeDatum(d.uiterlijk) : '–') },
        { kop: 'Laatste gesprek', cel: (d) => (d.laatsteGesprek ? langeDatum(d.laatsteGesprek) : 'nog geen') },
        {
          kop: 'Gesprekken',
          uitleg: periodeTekst(lijst.venster.van, lijst.venster.tot),
          stijl: 'cijfers',
          cel: (d) => tellingTekst(d.telling),
        },
      ]}
    />
  );
}
