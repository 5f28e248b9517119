import type { ReactNode } from 'react';
import { langeDatum } from '@/lib/copy/datums';
import type { Intake } from '@/lib/intakes/lezen';
import type { Leefgebieden as Pagina } from '@/lib/intakes/queries';
import { telBesproken } from '@/lib/intakes/regels';
import { voortgangTekst } from '@/lib/intakes/woorden';
import { Tabel } from '../ui/tabel';
import { Gebiedkaarten, Persoonregels } from './antwoorden';
import { menudelen, verderBij } from './delen';
import { Form } from './formulier';
import { Leefgebiedenbeeld } from './leefgebiedenbeeld';
import { Startlijst } from './startlijst';

type Props = { pagina: Pagina };

/** De leefgebieden: waar de cliënt nu staat, wat er veranderde, en het gesprek daarover. */
export function Leefgebieden({ pagina: p }: Props) {
  const [nu, toen] = p.intakes.filter((i) => i.status === 'vastgesteld');
  const startlijst = <Startlijst lijst={p.startlijst} clientnummer={p.clientnummer} vandaag={p.vandaag} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Nu pagina={p} />
      {!nu && startlijst}
      {nu && (
        <>
          <Leefgebiedenbeeld clientnummer={p.clientnummer} nu={nu} toen={toen ?? null} ernaast />
          <section aria-labelledby="persoon-titel" className="paneel grid gap-2">
            <h2 id="persoon-titel">Over de persoon</h2>
            <Persoonregels intake={nu} />
          </section>
          <section aria-labelledby="gebieden-titel" className="grid gap-3">
            <h2 id="gebieden-titel">Wat er het laatst is gezegd, op {langeDatum(nu.datum)}</h2>
            <Gebiedkaarten gebieden={nu.gebieden} />
          </section>
        </>
      )}
      <Lijst pagina={p} />
      {nu && startlijst}
    </div>
  );
}

/** Wat er nu te doen is: verdergaan met een intake, of er een beginnen; per traject waarop mag worden geschreven. */
function Nu({ pagina: p }: Props) {
  const eigen = p.startlijst.filter((t) => t.magSchrijven);
  const isEerste = p.intakes.every((i) => i.status === 'concept');
  if (eigen.length === 0)
    return p.intakes.length === 0 ? <p className="paneel">Er is geen intake vastgelegd.</p> : null;
  return eigen.map((t) => {
    const concept = p.intakes.find((i) => i.status === 'concept' && i.trajectId === t.id);
    const naam = eigen.length > 1 ? ` (${t.aanpak})` : '';
    if (concept) return <Verder key={t.id} concept={concept} naam={naam} clientnummer={p.clientnummer} />;
    return (
      <Blok
        key={t.id}
        titel={isEerste ? `Er is nog geen intake${naam}` : `Een nieuwe intake${naam}`}
        tekst={
          isEerste
            ? 'De intake is het eerste gesprek over de acht leefgebieden. U kunt stoppen en later verdergaan, ook op een andere computer.'
            : 'Een nieuwe intake komt naast de vorige te staan. Zo is te zien wat er veranderde.'
        }
      >
        <Form
          daad="intakeBeginnen"
          naam={`begin-${t.id}`}
          verborgen={{ clientnummer: p.clientnummer, trajectId: t.id }}
          knop={isEerste ? 'Intake beginnen' : 'Nieuwe intake ernaast'}
          knopStijl={isEerste ? undefined : 'knop-stil'}
          bezig="Bezig…"
        />
      </Blok>
    );
  });
}

function Blok({ titel, tekst, children }: { titel: string; tekst: ReactNode; children: ReactNode }) {
  return (
    <section className="paneel niet-afdrukken flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        <h2>{titel}</h2>
        <p className="klein">{tekst}</p>
      </div>
      <div className="flex flex-wrap items-start gap-3">{children}</div>
    </section>
  );
}

type Concept = { concept: Intake; naam: string; clientnummer: string };

function Verder({ concept: c, naam, clientnummer }: Concept) {
  const basis = `/clienten/${clientnummer}/intake/${c.id}`;
  return (
    <section className="paneel niet-afdrukken grid gap-3 border-accent">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h2>Een intake is begonnen{naam}</h2>
          <p className="klein">
            Op {langeDatum(c.datum)}
            {c.door && ` door ${c.door}`} · {voortgangTekst(telBesproken(c.gebieden, false), c.gebieden.length)}
          </p>
        </div>
        <div className="flex flex-wrap gap-3">
          <a className="knop" href={`${basis}/${verderBij(menudelen(c))}`}>
            Verder met de intake
          </a>
          <a className="knop knop-stil" href={`${basis}/afronden`}>
            Afronden
          </a>
        </div>
      </div>
      <details>
        <summary className="klein py-1">Deze intake toch niet?</summary>
        <div className="mt-2">
          <Form
            daad="intakeWissen"
            schema="intakeSchema"
            naam="wissen"
            verborgen={{ clientnummer, intakeId: c.id }}
            knop="Intake wissen"
            knopStijl="knop-stil knop-klein"
            bevestigKnop="Ja, wissen"
            bezig="Bezig…"
          />
        </div>
      </details>
    </section>
  );
}

/** Alle intakes, ook wat nog niet is vastgesteld; elk opent om te lezen. */
function Lijst({ pagina: p }: { pagina: Pagina }) {
  if (p.intakes.length === 0) return null;
  const metAanpak = p.startlijst.length > 1;
  return (
    <section aria-labelledby="intakes-titel" className="grid gap-2">
      <h2 id="intakes-titel">Alle intakes</h2>
      <Tabel
        titel="Alle intakes"
        rijen={p.intakes}
        sleutel={(i) => i.id}
        kolommen={[
          {
            kop: 'Intake van',
            cel: (i) => <a href={`/clienten/${p.clientnummer}/intake/${i.id}`}>{langeDatum(i.datum)}</a>,
          },
          { kop: 'Door', cel: (i) => i.door ?? 'onbekend' },
          metAanpak && { kop: 'Aanpak', cel: (i) => i.aanpak },
          {
            kop: 'Besproken',
            cel: (i) => `${telBesproken(i.gebieden, i.status === 'vastgesteld')} van ${i.gebieden.length}`,
          },
          {
            kop: 'Staat',
            cel: (i) =>
              i.status === 'vastgesteld' ? 'vastgesteld' : <span className="st st-bijna">nog niet vastgesteld</span>,
          },
        ]}
      />
    </section>
  );
}
