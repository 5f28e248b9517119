'use client';
import { useActionState } from 'react';
import { bevestigen } from '@/lib/bevestigen/actions';
import { Wachtwoordveld } from './inlogvelden';

/** Laten zien dat u het bent, op een eigen pagina; werkt ook zonder JavaScript. */
export function BevestigForm({ terug }: { terug: string }) {
  const [staat, actie, bezig] = useActionState(bevestigen, {});
  return (
    <form action={actie} className="grid max-w-sm gap-4">
      {staat.fout && (
        <p role="alert" className="rounded-basis border-2 border-laat bg-laat-zacht p-3">
          {staat.fout}
        </p>
      )}
      <input type="hidden" name="terug" value={terug} />
      <Wachtwoordveld />
      <button type="submit" className="knop" aria-disabled={bezig}>
        {bezig ? 'Bezig…' : 'Bevestigen'}
      </button>
    </form>
  );
}
