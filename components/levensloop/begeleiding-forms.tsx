import { kloktijd, langeDatum, periodeTekst } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import type { Overdragen } from '@/lib/levensloop/overdragen-queries';
import type { PlanningTraject, Vervangingsregel } from '@/lib/levensloop/planning';
import { Selectie, Veld, Vinkjes } from '../ui/veld';
import { Form } from './formulier';

type Naam = { id: string; naam: string };
type Props = { t: PlanningTraject; clientnummer: string; collegas: readonly Naam[] };

const opties = (namen: readonly Naam[]) => namen.map((n) => ({ waarde: n.id, label: n.naam }));

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
      <Selectie
        naam="begeleiderId"
        label={t.begeleider ? 'Nieuwe begeleider' : 'Begeleider'}
        hint={
          t.begeleider
            ? 'Het dossier gaat op dit moment over. De norm en de afspraken lopen gewoon door.'
            : 'Deze begeleider ziet de cliënt meteen op Vandaag.'
        }
        leeg="kies een begeleider"
        opties={[...opties(anderen), ...(t.begeleider ? [{ waarde: 'geen', label: 'nog niemand' }] : [])]}
      />
    </Form>
  );
}

type Vervangers = { collegas: readonly Naam[]; hint?: string; vandaag: Datum };

const Vervangervelden = ({ collegas, hint, vandaag }: Vervangers) => (
  <div className="grid gap-4">
    <Selectie naam="vervangerId" label="Wie vervangt" hint={hint} leeg="kies een collega" opties={opties(collegas)} />
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

export type Overdraagregel = { id: string; naam: string; onder: string };
type Caseload = { teamId: string; van: Naam; collegas: readonly Naam[] };

/** Alles staat aangevinkt; wie niet meegaat vinkt de teamleider uit. */
export function OverdragenForm({ teamId, van, collegas, regels }: Caseload & { regels: readonly Overdraagregel[] }) {
  return (
    <Form
      daad="caseloadOverdragen"
      naam="overdragen"
      concept={van.id}
      verborgen={{ teamId, vanId: van.id }}
      knop="Overdragen"
      bezig="Bezig…"
      className=""
    >
      <div className="grid gap-5">
        <Selectie
          naam="naarId"
          label="Aan wie"
          hint="Deze collega heeft de dossiers meteen; wie ze had ziet ze niet meer. U ziet eerst wat het doet."
          leeg="kies een collega"
          opties={opties(collegas)}
          className="max-w-xl"
        />
        <Vinkjes
          naam="trajectIds"
          label="Welke cliënten"
          opties={regels.map((r) => ({ waarde: r.id, label: r.naam, uitleg: r.onder }))}
          standaard={regels.map((r) => r.id)}
        />
      </div>
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
