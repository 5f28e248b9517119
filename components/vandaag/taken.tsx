import { langeDatum, ten } from '@/lib/copy/datums';
import { VERVOLG_REDEN } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import type { Taakregel } from '@/lib/vandaag/queries';
import { lijstregel } from './aside';

type Weergave = { voor: string; pad: (t: Taakregel) => string };

const dossier = (deel: string) => (t: Taakregel) => `/clienten/${t.clientnummer}/${deel}`;

/** Wat er voor de naam staat, en waar het te doen is. */
const TAAK: Record<Taakregel['soort'], Weergave> = {
  vervolg_plannen: { voor: 'Vervolg plannen met', pad: dossier('contactmomenten/nieuw?plannen=1&terug=vandaag') },
  on_hold_herzien: { voor: 'On hold opnieuw bekijken:', pad: dossier('on-hold') },
  signaal: { voor: 'Signaal over', pad: dossier('netwerk') },
  toezegging: { voor: 'Beloofd aan', pad: dossier('netwerk') },
  toezegging_vertellen: { voor: 'Vertel hoe het ging aan', pad: dossier('netwerk') },
  ontheffing: { voor: 'Ontheffing loopt af:', pad: dossier('situatie') },
  ontheffing_besluit: { voor: 'Besluit navragen, ontheffing van', pad: dossier('situatie') },
  begeleiding_vragen: { voor: 'Gaat de begeleiding door?', pad: dossier('situatie') },
  plan_evaluatie: { voor: 'Plan evalueren met', pad: dossier('plan') },
  intake_afmaken: { voor: 'Intake afmaken met', pad: dossier('leefgebieden') },
  overdracht_ontvangen: { voor: 'Aan u aangeboden:', pad: (t) => `/overdrachten/${t.id}` },
  overdracht_klaarmaken: { voor: 'Overdracht klaarmaken:', pad: dossier('overdracht') },
};

/** Meer dan zoveel tegelijk leest niemand; de rest klapt open. */
const EERST = 10;

/** Wat er te doen is, het langst wachtende eerst. */
export function Taken({ taken, vandaag }: { taken: readonly Taakregel[]; vandaag: Datum }) {
  const later = taken.slice(EERST);
  return (
    <section className="paneel">
      <h2 className="mb-2">Te doen</h2>
      {taken.length === 0 ? (
        <p className="klein">Niets te doen.</p>
      ) : (
        <ul>
          {taken.slice(0, EERST).map((t) => (
            <Taak key={`${t.soort}${t.clientnummer}${t.id ?? ''}`} t={t} vandaag={vandaag} />
          ))}
        </ul>
      )}
      {later.length > 0 && (
        <details>
          <summary className="klein border-line border-t py-2">Nog {later.length}</summary>
          <ul>
            {later.map((t) => (
              <Taak key={`${t.soort}${t.clientnummer}${t.id ?? ''}`} t={t} vandaag={vandaag} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Taak({ t, vandaag }: { t: Taakregel; vandaag: Datum }) {
  const { voor, pad } = TAAK[t.soort];
  const uitleg = [t.reden && VERVOLG_REDEN[t.reden], t.toelichting].filter(Boolean).join(': ');
  return (
    <li className={lijstregel}>
      <span className={`klein ${t.datum < vandaag ? 'text-laat' : ''}`} title={langeDatum(t.datum)}>
        {ten(t.datum, vandaag)}
      </span>
      <span className="min-w-0">
        {voor}{' '}
        <a href={pad(t)} className="font-semibold text-ink">
          {t.naam}
        </a>
        {uitleg && <span className="klein block">{uitleg}</span>}
      </span>
    </li>
  );
}
