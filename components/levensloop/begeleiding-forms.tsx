import { kloktijd, langeDatum, periodeTekst } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import type { Overdraagvoorstel, Overdragen } from '@/lib/levensloop/overdragen-queries';
import type { PlanningTraject, Vervangingsregel } from '@/lib/levensloop/planning';
import { overdraagregel, toedelingTekst } from '@/lib/levensloop/woorden';
import { Veld } from '../ui/veld';
import { Begeleiderkeuze, type Collega, collegaTekst } from './begeleiderkeuze';
import { Form } from './formulier';
import { type Verdeelregel, Verdeelvelden } from './verdeelvelden';

type Naam = { id: string; naam: string };
type Props = { t: PlanningTraject; clientnummer: string; collegas: readonly Collega[] };

export function BegeleidingForm({ t, clientnummer, collegas }: Props) {
  const anderen = collegas.filter((c) => c.id !== t.begeleider?.id);
  return (
    <Form
      daad="begeleidingWijzigen"
      naam={`begeleiding-${t.id}`}
      verborgen={{ clientnummer, trajectId: t.id, huidige: t.begeleider?.id ?? '' }}
      knop={t.begeleider ? 'Begeleider wijzigen' : 'Begeleider kiezen'}
      className="max-w-xl"
    >
      <Begeleiderkeuze
        naam="begeleiderId"
        label={t.begeleider ? 'Nieuwe begeleider' : 'Begeleider'}
        hint={
          t.begeleider
            ? 'Het dossier gaat op dit moment over. De norm en de afspraken lopen gewoon door.'
            : 'Deze begeleider ziet de cliënt meteen op Vandaag.'
        }
        leeg="kies een begeleider"
        begeleiders={anderen}
        erna={t.begeleider ? [{ waarde: 'geen', label: 'nog niemand' }] : []}
      />
    </Form>
  );
}

type Vervangers = { collegas: readonly Collega[]; hint?: string; vandaag: Datum };

const Vervangervelden = ({ collegas, hint, vandaag }: Vervangers) => (
  <div className="grid gap-4">
    <Begeleiderkeuze
      naam="vervangerId"
      label="Wie vervangt"
      hint={hint}
      leeg="kies een collega"
      begeleiders={collegas}
    />
    <div className="grid gap-4 sm:grid-cols-2">
      <Veld naam="van" label="Eerste dag" type="date" min={vandaag} standaard={vandaag} />
      <Veld naam="tot" label="Laatste dag" type="date" min={vandaag} />
    </div>
  </div>
);

export function VervangingForm({ t, clientnummer, collegas, vandaag }: Props & { vandaag: Datum }) {
  return (
    <Form
      daad="vervangingStarten"
      naam={`vervanging-${t.id}`}
      verborgen={{ clientnummer, trajectId: t.id }}
      knop="Vervanging regelen"
      className="max-w-xl"
    >
      <Vervangervelden
        collegas={collegas.filter((c) => c.id !== t.begeleider?.id)}
        hint="De vervanger ziet en doet van de eerste tot en met de laatste dag hetzelfde als de begeleider."
        vandaag={vandaag}
      />
    </Form>
  );
}

type Vervanging = { t: PlanningTraject; v: Vervangingsregel; clientnummer: string; vandaag: Datum };

export function StopVervangingForm({ t, v, clientnummer, vandaag }: Vervanging) {
  const komt = v.van > vandaag;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span>
        {v.naam}, {komt ? periodeTekst(v.van, v.tot) : `tot en met ${langeDatum(v.tot)}`}
      </span>
      <Form
        daad="vervangingBeeindigen"
        naam={`stop-${v.id}`}
        verborgen={{ clientnummer, trajectId: t.id, vervangingId: v.id }}
        knop={komt ? 'Niet laten doorgaan' : 'Nu stoppen'}
        knopStijl="knop-stil knop-klein"
        knopLabel={`${komt ? 'Niet laten doorgaan' : 'Nu stoppen'}: vervanging door ${v.naam}`}
      />
    </li>
  );
}

type Caseload = { teamId: string; van: Naam; collegas: readonly Collega[] };

/** Het voorstel, per mens te veranderen voordat het doorgaat. */
export function OverdragenForm({
  teamId,
  voorstel,
  collegas,
}: Omit<Caseload, 'van'> & { voorstel: Overdraagvoorstel }) {
  const regels = voorstel.map(({ rij: r, naar }): Verdeelregel => {
    const sleutel = `${r.trajectId}:${r.begeleider?.id ?? 'geen'}`;
    return {
      sleutel,
      naam: r.naam,
      onder: overdraagregel(r),
      naarId: naar?.naarId ?? null,
      opties: collegas.filter((c) => c.id !== r.begeleider?.id).map((c) => ({ waarde: c.id, label: collegaTekst(c) })),
      waarom: toedelingTekst(naar, r.talen),
    };
  });
  return (
    <Form
      key={regels.map((r) => `${r.sleutel}${r.naarId}`).join()}
      daad="caseloadOverdragen"
      naam="overdragen"
      concept={regels.map((r) => r.sleutel).join()}
      verborgen={{ teamId }}
      knop="Overdragen"
      bezig="Bezig…"
      className=""
    >
      <Verdeelvelden regels={regels} blijft="blijft zoals het is" />
    </Form>
  );
}

/** Wat deze teamleider vandaag deed, elk met de weg terug. */
export function VandaagGedaan({ daden }: { daden: Overdragen['daden'] }) {
  if (daden.length === 0) return null;
  return (
    <section className="paneel">
      <h2 className="mb-2">Vandaag gedaan</h2>
      <ul className="grid gap-2">
        {daden.map((d) => (
          <li key={d.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>
              {kloktijd(d.gedaanOp)}: {aantal(d.trajecten, 'traject', 'trajecten')}{' '}
              {d.vervanging ? `laten vervangen door ${d.naar}` : `van ${d.van ?? 'niemand'} naar ${d.naar}`}
            </span>
            <Form
              daad="caseloadTerugdraaien"
              naam={`terug-${d.id}`}
              verborgen={{ daadId: d.id }}
              knop="Maak ongedaan"
              knopStijl="knop-stil knop-klein"
              knopLabel={`Maak ongedaan: ${aantal(d.trajecten, 'traject', 'trajecten')} naar ${d.naar}, ${kloktijd(d.gedaanOp)}`}
              bezig="Bezig…"
            />
          </li>
        ))}
      </ul>
      <p className="klein mt-2">Dit kan tot middernacht, en alleen voor wat intussen niet verder is gegaan.</p>
    </section>
  );
}

export function VervangenForm({ teamId, van, collegas, vandaag }: Caseload & { vandaag: Datum }) {
  return (
    <Form
      daad="caseloadVervangen"
      naam="vervangen"
      concept={van.id}
      verborgen={{ teamId, vanId: van.id }}
      knop="Vervanging regelen"
      className="max-w-xl"
    >
      <Vervangervelden collegas={collegas} vandaag={vandaag} />
    </Form>
  );
}
