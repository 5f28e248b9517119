'use client';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { kloktijd } from '@/lib/copy/datums';
import { type Concept, type Ingevuld, MEESTE_LAGEN, VERSIE } from '@/lib/formulier/concept';
import type { Waarden } from '@/lib/formulier/formulier';
import { sleutelVoor } from './sleutel';
import { type Opslagstand, useVanzelf } from './vanzelf';
import { bewaarbaar } from './velden';

const NA_LAATSTE_TOETS_MS = 1000;
/** Wie aan één stuk door typt verliest bij een storing hoogstens dit. */
const UITERLIJK_MS = 5000;
/** Zoveel geeft een browser mee als de pagina er niet meer is. */
const MEE_NA_SLUITEN = 60_000;
/** Formulieren die samen op een pagina verschijnen vragen één keer. */
const SAMEN_MS = 500;
/** Langer wacht het opslaan niet op een concept dat onderweg is. */
const RUST_MS = 1000;

const ADRES = '/api/concepten';
/** Wat dit venster aan het bewaren is: wie leest wacht daarop. */
const onderweg = new Set<Promise<unknown>>();
const gevraagd = new Map<string, ReturnType<typeof lees>>();

const ANTWOORD: Record<number, Opslagstand> = { 401: 'verlopen', 400: 'te_lang', 413: 'te_lang' };

/** Nog eens proberen helpt pas als er iets is veranderd. */
const BLIJFT: readonly Opslagstand[] = ['verlopen', 'te_lang'];

async function schrijf(lichaam: string): Promise<Opslagstand> {
  const antwoord = fetch(ADRES, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: lichaam,
    keepalive: new Blob([lichaam]).size < MEE_NA_SLUITEN,
  });
  onderweg.add(antwoord);
  gevraagd.clear();
  try {
    const uitkomst = await antwoord;
    if (!uitkomst.ok) return ANTWOORD[uitkomst.status] ?? 'storing';
    // Was dit formulier net opgeslagen zonder dat het antwoord hier kwam, dan mag het straks weer.
    return (await uitkomst.json()).bewaard ? 'bewaard' : 'gewijzigd';
  } catch {
    return 'geen_verbinding';
  } finally {
    onderweg.delete(antwoord);
  }
}

/** Wat er op deze pagina nog niet is opgeslagen; of waarom dat niet te zeggen is. */
function lees(pad: string): Promise<Concept[] | Opslagstand> {
  const al = gevraagd.get(pad);
  if (al) return al;
  const antwoord = Promise.allSettled(onderweg)
    .then(() => fetch(`${ADRES}?pad=${encodeURIComponent(pad)}`))
    .then(async (r): Promise<Concept[] | Opslagstand> => (r.ok ? r.json() : (ANTWOORD[r.status] ?? 'storing')))
    .catch((): Opslagstand => 'geen_verbinding');
  gevraagd.set(pad, antwoord);
  setTimeout(() => gevraagd.delete(pad), SAMEN_MS);
  return antwoord;
}

/** De versie is van de pagina: zij maakt een formulier niet anders. */
const afdruk = ({ [VERSIE]: _, ...waarden }: Waarden): string => JSON.stringify(waarden);

type Wens = {
  aan: boolean;
  form: RefObject<HTMLFormElement | null>;
  pad: string;
  plek: string;
  sleutel: string;
};

/**
 * Bewaart op de server wat iemand typt en nog niet opsloeg, alleen voor hemzelf. Stond er al iets, dan kiest hij: tot dan blijft het, achter wat hij
 * intussen typt. Is er niets anders dan wat de pagina zelf invulde, dan is er niets te bewaren.
 */
