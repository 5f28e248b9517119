'use client';
import { useActionState } from 'react';
import { wachtwoordVergeten } from '@/lib/toegang/actions';

export function VergetenForm() {
  const [staat, actie, bezig] = useActionState(wachtwoordVergeten, {});
  if (staat.verstuurd)
    return (
      <p role="status" className="rounded-basis bg-goed-zacht p-3">
        Is dit adres bij ons bekend, dan is er nu een e-mail onderweg met een link. Die werkt één keer, 30 minuten lang.
        Geen e-mail? Kijk bij ongewenste e-mail, of vraag uw beheerder.
      </p>
    );
  return (
    <form action={actie} className="grid gap-4" noValidate>
      {staat.fout && (
        <p role="alert" className="rounded-basis border-2 border-laat bg-laat-zacht p-3">
          {staat.fout}
        </p>
      )}
      <label className="grid gap-1 font-semibold">
        E-mailadres
        <input
          className="invoer font-normal"
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={staat.email ?? ''}
        />
      </label>
      <button type="submit" className="knop" aria-disabled={bezig}>
        {bezig ? 'Bezig…' : 'Link sturen'}
      </button>
    </form>
  );
}
