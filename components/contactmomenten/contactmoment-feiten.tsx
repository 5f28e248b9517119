import type { ReactNode } from 'react';
import type { ContactmomentDetail, Wijziging } from '@/lib/contactmomenten/queries';
import { langeDatum, tijdstip } from '@/lib/copy/datums';
import { AFGEZEGD_DOOR, opsomming } from '@/lib/copy/woorden';

function Regel({ wat, children }: { wat: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="grid gap-x-4 sm:grid-cols-[11rem_1fr]">
      <dt className="klein">{wat}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** De vier feiten apart: wat er was, wie het voerde, wie het opschreef en wanneer. */
export function ContactmomentFeiten({ moment: m }: { moment: ContactmomentDetail }) {
  return (
    <section className="paneel">
      {m.verkeerd && (
        <p className="mb-3 rounded-basis bg-laat-zacht p-3">
          <strong>Verkeerd geregistreerd</strong> op {tijdstip(m.verkeerd.op)}
          {m.verkeerd.door && ` door ${m.verkeerd.door}`}: {m.verkeerd.reden}
        </p>
      )}
      <dl className="grid gap-1.5">
        <Regel wat="Locatie">{m.locatie}</Regel>
        <Regel wat="Wie was erbij">{m.derden}</Regel>
        <Regel wat="Duur">{m.duurMinuten && `${m.duurMinuten} minuten`}</Regel>
        <Regel wat="Onderwerpen">{opsomming(m.onderwerpen)}</Regel>
        <Regel wat="Afgezegd door">
          {m.afgezegdDoor && `${AFGEZEGD_DOOR[m.afgezegdDoor]}: ${m.afgezegdReden ?? ''}`}
        </Regel>
        <Regel wat={m.status === 'gepland' ? 'Begeleider' : 'Gevoerd door'}>{m.gehoudenDoor}</Regel>
        <Regel wat="Opgeschreven">
          {tijdstip(m.vastgelegdOp)}
          {m.vastgelegdDoor ? ` door ${m.vastgelegdDoor}` : ' bij de import'}
        </Regel>
        <Regel wat="Verslag">
          {m.verslag ? (
            <span className="whitespace-pre-wrap">{m.verslag}</span>
          ) : m.status === 'gepland' ? null : (
            'geen verslag'
          )}
        </Regel>
      </dl>
    </section>
  );
}

export function Geschiedenis({ wijzigingen }: { wijzigingen: readonly Wijziging[] }) {
  if (wijzigingen.length === 0) return null;
  return (
    <section className="paneel">
      <h2 className="mb-2">Wat er eerder stond</h2>
      <ol className="grid gap-3">
        {wijzigingen.map((w) => (
          <li key={w.op.toISOString()}>
            <p className="klein">
              {w.soort === 'verplaatst' ? 'Verplaatst' : 'Verslag gecorrigeerd'} op {tijdstip(w.op)} door {w.door}
              {w.reden && `: ${w.reden}`}
            </p>
            <p className="whitespace-pre-wrap">
              {w.soort === 'verplaatst'
                ? `${w.datum ? langeDatum(w.datum) : ''}${w.tijd ? ` om ${w.tijd}` : ''}`
                : (w.verslag ?? 'Er stond nog geen verslag.')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
