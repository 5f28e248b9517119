import type { Kop } from '@/lib/clientkop/kop';
import type { DossierTraject } from '@/lib/clientkop/trajecten';
import { langeDatum, periodeTekst, ten } from '@/lib/copy/datums';
import { ONHOLD_REDEN } from '@/lib/copy/woorden';
import { Begrip } from '../ui/begrip';
import { StartOnHoldForm, WijzigOnHoldForm } from './onhold-forms';

/** On hold per traject: of het loopt, wat er was, en voor wie dat mag het begin, een wijziging of het einde. */
export function OnHold({ kop }: { kop: Kop }) {
  const lopend = kop.trajecten.filter((t) => t.norm.status !== 'beeindigd' || t.onHold.length > 0);
  return (
    <div id="onhold" className="grid gap-5">
      {(lopend.length > 0 ? lopend : kop.trajecten.slice(0, 1)).map((t) => (
        <Traject key={t.id} t={t} kop={kop} />
      ))}
    </div>
  );
}

function Traject({ t, kop }: { t: DossierTraject; kop: Kop }) {
  const mag = t.norm.status !== 'beeindigd' && kop.magWijzigen;
  const open = mag ? t.onHold.filter((p) => p.tot === null || p.tot >= kop.vandaag) : [];
  return (
    <section aria-labelledby={`onhold-${t.id}`} className="paneel grid gap-3">
      <div>
        <p className="klein">
          On hold{kop.trajecten.length > 1 && `: ${t.aanpak}`}
          <Begrip van="on_hold" />
        </p>
        <h2 id={`onhold-${t.id}`}>{t.onHoldNu ? `On hold sinds ${langeDatum(t.onHoldNu.van)}` : 'Nu niet on hold'}</h2>
      </div>
      <p className="klein">
        De begeleiding naar werk rust dan. Het contact gaat door en de norm blijft tellen
        {t.onHoldNu &&
          t.norm.uiterlijk &&
          `: volgend gesprek uiterlijk ${langeDatum(t.norm.uiterlijk)} (${ten(t.norm.uiterlijk, kop.vandaag)})`}
        .
      </p>
      {open.map((p) => (
        <WijzigOnHoldForm key={p.id} clientnummer={kop.clientnummer} periode={p} />
      ))}
      {mag && open.length === 0 && (
        <details className="niet-afdrukken">
          <summary className="knop knop-stil knop-klein w-fit">On hold zetten</summary>
          <div className="mt-4">
            <StartOnHoldForm clientnummer={kop.clientnummer} trajectId={t.id} vandaag={kop.vandaag} />
          </div>
        </details>
      )}
      {t.onHold.length > 0 && (
        <>
          <h3>Perioden</h3>
          <ul className="grid gap-1">
            {t.onHold.map((p) => (
              <li key={p.id}>
                {periodeTekst(p.van, p.tot)}: {ONHOLD_REDEN[p.reden]}
                <span className="klein">
                  {' '}
                  · opnieuw bekijken op {langeDatum(p.herzienOp)}
                  {p.toelichting && ` · ${p.toelichting}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
