'use client';
import { useState } from 'react';
import type { Sjabloonregel } from '@/lib/berichten/beheer-queries';
import { isBruikbaar, type Sjabloonwaarden, vulOnderwerp, vulSjabloon } from '@/lib/berichten/regels';
import type { Teksttaal } from '@/lib/domain/brieftalen';
import { Tekstvak, Veld } from '../ui/veld';
import { Form } from './formulier';
import { Vertaald } from './vertaald';

const tekstVan = (w: string | string[] | undefined) => (typeof w === 'string' ? w : '');

type Props = { s: Sjabloonregel; voorbeeld: Sjabloonwaarden };

/** De tekst van een bericht, met ernaast hoe een verzonnen cliënt hem leest; dat verandert mee terwijl u typt. */
export function SjabloonForm({ s, voorbeeld }: Props) {
  const [nu, setNu] = useState({ onderwerp: s.onderwerp, tekst: s.tekst });
  const verborgen = { soort: s.soort, taal: s.taal, versie: s.versie };
  return (
    <div className="mt-3 grid items-start gap-5 xl:grid-cols-2">
      <div className="grid gap-4">
        <Form
          daad="sjabloonWijzigen"
          naam={`sjabloon-${s.soort}`}
          verborgen={verborgen}
          knop="Tekst opslaan"
          onWijziging={(w) => setNu({ onderwerp: tekstVan(w.onderwerp), tekst: tekstVan(w.tekst) })}
        >
          <Veld naam="onderwerp" label="Onderwerp" standaard={s.onderwerp} autoComplete="off" />
          <Tekstvak naam="tekst" label="Tekst" standaard={s.tekst} rijen={16} />
        </Form>
        {s.gewijzigd && (
          <Form
            daad="sjabloonHerstellen"
            naam={`standaard-${s.soort}`}
            verborgen={verborgen}
            knop="Terug naar de standaardtekst"
            knopStijl="knop-stil knop-klein"
          />
        )}
      </div>
      <Voorbeeld {...nu} taal={s.taal} waarden={voorbeeld} />
    </div>
  );
}

type Gelezen = { onderwerp: string; tekst: string; taal: Teksttaal; waarden: Sjabloonwaarden };

function Voorbeeld({ onderwerp, tekst, taal, waarden }: Gelezen) {
  const kan = isBruikbaar(onderwerp) && isBruikbaar(tekst);
  return (
    <section aria-label="Voorbeeld" className="rounded-basis border border-line bg-bg p-4">
      <h3 className="klein mb-2">Zo leest een cliënt het (verzonnen gegevens)</h3>
      {kan ? (
        <>
          <Vertaald taal={taal} className="mb-3 font-bold">
            {vulOnderwerp(onderwerp, waarden)}
          </Vertaald>
          <Vertaald taal={taal}>{vulSjabloon(tekst, waarden)}</Vertaald>
        </>
      ) : (
        <p className="font-semibold text-laat">Er staat een veld in dat niet bestaat. Kijk bij Wat u kunt invullen.</p>
      )}
    </section>
  );
}
