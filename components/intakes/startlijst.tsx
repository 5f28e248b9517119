import type { ReactNode } from 'react';
import { langeDatum } from '@/lib/copy/datums';
import type { Datum } from '@/lib/domain/datum';
import type { Startlijst as Lijst, Startlijsttraject, Voorinformatie } from '@/lib/intakes/startlijst';
import { INFOBRON } from '@/lib/intakes/woorden';
import { Selectie, Tekstvak, Veld } from '../ui/veld';
import { Form } from './formulier';

type Props = { clientnummer: string; vandaag: Datum };

/** Wat er voor het eerste gesprek is gevraagd en wie er is ingelicht. */
export function Startlijst({ lijst, ...rest }: Props & { lijst: Lijst }) {
  const teTonen = lijst.filter((t) => t.magSchrijven || t.informatie.length > 0 || t.partnersIngelichtOp);
  if (teTonen.length === 0) return null;
  const Kop = lijst.length > 1 ? 'h4' : 'h3';
  return (
    <section aria-labelledby="startlijst-titel" className="paneel grid gap-4">
      <div>
        <h2 id="startlijst-titel">Voor het eerste gesprek</h2>
        <p className="klein">
          Vraag wat anderen al weten, zodat de cliënt het niet nog eens hoeft te vertellen. En laat partners weten wie
          er nu begeleidt.
        </p>
      </div>
      {teTonen.map((t) => (
        <div key={t.id} className="grid gap-4">
          {lijst.length > 1 && <h3>{t.aanpak}</h3>}
          <Gevraagd t={t} Kop={Kop} {...rest} />
          <Partners t={t} Kop={Kop} {...rest} />
        </div>
      ))}
    </section>
  );
}

function Open({ kop, children }: { kop: string; children: ReactNode }) {
  return (
    <details>
      <summary className="py-1 text-accent">{kop}</summary>
      <div className="mt-2 mb-3 rounded-basis border border-line bg-bg p-4">{children}</div>
    </details>
  );
}

function Informatievelden({ i, vandaag }: { i?: Voorinformatie; vandaag: Datum }) {
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Selectie naam="bron" leeg="kies wie" standaard={i?.bron} />
        <Veld naam="bronNaam" standaard={i?.bronNaam} autoComplete="off" />
        <Veld naam="gevraagdOp" type="date" max={vandaag} standaard={i?.gevraagdOp ?? vandaag} />
        <Veld naam="ontvangenOp" type="date" max={vandaag} standaard={i?.ontvangenOp} />
      </div>
      <Tekstvak naam="inhoud" rijen={4} standaard={i?.inhoud} />
    </>
  );
}

type Deel = Props & { t: Startlijsttraject; Kop: 'h3' | 'h4' };

function Gevraagd({ t, Kop, clientnummer, vandaag }: Deel) {
  return (
    <div className="grid gap-2">
      <Kop className="font-semibold">Wat anderen al weten</Kop>
      {t.informatie.length === 0 && (
        <p>Er is nog niets gevraagd aan een RAP-consulent, Power of een vorige begeleider.</p>
      )}
      {t.informatie.map((i) => (
        <div key={i.id} className="border-line border-l-2 pl-3">
          <p>
            <strong>{wie(i)}</strong> <span className="klein">gevraagd op {langeDatum(i.gevraagdOp)}</span>{' '}
            {i.ontvangenOp ? (
              <span className="klein">· gehoord op {langeDatum(i.ontvangenOp)}</span>
            ) : (
              <span className="st st-bijna">nog geen antwoord</span>
            )}
          </p>
          {i.inhoud && <p className="whitespace-pre-wrap">{i.inhoud}</p>}
          {t.magSchrijven && (
            <Open kop={i.ontvangenOp ? `Wijzigen: ${wie(i)}` : `Antwoord vastleggen: ${wie(i)}`}>
              <Form
                key={i.versie}
                daad="voorinformatieWijzigen"
                naam={`informatie-${i.id}`}
                verborgen={{ clientnummer, informatieId: i.id, versie: i.versie }}
                knop="Opslaan"
              >
                <Informatievelden i={i} vandaag={vandaag} />
              </Form>
            </Open>
          )}
        </div>
      ))}
      {t.magSchrijven && (
        <Open kop="Vastleggen aan wie u iets vroeg">
          <Form
            key={t.informatie.length}
            daad="voorinformatieVastleggen"
            naam={`vraag-${t.id}`}
            verborgen={{ clientnummer, trajectId: t.id }}
            knop="Vastleggen"
          >
            <Informatievelden vandaag={vandaag} />
          </Form>
        </Open>
      )}
    </div>
  );
}

const wie = (i: Voorinformatie) => [INFOBRON[i.bron], i.bronNaam].filter(Boolean).join(' ');

function Partners({ t, Kop, clientnummer, vandaag }: Deel) {
  return (
    <div className="grid gap-2">
      <Kop className="font-semibold">Partners weten wie er begeleidt</Kop>
      <p>
        {t.partnersIngelichtOp
          ? `Ingelicht op ${langeDatum(t.partnersIngelichtOp)}${t.partnersIngelicht ? `: ${t.partnersIngelicht}` : ''}.`
          : 'Dat is nog niet vastgelegd.'}
      </p>
      {t.magSchrijven && (
        <Open kop={t.partnersIngelichtOp ? 'Wijzigen wie er is ingelicht' : 'Vastleggen wie er is ingelicht'}>
          <Form
            key={t.versie}
            daad="startlijstBijwerken"
            naam={`partners-${t.id}`}
            verborgen={{ clientnummer, trajectId: t.id, versie: t.versie }}
            knop="Opslaan"
          >
            <div className="grid items-end gap-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
              <Veld naam="partnersIngelichtOp" type="date" max={vandaag} standaard={t.partnersIngelichtOp} />
              <Veld naam="partnersIngelicht" standaard={t.partnersIngelicht} autoComplete="off" />
            </div>
          </Form>
        </Open>
      )}
    </div>
  );
}
