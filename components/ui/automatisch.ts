'use client';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type ActieStaat, type FormulierActie, META } from '@/lib/formulier/formulier';

const NA_LAATSTE_TOETS_MS = 2500;
const OPNIEUW_MS = 5000;

/** Hoe het met het opslaan staat: alles bewaard, iets nog niet, bezig, of het lukte niet en er wordt opnieuw geprobeerd. */
export type Opslagstand = 'bewaard' | 'gewijzigd' | 'bezig' | 'geen_verbinding' | 'wacht_op_keuze';

type Wens = {
  aan: boolean;
  form: RefObject<HTMLFormElement | null>;
  actie: FormulierActie;
  sleutel: string;
  antwoord: (uitkomst: ActieStaat) => void;
};

/**
 * Bewaart een formulier vanzelf: kort na de laatste toets, bij het verlaten van een veld, en voordat een andere pagina opengaat. Wat wordt
 * verstuurd heeft een eigen sleutel tot de server antwoordt, zodat een antwoord dat onderweg verdween niet twee keer telt. Valt de
 * verbinding weg, dan probeert het opnieuw. Na een conflict of een fout wacht het op een keuze.
 */
export function useAutomatisch({ aan, form, actie, sleutel, antwoord }: Wens) {
  const [stand, setStand] = useState<Opslagstand>('bewaard');
  const [laatst, setLaatst] = useState('');
  const s = useRef({
    sleutel,
    vuil: false,
    wacht: false,
    klok: undefined as ReturnType<typeof setTimeout> | undefined,
  });
  const loopt = useRef<Promise<boolean> | null>(null);

  const verstuur = useCallback(async (): Promise<boolean> => {
    const f = form.current;
    if (!f) return false;
    s.current.vuil = false;
    setStand('bezig');
    const invoer = new FormData(f);
    invoer.set(META.js, '1');
    invoer.set(META.sleutel, s.current.sleutel);
    let uitkomst: ActieStaat;
    try {
      uitkomst = await actie({}, invoer);
    } catch {
      s.current.vuil = true;
      setStand('geen_verbinding');
      return false;
    }
    antwoord(uitkomst);
    if (!uitkomst.gelukt) {
      s.current.vuil = true;
      s.current.wacht = true;
      // Met dezelfde sleutel zou een verbeterde tekst "al opgeslagen" heten.
      s.current.sleutel = crypto.randomUUID();
      setStand('wacht_op_keuze');
      return false;
    }
    s.current.sleutel = crypto.randomUUID();
    setLaatst(new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' }));
    setStand(s.current.vuil ? 'gewijzigd' : 'bewaard');
    return true;
  }, [form, actie, antwoord]);

  /** Bewaart wat er nog niet bewaard is; waar als alles er daarna staat. */
  const bewaar = useCallback(async (): Promise<boolean> => {
    clearTimeout(s.current.klok);
    while (loopt.current) await loopt.current;
    if (!s.current.vuil) return true;
    if (s.current.wacht) return false;
    loopt.current = verstuur();
    const gelukt = await loopt.current;
    loopt.current = null;
    const nogIets = s.current.vuil && !s.current.wacht;
    if (nogIets) s.current.klok = setTimeout(() => void bewaar(), gelukt ? NA_LAATSTE_TOETS_MS : OPNIEUW_MS);
    return gelukt && !s.current.vuil;
  }, [verstuur]);

  const bijWijziging = useCallback(() => {
    if (!aan) return;
    s.current.vuil = true;
    s.current.wacht = false;
    setStand((oud) => (oud === 'bezig' || oud === 'geen_verbinding' ? oud : 'gewijzigd'));
    clearTimeout(s.current.klok);
    s.current.klok = setTimeout(() => void bewaar(), NA_LAATSTE_TOETS_MS);
  }, [aan, bewaar]);

  /** Na een gewone klik op de knop staat alles er, of wacht het op een keuze. */
  const handmatig = useCallback((gelukt: boolean) => {
    clearTimeout(s.current.klok);
    s.current.vuil = !gelukt;
    s.current.wacht = !gelukt;
    if (gelukt) {
      s.current.sleutel = crypto.randomUUID();
      setLaatst(new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' }));
    }
    setStand(gelukt ? 'bewaard' : 'wacht_op_keuze');
  }, []);

  useEffect(() => {
    if (!aan) return;
    const { current } = s;
    // Een klik op een link bewaart eerst; lukt dat niet, dan vraagt de browser het zelf.
    async function voorEenLink(e: MouseEvent) {
      const link = (e.target as Element | null)?.closest?.('a[href]');
      const gewoon = e.button === 0 && !e.metaKey && !e.ctrlKey && !e.shiftKey && !e.altKey;
      if (!(link instanceof HTMLAnchorElement) || !gewoon || link.target || link.getAttribute('href')?.startsWith('#'))
        return;
      if (!current.vuil && !loopt.current) return;
      e.preventDefault();
      e.stopPropagation();
      await bewaar();
      window.location.assign(link.href);
    }
    function voorSluiten(e: BeforeUnloadEvent) {
      if (current.vuil || loopt.current) e.preventDefault();
    }
    document.addEventListener('click', voorEenLink, true);
    window.addEventListener('beforeunload', voorSluiten);
    return () => {
      document.removeEventListener('click', voorEenLink, true);
      window.removeEventListener('beforeunload', voorSluiten);
      clearTimeout(current.klok);
    };
  }, [aan, bewaar]);

  return { stand, laatst, bewaar, bijWijziging, handmatig, sleutel: () => s.current.sleutel };
}
