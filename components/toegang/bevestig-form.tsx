'use client';
import { type ComponentProps, startTransition, useActionState, useState } from 'react';
import { bevestigen } from '@/lib/tweede-factor/bevestig-actions';
import { Stapmelding } from '../tweede-factor/stapmelding';
import { Bewijsvelden } from './bewijsvelden';

type Props = { terug: string; stap: ComponentProps<typeof Bewijsvelden>['stap'] };

/** Laten zien dat u het bent, op een eigen pagina; werkt ook zonder JavaScript. */
export function BevestigForm({ terug, stap }: Props) {
  const [staat, actie, bezig] = useActionState(bevestigen, {});
  const [fout, setFout] = useState<string>();
  return (
    <form action={actie} className="grid max-w-sm gap-4" onSubmit={() => setFout(undefined)}>
      <Stapmelding fout={fout ?? staat.fout} />
      <input type="hidden" name="terug" value={terug} />
      <Bewijsvelden
        stap={stap}
        bezig={bezig}
        knop="Bevestigen"
        meldFout={setFout}
        verstuur={(invoer) => startTransition(() => actie(invoer))}
      />
    </form>
  );
}
