import { langeDatum, periodeTekst } from '@/lib/copy/datums';
import { DEELT, grondTekst, grondwaarschuwing } from '@/lib/delen/woorden';
import type { Datum } from '@/lib/domain/datum';
import type { Inzetregel } from '@/lib/inzet/queries';
import { type InzetStatus, type InzetUitkomst, isOpen } from '@/lib/inzet/regels';
import { INZET_REDEN, INZET_STATUS, INZET_UITKOMST } from '@/lib/inzet/woorden';
import {
  InzetAfwijzenForm,
  InzetBeeindigenForm,
  InzetDelenForm,
  InzetStartenForm,
  InzetWijzigenForm,
} from './inzet-forms';

const KLEUR: Record<InzetStatus, string> = {
  aangemeld: 'st-bijna',
  gestart: 'st-goed',
  afgerond: 'st-goed',
  gestopt: 'st-rust',
  afgewezen: 'st-rust',
};
const UITKOMSTKLEUR: Record<InzetUitkomst, string> = { bereikt: 'st-goed', deels: 'st-bijna', niet: 'st-rust' };

const Inzetstand = ({ status }: { status: InzetStatus }) => (
  <span className={`st ${KLEUR[status]}`}>{INZET_STATUS[status]}</span>
);

function dagenTekst(i: Inzetregel): string {
  if (i.status === 'aangemeld') return `aangemeld op ${langeDatum(i.aangemeldOp)}`;
  if (i.status === 'gestart')
    return `begonnen op ${langeDatum(i.gestartOp ?? i.aangemeldOp)} · aangemeld op ${langeDatum(i.aangemeldOp)}`;
  if (i.status === 'afgewezen')
    return `aangemeld op ${langeDatum(i.aangemeldOp)} · bekend op ${langeDatum(i.geeindigdOp ?? i.aangemeldOp)}`;
  return periodeTekst(i.gestartOp ?? i.aangemeldOp, i.geeindigdOp);
}

/** Wie de leiding heeft zolang het loopt: de trajectbegeleider van de partner. */
function Leiding({ i }: { i: Inzetregel }) {
  const waar = i.organisatie ? ` van ${i.organisatie}` : '';
  if (i.status === 'gestart')
    return (
      <p>
        {i.trajectbegeleider ? (
          <>
            <strong>{i.trajectbegeleider}</strong>
            {waar} heeft de leiding zolang dit loopt.
          </>
        ) : (
          `De trajectbegeleider${waar} heeft de leiding zolang dit loopt. Wie dat is, staat er nog niet bij.`
        )}
      </p>
    );
  return i.trajectbegeleider ? (
    <p className="klein">
      Trajectbegeleider: {i.trajectbegeleider}
      {waar}
    </p>
  ) : null;
}

/** Wat de organisatie hiervan weet, zolang het loopt. */
function Delen({ i, vandaag }: { i: Inzetregel; vandaag: Datum }) {
  if (!i.organisatie || !isOpen(i.status)) return null;
  const waarschuwing = grondwaarschuwing(i, vandaag);
  return (
    <p className="klein">
      {waarschuwing && <span className="st st-bijna">{waarschuwing}</span>}{' '}
      {[grondTekst(i) && `delen mag door ${grondTekst(i)}`, ...i.deelt.map((d) => DEELT[d])]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

type Props = {
  clientnummer: string;
  inzet: Inzetregel;
  aanpak: string | null;
  mag: boolean;
  vandaag: Datum;
};

/** Eén gebruik van een instrument, met wat er nu mee kan. */
export function Inzetkaart({ clientnummer, inzet: i, aanpak, mag, vandaag }: Props) {
  return (
    <article className="paneel grid gap-2">
      <div>
        <h3 className="flex flex-wrap items-center gap-x-2">
          <a href={`/instrumenten/${i.instrumentId}`} className="wrap-anywhere text-ink">
            {i.instrument}
          </a>
          <Inzetstand status={i.status} />
        </h3>
        <p className="klein">{[i.organisatie, dagenTekst(i), aanpak].filter(Boolean).join(' · ')}</p>
      </div>
      <Leiding i={i} />
      {i.wensen.length > 0 && (
        <div>
          <p className="klein">{isOpen(i.status) ? 'Wat u samen wilt bereiken' : 'Wat u samen wilde bereiken'}</p>
          <ul className="list-disc pl-5">
            {i.wensen.map((w, nummer) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: twee wensen kunnen dezelfde tekst hebben
              <li key={nummer}>
                {w.tekst}
                {w.uitkomst && (
                  <>
                    {' '}
                    <span className={`st ${UITKOMSTKLEUR[w.uitkomst]}`}>{INZET_UITKOMST[w.uitkomst]}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {(i.reden || i.toelichting) && (
        <p>
          {i.reden && (i.reden === 'anders' ? 'Andere reden' : `Reden: ${INZET_REDEN[i.reden]}`)}
          {i.reden && (i.toelichting ? '. ' : '.')}
          {i.toelichting}
        </p>
      )}
      {i.notitie && <p className="whitespace-pre-line">{i.notitie}</p>}
      <Delen i={i} vandaag={vandaag} />
      {mag && <Wat clientnummer={clientnummer} inzet={i} vandaag={vandaag} />}
    </article>
  );
}

type Handeling = { clientnummer: string; inzet: Inzetregel; vandaag: Datum };

/** Wat er met deze inzet kan; de versie in de sleutel laat alles na het opslaan weer dichtklappen. */
function Wat(p: Handeling) {
  const { status, instrument, organisatie } = p.inzet;
  const delen = [
    status === 'aangemeld' && { kop: 'Het is begonnen', form: <InzetStartenForm {...p} /> },
    status === 'aangemeld' && { kop: 'Het gaat niet door', form: <InzetAfwijzenForm {...p} /> },
    status === 'gestart' && { kop: 'Het is afgelopen', form: <InzetBeeindigenForm {...p} /> },
    isOpen(status) && organisatie !== null && { kop: `Delen met ${organisatie}`, form: <InzetDelenForm {...p} /> },
    { kop: 'Verbeteren', form: <InzetWijzigenForm {...p} /> },
  ].filter((deel) => deel !== false);
  return (
    <div key={p.inzet.versie} className="niet-afdrukken grid gap-1 border-line border-t pt-2">
      {delen.map(({ kop, form }) => (
        <details key={kop} className="group">
          <summary className="w-fit py-1 text-accent underline" aria-label={`${kop}: ${instrument}`}>
            {kop}
          </summary>
          <div className="pt-2 pb-3">{form}</div>
        </details>
      ))}
    </div>
  );
}