export function useConcept({ aan, form, pad, plek, sleutel }: Wens) {
  const [stand, setStand] = useState<Opslagstand | null>(null);
  const [laatst, setLaatst] = useState('');
  /** Wat er eerder stond en op een keuze wacht, het nieuwste voorop. */
  const [wachtend, setWachtend] = useState<readonly Ingevuld[]>([]);
  const s = useRef({
    vuil: false,
    fout: null as Opslagstand | null,
    begin: '',
    wachtend,
    opgeslagen: 0,
    gelezen: false,
  });

  const zetWachtend = useCallback((lagen: readonly Ingevuld[]) => {
    s.current.wachtend = lagen.slice(0, MEESTE_LAGEN - 1);
    setWachtend(s.current.wachtend);
  }, []);

  /** Wat er nu staat, als dat iets is om te bewaren. */
  const watErStaat = useCallback((): Waarden | null => {
    const waarden = form.current ? bewaarbaar(form.current) : {};
    return Object.keys(waarden).length > 0 && afdruk(waarden) !== s.current.begin ? waarden : null;
  }, [form]);

  /** Wat hier eerder bleef liggen, voordat er iets overheen gaat. */
  const haal = useCallback(async (): Promise<Opslagstand> => {
    const concepten = s.current.gelezen ? [] : await lees(pad);
    if (!Array.isArray(concepten)) return concepten;
    const lagen = s.current.gelezen ? undefined : concepten.find((c) => c.plek === plek)?.lagen;
    s.current.gelezen = true;
    if (lagen) {
      zetWachtend(lagen);
      // Wie dichtklapt waar hij schreef, ziet het anders niet.
      for (let d = form.current?.closest('details'); d; d = d.parentElement?.closest('details')) d.open = true;
    }
    return 'bewaard';
  }, [form, pad, plek, zetWachtend]);

  const stuur = useCallback(
    async (waarden: Waarden | null, weg = false) => {
      const nu = s.current;
      const { opgeslagen } = nu;
      nu.vuil = false;
      const op = new Date();
      const breng = () => {
        const lagen = [...(waarden ? [{ op: op.toISOString(), waarden }] : []), ...nu.wachtend];
        const eigen = sleutelVoor(sleutel, JSON.stringify(waarden));
        return schrijf(JSON.stringify({ plek, sleutel: eigen, lagen, erbij: !nu.gelezen }));
      };
      // Wie weggaat kan niet meer op een antwoord wachten: dan komt het bij wat er al ligt.
      const gehaald = weg ? 'bewaard' : await haal();
      const gelukt = gehaald === 'bewaard' ? await breng() : gehaald;
      // Intussen echt opgeslagen: dan doet dit antwoord er niet meer toe.
      if (nu.opgeslagen !== opgeslagen) return;
      nu.fout = gelukt === 'bewaard' ? null : gelukt;
      if (nu.fout) nu.vuil = true;
      else setLaatst(waarden ? kloktijd(op) : '');
      setStand(nu.fout ?? (nu.vuil ? 'gewijzigd' : waarden ? 'bewaard' : null));
      if (gelukt !== 'bewaard' && !BLIJFT.includes(gelukt)) throw new Error(gelukt);
    },
    [plek, sleutel, haal],
  );

  const bijWijziging = () => {
    if (!aan || !form.current || Object.keys(bewaarbaar(form.current)).length === 0) return;
    s.current.vuil = true;
    if (s.current.fout && BLIJFT.includes(s.current.fout)) s.current.fout = null;
    setStand((oud) => (oud === 'geen_verbinding' || oud === 'storing' ? oud : 'gewijzigd'));
    straks();
  };

  const { bewaar, inBeurt, straks, nietMeer } = useVanzelf({
    aan,
    form,
    pauze: NA_LAATSTE_TOETS_MS,
    uiterlijk: UITERLIJK_MS,
    nogIets: () => s.current.vuil,
    wacht: () => s.current.fout !== null && BLIJFT.includes(s.current.fout),
    stuur: () => stuur(watErStaat()),
    // Zonder te wachten op wat er onderweg is: straks is de pagina er niet meer.
    weg: () => void (s.current.vuil && stuur(watErStaat(), true).catch(() => {})),
    vraagBijSluiten: () => s.current.vuil && s.current.fout !== null,
    laatLos: () => void (aan && weg()),
    bijBegin: bijWijziging,
    nieuwePagina: false,
  });

  /** Wat er staat hoeft niet bewaard te blijven. */
  const weg = useCallback(() => {
    nietMeer();
    void stuur(null, true).catch(() => {});
  }, [nietMeer, stuur]);

  useEffect(() => {
    if (!aan || !form.current) return;
    const waarden = bewaarbaar(form.current);
    if (Object.keys(waarden).length === 0) return;
    if (!s.current.vuil) s.current.begin = afdruk(waarden);
    s.current.gelezen = false;
    void haal();
  }, [aan, form, haal]);

  return {
    stand,
    laatst,
    wachtend,
    bijWijziging,
    /** Voor het opslaan: wat onderweg is komt eerst aan. */
    rust: () => Promise.race([inBeurt(async () => {}), new Promise((klaar) => setTimeout(klaar, RUST_MS))]),
    /** Het opslaan lukte niet. Geeft of wat er staat nu op de server staat. */
    tochNiet: async (sessieVerlopen: boolean): Promise<boolean> => {
      if (!aan || sessieVerlopen) {
        if (s.current.vuil) s.current.fout = 'verlopen';
        return false;
      }
      return s.current.vuil ? bewaar() : stand === 'bewaard';
    },
    /** Wat er staat is opgeslagen. Het concept is daarmee weg, op wat nog op een keuze wacht na. */
    opgeslagen: () => {
      if (!aan || !form.current) return;
      nietMeer();
      Object.assign(s.current, { vuil: false, fout: null, begin: afdruk(bewaarbaar(form.current)) });
      s.current.opgeslagen += 1;
      setStand(null);
      if (s.current.wachtend.length > 0) void stuur(null).catch(() => {});
    },
    /** Neemt de nieuwste die wacht; wat er nu staat wacht dan zelf. */
    neem: (): Waarden => {
      const [boven, ...rest] = s.current.wachtend;
      const nu = watErStaat();
      zetWachtend(nu ? [{ op: new Date().toISOString(), waarden: nu }, ...rest] : rest);
      return boven?.waarden ?? {};
    },
    gooiWeg: () => {
      zetWachtend(s.current.wachtend.slice(1));
      s.current.vuil = true;
      void bewaar();
    },
  };
}
