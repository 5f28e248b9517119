import type { Afwijking, Jaaruitleg, Stap } from '@/lib/afwijkingen/queries';
import type { Afwijkingstatus } from '@/lib/afwijkingen/regels';
import { AFWIJKINGSTATUS, stapTekst } from '@/lib/afwijkingen/woorden';
import { langeDatum, periodeTekst } from '@/lib/copy/datums';
import { gesprekkenTekst } from '@/lib/copy/norm';
import { UITLEG_REDEN } from '@/lib/copy/woorden';
import { Gezegd } from '../escalaties/verloop';
import { Begrip } from '../ui/begrip';

const KLEUR: Record<Afwijkingstatus, string> = {
  open: 'st-bijna',
  teruggestuurd: 'st-bijna',
  verantwoord: 'st-rust',
  geaccepteerd: 'st-goed',
  ingetrokken: 'st-rust',
};

export const Statusmerk = ({ status }: { status: Afwijkingstatus }) => (
  <span className={`st ${KLEUR[status]}`}>{AFWIJKINGSTATUS[status]}</span>
);

/** Waarover het gaat: welk jaar, hoeveel gesprekken, wie begeleidt. */
export function Feiten({ a }: { a: Afwijking }) {
  return (
    <section className="paneel grid gap-1">
      <p className="font-bold text-lg">
        {gesprekkenTekst(a)} <Statusmerk status={a.status} />
      </p>
      <p>
        Trajectjaar {periodeTekst(a.jaarVan, a.jaarTot)}
        <Begrip van="trajectjaar" />
      </p>
      <p className="klein">
        {a.aanpak.naam}
        {a.begeleider && ` · begeleider ${a.begeleider.naam}`}
        {!a.loopt && ' · het traject is beëindigd'}
      </p>
    </section>
  );
}

/** Wat er in dat jaar al is uitgelegd: daarmee begint de verantwoording. */
export function Jaaruitlegging({ uitleg }: { uitleg: readonly Jaaruitleg[] }) {
  if (uitleg.length === 0) return null;
  return (
    <section className="paneel grid gap-2">
      <h2>Uitgelegd in dit trajectjaar</h2>
      <ol className="grid gap-3">
        {uitleg.map((u) => (
          <Gezegd key={u.id} soort="uitleg" {...u} />
        ))}
      </ol>
    </section>
  );
}

/** De verantwoording van de begeleider en wat de teamleider daarvan vond. */
export function Verantwoording({ a }: { a: Afwijking }) {
  if (!a.reden) return null;
  return (
    <section className="paneel grid gap-2">
      <h2>De verantwoording</h2>
      <p>
        <span className="font-semibold">Reden: {UITLEG_REDEN[a.reden]}</span>
      </p>
      {a.tekst && <p className="whitespace-pre-line">{a.tekst}</p>}
      {a.verantwoordOp && (
        <p className="klein">
          {a.verantwoordDoor ?? 'een begeleider'}, {langeDatum(a.verantwoordOp)}
        </p>
      )}
      {a.besluitOp && (
        <div className="border-line border-t pt-2">
          <p className="font-semibold">{a.status === 'teruggestuurd' ? 'Teruggestuurd' : 'Geaccepteerd'}</p>
          {a.besluitToelichting && <p className="whitespace-pre-line">{a.besluitToelichting}</p>}
          <p className="klein">
            {a.besluitDoor ?? 'een teamleider'}, {langeDatum(a.besluitOp)}
          </p>
        </div>
      )}
    </section>
  );
}

/** Alles wat er met deze normafwijking gebeurde, het laatste eerst; er gaat niets weg. */
export function Geschiedenis({ stappen }: { stappen: readonly Stap[] }) {
  return (
    <section>
      <h2 className="mb-2">Wat ermee gebeurde</h2>
      <ol className="paneel grid gap-3">
        {[...stappen].reverse().map((s) => (
          <li key={s.id} className="border-line border-t pt-3 first:border-0 first:pt-0">
            <p>
              <span className="font-semibold">{stapTekst(s)}</span>
              <span className="klein">
                {' '}
                · {langeDatum(s.op)}
                {s.door && ` · ${s.door}`} · {gesprekkenTekst(s)}
              </span>
            </p>
            {s.reden && <p>Reden: {UITLEG_REDEN[s.reden]}</p>}
            {s.tekst && <p className="whitespace-pre-line">{s.tekst}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
