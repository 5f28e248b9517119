import { useCallback, useEffect, useRef, useState } from 'react';
import { voorbeeldVraag } from '@/lib/contactmomenten/actions';
import type { VastleggenGegevens, Voorbeeld } from '@/lib/contactmomenten/queries';
import type { Kanaal } from '@/lib/domain/tellend-gesprek';
import type { Waarden } from '@/lib/formulier/formulier';

const VERTRAGING_MS = 250;
export const tekst = (w: string | string[] | undefined) => (Array.isArray(w) ? (w[0] ?? '') : (w ?? ''));

/** Wat iemand koos blijft te kiezen, ook als de agenda het intussen niet meer aanbiedt: bij het opslaan wordt er dan naar gevraagd. */
function metGekozen(nieuw: Voorbeeld | null, oud: Voorbeeld | null, waarde: string): Voorbeeld | null {
  const kwijt = oud?.voorstellen.find((v) => v.waarde === waarde);
  if (!nieuw || !kwijt || nieuw.voorstellen.some((v) => v.waarde === waarde)) return nieuw;
  return { ...nieuw, voorstellen: [...nieuw.voorstellen, kwijt] };
}

/** Vraagt de server wat het half ingevulde formulier met de norm doet; een laat antwoord op een oude vraag telt niet. */
export function useVoorbeeld(g: VastleggenGegevens, plannen: boolean) {
  const [voorbeeld, setVoorbeeld] = useState<Voorbeeld | null>(g.voorbeeld);
  const klok = useRef<ReturnType<typeof setTimeout>>(undefined);
  const vraag = useRef('');
  const gekozen = useRef('');
  useEffect(() => () => clearTimeout(klok.current), []);
  const vraagNa = useCallback(
    (w: Waarden) => {
      const invoer = {
        clientnummer: g.clientnummer,
        afspraakId: g.afspraak?.id ?? null,
        datum: tekst(w.datum),
        soort: tekst(w.soort) as 'gesprek',
        kanaal: (tekst(w.kanaal) || null) as Kanaal | null,
        status: (tekst(w.status) || 'gevoerd') as 'gevoerd',
        locatieId: tekst(w.locatieId) || null,
        gehoudenDoorId: tekst(w.gehoudenDoorId) || null,
        vervolgKanaal: (tekst(w.vervolgKanaal) || null) as 'telefonisch' | null,
        plannen: plannen ? 'ja' : '',
      };
      gekozen.current = tekst(w.vervolg);
      const nieuw = JSON.stringify(invoer);
      if (nieuw === vraag.current) return;
      vraag.current = nieuw;
      clearTimeout(klok.current);
      klok.current = setTimeout(async () => {
        const antwoord = await voorbeeldVraag(invoer).catch(() => null);
        if (antwoord?.ok && vraag.current === nieuw)
          setVoorbeeld((oud) => metGekozen(antwoord.gegevens, oud, gekozen.current));
      }, VERTRAGING_MS);
    },
    [g, plannen],
  );
  return { voorbeeld, vraagNa };
}
