import { langeDatum, ten } from '@/lib/copy/datums';
import type { Datum } from '@/lib/domain/datum';
import { herinneringAfdoen, herinneringHeropenen, herinneringVerzetten } from '@/lib/herinneringen/actions';
import type { Herinnering } from '@/lib/herinneringen/rijen';
import { VERZET, VERZETDAGEN } from '@/lib/herinneringen/woorden';
import { HerinneringForm } from '../herinneringen/herinnering-forms';
import { KnoppenForm } from './knoppen-form';

const kort = (tekst: string) => (tekst.length > 40 ? `${tekst.slice(0, 39)}…` : tekst);

function Regel({ h, vandaag }: { h: Herinnering; vandaag: Datum }) {
  return (
    <li className="taak">
      <span className={h.datum < vandaag && !h.gedaan ? 'klein text-laat' : 'klein'} title={langeDatum(h.datum)}>
        {h.gedaan ? 'gedaan' : ten(h.datum, vandaag)}
      </span>
      <div>
        <span className={h.gedaan ? 'whitespace-pre-line text-ink2 line-through' : 'whitespace-pre-line'}>
          {h.tekst}
        </span>
        {h.clientnummer && (
          <>
            {' '}
            <a href={`/clienten/${h.clientnummer}`}>{h.naam}</a>
          </>
        )}
        <Knoppen h={h} />
      </div>
    </li>
  );
}

function Knoppen({ h }: { h: Herinnering }) {
  const knop = (form: string, name: string, value: string, tekst: string) => (
    <button
      key={value}
      type="submit"
      form={form}
      name={name}
      value={value}
      className="knop-tekst"
      aria-label={`${tekst}: ${kort(h.tekst)}`}
    >
      {tekst}
    </button>
  );
  if (h.gedaan)
    return <span className="block">{knop('herinnering-heropenen', 'herinneringId', h.id, 'Ongedaan maken')}</span>;
  return (
    <span className="flex flex-wrap items-start gap-x-4">
      {knop('herinnering-afdoen', 'herinneringId', h.id, 'Gedaan')}
      <details className="klein">
        <summary aria-label={`Later: ${kort(h.tekst)}`} className="py-1">
          later
        </summary>
        {VERZETDAGEN.map((dagen) => knop('herinnering-verzetten', 'keuze', `${h.id}:${dagen}`, VERZET[dagen]))}
      </details>
      <a href={`/herinneringen/${h.id}`} className="py-1 text-sm" aria-label={`Wijzigen: ${kort(h.tekst)}`}>
        wijzigen
      </a>
    </span>
  );
}

type Props = { herinneringen: readonly Herinnering[]; vandaag: Datum; sleutel: string };

/** Wat de begeleider zichzelf wil helpen onthouden: wat nu aan de orde is, en wat later komt ingeklapt. */
export function Herinneringen({ herinneringen, vandaag, sleutel }: Props) {
  const straks = herinneringen.filter((h) => h.datum > vandaag && !h.gedaan);
  const nu = herinneringen.filter((h) => !straks.includes(h));
  const lijst = (deel: readonly Herinnering[]) => (
    <ul className="taken">
      {deel.map((h) => (
        <Regel key={h.id} h={h} vandaag={vandaag} />
      ))}
    </ul>
  );
  return (
    <>
      <KnoppenForm id="herinnering-afdoen" actie={herinneringAfdoen} veld="herinneringId" sleutel={`${sleutel}-af`} />
      <KnoppenForm
        id="herinnering-heropenen"
        actie={herinneringHeropenen}
        veld="herinneringId"
        sleutel={`${sleutel}-op`}
      />
      <KnoppenForm id="herinnering-verzetten" actie={herinneringVerzetten} veld="keuze" sleutel={`${sleutel}-ver`} />
      {nu.length > 0 && lijst(nu)}
      {straks.length > 0 && (
        <details>
          <summary className="klein border-line border-t py-2">Herinneringen voor later ({straks.length})</summary>
          {lijst(straks)}
        </details>
      )}
      {/* Is er een bij, dan is het formulier weer leeg en dicht. */}
      <details key={herinneringen.length} className="border-line border-t">
        <summary className="py-2 font-semibold text-accent">Herinnering toevoegen</summary>
        <HerinneringForm vandaag={vandaag} />
      </details>
    </>
  );
}
