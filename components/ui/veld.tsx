'use client';
import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { Conceptplek, useVeld } from './formulier';
import { beschreven, HintEnFout, Omlijst, Veldlabel } from './omlijst';
import { Telling, useTelling } from './telling';
import { antwoordtoets } from './toetsen';

/** Het label en de hint komen uit de velden van het formulier; hier staan zij alleen als het scherm er iets anders van maakt. */
type Basis = { naam: string; label?: ReactNode; magLeeg?: boolean; hint?: ReactNode; className?: string };
export type Optie = { waarde: string; label: ReactNode; uitleg?: string };

const enkel = (w: string | string[] | undefined) => (Array.isArray(w) ? w[0] : w);

/** Het veld zoals zijn formulier het kent, met wat dit scherm er anders aan noemt. */
function useGenoemd({ naam, label, magLeeg, hint }: Basis) {
  const { woorden, ...veld } = useVeld(naam);
  const genoemd = label ?? woorden?.label;
  if (genoemd === undefined) throw new Error(`Het veld ${naam} heeft geen label`);
  const opties = Object.entries(woorden?.woorden ?? {}).map(([waarde, label]): Optie => ({ waarde, label }));
  return {
    ...veld,
    label: <Veldlabel magLeeg={magLeeg ?? woorden?.magLeeg}>{genoemd}</Veldlabel>,
    hint: hint ?? woorden?.hint,
    hoogstens: woorden?.hoogstens,
    opties,
  };
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

/** Eén regel invoer. */
export function Veld({ naam, label, magLeeg, hint, type = 'text', standaard, className, ...rest }: VeldProps) {
  const veld = useGenoemd({ naam, label, magLeeg, hint });
  return (
    <Omlijst veld={veld} className={className}>
      <input
        {...rest}
        {...beschreven(veld)}
        name={naam}
        id={veld.id}
        type={type}
        className="invoer"
        defaultValue={enkel(veld.waarde) ?? standaard ?? ''}
      />
    </Omlijst>
  );
}

/** Meer regels tekst; kan die lang zijn, dan telt het mee. */
export function Tekstvak({
  standaard,
  rijen = 5,
  className,
  ...basis
}: Basis & { standaard?: string | null; rijen?: number }) {
  const veld = useGenoemd(basis);
  const telling = useTelling(veld.hoogstens !== undefined);
  return (
    <Omlijst veld={veld} className={className}>
      <textarea
        {...beschreven(veld)}
        ref={telling.vak}
        onInput={telling.tel}
        name={basis.naam}
        id={veld.id}
        rows={rijen}
        // Wie Arabisch typt, typt van rechts naar links.
        dir="auto"
        className={`invoer rijen-${rijen}`}
        defaultValue={enkel(veld.waarde) ?? standaard ?? ''}
      />
      {veld.hoogstens && (
        <div className="flex min-h-5 justify-between gap-4">
          <Conceptplek naam={basis.naam} />
          <Telling tekens={telling.tekens} hoogstens={veld.hoogstens} />
        </div>
      )}
    </Omlijst>
  );
}

/** Eén keuze uit een lijst die openklapt. */
export function Selectie({
  opties,
  leeg,
  standaard,
  className,
  ...basis
}: Basis & { opties?: readonly Optie[]; leeg?: string; standaard?: string | null }) {
  const veld = useGenoemd(basis);
  const begin = enkel(veld.waarde) ?? standaard ?? '';
  return (
    <Omlijst veld={veld} className={className}>
      {/* De sleutel laat React de keuze opnieuw zetten na een gewone post: een select vergeet anders wat er gekozen was. */}
      <select key={begin} {...beschreven(veld)} name={basis.naam} id={veld.id} className="invoer" defaultValue={begin}>
        {leeg !== undefined && <option value="">{leeg}</option>}
        {(opties ?? veld.opties).map((o) => (
          <option key={o.waarde} value={o.waarde}>
            {o.label}
          </option>
        ))}
      </select>
    </Omlijst>
  );
}

type GroepProps = Basis & {
  opties?: readonly Optie[];
  type: 'radio' | 'checkbox';
  gekozen: readonly string[];
  indeling: string;
  /** Elk antwoord een knop om aan te raken. */
  knoppen?: boolean;
  /** Alt met een cijfer kiest een antwoord, waar iemand ook in het formulier is. */
  metCijfer?: boolean;
  /** Antwoorden die minder vaak nodig zijn, onder een knop. */
  verder?: { kop: string; opties: readonly Optie[] };
};

/** Antwoorden die allemaal in beeld staan; wat Keuzes en Vinkjes delen. */
function Groep({
  naam,
  label,
  magLeeg,
  hint,
  opties,
  type,
  gekozen,
  indeling,
  knoppen,
  metCijfer,
  verder,
  className,
}: GroepProps) {
  const veld = useGenoemd({ naam, label, magLeeg, hint });
  const { 'aria-invalid': ongeldig, ...beschrijving } = beschreven(veld);
  const antwoord = (o: Optie, nummer?: number) => (
    <label key={o.waarde} className={knoppen ? 'keuze' : 'flex min-h-8 items-start gap-2 py-1'}>
      <input
        name={naam}
        type={type}
        value={o.waarde}
        defaultChecked={gekozen.includes(o.waarde)}
        aria-keyshortcuts={nummer ? antwoordtoets(nummer) : undefined}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <span>
        {o.label}
        {o.uitleg && <span className="klein block">{o.uitleg}</span>}
      </span>
    </label>
  );
  return (
    <fieldset
      id={veld.id}
      tabIndex={-1}
      className={className}
      {...beschrijving}
      aria-invalid={type === 'radio' ? ongeldig : undefined}
    >
      <legend className="mb-1 font-semibold">{veld.label}</legend>
      <HintEnFout {...veld} />
      <div className={indeling}>
        {(opties ?? veld.opties).map((o, i) => antwoord(o, metCijfer ? i + 1 : undefined))}
        {verder && (
          <details className="keuze-verder" open={verder.opties.some((o) => gekozen.includes(o.waarde)) || undefined}>
            <summary className="keuze">{verder.kop}</summary>
            <div className={indeling}>{verder.opties.map((o) => antwoord(o))}</div>
          </details>
        )}
      </div>
    </fieldset>
  );
}

type KeuzesProps = Basis &
  Pick<GroepProps, 'opties' | 'knoppen' | 'metCijfer' | 'verder'> & {
    standaard?: string | null;
    naastElkaar?: boolean;
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
      indeling={rest.knoppen ? 'keuzes' : naastElkaar ? 'flex flex-wrap gap-x-5 gap-y-1' : 'grid gap-1'}
    />
  );
}

/** Nul of meer antwoorden. */
export function Vinkjes({
  standaard = [],
  ...rest
}: Basis & { opties?: readonly Optie[]; standaard?: readonly string[] }) {
  const { waarde = [], verstuurd } = useVeld(rest.naam);
  const gekozen = !verstuurd ? standaard : Array.isArray(waarde) ? waarde : [waarde];
  return <Groep {...rest} type="checkbox" gekozen={gekozen} indeling="grid gap-x-5 gap-y-1 sm:grid-cols-2" />;
}

/** Eén ja-of-nee. */
export function Vinkje({ standaard, className, ...basis }: Omit<Basis, 'hint'> & { standaard?: boolean }) {
  const { id, label, waarde, verstuurd } = useGenoemd(basis);
  return (
    <label htmlFor={id} className={`flex min-h-8 items-start gap-2 py-1 ${className ?? ''}`}>
      <input
        name={basis.naam}
        id={id}
        type="checkbox"
        value="ja"
        defaultChecked={verstuurd ? waarde === 'ja' : standaard}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <span>{label}</span>
    </label>
  );
}
