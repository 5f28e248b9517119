import type { Instelling } from '@/lib/tweede-factor/codeapp';
import { Qr } from './qr';

/** Hoe een app met codes wordt ingesteld. Zonder sleutel op de server is er geen geheim te bewaren, en dus niets te scannen. */
export function InstelUitleg({ instelling }: { instelling: Instelling | null }) {
  if (!instelling)
    return (
      <p>
        Dit kan nu niet: op de server ontbreekt de sleutel waarmee zo’n app wordt bewaard. Vraag wie de server beheert
        om VERSLEUTELING_SLEUTELS in te stellen.
      </p>
    );
  return (
    <>
      <ol className="grid list-inside list-decimal gap-1">
        <li>
          Open op uw telefoon een app voor codes, zoals Microsoft Authenticator, Google Authenticator of 2FAS. Hebt u er
          geen? Haal er een uit de winkel van uw telefoon.
        </li>
        <li>Kies in die app: toevoegen, en scan deze code.</li>
        <li>Typ hieronder de zes cijfers die de app toont.</li>
      </ol>
      <Qr instelling={instelling} />
    </>
  );
}
