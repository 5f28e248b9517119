'use client';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { WACHT_OP_BEWAREN } from '@/lib/formulier/formulier';

const OPNIEUW_MS = 5000;

/** Op een link met dit kenmerk gaat wat er nog niet is opgeslagen weg: dat is dan de keuze. */
export const LAAT_LOS = 'data-laat-los';

/** Hoe het met bewaren staat: alles bewaard, iets nog niet, bezig, of waarom het niet lukte. */
export type Opslagstand =
  | 'bewaard'
  | 'gewijzigd'
  | 'bezig'
  | 'geen_verbinding'
  | 'storing'
  | 'wacht_op_keuze'
  | 'verlopen'
  | 'te_lang';

type Wens = {
  aan: boolean;
  form: RefObject<HTMLFormElement | null>;
  /** Hoe lang na de laatste toets, en uiterlijk hoe lang na de eerste. */
  pauze: number;
  uiterlijk: number;
  /** Is er iets dat nog niet is bewaard? */
  nogIets: () => boolean;
  /** Heeft proberen nu geen zin, omdat iemand eerst moet kiezen? */
  wacht: () => boolean;
  /** Bewaart wat er nog niet is bewaard; gooit als er geen antwoord kwam. */
  stuur: () => Promise<unknown>;
  /** De pagina gaat weg, misschien voorgoed. */
  weg: () => void;
  /** Vraagt de browser bij het sluiten of men zeker weg wil? */
  vraagBijSluiten: () => boolean;
  laatLos: () => void;
  /** Er was al getypt of gekozen voordat de scripts er waren. */
  bijBegin: () => void;
  /** De pagina waar een link heen gaat wordt van de server gehaald, omdat wat er al was opgehaald intussen anders is. */
  nieuwePagina: boolean;
};

/** Een veld waarin is getypt of gekozen voordat de scripts er waren. */
const isAnders = (veld: Element): boolean =>
  (veld instanceof HTMLTextAreaElement && veld.value !== veld.defaultValue) ||
  (veld instanceof HTMLInputElement &&
    veld.type !== 'hidden' &&
    (veld.value !== veld.defaultValue || veld.checked !== veld.defaultChecked)) ||
  (veld instanceof HTMLSelectElement &&
    veld.selectedIndex !==
      Math.max(
        0,
        [...veld.options].findIndex((o) => o.defaultSelected),
      ));

/** Een gewone klik op een link naar een andere pagina. */
function linkVan(e: MouseEvent): HTMLAnchorElement | null {
  const link = (e.target as Element | null)?.closest?.('a[href]');
  const gewoon = e.button === 0 && !e.metaKey && !e.ctrlKey && !e.shiftKey && !e.altKey;
  const elders = link instanceof HTMLAnchorElement && !link.target && !link.getAttribute('href')?.startsWith('#');
  return gewoon && elders ? link : null;
}

/**
 * Wanneer er vanzelf wordt bewaard, waarheen ook: na een pauze, als het tabblad uit beeld gaat, voordat een andere pagina opengaat, en opnieuw als
 * het niet lukte. Er is er één tegelijk onderweg. Lukt het voor een link niet, dan vraagt de browser of men toch weg wil.
 */
export function useVanzelf(wens: Wens) {
  const w = useRef(wens);
  w.current = wens;
  const klok = useRef<ReturnType<typeof setTimeout>>(undefined);
  const eerste = useRef(0);
  const loopt = useRef<Promise<unknown> | null>(null);

  const inBeurt = useCallback(async <T>(werk: () => Promise<T>): Promise<T> => {
    clearTimeout(klok.current);
    eerste.current = 0;
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
    const { nogIets, wacht } = w.current;
    const open = () => nogIets() && !wacht();
    const lukte = await inBeurt(async () => (open() ? w.current.stuur() : null)).then(
      () => true,
      () => false,
    );
    clearTimeout(klok.current);
    if (open()) klok.current = setTimeout(() => void bewaar(), lukte ? w.current.pauze : OPNIEUW_MS);
    return !nogIets();
  }, [inBeurt]);

  /** Na een toets: straks. */
  const straks = useCallback(() => {
    clearTimeout(klok.current);
    eerste.current ||= Date.now();
    const hoogstens = eerste.current + w.current.uiterlijk - Date.now();
    klok.current = setTimeout(() => void bewaar(), Math.max(0, Math.min(w.current.pauze, hoogstens)));
  }, [bewaar]);

  const nietMeer = useCallback(() => clearTimeout(klok.current), []);

  const { aan, form } = wens;
  useEffect(() => {
    if (!aan) return;
    if ([...(form.current?.elements ?? [])].some(isAnders)) w.current.bijBegin();
    async function voorEenLink(e: MouseEvent) {
      const link = linkVan(e);
      if (link?.hasAttribute(LAAT_LOS)) w.current.laatLos();
      else if (link && (w.current.nogIets() || loopt.current)) {
        e.preventDefault();
        // Een ander formulier op deze pagina krijgt de klik pas als hij opnieuw komt: anders klikken ze er samen twee keer.
        e.stopImmediatePropagation();
        if ((await bewaar()) && !w.current.nieuwePagina) link.click();
        else window.location.assign(link.href);
      }
    }
    function voorSluiten(e: BeforeUnloadEvent) {
      if (w.current.vraagBijSluiten()) e.preventDefault();
    }
    const uitBeeld = () => document.visibilityState === 'hidden' && w.current.weg();
    const weg = () => w.current.weg();
    const laatDoor = new WeakSet<HTMLFormElement>();
    /** Wat er nog niet staat gaat voor een ander formulier uit. Uitloggen wacht erop: daarna mag bewaren niet meer. */
    async function anderFormulier(e: SubmitEvent) {
      const ander = e.target as HTMLFormElement;
      if (ander === form.current) return;
      const doorgelaten = laatDoor.delete(ander);
      const wacht = ander.hasAttribute(WACHT_OP_BEWAREN) && (w.current.nogIets() || loopt.current);
      if (!wacht || doorgelaten) return weg();
      e.preventDefault();
      e.stopImmediatePropagation();
      await bewaar();
      laatDoor.add(ander);
      ander.requestSubmit(e.submitter);
    }
    const weerVerbinding = () => void bewaar();
    const luisteren = new AbortController();
    const { signal } = luisteren;
    document.addEventListener('click', voorEenLink, { capture: true, signal });
    document.addEventListener('submit', anderFormulier, { capture: true, signal });
    document.addEventListener('visibilitychange', uitBeeld, { signal });
    window.addEventListener('pagehide', weg, { signal });
    window.addEventListener('beforeunload', voorSluiten, { signal });
    window.addEventListener('online', weerVerbinding, { signal });
    return () => {
      luisteren.abort();
      clearTimeout(klok.current);
    };
  }, [aan, form, bewaar]);
  // Een sneltoets, de knop Terug: de pagina is al een andere. Zo vroeg dat de velden er nog zijn.
  useLayoutEffect(() => () => void (aan && w.current.weg()), [aan]);

  return { bewaar, inBeurt, straks, nietMeer };
}
