'use client';
import { useEffect, useState } from 'react';
import { wegenVragen } from '@/lib/tweede-factor/bevestig-actions';

type Props = { doel: 'inloggen' | 'bevestigen'; klaar: () => void };

/** Inloggen of bevestigen bij de organisatie, in een eigen tabblad: deze pagina blijft staan met wat erop is ingevuld. */
export function BijOrganisatie({ naam, doel, klaar }: Props & { naam: string }) {
  const terug = doel === 'bevestigen' ? '/bevestigen?klaar=1' : '/inloggen/klaar';
  return (
    <div className="mb-3 grid gap-2">
      <p>
        <a href={`/inloggen/oidc?doel=${doel}&terug=${encodeURIComponent(terug)}`} target="_blank" rel="noreferrer">
          Inloggen met {naam} (in een nieuw tabblad)
        </a>
      </p>
      <button type="button" className="knop knop-stil" onClick={klaar}>
        Daar gelukt? Opslaan
      </button>
    </div>
  );
}

/** Naast een formulier van wie niet meer is ingelogd: de weg langs de organisatie, als die er is. */
export function Organisatieweg({ klaar }: Pick<Props, 'klaar'>) {
  const [naam, setNaam] = useState<string | null>(null);
  useEffect(() => {
    // Zonder antwoord blijft het wachtwoord over.
    wegenVragen().then(
      (w) => setNaam(w.organisatie),
      () => {},
    );
  }, []);
  return naam && <BijOrganisatie naam={naam} doel="inloggen" klaar={klaar} />;
}
