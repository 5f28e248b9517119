'use client';
import { useActionState } from 'react';
import { inloggen } from '@/lib/toegang/actions';

export function InlogForm({ terug }: { terug: string }) {
  const [staat, actie, bezig] = useActionState(inloggen, {});
  return (
    <form action={actie} className="grid gap-4">
      {staat.fout && (
        <p role="alert" className="rounded-basis border-2 border-laat bg-laat-zacht p-3">
          {staat.fout}
        </p>
      )}
      <input type="hidden" name="terug" value={terug} />
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
      <label className="grid gap-1 font-semibold">
        Wachtwoord
        <input
          className="invoer font-normal"
          name="wachtwoord"
          type="password"
          autoComplete="current-password"
          required
        />
      </label>
      <button type="submit" className="knop" aria-disabled={bezig}>
        {bezig ? 'Bezig met inloggen…' : 'Inloggen'}
      </button>
    </form>
  );
}
