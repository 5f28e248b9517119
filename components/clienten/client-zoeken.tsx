'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { clientenZoeken } from '@/lib/clienten/actions';
import type { Zoeklijst, Zoekresultaat } from '@/lib/clienten/queries';
import { geboorteTekst } from '@/lib/copy/datums';

const VERTRAGING_MS = 180;

type Stand =
  | { soort: 'leeg' }
  | { soort: 'bezig' }
  | ({ soort: 'klaar'; vraag: string } & Zoeklijst)
  | { soort: 'fout'; melding: string };

/** Wat er opengaat bij wie is gevonden: zijn dossier, een nieuw gesprek, of voor een teamleider zijn planning. */
export type Zoekdoel = 'dossier' | 'vastleggen' | 'planning';
const ADRES: Record<Zoekdoel, (nummer: string, uit: string | null) => string> = {
  dossier: (nummer) => `/clienten/${nummer}`,
  vastleggen: (nummer, uit) => `/clienten/${nummer}/contactmomenten/nieuw${uit ? `?uit=${uit}` : ''}`,
  planning: (nummer) => `/team/clienten/${nummer}`,
};

const gevondenTekst = ({ lijst, totaal }: Zoeklijst) =>
  totaal > lijst.length
    ? `${lijst.length} van ${totaal} getoond. Typ meer letters om de rest te vinden.`
    : `${totaal} gevonden. Enter opent de eerste, pijltjes lopen door de lijst.`;

type Props = {
  doel: Zoekdoel;
  /** Een gesprek dat eerst bij een andere cliënt stond, om bij de gekozene vast te leggen. */
  uit?: string | null;
  gekozen?: () => void;
};

/** Zoeken op naam, nummer, telefoon of geboortedatum. De tekst gaat als post naar de server en komt nooit in een adres. */
export function ClientZoeken({ doel, uit = null, gekozen }: Props) {
  const router = useRouter();
  const [stand, setStand] = useState<Stand>({ soort: 'leeg' });
  const [tekst, setTekst] = useState('');
  const lijst = useRef<HTMLUListElement>(null);
  const enter = useRef(false);

  const open = useCallback(
    (c: Zoekresultaat) => {
      gekozen?.();
      router.push(ADRES[doel](c.clientnummer, uit));
    },
    [doel, uit, gekozen, router],
  );

  useEffect(() => {
    if (tekst.trim().length < 2) {
      setStand({ soort: 'leeg' });
      return;
    }
    let geldig = true;
    setStand((s) => (s.soort === 'klaar' ? s : { soort: 'bezig' }));
    const wacht = setTimeout(async () => {
      const waarvoor = doel === 'vastleggen' ? 'vastleggen' : 'openen';
      const antwoord = await clientenZoeken({ vraag: tekst, doel: waarvoor }).catch(() => null);
      if (!geldig) return;
      if (antwoord?.ok) {
        const [eerste] = antwoord.gegevens.lijst;
        setStand({ soort: 'klaar', vraag: tekst, ...antwoord.gegevens });
        if (enter.current && eerste) open(eerste);
      } else
        setStand({
          soort: 'fout',
          melding: antwoord?.sessieVerlopen
            ? 'U bent niet meer ingelogd. Herlaad de pagina en log opnieuw in.'
            : 'Zoeken lukt nu niet. Controleer de verbinding en probeer het opnieuw.',
        });
    }, VERTRAGING_MS);
    enter.current = false;
    return () => {
      geldig = false;
      clearTimeout(wacht);
    };
  }, [tekst, doel, open]);

  function bijToets(e: KeyboardEvent) {
    if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
    const links = [...(lijst.current?.querySelectorAll<HTMLAnchorElement>('a[data-keuze]') ?? [])];
    const hier = links.indexOf(document.activeElement as HTMLAnchorElement);
    const volgende = links[hier + (e.key === 'ArrowDown' ? 1 : -1)];
    if (!volgende) return;
    e.preventDefault();
    volgende.focus();
  }

  return (
    <search onKeyDown={bijToets}>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          // De lijst kan nog bij een kortere vraag horen: dan opent Enter de eerste zodra het goede antwoord er is.
          if (stand.soort === 'klaar' && stand.vraag === tekst) {
            if (stand.lijst[0]) open(stand.lijst[0]);
          } else enter.current = true;
        }}
      >
        <label className="grid gap-1">
          <span className="klein">
            {doel === 'planning' ? 'Naam of cliëntnummer' : 'Naam, cliëntnummer, telefoonnummer of geboortedatum'}, ten
            minste twee tekens. Een tikfout is niet erg.
          </span>
          <input
            // biome-ignore lint/a11y/noAutofocus: zoeken is het enige doel van dit venster
            autoFocus
            type="search"
            autoComplete="off"
            maxLength={80}
            className="invoer"
            value={tekst}
            onChange={(e) => setTekst(e.target.value)}
          />
        </label>
      </form>
      <p role="status" className="klein mt-3">
        {stand.soort === 'bezig' && 'Zoeken…'}
        {stand.soort === 'fout' && stand.melding}
        {stand.soort === 'klaar' &&
          stand.lijst.length === 0 &&
          `Niemand gevonden. U vindt hier alleen ${doel === 'planning' ? 'de cliënten van uw team' : 'uw eigen cliënten en wie u vervangt'}.`}
        {stand.soort === 'klaar' && stand.lijst.length > 0 && gevondenTekst(stand)}
      </p>
      <ul ref={lijst} className="mt-1">
        {stand.soort === 'klaar' &&
          stand.lijst.map((c) => (
            <li
              key={c.clientnummer}
              className="flex flex-wrap items-center justify-between gap-x-4 border-line border-t py-2 first:border-0"
            >
              <Link
                data-keuze
                href={ADRES[doel](c.clientnummer, uit)}
                prefetch={false}
                onClick={gekozen}
                className="min-w-0 font-semibold text-ink"
              >
                {c.naam}
                <span className="klein ml-2 font-normal">
                  {[c.clientnummer, c.geboortedatum && geboorteTekst(c.geboortedatum), c.wijk, !c.lopend && 'beëindigd']
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </Link>
              {doel === 'dossier' && c.lopend && (
                <Link
                  href={`/clienten/${c.clientnummer}/contactmomenten/nieuw`}
                  prefetch={false}
                  onClick={gekozen}
                  className="inline-block py-1 text-sm"
                >
                  Gesprek vastleggen<span className="sr-only"> met {c.naam}</span>
                </Link>
              )}
            </li>
          ))}
      </ul>
    </search>
  );
}
