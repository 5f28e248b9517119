'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, startTransition, useActionState, useRef, useState } from 'react';
import { type ActieStaat, META } from '@/lib/formulier/formulier';
import { Bevestigvraag } from '../ui/formulier-meldingen';
import { waarom } from '../ui/misgegaan';

type Props = {
  /** Waaraan de knoppen in de lijst dit formulier herkennen (`form="…"`). */
  id: string;
  actie: (staat: ActieStaat, invoer: FormData) => Promise<ActieStaat>;
  /** De naam van de knoppen; hun waarde zegt over wie of wat het gaat. */
  veld: string;
  sleutel: string;
  /** Toont de melding waar de knop stond, voor deze waarde; anders staat zij boven de lijst. */
  inDeRij?: (waarde: string, melding: string) => void;
};

/** Wat er net gebeurde bij wie een rij over gaat, voor `inDeRij`: de melding; leeg als het ongedaan is gemaakt. */
export function useNet() {
  const [net, setNet] = useState<Readonly<Record<string, string>>>({});
  const zet = (wie: string, melding: string) => setNet((eerder) => ({ ...eerder, [wie]: melding }));
  return { net, zet };
}

/** Eén formulier voor alle knoppen van één soort in een lijst: elke knop stuurt zijn eigen waarde mee. */
export function KnoppenForm({ id, actie, veld, sleutel, inDeRij }: Props) {
  const router = useRouter();
  const [basis, plainAction] = useActionState(actie, {});
  const [antwoord, setAntwoord] = useState<ActieStaat | null>(null);
  const [bezig, setBezig] = useState(false);
  // Wat gelukt is kan na een herstel opnieuw: dan is het een nieuwe daad.
  const gelukt = useRef<Record<string, number>>({});
  const staat = antwoord ?? basis;
  const wie = staat.bevestig ? String(staat.values?.[veld] ?? '') : '';

  function bijVersturen(e: FormEvent<HTMLFormElement>) {
    e.preventDefault();
    if (bezig) return;
    const invoer = new FormData(e.currentTarget, (e.nativeEvent as SubmitEvent).submitter);
    invoer.set(META.js, '1');
    // Per waarde een eigen sleutel: twee keer klikken op één knop telt als één keer, twee knoppen niet.
    const knop = (e.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const waarde = knop?.name === veld ? knop.value : wie;
    invoer.set(veld, waarde);
    const keer = gelukt.current[waarde] ?? 0;
    invoer.set(META.sleutel, keer === 0 ? `${sleutel}-${waarde}` : `${sleutel}-${waarde}-${keer}`);
    setBezig(true);
    startTransition(async () => {
      const uitkomst = await actie({}, invoer).catch(
        (fout): ActieStaat => ({ formError: waarom(fout, { invoer: false }) }),
      );
      setAntwoord(uitkomst);
      setBezig(false);
      if (!uitkomst.gelukt) return;
      gelukt.current[waarde] = keer + 1;
      inDeRij?.(waarde, uitkomst.melding ?? '');
      if (uitkomst.naar) router.push(uitkomst.naar);
    });
  }

  return (
    <form id={id} action={plainAction} onSubmit={bijVersturen}>
      <input type="hidden" name={META.sleutel} value={sleutel} />
      {wie && <input type="hidden" name={veld} value={wie} />}
      {staat.bevestig && <Bevestigvraag vraag={staat.bevestig} nee={() => setAntwoord({})} />}
      {staat.formError && (
        <p role="alert" className="mb-4 rounded-basis border-2 border-laat bg-laat-zacht px-4 py-2">
          {staat.formError} {staat.sessieVerlopen && <a href="/inloggen">Opnieuw inloggen</a>}
        </p>
      )}
      <p
        role="status"
        className={
          !inDeRij && (staat.gelukt || bezig)
            ? 'mb-4 rounded-basis border border-line bg-paper px-4 py-2 font-semibold'
            : 'sr-only'
        }
      >
        {bezig ? 'Bezig met vastleggen…' : staat.gelukt ? staat.melding : ''}
      </p>
    </form>
  );
}
