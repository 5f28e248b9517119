'use client';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type ActieStaat, type FormulierActie, META } from '@/lib/formulier/formulier';

const NA_LAATSTE_TOETS_MS = 2500;
const OPNIEUW_MS = 5000;

/** Op een link met dit kenmerk gaat wat er nog niet is opgeslagen weg: dat is dan de keuze. */
export const LAAT_LOS = 'data-laat-los';

/** Hoe het met het opslaan staat: alles bewaard, iets nog niet, bezig, of het lukte niet en er wordt opnieuw geprobeerd. */
export type Opslagstand = 'bewaard' | 'gewijzigd' | 'bezig' | 'geen_verbinding' | 'wacht_op_keuze';

type Wens = {
  aan: boolean;
  form: RefObject<HTMLFormElement | null>;
  actie: FormulierActie;
  sleutel: string;
  /** Wat de server zei op iets dat vanzelf werd bewaard. */
  antwoord: (uitkomst: ActieStaat) => void;
};

/** Een veld waarin is getypt of gekozen voordat de scripts er waren. */
const isAnders = (veld: Element): boolean =>
  (veld instanceof HTMLTextAreaElement && veld.value !== veld.defaultValue) ||
  (veld instanceof HTMLInputElement &&
    veld.type !== 'hidden' &&
    (veld.value !== veld.defaultValue || veld.checked !== veld.defaultChecked));

/** Na een conflict of een verlopen sessie beslist iemand zelf; een fout verdwijnt door verder te typen. */
const vraagtKeuze = (u: ActieStaat) => u.conflict?.soort === 'gewijzigd' || Boolean(u.sessieVerlopen);

/**
 * Bewaart een formulier vanzelf: kort na de laatste toets, bij het verlaten van een veld, als het tabblad uit beeld gaat, en voordat een
 * andere pagina opengaat. Er is er één tegelijk onderweg. Valt de verbinding weg, dan is onbekend of wat onderweg was is aangekomen: dan gaat
 * eerst precies hetzelfde nog eens, met dezelfde sleutel, en pas daarna wat er intussen is getypt. Na een conflict wacht het op een keuze.
 */
