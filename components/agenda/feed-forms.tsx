'use client';
import { useEffect, useRef, useState } from 'react';
import { maakFeedActie, wijzigFeedActie, zetFeedUitActie } from '@/lib/agenda/actions';
import { Werkformulier } from '../toegang/werkformulier';
import { Vinkje } from '../ui/veld';

const schema = () => import('@/lib/agenda/schema');

const NAMEN = 'Zet de namen van cliënten erin';

/** Maakt een adres, of een nieuw in plaats van het oude. Het adres is daarna niet meer te zien. */
export function MaakFeedForm({ sleutel, nieuw, metNamen }: { sleutel: string; nieuw: boolean; metNamen: boolean }) {
  return (
    <Werkformulier
      naam="feed"
      actie={maakFeedActie}
      laadSchema={() => schema().then((m) => m.feedSchema)}
      sleutel={`${sleutel}-f`}
      // Vernieuwen houdt de keuze over namen zoals zij is.
      verborgen={!nieuw && metNamen ? { metNamen: 'ja' } : {}}
      knop={nieuw ? 'Adres maken' : 'Adres vernieuwen'}
      knopStijl={nieuw ? '' : 'knop-stil'}
      eenmalig={(adres) => <Feedadres key={adres} adres={adres} />}
    >
      {nieuw && <Vinkje naam="metNamen" label={NAMEN} />}
    </Werkformulier>
  );
}

export function NamenForm({ sleutel, metNamen }: { sleutel: string; metNamen: boolean }) {
  return (
    <Werkformulier
      naam="namen"
      actie={wijzigFeedActie}
      laadSchema={() => schema().then((m) => m.feedSchema)}
      sleutel={`${sleutel}-n`}
      verborgen={metNamen ? {} : { metNamen: 'ja' }}
      knop={metNamen ? 'Namen weglaten' : NAMEN}
      knopStijl="knop-stil"
    />
  );
}

export function FeedUitForm({ sleutel }: { sleutel: string }) {
  return (
    <Werkformulier
      naam="feeduit"
      actie={zetFeedUitActie}
      laadSchema={() => schema().then((m) => m.feedUitSchema)}
      sleutel={`${sleutel}-u`}
      knop="Adres uitzetten"
      knopStijl="knop-stil"
      bezig="Bezig met uitzetten…"
    />
  );
}

/** Het adres, dat hierna niet meer te zien is. Kopiëren werkt ook zonder toestemming voor het klembord: dan staat het geselecteerd. */
function Feedadres({ adres }: { adres: string }) {
  const paneel = useRef<HTMLElement>(null);
  const veld = useRef<HTMLInputElement>(null);
  const [gezegd, setGezegd] = useState('');

  useEffect(() => paneel.current?.focus(), []);

  async function kopieer() {
    veld.current?.select();
    try {
      await navigator.clipboard.writeText(adres);
      setGezegd('Gekopieerd.');
    } catch {
      setGezegd('Het adres is geselecteerd. Kopieer het met Ctrl+C.');
    }
  }

  return (
    <section
      ref={paneel}
      tabIndex={-1}
      aria-label="Adres van uw agenda"
      data-eenmalig=""
      className="mb-4 grid gap-3 rounded-basis border border-goed bg-goed-zacht p-4"
    >
      <p className="font-semibold">
        Dit adres is alleen nu te zien. Zet het in Outlook en geef het aan niemand: wie het heeft, ziet uw agenda.
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid min-w-0 flex-1 basis-72 gap-1 font-semibold">
          Adres van uw agenda
          <input
            ref={veld}
            readOnly
            value={adres}
            onFocus={(e) => e.currentTarget.select()}
            className="invoer font-normal"
          />
        </label>
        <button type="button" className="knop knop-stil" onClick={kopieer}>
          Kopieer
        </button>
      </div>
      <span role="status" className="klein empty:hidden">
        {gezegd}
      </span>
    </section>
  );
}
