import { langeDatum } from '@/lib/copy/datums';
import { aantal, NORMSTATUS } from '@/lib/copy/woorden';
import type { Opschortinggevolg } from '@/lib/opschorting/gevolg';
import { Tabel } from '../ui/tabel';

const STATUSSEN = ['over_tijd', 'binnenkort', 'op_schema', 'opgeschort'] as const;

/** Wie een opschorting raakt en wat er dan verandert, voordat zij er is. */
export function GevolgOverzicht({ gevolg: g }: { gevolg: Opschortinggevolg }) {
  return (
    <div className="grid gap-3">
      <p>
        Dit raakt <strong>{aantal(g.geraakt, 'traject', 'trajecten')}</strong>. Bij{' '}
        {g.verschoven.length === 0
          ? 'niemand verandert de uiterlijke datum.'
          : `${g.verschoven.length} daarvan verandert de uiterlijke datum.`}
      </p>
      <Tabel
        titel="Status van de lopende trajecten vandaag, nu en met deze opschorting"
        vorm="cijfertabel"
        stijl="max-w-md"
        rijen={STATUSSEN}
        sleutel={(s) => s}
        kolommen={[
          { kop: 'Vandaag', cel: (s) => NORMSTATUS[s] },
          { kop: 'nu', getal: true, cel: (s) => g.voor[s] ?? 0 },
          { kop: 'straks', getal: true, cel: (s) => g.na[s] ?? 0 },
        ]}
      />
      {g.verschoven.length > 0 && (
        <details>
          <summary className="py-1 font-semibold">Per cliëntnummer ({g.verschoven.length})</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: alleen zo schuift een lange lijst ook met het toetsenbord */}
          <section aria-label="Per cliëntnummer" className="mt-1 max-h-80 overflow-y-auto" tabIndex={0}>
            <ul className="grid gap-0.5 text-sm">
              {g.verschoven.map((r) => (
                <li key={r.clientnummer}>
                  {r.clientnummer}: {r.oud ? langeDatum(r.oud) : 'de klok staat stil'} →{' '}
                  {r.nieuw ? langeDatum(r.nieuw) : 'de klok staat stil'}
                </li>
              ))}
            </ul>
          </section>
        </details>
      )}
    </div>
  );
}
