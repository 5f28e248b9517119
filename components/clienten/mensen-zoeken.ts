'use client';
import { useEffect, useState } from 'react';
import { clientenZoeken } from '@/lib/clienten/actions';
import type { Zoeklijst } from '@/lib/clienten/queries';
import { geboorteTekst } from '@/lib/copy/datums';
import type { Persoon } from '@/lib/vinden/regels';
import type { Optie } from '../ui/zoeklijst';

const VERTRAGING_MS = 180;

/** Minder tekens zeggen te weinig om iemand te vinden. */
export const MINSTE_TEKENS = 2;

export type Zoekstand =
  | { soort: 'leeg' }
  | { soort: 'bezig' }
  | ({ soort: 'klaar'; vraag: string } & Zoeklijst)
  | { soort: 'fout'; melding: string };

type Wens = { tekst: string; doel: 'openen' | 'vastleggen'; aan?: boolean; begin?: Zoekstand };

/** Wie er bij het getypte past. De tekst gaat als post naar de server en komt nooit in een adres. */
export function useMensen({ tekst, doel, aan = true, begin = { soort: 'leeg' } }: Wens): Zoekstand {
  const [stand, setStand] = useState<Zoekstand>(begin);
  const zoekt = aan && tekst.trim().length >= MINSTE_TEKENS;
  useEffect(() => {
    if (!zoekt) {
      setStand({ soort: 'leeg' });
      return;
    }
    let geldig = true;
    setStand((s) => (s.soort === 'klaar' ? s : { soort: 'bezig' }));
    const wacht = setTimeout(async () => {
      const antwoord = await clientenZoeken({ vraag: tekst, doel }).catch(() => null);
      if (!geldig) return;
      if (antwoord?.ok) setStand({ soort: 'klaar', vraag: tekst, ...antwoord.gegevens });
      else setStand({ soort: 'fout', melding: antwoord?.sessieVerlopen ? UITGELOGD : MISLUKT });
    }, VERTRAGING_MS);
    return () => {
      geldig = false;
      clearTimeout(wacht);
    };
  }, [tekst, doel, zoekt]);
  return stand;
}

const UITGELOGD = 'U bent niet meer ingelogd. Herlaad de pagina en log opnieuw in.';
export const MISLUKT = 'Zoeken lukt nu niet. Controleer de verbinding en probeer het opnieuw.';

/** Hoe iemand te herkennen is, ook tussen naamgenoten. */
export const persoonTekst = ({ clientnummer, geboortedatum, wijk, lopend }: Persoon): string =>
  [geboortedatum && `geboren ${geboorteTekst(geboortedatum)}`, clientnummer, wijk, !lopend && 'beëindigd']
    .filter(Boolean)
    .join(' · ');

export const alsOptie = (p: Persoon, href: string, groep = ''): Optie => ({
  id: `${groep}${p.clientnummer}`,
  href,
  tekst: p.naam,
  onder: persoonTekst(p),
  merk: p.merk,
});
