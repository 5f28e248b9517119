'use client';
import { type RefObject, useCallback, useRef, useState } from 'react';
import { kloktijd } from '@/lib/copy/datums';
import { type ActieStaat, type FormulierActie, META } from '@/lib/formulier/formulier';
import { isVerbinding } from './misgegaan';
import { type Opslagstand, useVanzelf } from './vanzelf';

const NA_LAATSTE_TOETS_MS = 2500;

type Wens = {
  aan: boolean;
  form: RefObject<HTMLFormElement | null>;
  actie: FormulierActie;
  sleutel: string;
  /** Wat de server zei op iets dat vanzelf werd bewaard. */
  antwoord: (uitkomst: ActieStaat) => void;
};

/** Na een conflict of een verlopen sessie beslist iemand zelf; een fout verdwijnt door verder te typen. */
const vraagtKeuze = (u: ActieStaat) => u.conflict?.soort === 'gewijzigd' || Boolean(u.sessieVerlopen);

/**
 * Slaat een formulier vanzelf op. Valt de verbinding weg, dan is onbekend of wat onderweg was is aangekomen: dan gaat eerst precies hetzelfde nog
 * eens, met dezelfde sleutel, en pas daarna wat er intussen is getypt. Na een conflict wacht het op een keuze.
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
  });

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
        setStand(isVerbinding(fout) ? 'geen_verbinding' : 'storing');
        throw fout;
      }
      nu.wacht = uitkomst.gelukt ? null : vraagtKeuze(uitkomst) ? 'keuze' : 'fout';
      if (uitkomst.gelukt) setLaatst(kloktijd(new Date()));
      else nu.vuil = true;
      setStand(uitkomst.gelukt ? (nu.vuil ? 'gewijzigd' : 'bewaard') : 'wacht_op_keuze');
      return uitkomst;
    },
    [form, stuur],
  );

  const nogIets = () => s.current.vuil || s.current.onderweg !== null;
  const wacht = () => s.current.wacht !== null;
  const { bewaar, inBeurt, straks } = useVanzelf({
    aan,
    form,
    pauze: NA_LAATSTE_TOETS_MS,
    uiterlijk: Number.POSITIVE_INFINITY,
    nogIets,
    wacht,
    stuur: async () => antwoord(await verstuur()),
    weg: () => void bewaar(),
    vraagBijSluiten: nogIets,
    laatLos: () => Object.assign(s.current, { vuil: false, onderweg: null }),
    bijBegin: () => bijWijziging(),
    nieuwePagina: true,
  });

  /** Met de knop: ook na een conflict, en als er niets is veranderd. Gooit als er geen verbinding is; het probeert het dan ook zelf opnieuw. */
  const bewaarNu = async (knop: HTMLElement | null): Promise<ActieStaat> => {
    try {
      return await inBeurt(() => verstuur(knop));
    } finally {
      if (nogIets() && !wacht()) straks();
    }
  };

  function bijWijziging() {
    if (!aan) return;
    s.current.vuil = true;
    if (s.current.wacht === 'keuze') return;
    s.current.wacht = null;
    setStand((oud) => (oud === 'bezig' || oud === 'geen_verbinding' ? oud : 'gewijzigd'));
    straks();
  }

  return { stand, laatst, bewaar, bewaarNu, bijWijziging };
}
