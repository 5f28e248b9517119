import { tijdVan } from '@/lib/afspraken/regels';
import { metPijltje, type Plek, verleng, versleep, zelfdePlek } from '@/lib/agenda/verschuif-regels';

/** Wat een afspraak in het raster van zichzelf zegt (`data-verzet`). */
export type Verzet = {
  id: string;
  versie: number;
  clientnummer: string;
  naam: string;
  datum: string;
  begin: number;
  /** Hoe lang zij in het raster is, en wat ervan is opgeschreven. */
  duur: number;
  duurMinuten: number | null;
};

/** Waar zij heen gaat, en hoe dat heet. */
export type Doel = { datum: string; begin: number; duur: number; tekst: string };

export const verzetVan = (li: HTMLElement): Verzet => JSON.parse(li.dataset.verzet ?? '{}');

type Veld = ReturnType<typeof meet>;

/** Hoe het raster er nu uitziet: de dagen, wat er mag, en hoe hoog een minuut is. */
function meet(li: HTMLElement) {
  const agenda = li.closest<HTMLElement>('.agenda');
  const dagen = [...(agenda?.querySelectorAll<HTMLElement>('[data-dag]') ?? [])];
  const v = verzetVan(li);
  const [begin = 0, einde = 0] = (agenda?.dataset.raster ?? '').split('-').map(Number);
  const vlakken = dagen.map((d) => d.querySelector('.agenda-vlak')?.getBoundingClientRect() ?? new DOMRect());
  const van: Plek = { dag: dagen.findIndex((d) => d.contains(li)), begin: v.begin, duur: v.duur };
  const eersteDag = dagen.findIndex((d) => d.dataset.voorbij === undefined);
  const grens = { eersteDag, laatsteDag: dagen.length - 1, begin, einde };
  return { li, dagen, vlakken, van, grens, perMinuut: (vlakken[0]?.height ?? 0) / (einde - begin) };
}

function doelVan({ dagen }: Veld, plek: Plek): Doel {
  const dag = dagen[plek.dag]?.dataset ?? {};
  const tekst = `${dag.dagnaam}, ${tijdVan(plek.begin)} tot ${tijdVan(plek.begin + plek.duur)}`;
  return { datum: dag.dag ?? '', begin: plek.begin, duur: plek.duur, tekst };
}

/** Laat zien waar de afspraak komt, zonder iets aan te raken waar React over gaat. */
function toon(veld: Veld, plek: Plek): void {
  const { li, van, vlakken, perMinuut } = veld;
  const opzij = (vlakken[plek.dag]?.left ?? 0) - (vlakken[van.dag]?.left ?? 0);
  li.classList.add('is-bezig');
  li.style.translate = `${opzij}px ${(plek.begin - van.begin) * perMinuut}px`;
  li.style.height = `${plek.duur * perMinuut}px`;
  let label = li.querySelector('.agenda-doel');
  if (!label) {
    label = document.createElement('span');
    label.className = 'agenda-doel';
    label.setAttribute('aria-hidden', 'true');
    li.append(label);
  }
  label.textContent = doelVan(veld, plek).tekst;
}

/** Alles weer zoals het getekend was. */
export function zetTerug(li: HTMLElement): void {
  li.classList.remove('is-bezig');
  li.style.translate = '';
  li.style.height = '';
  li.querySelector('.agenda-doel')?.remove();
}

type Greep = { pointerId: number; pageX: number; pageY: number; soort: 'plek' | 'duur' };

/** Zo ver moet de muis voordat het slepen is, en geen klik. */
const DREMPEL = 4;
/** Zo dicht bij de rand van het scherm schuift de pagina mee. */
const RAND = 56;

