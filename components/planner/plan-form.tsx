'use client';
import { KANAAL } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import * as acties from '@/lib/planner/actions';
import { formulierVan } from '../toegang/werkformulier';
import { useVeld } from '../ui/formulier';
import { beschreven, HintEnFout } from '../ui/omlijst';

const Form = formulierVan({ acties, schema: () => import('@/lib/planner/schema') });

/** Eén voorgesteld gesprek, met de woorden er al bij. */
export type Formulierrij = {
  nr: number;
  clientnummer: string;
  naam: string;
  datum: Datum;
  tijd: string | null;
  kanaal: string;
  locatieId: string | null;
  /** De afspraak die hiermee wordt verzet. */
  verzet: { id: string; versie: number } | null;
  waarom: string;
  zorgen: { tekst: string; laat: boolean }[];
};
export type Formulierdag = { datum: Datum; kop: string; onder: string; rijen: Formulierrij[] };
export type Formulierweek = { maandag: Datum; kop: string; onder: string; dagen: Formulierdag[] };

type Locatie = { id: string; naam: string };
type Props = {
  weken: readonly Formulierweek[];
  locaties: readonly Locatie[];
  vandaag: Datum;
  /** Er zijn hierna nog regels, op een andere pagina. */
  meer: boolean;
};

const KANALEN = ['op_locatie', 'huisbezoek', 'telefonisch', 'beeldbellen'] as const;

/** Wie er in welke volgorde in een voorstel staat: de velden hebben nummers, en horen bij een ander voorstel bij een ander. */
const kenmerk = (weken: Props['weken']) =>
  weken
    .flatMap((w) => w.dagen.flatMap((d) => d.rijen.map((r) => `${r.nr} ${r.clientnummer}`)))
    .join()
    .split('')
    .reduce((som, teken) => (som * 31 + teken.charCodeAt(0)) | 0, 0);

/** Een pagina van het voorstel in één formulier: alles is te wijzigen of uit te zetten, en gaat samen de agenda in. */
export function PlanForm({ weken, locaties, vandaag, meer }: Props) {
  return (
    <Form
      daad="afsprakenPlannen"
      naam="plan"
      concept={String(kenmerk(weken))}
      verborgen={meer ? { meer: 'ja' } : {}}
      knop="Zet deze gesprekken in mijn agenda"
      bezig="Bezig met plannen…"
      className=""
    >
      <div className="grid grid-cols-1 gap-6">
        {weken.map((w) => (
          <section key={w.maandag} aria-labelledby={`week-${w.maandag}`}>
            <h2 id={`week-${w.maandag}`}>
              {w.kop} <span className="klein font-normal">{w.onder}</span>
            </h2>
            {w.dagen.map((d) => (
              <div key={d.datum} className="mt-2">
                <h3>
                  {d.kop} <span className="klein font-normal">{d.onder}</span>
                </h3>
                <ul className="paneel mt-1 py-1">
                  {d.rijen.map((r) => (
                    <Rij key={r.nr} r={r} locaties={locaties} vandaag={vandaag} />
                  ))}
                </ul>
              </div>
            ))}
          </section>
        ))}
      </div>
    </Form>
  );
}

function Rij({ r, locaties, vandaag }: { r: Formulierrij; locaties: readonly Locatie[]; vandaag: Datum }) {
  const { verstuurd, ...mee } = useVeld(`mee_${r.nr}`);
  return (
    <li className="grid grid-cols-2 items-start gap-x-3 gap-y-2 border-line border-t py-2.5 first:border-0 lg:grid-cols-[minmax(0,1fr)_10rem_8rem_9rem_12rem]">
      <div className="col-span-2 min-w-0 lg:col-span-1">
        <input type="hidden" name={`client_${r.nr}`} value={r.clientnummer} />
        {r.verzet && (
          <>
            <input type="hidden" name={`verzet_${r.nr}`} value={r.verzet.id} />
            <input type="hidden" name={`versie_${r.nr}`} value={r.verzet.versie} />
          </>
        )}
        <label htmlFor={mee.id} className="flex items-start gap-2 font-semibold">
          <input
            id={mee.id}
            name={`mee_${r.nr}`}
            type="checkbox"
            value="ja"
            defaultChecked={verstuurd ? mee.waarde === 'ja' : true}
            aria-describedby={`${mee.id}-uitleg${mee.fout ? ` ${mee.id}-fout` : ''}`}
            className="mt-1 size-4 shrink-0 accent-accent"
          />
          {r.naam}
        </label>
        <div id={`${mee.id}-uitleg`} className="klein pl-6">
          <p>{r.waarom}</p>
          {r.zorgen.map((z) => (
            <p key={z.tekst} className={z.laat ? 'font-semibold text-laat' : 'font-semibold text-bijna'}>
              {z.tekst}
            </p>
          ))}
        </div>
        <HintEnFout {...mee} />
      </div>
      <Invoer nr={r.nr} veld="datum" label="Datum" wie={r.naam} type="date" standaard={r.datum} min={vandaag} />
      <Invoer nr={r.nr} veld="tijd" label="Tijd" wie={r.naam} type="time" standaard={r.tijd ?? ''} />
      <Keuze nr={r.nr} veld="kanaal" label="Hoe" wie={r.naam} standaard={r.kanaal}>
        {KANALEN.map((k) => (
          <option key={k} value={k}>
            {KANAAL[k]}
          </option>
        ))}
      </Keuze>
      <Keuze nr={r.nr} veld="locatie" label="Waar" wie={r.naam} standaard={r.locatieId ?? ''}>
        <option value="">geen vaste plaats</option>
        {locaties.map((l) => (
          <option key={l.id} value={l.id}>
            {l.naam}
          </option>
        ))}
      </Keuze>
    </li>
  );
}

type Veldprops = { nr: number; veld: string; label: string; wie: string; standaard: string };

/** Zichtbaar één woord, hoorbaar ook voor wie het is: op een scherm met veel regels zegt "Datum" anders niets. */
const Naam = ({ id, label, wie }: { id: string; label: string; wie: string }) => (
  <label htmlFor={id} className="text-ink2 text-sm lg:sr-only">
    {label}
    <span className="sr-only"> voor {wie}</span>
  </label>
);

function Invoer({ nr, veld, label, wie, standaard, ...rest }: Veldprops & { type: 'date' | 'time'; min?: string }) {
  const naam = `${veld}_${nr}`;
  const { id, fout, waarde } = useVeld(naam);
  return (
    <div className="grid min-w-0 gap-1">
      <Naam id={id} label={label} wie={wie} />
      <input
        {...rest}
        id={id}
        name={naam}
        className="invoer min-w-0"
        defaultValue={typeof waarde === 'string' ? waarde : standaard}
        {...beschreven({ id, fout })}
      />
      <HintEnFout id={id} fout={fout} />
    </div>
  );
}

function Keuze({ nr, veld, label, wie, standaard, children }: Veldprops & { children: React.ReactNode }) {
  const naam = `${veld}_${nr}`;
  const { id, fout, waarde } = useVeld(naam);
  const begin = typeof waarde === 'string' ? waarde : standaard;
  return (
    <div className="grid min-w-0 gap-1">
      <Naam id={id} label={label} wie={wie} />
      <select
        key={begin}
        id={id}
        name={naam}
        className="invoer min-w-0"
        defaultValue={begin}
        {...beschreven({ id, fout })}
      >
        {children}
      </select>
      <HintEnFout id={id} fout={fout} />
    </div>
  );
}
