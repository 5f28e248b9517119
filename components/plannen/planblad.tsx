import { LEEFGEBIED } from '@/lib/copy/leefgebieden';
import type { Planversie } from '@/lib/plannen/queries';
import { akkoordPapier, evaluatiePapier, PAPIER, richtingPapier, stapPapier } from '@/lib/plannen/woorden';
import { Tabel } from '../ui/tabel';

/** Eén versie zoals zij op papier staat: voor de cliënt om te lezen, mee te nemen en te ondertekenen. */
export function Planblad({ v }: { v: Planversie }) {
  const { plan } = v;
  return (
    <article className="planblad paneel grid max-w-3xl gap-4 print:gap-2">
      {plan.watVeranderde && (
        <section>
          <h2>{PAPIER.veranderd}</h2>
          <p className="whitespace-pre-line">{plan.watVeranderde}</p>
        </section>
      )}
      <section>
        <h2>{PAPIER.richting}</h2>
        <p>{richtingPapier(plan)}</p>
      </section>
      {plan.doelen.length > 0 && (
        <section className="grid gap-3">
          <h2>{PAPIER.doelen}</h2>
          {plan.doelen.map((doel) => (
            <Doel key={doel.id} doel={doel} v={v} />
          ))}
        </section>
      )}
      {plan.instrumenten.length > 0 && (
        <section>
          <h2>{PAPIER.helpt}</h2>
          <ul className="list-disc pl-5">
            {plan.instrumenten.map((i) => (
              <li key={i.id}>{i.waarvoor ? `${i.naam}: ${i.waarvoor}` : i.naam}</li>
            ))}
          </ul>
        </section>
      )}
      {plan.afspraken && (
        <section>
          <h2>{PAPIER.afspraken}</h2>
          <p className="whitespace-pre-line">{plan.afspraken}</p>
        </section>
      )}
      <section>
        <h2>{PAPIER.evaluatie}</h2>
        <p>{evaluatiePapier(plan.evaluatieOp)}</p>
      </section>
      <section className="break-inside-avoid">
        <h2>{PAPIER.akkoord}</h2>
        <p>{akkoordPapier(plan.akkoord, plan.akkoordOp)}</p>
        <div className="mt-3 grid gap-x-8 gap-y-5 sm:grid-cols-2 print:grid-cols-2">
          {[v.naam, v.traject.begeleider ?? 'Begeleider'].map((wie) => (
            <div key={wie}>
              <p className="font-semibold">{wie}</p>
              <p className="border-line2 border-b pb-12">{PAPIER.tekenen}</p>
            </div>
          ))}
        </div>
      </section>
    </article>
  );
}

function Doel({ doel, v }: { doel: Planversie['plan']['doelen'][number]; v: Planversie }) {
  return (
    <section className="break-inside-avoid">
      <h3>
        {LEEFGEBIED[doel.leefgebied]}: {doel.tekst}
      </h3>
      {doel.stappen.length > 0 && (
        <Tabel
          titel={PAPIER.kolommen[0]}
          stijl="mt-1"
          rijen={doel.stappen.map((s) => ({ id: s.reeksId, waarden: stapPapier(s, v.gezet[s.reeksId]) }))}
          sleutel={(s) => s.id}
          kolommen={PAPIER.kolommen.map((kop, i) => ({
            kop,
            cel: ({ waarden }: { waarden: readonly string[] }) => waarden[i],
          }))}
        />
      )}
    </section>
  );
}
