'use client';
import { useActionState } from 'react';
import { wachtwoordKiezen } from '@/lib/toegang/actions';

export function WachtwoordForm({ token }: { token: string }) {
  const [staat, actie, bezig] = useActionState(wachtwoordKiezen, {});
  const veld = (naam: 'wachtwoord' | 'herhaling', label: string, hint?: string) => {
    const fout = staat.fouten?.[naam];
    return (
      <label className="grid gap-1 font-semibold">
        {label}
        {hint && <span className="klein font-normal">{hint}</span>}
        {fout && <span className="text-laat text-sm">{fout}</span>}
        <input
          className="invoer font-normal"
          name={naam}
          type="password"
          autoComplete="new-password"
          required
          minLength={12}
          aria-invalid={fout ? true : undefined}
        />
      </label>
    );
  };
  return (
    <form action={actie} className="grid gap-4" noValidate>
      {staat.fouten && (
        <p role="alert" className="rounded-basis border-2 border-laat bg-laat-zacht p-3">
          {staat.fouten.token ?? 'Er is nog niets opgeslagen. Kijk naar wat hieronder staat.'}
        </p>
      )}
      <input type="hidden" name="token" value={token} />
      {veld(
        'wachtwoord',
        'Nieuw wachtwoord',
        'Ten minste 12 tekens. Een zin van een paar woorden is makkelijk te onthouden. Zonder uw naam of e-mailadres. Plakken mag.',
      )}
      {veld('herhaling', 'Nog een keer')}
      <button type="submit" className="knop" aria-disabled={bezig}>
        {bezig ? 'Bezig met opslaan…' : 'Wachtwoord opslaan'}
      </button>
    </form>
  );
}