/** Sleept tot de knop of vinger loslaat. Geeft waar zij heen gaat; null als er niets veranderde of met Esc is gestopt. */
export function sleep(li: HTMLElement, start: Greep): Promise<Doel | null> {
  const veld = meet(li);
  if (veld.grens.eersteDag < 0) return Promise.resolve(null);
  const einde = new AbortController();
  const luister = { signal: einde.signal };
  let plek: Plek | null = null;
  li.setPointerCapture(start.pointerId);
  return new Promise((klaar) => {
    const stop = (naar: Plek | null) => {
      einde.abort();
      if (plek) window.addEventListener('click', geenKlik, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', geenKlik, { capture: true }));
      const anders = naar && !zelfdePlek(naar, veld.van);
      if (!anders) zetTerug(li);
      klaar(anders ? doelVan(veld, naar) : null);
    };
    li.addEventListener(
      'pointermove',
      (e) => {
        const [dx, dy] = [e.pageX - start.pageX, e.pageY - start.pageY];
        if (!plek && Math.hypot(dx, dy) < DREMPEL) return;
        if (e.clientY > window.innerHeight - RAND) window.scrollBy(0, 12);
        else if (e.clientY < RAND) window.scrollBy(0, -12);
        const minuten = dy / veld.perMinuut;
        const onder = veld.vlakken.findIndex((r) => e.clientX >= r.left && e.clientX < r.right);
        const dag = onder < 0 ? (plek ?? veld.van).dag : onder;
        plek =
          start.soort === 'duur'
            ? verleng(veld.van, minuten, veld.grens)
            : versleep(veld.van, { dag, minuten }, veld.grens);
        toon(veld, plek);
      },
      luister,
    );
    li.addEventListener('pointerup', () => stop(plek), luister);
    li.addEventListener('pointercancel', () => stop(null), luister);
    window.addEventListener('keydown', (e) => e.key === 'Escape' && stop(null), luister);
  });
}

/** Wat na slepen nog een klik zou zijn op de naam of een handeling. */
const geenKlik = (e: Event) => {
  e.preventDefault();
  e.stopPropagation();
};

/**
 * Verschuift met de pijltjes, tot Enter (bewaren) of Esc (laten staan). De afspraak zelf krijgt de aandacht als toepassing, zodat ook een
 * schermlezer de pijltjes doorgeeft.
 */
export function schuif(li: HTMLElement, zeg: (tekst: string) => void): Promise<Doel | null> {
  const veld = meet(li);
  const blok = li.querySelector<HTMLElement>('.agenda-blok');
  if (!blok || veld.grens.eersteDag < 0) return Promise.resolve(null);
  const einde = new AbortController();
  const luister = { signal: einde.signal };
  let plek = veld.van;
  const rol = { role: 'application', tabindex: '-1', 'aria-label': `Afspraak met ${verzetVan(li).naam} verschuiven` };
  for (const [naam, waarde] of Object.entries(rol)) blok.setAttribute(naam, waarde);
  toon(veld, plek);
  blok.focus();
  zeg(
    `${doelVan(veld, plek).tekst}. Pijltjes verschuiven, Shift en een pijltje maakt langer of korter, Enter bewaart, Esc stopt.`,
  );
  return new Promise((klaar) => {
    const stop = (naar: Plek | null) => {
      einde.abort();
      for (const naam of Object.keys(rol)) blok.removeAttribute(naam);
      const anders = naar && !zelfdePlek(naar, veld.van);
      if (!anders) {
        zetTerug(li);
        zeg('Er is niets verplaatst.');
      }
      klaar(anders ? doelVan(veld, naar) : null);
    };
    blok.addEventListener(
      'keydown',
      (e) => {
        if (e.key === 'Tab') return;
        e.preventDefault();
        e.stopPropagation();
        if (e.key === 'Enter') return stop(plek);
        if (e.key === 'Escape') return stop(null);
        const naar = metPijltje(plek, e.key, e.shiftKey, veld.grens);
        if (!naar) return;
        zeg(`${zelfdePlek(naar, plek) ? 'Verder kan niet. ' : ''}${doelVan(veld, naar).tekst}.`);
        plek = naar;
        toon(veld, plek);
        li.scrollIntoView({ block: 'nearest' });
      },
      luister,
    );
    // Wie ergens anders heen gaat, laat de afspraak staan waar zij stond.
    blok.addEventListener('focusout', () => stop(null), luister);
  });
}
