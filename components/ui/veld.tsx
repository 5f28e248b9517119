'use client';
import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { useVeld } from './formulier';

type Basis = { naam: string; label: ReactNode; hint?: ReactNode; className?: string };
export type Optie = { waarde: string; label: ReactNode; uitleg?: string };

const enkel = (w: string | string[] | undefined) => (Array.isArray(w) ? w[0] : w);
const beschreven = (id: string, hint: unknown, fout: unknown) =>
  [hint ? `${id}-hint` : '', fout ? `${id}-fout` : ''].filter(Boolean).join(' ') || undefined;

function Hint({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <p id={`${id}-hint`} className="klein">
      {children}
    </p>
  ) : null;
}

function Fout({ id, children }: { id: string; children: ReactNode }) {
  return children ? (
    <p id={`${id}-fout`} className="font-semibold text-laat text-sm">
      {children}
    </p>
  ) : null;
}

type VeldProps = Basis & {
  type?: HTMLInputTypeAttribute;
  standaard?: string | number | null;
  autoComplete?: string;
  inputMode?: 'numeric' | 'tel' | 'email' | 'text';
  autoFocus?: boolean;
  min?: string | number;
  max?: string | number;
};

/** Eén regel invoer: label, uitleg, fout en invoer horen voor elke hulptechniek bij elkaar. */
export function Veld({ naam, label, hint, type = 'text', standaard, className, ...rest }: VeldProps) {
  const { id, fout, waarde, register } = useVeld(naam);
  return (
    <div className={`grid content-start gap-1 ${className ?? ''}`}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <Hint id={id}>{hint}</Hint>
      <Fout id={id}>{fout}</Fout>
      <input
        {...rest}
        {...register(naam)}
        id={id}
        type={type}
        className="invoer"
        defaultValue={enkel(waarde) ?? standaard ?? ''}
        aria-invalid={fout ? true : undefined}
        aria-describedby={beschreven(id, hint, fout)}
      />
    </div>
  );
}

/** Meer regels tekst; Ctrl+Enter verstuurt het formulier. */
export function Tekstvak({
  naam,
  label,
  hint,
  standaard,
  rijen = 5,
  className,
}: Basis & { standaard?: string | null; rijen?: number }) {
  const { id, fout, waarde, register } = useVeld(naam);
  return (
    <div className={`grid content-start gap-1 ${className ?? ''}`}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <Hint id={id}>{hint}</Hint>
      <Fout id={id}>{fout}</Fout>
      <textarea
        {...register(naam)}
        id={id}
        rows={rijen}
        className="invoer"
        defaultValue={enkel(waarde) ?? standaard ?? ''}
        aria-invalid={fout ? true : undefined}
        aria-describedby={beschreven(id, hint, fout)}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) e.currentTarget.form?.requestSubmit();
        }}
      />
    </div>
  );
}

/** Eén keuze uit een lijst die openklapt. */
export function Selectie({
  naam,
  label,
  hint,
  opties,
  leeg,
  standaard,
  className,
}: Basis & { opties: readonly Optie[]; leeg?: string; standaard?: string | null }) {
  const { id, fout, waarde, register } = useVeld(naam);
  const begin = enkel(waarde) ?? standaard ?? '';
  return (
    <div className={`grid content-start gap-1 ${className ?? ''}`}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <Hint id={id}>{hint}</Hint>
      <Fout id={id}>{fout}</Fout>
      {/* De sleutel laat React de keuze opnieuw zetten na een gewone post: een select vergeet anders wat er gekozen was. */}
      <select
        key={begin}
        {...register(naam)}
        id={id}
        className="invoer"
        defaultValue={begin}
        aria-invalid={fout ? true : undefined}
        aria-describedby={beschreven(id, hint, fout)}
      >
        {leeg !== undefined && <option value="">{leeg}</option>}
        {opties.map((o) => (
          <option key={o.waarde} value={o.waarde}>
            {o.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type GroepProps = Basis & {
  opties: readonly Optie[];
  type: 'radio' | 'checkbox';
  gekozen: readonly string[];
  indeling: string;
  autoFocus?: boolean;
};

/**
 * Antwoorden die allemaal in beeld staan; wat Keuzes en Vinkjes delen. Niet aangemeld bij react-hook-form: dat zet een groep opnieuw zodra de
 * scripts er zijn, en wist dan wat er op een trage verbinding al was aangeklikt. Het formulier leest zijn velden bij het versturen zelf.
 */
function Groep({ naam, label, hint, opties, type, gekozen, indeling, autoFocus, className }: GroepProps) {
  const { id, fout } = useVeld(naam);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={className}
      aria-invalid={fout && type === 'radio' ? true : undefined}
      aria-describedby={beschreven(id, hint, fout)}
    >
      <legend className="mb-1 font-semibold">{label}</legend>
      <Hint id={id}>{hint}</Hint>
      <Fout id={id}>{fout}</Fout>
      <div className={indeling}>
        {opties.map((o, i) => (
          <label key={o.waarde} className="flex min-h-8 items-start gap-2 py-1">
            <input
              name={naam}
              type={type}
              value={o.waarde}
              defaultChecked={gekozen.includes(o.waarde)}
              // biome-ignore lint/a11y/noAutofocus: Gesprek vastleggen begint met deze vraag; de pagina heeft geen ander doel
              autoFocus={autoFocus && i === 0}
              className="mt-1 size-4 shrink-0 accent-accent"
            />
            <span>
              {o.label}
              {o.uitleg && <span className="klein block">{o.uitleg}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type KeuzesProps = Basis & {
  opties: readonly Optie[];
  standaard?: string | null;
  naastElkaar?: boolean;
  autoFocus?: boolean;
};

/** Eén keuze met alle antwoorden in beeld. */
export function Keuzes({ standaard, naastElkaar, ...rest }: KeuzesProps) {
  const { waarde } = useVeld(rest.naam);
  const gekozen = enkel(waarde) ?? standaard ?? '';
  return (
    <Groep
      {...rest}
      type="radio"
      gekozen={[gekozen]}
      indeling={naastElkaar ? 'flex flex-wrap gap-x-5 gap-y-1' : 'grid gap-1'}
    />
  );
}

/** Nul of meer antwoorden. */
export function Vinkjes({
  standaard = [],
  ...rest
}: Basis & { opties: readonly Optie[]; standaard?: readonly string[] }) {
  const { waarde } = useVeld(rest.naam);
  const gekozen = waarde === undefined ? standaard : Array.isArray(waarde) ? waarde : [waarde];
  return <Groep {...rest} type="checkbox" gekozen={gekozen} indeling="grid gap-x-5 gap-y-1 sm:grid-cols-2" />;
}

/** Eén ja-of-nee. */
export function Vinkje({ naam, label, standaard, className }: Basis & { standaard?: boolean }) {
  const { id, waarde, register } = useVeld(naam);
  return (
    <label htmlFor={id} className={`flex min-h-8 items-start gap-2 py-1 ${className ?? ''}`}>
      <input
        {...register(naam)}
        id={id}
        type="checkbox"
        value="ja"
        defaultChecked={waarde === undefined ? standaard : waarde === 'ja'}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <span>{label}</span>
    </label>
  );
}
