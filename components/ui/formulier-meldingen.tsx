import { laatstOm } from '@/lib/copy/datums';
import type { ActieStaat } from '@/lib/formulier/formulier';
import { KIJK_HIERONDER, META } from '@/lib/formulier/formulier';
import { LAAT_LOS, type Opslagstand } from './vanzelf';

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
export function Bevestigvraag({ vraag, voorbeeld, knop = 'Ja, opslaan', nee }: Vraag) {
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

type Woorden = Record<Opslagstand, string>;

const VANZELF: Woorden = {
  bewaard: 'Opgeslagen om',
  gewijzigd: 'Nog niet opgeslagen; dat gaat vanzelf.',
  bezig: 'Bezig met opslaan…',
  geen_verbinding: 'Geen verbinding: nog niet opgeslagen. We proberen het opnieuw; laat deze pagina open.',
  storing: 'Door een storing nog niet opgeslagen. We proberen het opnieuw; laat deze pagina open.',
  wacht_op_keuze: 'Nog niet opgeslagen: kijk naar de melding boven dit formulier.',
  verlopen: '',
  te_lang: '',
};
const CONCEPT: Woorden = {
  ...VANZELF,
  bewaard: 'Concept bewaard',
  gewijzigd: 'Nog niet opgeslagen',
  geen_verbinding: 'Geen verbinding: wat u typt staat alleen op dit scherm.',
  storing: 'Door een storing staat wat u typt alleen op dit scherm. We proberen het opnieuw.',
  verlopen: 'U bent niet meer ingelogd: wat u typt staat alleen op dit scherm. Bij het opslaan logt u opnieuw in.',
  te_lang: 'Zo’n lange tekst kan niet tussendoor worden bewaard. Sla hem op, of maak hem korter.',
};

type Opslagprops = { stand: Opslagstand; laatst: string };

/** Wie luistert in plaats van kijkt hoort alleen wat ertoe doet: hoogstens één keer per minuut dat het goed gaat, en meteen dat het niet lukt. */
function Opslag({ stand, laatst, woorden }: Opslagprops & { woorden: Woorden }) {
  const bewaard = laatst && `${woorden.bewaard} ${laatst}`;
  const gaatGoed = stand === 'bewaard' || stand === 'gewijzigd' || stand === 'bezig';
  return (
    <>
      <span aria-hidden="true" className={gaatGoed ? '' : 'font-semibold text-laat'}>
        {stand === 'bewaard' ? bewaard : woorden[stand]}
      </span>
      <span role="status" className="sr-only">
        {gaatGoed ? bewaard : woorden[stand]}
      </span>
    </>
  );
}

/** Of wat er getypt is al is opgeslagen, in een formulier dat dat vanzelf doet. */
export const Opslagmelding = (props: Opslagprops) => (
  // Altijd even hoog: groeit of krimpt de pagina bij het verlaten van een veld, dan schuift weg waar op dat moment op wordt geklikt.
  <p className="opslagmelding klein">
    <Opslag {...props} woorden={VANZELF} />
  </p>
);

/** Of wat er getypt is als concept op de server staat. */
export const Conceptmelding = ({ stand, laatst }: { stand: Opslagstand | null; laatst: string }) => (
  <span className="klein">{stand && <Opslag stand={stand} laatst={laatst} woorden={CONCEPT} />}</span>
);

type Bezigprops = { op: string; verder: () => void; gooiWeg: () => void };

/** Hier stond iets wat nog niet is opgeslagen. */
export const Bezig = ({ op, verder, gooiWeg }: Bezigprops) => (
  <section
    aria-label="Wat u hier nog niet opsloeg"
    className="mb-5 flex flex-wrap items-center gap-3 rounded-basis border border-line bg-paper p-3"
  >
    <p className="mr-auto font-semibold" role="status">
      U was hier bezig, {laatstOm(new Date(op), new Date())}
    </p>
    <span className="flex gap-3">
      <button type="button" className="knop knop-klein" onClick={verder}>
        Ga verder
      </button>
      <button type="button" className="knop knop-stil knop-klein" onClick={gooiWeg}>
        Gooi weg
      </button>
    </span>
  </section>
);

/** Wat bij het verdergaan geen plaats had: het veld of de keuze is er nu niet. */
export const Over = ({ over }: { over: readonly { label: string; waarde: string }[] }) =>
  over.length > 0 && (
    <section className="mb-5 rounded-basis border border-bijna bg-bijna-zacht p-4">
      <p className="font-semibold">Dit had u ook ingevuld, maar past nu niet in het formulier:</p>
      <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
        {over.map(({ label, waarde }) => (
          <div key={label + waarde} className="contents">
            <dt className="klein">{label}</dt>
            <dd className="whitespace-pre-wrap">{waarde}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
