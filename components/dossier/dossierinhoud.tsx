import type { Dossier } from '@/lib/dossier/queries';
import type { Tijdlijnfilter } from '@/lib/dossier/tijdlijn';
import { Clientkop } from './clientkop';
import { Naast } from './naast';
import { NogInTeVullen } from './nog-in-te-vullen';
import { Tijdlijn } from './tijdlijn';

type Props = { dossier: Dossier; filter: Tijdlijnfilter; gelukt?: string | undefined };

/** Het dossier: wie het is en hoe het met de norm staat, wat er gebeurde, en daarnaast waar de cliënt nu staat. */
export function Dossierinhoud({ dossier, filter, gelukt }: Props) {
  return (
    <>
      <Clientkop kop={dossier} tab="" gelukt={gelukt} />
      <NogInTeVullen dossier={dossier} />
      <div className={dossier.naast ? 'grid items-start gap-6 print:block xl:grid-cols-[minmax(0,1fr)_20rem]' : ''}>
        <Tijdlijn dossier={dossier} filter={filter} />
        <Naast dossier={dossier} />
      </div>
    </>
  );
}
