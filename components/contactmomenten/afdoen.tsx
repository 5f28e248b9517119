import { ten } from '@/lib/copy/datums';
import { LEEFGEBIED } from '@/lib/copy/leefgebieden';
import type { Datum } from '@/lib/domain/datum';
import type { Leefgebied } from '@/lib/domain/leefgebieden';
import type { Openstaand } from '@/lib/gesprek/queries';
import { Vinkjes } from '../ui/veld';
import { Vouw } from '../ui/vouw';

/** Wat er in een gesprek vanzelf ter sprake komt: welke stap lukte, en wat de begeleider beloofde te vertellen. Niets aanvinken mag. */
export function Afdoen({ openstaand: o, vandaag }: { openstaand: Openstaand; vandaag: Datum }) {
  if (o.stappen.length === 0 && o.teVertellen.length === 0) return null;
  return (
    <Vouw
      kop={
        <>
          Stap gelukt, iets beloofd{' '}
          <span className="font-normal text-ink2">{o.stappen.length + o.teVertellen.length} open</span>
        </>
      }
      velden={['stappen', 'toezeggingIds']}
    >
      <div className="mt-4 grid gap-4">
        {o.stappen.length > 0 && (
          <Vinkjes
            naam="stappen"
            label="Welke stap is gelukt?"
            opties={o.stappen.map((s) => ({
              waarde: s.reeksId,
              label: s.tekst,
              uitleg: [LEEFGEBIED[s.leefgebied as Leefgebied], s.voor && ten(s.voor, vandaag)]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        )}
        {o.teVertellen.length > 0 && (
          <Vinkjes
            naam="toezeggingIds"
            label="Wat hebt u verteld over wat u zou doen?"
            opties={o.teVertellen.map((t) => ({ waarde: t.id, label: t.tekst, uitleg: t.hoe ?? undefined }))}
          />
        )}
      </div>
    </Vouw>
  );
}
