import { PERIODE } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { PERIODEN } from '@/lib/domain/venster';
import type { Gekozen } from '../overzicht/adres';
import { MetBegrip } from '../ui/begrip';
import { Keuzelijst } from '../ui/keuzelijst';

type Naam = { id: string; naam: string };

/** Team en peildatum en, waar geteld wordt, de periode; voor elk formulier dat een overzicht kiest. */
export function Teamkeuzes({ k, vandaag }: { k: Omit<Gekozen, 'teams'> & { teams: readonly Naam[] }; vandaag: Datum }) {
  return (
    <>
      {k.teams.length > 1 && (
        <Keuzelijst naam="team" label="Team" waarde={k.team.id} opties={k.teams.map((t) => [t.id, t.naam] as const)} />
      )}
      <Periodekeuzes k={k} vandaag={vandaag} />
    </>
  );
}

type Periode = Pick<Gekozen, 'peildatum' | 'periode'>;

export const Periodekeuzes = ({ k, vandaag }: { k: Periode; vandaag: Datum }) => (
  <>
    <MetBegrip van="peildatum">
      <label className="grid gap-1 font-semibold text-sm">
        Peildatum
        <input
          key={k.peildatum}
          type="date"
          name="peildatum"
          defaultValue={k.peildatum}
          max={vandaag}
          className="invoer font-normal text-base"
        />
      </label>
    </MetBegrip>
    <Keuzelijst
      naam="periode"
      label="Periode"
      waarde={k.periode}
      opties={PERIODEN.map((p) => [p, PERIODE[p]] as const)}
    />
  </>
);
