import type { Afgeschermd, ContactmomentDetail, Wijziging } from '@/lib/contactmomenten/queries';
import { langeDatum, tijdstip } from '@/lib/copy/datums';
import { AFGEZEGD_DOOR, aantal, opsomming } from '@/lib/copy/woorden';
import { AFGESCHERMD } from '@/lib/verantwoording/datalek-woorden';
import { Feit } from '../ui/feit';
import { Schermtekst } from '../verantwoording/schermtekst';

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
        <Feit wat="Locatie">{m.locatie}</Feit>
        <Feit wat="Wie was erbij">{m.derden}</Feit>
        <Feit wat="Duur">{m.duurMinuten && aantal(m.duurMinuten, 'minuut', 'minuten')}</Feit>
        <Feit wat="Onderwerpen">{opsomming(m.onderwerpen)}</Feit>
        <Feit wat="Afgezegd door">
          {m.afgezegdDoor && `${AFGEZEGD_DOOR[m.afgezegdDoor]}: ${m.afgezegdReden ?? ''}`}
        </Feit>
        <Feit wat={m.status === 'gepland' ? 'Begeleider' : 'Gevoerd door'}>{m.gehoudenDoor}</Feit>
        <Feit wat="Opgeschreven">
          {tijdstip(m.vastgelegdOp)}
          {m.vastgelegdDoor ? ` door ${m.vastgelegdDoor}` : ' bij de import'}
        </Feit>
        <Feit wat="Verslag">
          {m.verslag ? (
            <span className="whitespace-pre-wrap">{m.verslag}</span>
          ) : m.status === 'gepland' || m.verkeerd?.reden === AFGESCHERMD ? null : (
            'geen verslag'
          )}
        </Feit>
      </dl>
    </section>
  );
}

/** De tekst die voor ieder ander is afgeschermd, voor wie hem schreef, met de weg naar de juiste cliënt. */
export function AfgeschermdeTekst({ id, tekst: t }: { id: string; tekst: Afgeschermd }) {
  return (
    <section className="paneel grid gap-3" aria-labelledby="afgeschermd">
      <h2 id="afgeschermd">Wat u schreef</h2>
      <p className="klein">Alleen u en de privacy officer lezen dit nog.</p>
      <Schermtekst tekst={t} />
      {t.overgenomenId ? (
        <p>U hebt dit bij de juiste cliënt vastgelegd.</p>
      ) : (
        <p>
          <a className="knop" href={`/zoeken?doel=vastleggen&uit=${id}`}>
            Leg het vast bij de juiste cliënt
          </a>
        </p>
      )}
      <p className="klein">
        Kijk hier ook na wat er met het gesprek meekwam, zoals een volgende afspraak of een stap die gelukt was.
      </p>
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
          <li key={`${w.op.toISOString()} ${w.soort}`}>
            <p className="klein">
              {w.soort === 'verplaatst' ? 'Verplaatst' : 'Gecorrigeerd'} op {tijdstip(w.op)} door {w.door}
              {w.reden && `: ${w.reden}`}
            </p>
            {w.soort === 'verplaatst' && (
              <p>{`${w.datum ? langeDatum(w.datum) : ''}${w.tijd ? ` om ${w.tijd}` : ''}`}</p>
            )}
            {w.oud.map((regel) => (
              <p key={regel}>{regel}</p>
            ))}
            {w.verslag && <p className="whitespace-pre-wrap">{w.verslag}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
