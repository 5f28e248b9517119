'use client';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { useEffect, useState } from 'react';
import { passkeyVragen } from '@/lib/tweede-factor/actions';
import { DUBBELE_PASSKEY, TE_LANG } from '@/lib/tweede-factor/woorden';

type Soort = Parameters<typeof passkeyVragen>[0];
type Antwoord = { antwoord: string } | { fout: string };

const AFGEBROKEN = 'Het is niet gelukt: u brak af, of het duurde te lang. Probeer het nog eens.';

/** Vraagt de browser om een passkey te maken of te gebruiken, ook voor wie er naast een formulier aan begon. Het script daarvoor komt pas na een klik. */
export async function vraagPasskey(soort: Soort, begonnen?: string): Promise<Antwoord> {
  try {
    const vraag = await passkeyVragen(soort, begonnen);
    if (!vraag) return { fout: TE_LANG };
    const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser');
    const antwoord =
      soort === 'registreren'
        ? await startRegistration({ optionsJSON: vraag as PublicKeyCredentialCreationOptionsJSON })
        : await startAuthentication({ optionsJSON: vraag as PublicKeyCredentialRequestOptionsJSON });
    return { antwoord: JSON.stringify(antwoord) };
  } catch (fout) {
    const dubbel = fout instanceof Error && fout.name === 'InvalidStateError';
    return { fout: dubbel ? DUBBELE_PASSKEY : AFGEBROKEN };
  }
}

/** Kan deze browser met passkeys overweg? Zonder JavaScript niet, en tot dat vaststaat ook niet. */
export function useKanPasskey(): boolean {
  const [kan, setKan] = useState(false);
  useEffect(() => setKan('PublicKeyCredential' in window), []);
  return kan;
}
