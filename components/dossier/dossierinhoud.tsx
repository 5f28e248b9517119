import type { Dossier } from '@/lib/dossier/queries';
import type { Tijdlijnfilter } from '@/lib/dossier/tijdlijn';
import { Dossierkop } from './dossierkop';
import { Dossiertabs } from './dossiertabs';
import { Naast } from './naast';
import { NogInTeVullen } from './nog-in-te-vullen';
import { Tijdlijn } from './tijdlijn';

/** Het dossier: wie het is en hoe het met de norm staat, wat er gebeurde, en daarnaast waar de cliënt nu staat. */
export function Dossierinhoud({ dossier, filter }: { dossier: Dossier; filter: Tijdlijnfilter }) {
  return (
    <>
      <Dossierkop dossier={dossier} />
      <NogInTeVullen dossier={dossier} />
      <Dossiertabs clientnummer={dossier.clientnummer} hier="tijdlijn" />
      <div className={dossier.naast ? 'grid items-start gap-6 print:block xl:grid-cols-[minmax(0,1fr)_20rem]' : ''}>
        <Tijdlijn dossier={dossier} filter={filter} />
        <Naast dossier={dossier} />
      </div>
    </>
  );
}
