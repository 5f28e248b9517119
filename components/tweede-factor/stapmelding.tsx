export function Stapmelding({ fout }: { fout: string | undefined }) {
  if (!fout) return null;
  return (
    <p role="alert" className="rounded-basis border-2 border-laat bg-laat-zacht p-3">
      {fout}
    </p>
  );
}

/** Zes cijfers; een telefoon toont er zijn cijfers bij, en een wachtwoordkluis vult het zelf in. */
export function Codeveld({ label = 'Code uit de app', autoFocus }: { label?: string; autoFocus?: boolean }) {
  return (
    <label className="grid gap-1 font-semibold">
      {label}
      <span className="klein font-normal">Zes cijfers. Uw app toont elke halve minuut een andere code.</span>
      <input
        className="invoer cijfers max-w-48 font-normal"
        name="telefooncode"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        required
        // biome-ignore lint/a11y/noAutofocus: in een dialoog die hiervoor opent, en nergens anders
        autoFocus={autoFocus}
      />
    </label>
  );
}
