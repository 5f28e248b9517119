import type { Gegeven } from '@/lib/berichten/regels';
import { GEGEVEN } from '@/lib/berichten/woorden';
import { opsomming } from '@/lib/copy/woorden';

type Props = { mist: readonly Gegeven[]; clientnummer: string; contactmomentId: string | null };

/** Waar dit bericht op wacht, en waar dat in te vullen is. */
export function Ontbreekt({ mist, clientnummer, contactmomentId }: Props) {
  const dossier = `/clienten/${clientnummer}`;
  return (
    <p className="mt-1 text-sm">
      <span className="font-semibold text-laat">Er ontbreekt {opsomming(mist.map((g) => GEGEVEN[g]))}.</span>{' '}
      {(mist.includes('tijd') || mist.includes('plaats')) && contactmomentId && (
        <a href={`${dossier}/contactmomenten/${contactmomentId}`}>Vul de afspraak aan</a>
      )}{' '}
      {mist.includes('telefoon') && <a href={`${dossier}/gegevens`}>Vul het telefoonnummer in</a>}
    </p>
  );
}
