'use client';
import { useActionState } from 'react';
import { inloggen } from '@/lib/toegang/actions';
import { Inlogvelden } from './inlogvelden';

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
      <Inlogvelden email={staat.email ?? ''} />
      <button type="submit" className="knop" aria-disabled={bezig}>
        {bezig ? 'Bezig met inloggen…' : 'Inloggen'}
      </button>
    </form>
  );
}
