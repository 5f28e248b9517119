import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AkkoordForm, VraagForm } from '@/components/escalaties/escalatie-forms';
import { Verloop } from '@/components/escalaties/verloop';
import { Planningpagina } from '@/components/levensloop/planningtabs';
import { metSleutel } from '@/components/toegang/sleutel';
import { langeDatum } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { getWachtend } from '@/lib/escalaties/queries';
import { isStil } from '@/lib/escalaties/regels';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Wachten' };

/** Wat geen antwoord aan de begeleider is: iemand anders, of een klok die stilstaat. */
const ANDERS = [
  { als: 'De begeleider komt er niet aan toe', pad: '/begeleiding', knop: 'Zet over' },
  { als: 'Een gesprek kan een tijd echt niet', pad: '/opschorting', knop: 'Schort op' },
];

type Props = { params: Promise<{ clientnummer: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function Wachten({ params, searchParams }: Props) {
  const user = await requireUser();
  const vandaag = leesVandaag();
  const w = await getWachtend(user, await params, vandaag);
  if (!w) notFound();
  const basis = `/team/clienten/${w.clientnummer}`;
  const open = w.escalaties.filter((e) => !e.geslotenOp);
  const eerder = w.escalaties.filter((e) => e.geslotenOp);
  return (
    <Planningpagina client={w} hier="/wachten" melding={geluktTekst((await searchParams).gelukt)}>
      {open.length === 0 && <p className="paneel">Deze cliënt wacht nu niet langer dan 14 dagen op een gesprek.</p>}
      {open.map((e) => (
        <section key={e.id} className="paneel grid gap-5">
          <div>
            <h2>
              {isStil(e.stilTot, vandaag) && e.stilTot
                ? `Stil tot ${langeDatum(e.stilTot)}`
                : 'Wacht langer dan 14 dagen'}
              {open.length > 1 && ` (${e.aanpak})`}
            </h2>
            <p className="klein">Er had uiterlijk {langeDatum(e.uiterlijk)} een gesprek moeten zijn.</p>
          </div>
          <Verloop stappen={e.stappen} />
          <div className="grid gap-3 border-line border-t pt-4">
            <h3>Zo kan het voorlopig</h3>
            <AkkoordForm
              trajectId={e.trajectId}
              tot={e.stappen.findLast((s) => s.soort === 'uitleg')?.tot ?? null}
              vandaag={vandaag}
            />
          </div>
          <div className="grid gap-3 border-line border-t pt-4">
            <h3>U wilt meer weten</h3>
            <VraagForm trajectId={e.trajectId} />
          </div>
          {ANDERS.map(({ als, pad, knop }) => (
            <div key={pad} className="grid gap-3 border-line border-t pt-4">
              <h3>{als}</h3>
              <a href={`${basis}${pad}`} className="knop knop-stil justify-self-start">
                {knop}
              </a>
            </div>
          ))}
        </section>
      ))}
      {eerder.length > 0 && (
        <details>
          <summary className="py-1 font-semibold">Eerder te lang gewacht ({eerder.length})</summary>
          <div className="mt-2 grid gap-4">
            {eerder.map((e) => (
              <section key={e.id} className="paneel grid gap-2">
                <h3>
                  Uiterlijk {langeDatum(e.uiterlijk)}, gesproken of opgelost op{' '}
                  {e.geslotenOp && langeDatum(e.geslotenOp)}
                </h3>
                <Verloop stappen={e.stappen} />
              </section>
            ))}
          </div>
        </details>
      )}
    </Planningpagina>
  );
});
