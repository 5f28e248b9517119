'use client';
import { useRef, useState } from 'react';
import type { Persoon } from '@/lib/vinden/regels';
import { useVeld } from '../ui/formulier';
import { beschreven, Omlijst } from '../ui/omlijst';
import { type Optie, useZoeklijst, Zoeklijst } from '../ui/zoeklijst';
import { alsOptie, MINSTE_TEKENS, persoonTekst, useMensen, type Zoekstand } from './mensen-zoeken';

type Props = { naam: string; className?: string };

function meldingVan(stand: Zoekstand): string {
  if (stand.soort === 'fout') return stand.melding;
  if (stand.soort !== 'klaar') return '';
  const { lijst, totaal } = stand;
  if (totaal > lijst.length) return `${lijst.length} van ${totaal} getoond. Typ meer letters om de rest te vinden.`;
  return totaal > 0 ? `${totaal} gevonden. Kies met de pijltjes en Enter.` : 'Niemand gevonden die u nu begeleidt.';
}

/**
 * Kiest een mens in een formulier: typen, kiezen, en dan staat er wie het is. Zonder JavaScript een gewoon veld voor een naam of nummer; wie er dan
 * bedoeld is zoekt het command (kiesClient).
 */
export function KiesClient({ naam, className }: Props) {
  const { id, woorden, fout, waarde } = useVeld(naam);
  const [gekozen, setGekozen] = useState<Persoon | null>(null);
  const [tekst, setTekst] = useState(typeof waarde === 'string' ? waarde : '');
  const [dicht, setDicht] = useState(true);
  const veldref = useRef<HTMLInputElement>(null);
  const stand = useMensen({ tekst, doel: 'vastleggen', aan: !dicht && !gekozen });
  const mensen = stand.soort === 'klaar' && !dicht && !gekozen ? stand : null;
  const veld = { id, label: woorden?.label ?? naam, hint: woorden?.hint, fout };
  const opties = (mensen?.lijst ?? []).map((p) => alsOptie(p, `/clienten/${p.clientnummer}`));

  function kies(optie: Optie) {
    setGekozen(mensen?.lijst.find((p) => p.clientnummer === optie.id) ?? null);
    setDicht(true);
  }

  const { veld: combobox, lijst } = useZoeklijst({
    naam: id,
    groepen: [{ titel: 'Kies wie u bedoelt', opties }],
    kies,
    // De lijst kan nog bij een kortere vraag horen; zonder lijst verstuurt Enter gewoon het formulier.
    enter: opties.length > 0 ? (eerste) => eerste && mensen?.vraag === tekst && kies(eerste) : undefined,
  });

  function opnieuw() {
    setGekozen(null);
    setTekst('');
    requestAnimationFrame(() => veldref.current?.focus());
  }

  return (
    <Omlijst veld={veld} className={className}>
      {gekozen ? (
        <div className="flex flex-wrap items-center gap-2">
          <input type="hidden" name={naam} value={gekozen.clientnummer} />
          <input
            {...beschreven(veld)}
            id={id}
            readOnly
            className="invoer flex-1"
            value={`${gekozen.naam} · ${persoonTekst(gekozen)}`}
          />
          <button type="button" className="knop knop-stil" onClick={opnieuw}>
            Iemand anders
          </button>
        </div>
      ) : (
        <input
          {...beschreven(veld)}
          {...combobox}
          ref={veldref}
          id={id}
          name={naam}
          type="text"
          autoComplete="off"
          maxLength={80}
          className="invoer"
          value={tekst}
          onChange={(e) => {
            setTekst(e.target.value);
            setDicht(false);
          }}
          onKeyDown={(e) => {
            if (e.key === 'Escape') setDicht(true);
            else combobox.onKeyDown?.(e);
          }}
        />
      )}
      <p role="status" className="klein empty:hidden">
        {tekst.trim().length >= MINSTE_TEKENS && !dicht && meldingVan(stand)}
      </p>
      <Zoeklijst {...lijst} label={veld.label} />
    </Omlijst>
  );
}
