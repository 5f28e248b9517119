import type { ReactNode } from 'react';
import { langeDatum } from '@/lib/copy/datums';
import type { Datum } from '@/lib/domain/datum';
import type { Startlijst as Lijst, Startlijsttraject, Voorinformatie } from '@/lib/intakes/startlijst';
import { INFOBRON } from '@/lib/intakes/woorden';
import { PartnersForm, VraagInformatieForm, WijzigInformatieForm } from './startlijst-forms';

type Props = { clientnummer: string; vandaag: Datum };

/** Wat er voor het eerste gesprek is gevraagd en wie er is ingelicht. */
export function Startlijst({ lijst, ...rest }: Props & { lijst: Lijst }) {
  const teTonen = lijst.filter((t) => t.magSchrijven || t.informatie.length > 0 || t.partnersIngelichtOp);
  if (teTonen.length === 0) return null;
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
          <Gevraagd t={t} {...rest} />
          <Partners t={t} {...rest} />
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

function Gevraagd({ t, ...p }: Props & { t: Startlijsttraject }) {
  return (
    <div className="grid gap-2">
      <h4 className="font-semibold">Wat anderen al weten</h4>
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
              <WijzigInformatieForm key={i.versie} informatie={i} {...p} />
            </Open>
          )}
        </div>
      ))}
      {t.magSchrijven && (
        <Open kop="Vastleggen aan wie u iets vroeg">
          <VraagInformatieForm key={t.informatie.length} trajectId={t.id} {...p} />
        </Open>
      )}
    </div>
  );
}

const wie = (i: Voorinformatie) => [INFOBRON[i.bron], i.bronNaam].filter(Boolean).join(' ');

function Partners({ t, ...p }: Props & { t: Startlijsttraject }) {
  return (
    <div className="grid gap-2">
      <h4 className="font-semibold">Partners weten wie er begeleidt</h4>
      <p>
        {t.partnersIngelichtOp
          ? `Ingelicht op ${langeDatum(t.partnersIngelichtOp)}${t.partnersIngelicht ? `: ${t.partnersIngelicht}` : ''}.`
          : 'Dat is nog niet vastgelegd.'}
      </p>
      {t.magSchrijven && (
        <Open kop={t.partnersIngelichtOp ? 'Wijzigen wie er is ingelicht' : 'Vastleggen wie er is ingelicht'}>
          <PartnersForm key={t.versie} traject={t} {...p} />
        </Open>
      )}
    </div>
  );
}
