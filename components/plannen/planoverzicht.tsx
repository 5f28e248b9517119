import { langeDatum, ten } from '@/lib/copy/datums';
import { LEEFGEBIED } from '@/lib/copy/leefgebieden';
import { dagenTussen } from '@/lib/domain/datum';
import type { Plan } from '@/lib/plannen/lezen';
import type { Planoverzicht } from '@/lib/plannen/queries';
import type { Planstap } from '@/lib/plannen/regels';
import { evaluatieTekst, PLANAKKOORD, richtingTekst, wieTekst } from '@/lib/plannen/woorden';
import { GeluktForm, HoeftNietForm, TochNietForm } from './resultaat-forms';
import { Stapstand } from './stapstand';

type Props = { o: Planoverzicht };

/** Het plan dat nu geldt: waar het heen gaat, de doelen met hun stappen om af te vinken, en wat er is afgesproken. */
export function HuidigPlan({ o, plan }: Props & { plan: Plan }) {
  return (
    <>
      <Planband o={o} plan={plan} />
      <section aria-labelledby="doelen" className="paneel grid gap-5">
        <h2 id="doelen">Doelen en stappen</h2>
        {plan.doelen.length === 0 && <p>In dit plan staan geen doelen: eerst rust en herstel.</p>}
        {plan.doelen.map((doel) => (
          <section key={doel.id}>
            <h3>
              <span className="klein block font-normal">{LEEFGEBIED[doel.leefgebied]}</span>
              {doel.tekst}
            </h3>
            {doel.stappen.length === 0 && <p className="klein">Nog geen stappen.</p>}
            <ul className="mt-1">
              {doel.stappen.map((stap) => (
                <Stapregel key={stap.reeksId} o={o} stap={stap} />
              ))}
            </ul>
          </section>
        ))}
      </section>
      {(plan.instrumenten.length > 0 || plan.afspraken) && (
        <section aria-labelledby="verder" className="paneel grid gap-4">
          <h2 id="verder">Afspraken en instrumenten</h2>
          {plan.afspraken && <p className="whitespace-pre-line">{plan.afspraken}</p>}
          {plan.instrumenten.length > 0 && (
            <ul className="list-disc pl-5">
              {plan.instrumenten.map((i) => (
                <li key={i.id}>
                  {i.naam}
                  {i.waarvoor && <span className="text-ink2">: {i.waarvoor}</span>}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}

function Stapregel({ o, stap }: Props & { stap: Planstap }) {
  const gezet = o.gezet[stap.reeksId];
  const { clientnummer, vandaag } = o;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-line border-t py-2 first:border-t-0">
      <div className="min-w-0 flex-1 basis-64">
        <p>{stap.tekst}</p>
        <p className="klein">
          {wieTekst(stap)}
          {!gezet && stap.voor && (
            <>
              {' · '}
              <span className={stap.voor < vandaag ? 'text-bijna' : ''}>
                uiterlijk {langeDatum(stap.voor)}, {ten(stap.voor, vandaag)}
              </span>
            </>
          )}
          {gezet && (
            <>
              {' · '}
              <Stapstand gezet={gezet} />
              {gezet.hoeftNietReden && ` ${gezet.hoeftNietReden}`}
            </>
          )}
        </p>
      </div>
      {o.magWijzigen && !gezet && (
        <div className="grid gap-1">
          <GeluktForm clientnummer={clientnummer} reeksId={stap.reeksId} tekst={stap.tekst} vandaag={vandaag} />
          <HoeftNietForm clientnummer={clientnummer} reeksId={stap.reeksId} tekst={stap.tekst} />
        </div>
      )}
      {o.magWijzigen && gezet && (
        <TochNietForm
          clientnummer={clientnummer}
          resultaatId={gezet.id}
          tekst={stap.tekst}
          knop={gezet.hoeftNietReden ? 'Toch nog nodig' : 'Toch niet'}
        />
      )}
    </li>
  );
}

/** Het plan in vier vakken: richting, stappen, evaluatie, akkoord. */
function Planband({ o, plan }: { o: Planoverzicht; plan: Plan }) {
  const stappen = plan.doelen.flatMap((d) => d.stappen);
  const nodig = stappen.filter((s) => !o.gezet[s.reeksId]?.hoeftNietReden);
  const gelukt = nodig.filter((s) => o.gezet[s.reeksId]).length;
  const dagen = plan.evaluatieOp ? dagenTussen(o.vandaag, plan.evaluatieOp) : null;
  return (
    <section
      aria-label={`Plan van aanpak, versie ${plan.nummer}`}
      className="grid rounded-basis border border-line bg-paper sm:grid-cols-2 [&>div]:border-line [&>div]:border-t [&>div]:p-4 sm:[&>div:nth-child(-n+2)]:border-t-0 [&>div:first-child]:border-t-0 sm:[&>div:nth-child(even)]:border-l"
    >
      <div>
        <p className="klein">Waar het plan naartoe gaat</p>
        <p className="font-bold text-lg">{richtingTekst(plan)}</p>
      </div>
      <div>
        <p className="klein">Stappen</p>
        <p className="font-bold text-lg">{nodig.length === 0 ? 'geen' : `${gelukt} van ${nodig.length} gelukt`}</p>
      </div>
      <div>
        <p className="klein">Samen kijken hoe het gaat</p>
        {plan.evaluatieOp && dagen !== null ? (
          <p className="font-bold text-lg">
            {langeDatum(plan.evaluatieOp)}{' '}
            {o.traject?.loopt && (
              <span className={`st ${dagen < 0 ? 'st-laat' : dagen <= 30 ? 'st-bijna' : 'st-rust'}`}>
                {evaluatieTekst(dagen)}
              </span>
            )}
          </p>
        ) : (
          <p className="text-lg">niet afgesproken</p>
        )}
      </div>
      <div>
        <p className="klein">Akkoord van de cliënt</p>
        <p className="font-bold text-lg">
          {plan.akkoordOp && langeDatum(plan.akkoordOp)}
          <span className="klein block font-normal">
            {plan.akkoord && PLANAKKOORD[plan.akkoord]} · versie {plan.nummer}
            {plan.intakeOp && ` · na de intake van ${langeDatum(plan.intakeOp)}`}
            {plan.zonderIntakeReden && ` · zonder intake: ${plan.zonderIntakeReden}`}
          </span>
        </p>
      </div>
    </section>
  );
}
