'use client';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useActionState, useEffect, useRef, useState } from 'react';
import { zoekenVersturen } from '@/lib/clienten/actions';
import { zoekenOpenen } from '@/lib/vinden/actions';
import type { Persoonsdaad } from '@/lib/vinden/persoonsdaad-woorden';
import type { Zoekbegin } from '@/lib/vinden/queries';
import { MINSTE_TEKENS, MISLUKT, useMensen, type Zoekstand } from '../clienten/mensen-zoeken';
import { type Optie, useZoeklijst, Zoeklijst } from '../ui/zoeklijst';
import { type Gevonden, zoekIn } from './palet-groepen';

type Props = {
  /** Waarmee het begint; zonder vraagt het dat zelf, in één keer. */
  begin?: Zoekbegin;
  /** Wat er met de gekozene gebeurt; zonder is er van alles te vinden. */
  daad?: Persoonsdaad | null;
  /** Kiest een daad zonder de pagina te verlaten; null is terug naar alles. */
  kiesDaad?: (daad: Persoonsdaad | null) => void;
  /** Wat er achter het adres van de daad komt. */
  zoek?: string;
  gekozen?: () => void;
};

const LEEG: Zoekbegin = { groepen: [], plekken: [], zoekt: 'eigen' };

const UITLEG: Record<NonNullable<Zoekbegin['zoekt']>, string> = {
  eigen: 'Naam, cliëntnummer, telefoonnummer of geboortedatum',
  team: 'Naam of cliëntnummer',
};

function labelVan({ zoekt }: Zoekbegin, daad: Persoonsdaad | null): string {
  if (!zoekt) return 'Waar wilt u heen?';
  return daad ? `${UITLEG[zoekt]}. Een tikfout is niet erg.` : `${UITLEG[zoekt]}, of wat u wilt doen`;
}

function meldingVan(stand: Zoekstand, { aantal, getoond }: Gevonden, { zoekt }: Zoekbegin): string {
  if (stand.soort === 'fout') return stand.melding;
  if (stand.soort === 'klaar' && stand.melding) return stand.melding;
  if (aantal > getoond) return `${getoond} van ${aantal} getoond. Typ meer letters om de rest te vinden.`;
  if (aantal > 0) return `${aantal} gevonden. Enter opent de eerste, pijltjes lopen door de lijst.`;
  if (stand.soort === 'bezig' || (zoekt && stand.soort === 'leeg')) return 'Zoeken…';
  const waar = { eigen: 'uw eigen cliënten en wie u vervangt', team: 'de cliënten van uw team' };
  return zoekt ? `Niemand gevonden. U vindt hier alleen ${waar[zoekt]}.` : 'Niets gevonden.';
}

/** Het ene zoekveld: mensen, pagina's en daden. Gaat een daad over iemand, dan kiest men daarna wie. */
export function Palet({ begin: gegeven, daad = null, kiesDaad, zoek = '', gekozen }: Props) {
  const router = useRouter();
  const [eerder, verstuur] = useActionState(zoekenVersturen, null);
  const [tekst, setTekst] = useState(eerder?.vraag ?? '');
  const { begin, fout } = useBegin(gegeven);
  const doel = daad ? 'vastleggen' : 'openen';
  // Tot het begin er is, is onbekend of iemand namen mag zoeken: een vraag die wordt geweigerd staat in het spoor.
  const bekend = begin !== LEEG || fout !== null;
  const stand = useMensen({ tekst, doel, aan: bekend && begin.zoekt !== null, begin: standUit(eerder) });
  const mensen = stand.soort === 'klaar' ? stand : null;
  const gevonden = zoekIn({ begin, daad, zoek, tekst, mensen });
  // De lijst kan nog bij een kortere vraag horen: dan opent Enter de eerste zodra het goede antwoord er is.
  const compleet = !begin.zoekt || gevonden.zeker || mensen?.vraag === tekst;
  const wachtOpEnter = useRef(false);

  function open(optie: Optie) {
    const gekozenDaad = begin.plekken.find((p) => p.soort === 'persoonsdaad' && optie.id === `daad-${p.code}`);
    if (kiesDaad && gekozenDaad?.soort === 'persoonsdaad') {
      naarDaad(gekozenDaad);
      return;
    }
    gekozen?.();
    router.push(optie.href);
  }

  function naarDaad(naar: Persoonsdaad | null) {
    typ('');
    kiesDaad?.(naar);
  }

  const {
    levend,
    veld,
    lijst,
    begin: opnieuw,
  } = useZoeklijst({
    naam: 'palet',
    groepen: gevonden.groepen,
    kies: open,
    enter: (eerste) => {
      if (compleet && eerste) open(eerste);
      else wachtOpEnter.current = !compleet;
    },
  });

  function typ(nieuw: string) {
    wachtOpEnter.current = false;
    opnieuw();
    setTekst(nieuw);
  }

  useEffect(() => {
    const eerste = gevonden.groepen[0]?.opties[0];
    if (!compleet || !wachtOpEnter.current || !eerste) return;
    wachtOpEnter.current = false;
    open(eerste);
  });

  function bijToets(e: KeyboardEvent) {
    const terug = e.key === 'Escape' || (e.key === 'Backspace' && tekst === '');
    if (!terug || !daad || !kiesDaad) return;
    e.preventDefault();
    naarDaad(null);
  }

  return (
    <search className="palet" onKeyDown={bijToets}>
      <form
        action={verstuur}
        onSubmit={levend ? (e) => e.preventDefault() : undefined}
        className="flex items-end gap-2"
      >
        <label className="grid flex-1 gap-1">
          <span className="klein">{labelVan(begin, daad)}</span>
          <input
            type="text"
            name="vraag"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={80}
            className="invoer"
            enterKeyHint="search"
            value={tekst}
            onChange={(e) => typ(e.target.value)}
            {...veld}
          />
        </label>
        <input type="hidden" name="doel" value={doel} />
        {!levend && (
          <button type="submit" className="knop">
            Zoek
          </button>
        )}
      </form>
      <p role="status" className="klein my-2 empty:hidden">
        {fout ?? (tekst.trim().length >= MINSTE_TEKENS && meldingVan(stand, gevonden, begin))}
      </p>
      <Zoeklijst {...lijst} label={daad ? 'Mensen' : 'Gevonden'} />
    </search>
  );
}

/** Wat een gewone post vond. */
function standUit(eerder: Awaited<ReturnType<typeof zoekenVersturen>> | null): Zoekstand | undefined {
  if (!eerder) return undefined;
  return eerder.lijst ? { soort: 'klaar', vraag: eerder.vraag, ...eerder.lijst } : { soort: 'fout', melding: MISLUKT };
}

/** Waarmee het begint: van de pagina, of één keer gevraagd. */
function useBegin(gegeven: Zoekbegin | undefined) {
  const [gelezen, setGelezen] = useState<Zoekbegin | null>(null);
  const [fout, setFout] = useState<string | null>(null);
  useEffect(() => {
    if (gegeven) return;
    let geldig = true;
    zoekenOpenen({})
      .catch(() => null)
      .then((antwoord) => {
        if (!geldig) return;
        if (antwoord?.ok) setGelezen(antwoord.gegevens);
        else setFout(MISLUKT);
      });
    return () => {
      geldig = false;
    };
  }, [gegeven]);
  return { begin: gegeven ?? gelezen ?? LEEG, fout };
}