export function useAutomatisch({ aan, form, actie, sleutel, antwoord }: Wens) {
  const [stand, setStand] = useState<Opslagstand>('bewaard');
  const [laatst, setLaatst] = useState('');
  const s = useRef({
    sleutel,
    // Niet uit het verborgen veld: dat loopt een weergave achter op het laatste antwoord.
    versie: undefined as number | undefined,
    vuil: false,
    wacht: null as null | 'keuze' | 'fout',
    onderweg: null as FormData | null,
    klok: undefined as ReturnType<typeof setTimeout> | undefined,
  });
  const loopt = useRef<Promise<unknown> | null>(null);

  /** Stuurt één inhoud. Gooit als er geen antwoord komt; zij blijft dan onderweg. */
  const stuur = useCallback(
    async (invoer: FormData): Promise<ActieStaat> => {
      s.current.onderweg = invoer;
      const uitkomst = await actie({}, invoer);
      if (!uitkomst.sessieVerlopen) {
        s.current.onderweg = null;
        s.current.sleutel = crypto.randomUUID();
        s.current.versie = uitkomst.versie ?? uitkomst.conflict?.versie ?? s.current.versie;
      }
      return uitkomst;
    },
    [actie],
  );

  /** Stuurt wat er nog onderweg was en dan wat er nu staat; met een knop ook als er niets is veranderd. */
  const verstuur = useCallback(
    async (knop?: HTMLElement | null): Promise<ActieStaat> => {
      const nu = s.current;
      setStand('bezig');
      let uitkomst: ActieStaat = { gelukt: true };
      try {
        if (nu.onderweg) uitkomst = await stuur(nu.onderweg);
        if (form.current && uitkomst.gelukt && (nu.vuil || knop !== undefined)) {
          const invoer = new FormData(form.current, knop);
          invoer.set(META.js, '1');
          invoer.set(META.sleutel, nu.sleutel);
          if (nu.versie !== undefined) invoer.set('versie', String(nu.versie));
          nu.vuil = false;
          uitkomst = await stuur(invoer);
        }
      } catch (fout) {
        setStand('geen_verbinding');
        throw fout;
      }
      nu.wacht = uitkomst.gelukt ? null : vraagtKeuze(uitkomst) ? 'keuze' : 'fout';
      if (uitkomst.gelukt) setLaatst(new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' }));
      else nu.vuil = true;
      setStand(uitkomst.gelukt ? (nu.vuil ? 'gewijzigd' : 'bewaard') : 'wacht_op_keuze');
      return uitkomst;
    },
    [form, stuur],
  );

  const nogIets = useCallback(() => s.current.vuil || s.current.onderweg !== null, []);

  const inBeurt = useCallback(async (werk: () => Promise<ActieStaat | null>): Promise<ActieStaat | null> => {
    clearTimeout(s.current.klok);
    while (loopt.current) await loopt.current.catch(() => {});
    const klus = werk();
    loopt.current = klus;
    try {
      return await klus;
    } finally {
      loopt.current = null;
    }
  }, []);

  /** Bewaart wat er nog niet bewaard is; waar als alles er daarna staat. */
  const bewaar = useCallback(async (): Promise<boolean> => {
    const uitkomst = await inBeurt(async () => (nogIets() && !s.current.wacht ? await verstuur() : null)).catch(
      () => undefined,
    );
    if (uitkomst) antwoord(uitkomst);
    clearTimeout(s.current.klok);
    if (nogIets() && !s.current.wacht)
      s.current.klok = setTimeout(() => void bewaar(), uitkomst === undefined ? OPNIEUW_MS : NA_LAATSTE_TOETS_MS);
    return !nogIets();
  }, [inBeurt, nogIets, verstuur, antwoord]);

  /** Met de knop: ook na een conflict, en als er niets is veranderd. Gooit als er geen verbinding is; het probeert het dan ook zelf opnieuw. */
  const bewaarNu = useCallback(
    async (knop: HTMLElement | null): Promise<ActieStaat> => {
      try {
        return (await inBeurt(() => verstuur(knop))) ?? {};
      } finally {
        if (nogIets() && !s.current.wacht) s.current.klok = setTimeout(() => void bewaar(), OPNIEUW_MS);
      }
    },
    [inBeurt, verstuur, nogIets, bewaar],
  );

  const bijWijziging = useCallback(() => {
    if (!aan) return;
    s.current.vuil = true;
    if (s.current.wacht === 'keuze') return;
    s.current.wacht = null;
    setStand((oud) => (oud === 'bezig' || oud === 'geen_verbinding' ? oud : 'gewijzigd'));
    clearTimeout(s.current.klok);
    s.current.klok = setTimeout(() => void bewaar(), NA_LAATSTE_TOETS_MS);
  }, [aan, bewaar]);

  useEffect(() => {
    if (!aan) return;
    const { current } = s;
    if ([...(form.current?.elements ?? [])].some(isAnders)) bijWijziging();
    // Een klik op een link bewaart eerst; lukt dat niet, dan vraagt de browser of men toch weg wil.
    async function voorEenLink(e: MouseEvent) {
      const link = (e.target as Element | null)?.closest?.('a[href]');
      const gewoon = e.button === 0 && !e.metaKey && !e.ctrlKey && !e.shiftKey && !e.altKey;
      if (!(link instanceof HTMLAnchorElement) || !gewoon || link.target || link.getAttribute('href')?.startsWith('#'))
        return;
      if (link.hasAttribute(LAAT_LOS)) {
        current.vuil = false;
        current.onderweg = null;
        return;
      }
      if (!nogIets() && !loopt.current) return;
      e.preventDefault();
      e.stopPropagation();
      await bewaar();
      window.location.assign(link.href);
    }
    function voorSluiten(e: BeforeUnloadEvent) {
      if (nogIets()) e.preventDefault();
    }
    const uitBeeld = () => document.visibilityState === 'hidden' && void bewaar();
    const weerVerbinding = () => void bewaar();
    document.addEventListener('click', voorEenLink, true);
    document.addEventListener('visibilitychange', uitBeeld);
    window.addEventListener('beforeunload', voorSluiten);
    window.addEventListener('online', weerVerbinding);
    return () => {
      document.removeEventListener('click', voorEenLink, true);
      document.removeEventListener('visibilitychange', uitBeeld);
      window.removeEventListener('beforeunload', voorSluiten);
      window.removeEventListener('online', weerVerbinding);
      clearTimeout(current.klok);
    };
  }, [aan, form, bewaar, nogIets, bijWijziging]);

  return { stand, laatst, bewaar, bewaarNu, bijWijziging };
}
