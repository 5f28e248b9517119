import { tijdstip } from '@/lib/copy/datums';
import type { Spoorregel } from '@/lib/verantwoording/queries';
import { Tabel } from '../ui/tabel';

export function Spoortabel({ regels }: { regels: readonly Spoorregel[] }) {
  return (
    <Tabel
      titel="Auditspoor, nieuwste eerst"
      stijl="lg:*:*:*:align-top"
      rijen={regels}
      sleutel={(r) => r.id}
      kolommen={[
        { kop: 'Wanneer', stijl: 'cijfers klein lg:w-56 lg:whitespace-nowrap', cel: (r) => tijdstip(r.op) },
        { kop: 'Wie', stijl: 'wrap-anywhere lg:w-56', cel: (r) => r.wie },
        {
          kop: 'Wat',
          cel: (r) => (
            <span>
              {r.wat}
              {r.geweigerd && (
                <span className="block">
                  <span className="st st-laat">geprobeerd en geweigerd</span>
                </span>
              )}
            </span>
          ),
        },
        { kop: 'Cliëntnummer', cel: nummer },
        { kop: 'Bijzonderheden', stijl: 'klein wrap-anywhere', cel: (r) => r.details.join(' · ') },
      ]}
    />
  );
}

/** Van een cliënt alleen het nummer; bij een weigering het nummer waar om werd gevraagd, of het bestaat of niet. */
const nummer = ({ clientnummer, gevraagd }: Spoorregel) => clientnummer ?? (gevraagd && `gevraagd: ${gevraagd}`);
