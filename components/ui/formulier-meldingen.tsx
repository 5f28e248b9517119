import type { ActieStaat } from '@/lib/formulier/formulier';
import { KIJK_HIERONDER, META } from '@/lib/formulier/formulier';
import { LAAT_LOS, type Opslagstand } from './automatisch';

/** Alle fouten bij elkaar, met een link naar elk veld. */
export function Foutoverzicht({
  formulier,
  formError,
  fouten,
}: {
  formulier: string;
  formError?: string;
  fouten: Record<string, string>;
}) {
  const lijst = Object.entries(fouten);
  if (!formError || (formError === KIJK_HIERONDER && lijst.length === 0)) return null;
  return (
    <div role="alert" className="mb-5 rounded-basis border-2 border-laat bg-laat-zacht p-4">
      <p className="font-semibold">{formError}</p>
      {lijst.length > 0 && (
        <ul className="mt-2 list-disc pl-5">
          {lijst.map(([veld, fout]) => (
            <li key={veld}>
              <a href={`#${formulier}-${veld}`} className="text-laat">
                {fout}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Wat er intussen is opgeslagen, naast wat hier is ingevuld. */
export function Conflict({ conflict }: { conflict: NonNullable<ActieStaat['conflict']> }) {
  if (conflict.verschillen.length === 0) return null;
  return (
    <section className="mb-5 rounded-basis border border-bijna bg-bijna-zacht p-4">
      <h2>Dit staat er nu</h2>
      <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
        {conflict.verschillen.map((v) => (
          <div key={v.veld} className="contents">
            <dt className="klein">{v.label}</dt>
            <dd className="whitespace-pre-wrap">{v.waarde || '(leeg)'}</dd>
          </div>
        ))}
      </dl>
      {conflict.soort === 'gewijzigd' && (
        <p className="mt-3 flex flex-wrap items-center gap-3">
          <button type="submit" className="knop knop-stil">
            Mijn invoer toch opslaan
          </button>
          <a href="?" {...{ [LAAT_LOS]: '' }}>
            Laten zoals het nu staat
          </a>
        </p>
      )}
    </section>
  );
}

type Vraag = { vraag: string; voorbeeld?: ActieStaat['voorbeeld']; knop?: string; nee?: () => void };

/** Zoveel namen staan er meteen; meer is opgevouwen. */
const METEEN = 8;

/** Een vraag die met ja wordt beantwoord door opnieuw te versturen, en met nee door niets te doen. */
export function Bevestigvraag({ vraag, voorbeeld, knop = 'Ja, toch opslaan', nee }: Vraag) {
  const wie = voorbeeld?.wie ?? [];
  return (
    <div role="alert" className="mb-5 rounded-basis border border-bijna bg-bijna-zacht p-4">
      <p className="font-semibold">{vraag}</p>
      {voorbeeld && (
        <ul className="mt-2 list-disc pl-5">
          {voorbeeld.regels.map((r) => (
            <li key={r}>{r}</li>
          ))}
        </ul>
      )}
      {wie.length > 0 && (
        <details className="mt-2" open={wie.length <= METEEN}>
          <summary>Om wie het gaat ({wie.length})</summary>
          <ul className="mt-1 gap-x-6 sm:columns-2">
            {wie.map((w) => (
              <li key={w}>{w}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="mt-3 flex flex-wrap gap-3">
        <button
          type="submit"
          name={META.bevestigd}
          value={voorbeeld?.gezien ?? 'ja'}
          className={`knop ${voorbeeld ? '' : 'knop-stil'}`}
        >
          {voorbeeld?.knop ?? knop}
        </button>
        {nee && (
          <button type="button" className="knop knop-stil" onClick={nee}>
            Nee, terug
          </button>
        )}
      </p>
    </div>
  );
}

const OPSLAG: Record<Opslagstand, string> = {
  bewaard: '',
  gewijzigd: 'Nog niet opgeslagen; dat gaat vanzelf.',
  bezig: 'Bezig met opslaan…',
  geen_verbinding: 'Geen verbinding: nog niet opgeslagen. We proberen het opnieuw; laat deze pagina open.',
  wacht_op_keuze: 'Nog niet opgeslagen: kijk naar de melding boven dit formulier.',
};

/**
 * Of wat er getypt is al op de server staat. Wie luistert in plaats van kijkt hoort alleen wat ertoe doet: hoogstens één keer per minuut dat
 * het is opgeslagen, en meteen dat het niet lukt.
 */
export function Opslagmelding({ stand, laatst }: { stand: Opslagstand; laatst: string }) {
  const opgeslagen = laatst && `Opgeslagen om ${laatst}`;
  const gaatGoed = stand === 'bewaard' || stand === 'gewijzigd' || stand === 'bezig';
  return (
    // Altijd even hoog: groeit of krimpt de pagina bij het verlaten van een veld, dan schuift weg waar op dat moment op wordt geklikt.
    <p className="klein min-h-5 basis-full">
      <span aria-hidden="true" className={gaatGoed ? '' : 'font-semibold text-laat'}>
        {stand === 'bewaard' ? opgeslagen : OPSLAG[stand]}
      </span>
      <span role="status" className="sr-only">
        {gaatGoed ? opgeslagen : OPSLAG[stand]}
      </span>
    </p>
  );
}
