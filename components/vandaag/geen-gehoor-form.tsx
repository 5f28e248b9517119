'use client';
import { type FormEvent, startTransition, useActionState, useState } from 'react';
import { geenGehoorActie } from '@/lib/contactmomenten/actions';
import { type ActieStaat, META } from '@/lib/formulier/formulier';
import { Bevestigvraag } from '../ui/formulier-meldingen';

/** Eén formulier voor alle knoppen "Geen gehoor" in de lijst: elke knop stuurt zijn eigen cliëntnummer mee. */
export function GeenGehoorForm({ sleutel }: { sleutel: string }) {
  const [basis, plainAction] = useActionState(geenGehoorActie, {});
  const [antwoord, setAntwoord] = useState<ActieStaat | null>(null);
  const [bezig, setBezig] = useState(false);
  const staat = antwoord ?? basis;
  const wie = staat.bevestig ? String(staat.values?.clientnummer ?? '') : '';

  function bijVersturen(e: FormEvent<HTMLFormElement>) {
    e.preventDefault();
    if (bezig) return;
    const invoer = new FormData(e.currentTarget, (e.nativeEvent as SubmitEvent).submitter);
    invoer.set(META.js, '1');
    // Per cliënt een eigen sleutel: twee keer klikken bij één cliënt telt als één keer, twee cliënten niet.
    const knop = (e.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const nummer = knop?.name === 'clientnummer' ? knop.value : wie;
    invoer.set('clientnummer', nummer);
    invoer.set(META.sleutel, `${sleutel}-${nummer}`);
    setBezig(true);
    startTransition(async () => {
      const uitkomst = await geenGehoorActie({}, invoer).catch(
        (): ActieStaat => ({
          formError: 'Er is geen verbinding met Vast Contact. Er is niets opgeslagen; probeer het opnieuw.',
        }),
      );
      setAntwoord(uitkomst);
      setBezig(false);
    });
  }

  return (
    <form id="geen-gehoor" action={plainAction} onSubmit={bijVersturen}>
      <input type="hidden" name={META.sleutel} value={sleutel} />
      {wie && <input type="hidden" name="clientnummer" value={wie} />}
      {staat.bevestig && <Bevestigvraag vraag={staat.bevestig} />}
      {staat.formError && (
        <p role="alert" className="mb-4 rounded-basis border-2 border-laat bg-laat-zacht px-4 py-2">
          {staat.formError} {staat.sessieVerlopen && <a href="/inloggen">Opnieuw inloggen</a>}
        </p>
      )}
      <p
        role="status"
        className={
          staat.gelukt || bezig ? 'mb-4 rounded-basis border border-line bg-paper px-4 py-2 font-semibold' : 'sr-only'
        }
      >
        {bezig
          ? 'Bezig met vastleggen…'
          : staat.gelukt
            ? `${staat.melding} Vergissing? Markeer het in het dossier als verkeerd geregistreerd.`
            : ''}
      </p>
    </form>
  );
}
