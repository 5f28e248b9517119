import type { ReactNode } from 'react';
import type { Begrip as Naam } from '@/lib/copy/begrippen';
import { aantalDagen, langeDatum, periodeTekst, ten } from '@/lib/copy/datums';
import { dagenTekst, gesprekkenTekst, redenTekst } from '@/lib/copy/norm';
import {
  CONTACTSTATUS,
  NORMSTATUS,
  pogingenTekst,
  UITSTROOMREDEN,
  uitlegTekst,
  VORM,
  vormInZin,
} from '@/lib/copy/woorden';
import type { Planning, PlanningTraject } from '@/lib/levensloop/planning';
import { OVERDRACHTSTATUS, wisselTekst } from '@/lib/overdrachten/woorden';
import { NORMKLEUR } from '../shell/normkleur';
import { Begrip } from '../ui/begrip';
import { Telefoon } from '../ui/telefoon';
import { Veld } from '../ui/veld';
import { Form } from './formulier';

/** De planning van een cliënt voor een teamleider: wat er gebeurt en gepland is, niet wat erover is opgeschreven. */
export function PlanningOverzicht({ p }: { p: Planning }) {
  return (
    <>
      {p.telefoon && (
        <p>
          <span className="klein">Telefoon</span> <Telefoon veld={p.telefoon} />
        </p>
      )}
      <Trajecten p={p} />
    </>
  );
}

function Trajecten({ p }: { p: Planning }) {
  return p.trajecten.map((t) => (
    <section key={t.id} className="paneel grid gap-4">
      <h2>
        {t.aanpak}{' '}
        <span className="klein font-normal">
          {t.stand.einddatum ? periodeTekst(t.stand.start, t.stand.einddatum) : `sinds ${langeDatum(t.stand.start)}`} ·{' '}
          {t.vraagt}
        </span>
      </h2>
      <Feiten t={t} p={p} />
      <Contacten t={t} clientnummer={p.clientnummer} />
      {t.stand.status !== 'beeindigd' && (
        <div className="niet-afdrukken border-line border-t pt-4">
          {/* Bij wie de cliënt terechtkan als deze aanpak stopt. */}
          <Form
            key={t.versie}
            daad="vervolgcontactWijzigen"
            naam={`vervolgcontact-${t.id}`}
            verborgen={{ clientnummer: p.clientnummer, trajectId: t.id, versie: t.versie }}
            knop="Opslaan"
            knopStijl="knop-stil"
            className="max-w-xl"
          >
            <Veld
              naam="vervolgcontact"
              label="Vervolgcontact: bij wie kan de cliënt na dit traject terecht?"
              hint="Naam en functie. Een aanpak sluit pas als dit voor iedereen erin bekend is."
              standaard={t.vervolgcontact}
              autoComplete="off"
            />
          </Form>
        </div>
      )}
    </section>
  ));
}

const Feit = ({ kop, begrip, children }: { kop: string; begrip?: Naam; children: ReactNode }) => (
  <div className="contents">
    <dt className="klein">
      {kop}
      {begrip && <Begrip van={begrip} />}
    </dt>
    <dd>{children}</dd>
  </div>
);

function Feiten({ t, p }: { t: PlanningTraject; p: Planning }) {
  const { stand } = t;
  const loopt = stand.status !== 'beeindigd';
  const pogingen = pogingenTekst(stand.pogingen);
  const wissels = loopt && p.wisselingen && wisselTekst(p.wisselingen, p.vandaag, t.begeleider !== null);
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[14rem_1fr]">
      <Feit kop="Begeleider">
        {t.begeleider ? t.begeleider.naam : <span className="font-semibold text-laat">niemand</span>}
        {t.begeleider?.geblokkeerd && <span className="text-laat"> (geblokkeerd)</span>}{' '}
        {wissels && <span className="st st-bijna">{wissels}</span>}
      </Feit>
      <Feit kop={loopt ? 'Volgend gesprek uiterlijk' : 'Stand'}>
        {loopt ? <Uiterlijk t={t} /> : <Beeindigd t={t} />}
      </Feit>
      <Feit kop="Laatste gesprek">
        {stand.laatsteGesprek ? langeDatum(stand.laatsteGesprek) : 'nog niet gesproken'}
        {stand.laatsteVorm && `, ${vormInZin(stand.laatsteVorm)}`}
        {pogingen && <span className="klein block">{pogingen} sindsdien</span>}
      </Feit>
      <Feit kop="Gepland">
        {stand.gepland ? (
          `${langeDatum(stand.gepland.datum)} (${ten(stand.gepland.datum, p.vandaag)}), ${vormInZin(stand.gepland.vorm)}`
        ) : (
          <span className={loopt ? 'text-bijna' : ''}>niets</span>
        )}
      </Feit>
      <Feit begrip="trajectjaar" kop={`Trajectjaar ${periodeTekst(stand.telling.van, stand.telling.tot)}`}>
        {gesprekkenTekst(stand.telling)}
      </Feit>
      {t.uitleg && <Feit kop="Uitleg">{uitlegTekst(t.uitleg, p.vandaag)}</Feit>}
      {t.overdracht && (
        <Feit kop="Warme overdracht">
          {OVERDRACHTSTATUS[t.overdracht.status]}, aan {t.overdracht.naar}
        </Feit>
      )}
      {t.onHoldSinds && <Feit kop="On hold">sinds {langeDatum(t.onHoldSinds)}; de norm loopt door</Feit>}
      {stand.status === 'opgeschort' && (
        <Feit kop="Stilte">
          {stand.stil === null ? 'nog nooit iets gehoord' : `${aantalDagen(stand.stil)} niets gehoord`}
        </Feit>
      )}
    </dl>
  );
}

function Uiterlijk({ t: { norm } }: { t: PlanningTraject }) {
  const alleenStatus = norm.status === 'opgeschort' || norm.status === 'nog_niet_gestart';
  return (
    <>
      {norm.uiterlijk ? langeDatum(norm.uiterlijk) : 'de klok staat stil'}{' '}
      <span className={`st ${NORMKLEUR[norm.status]}`}>
        {alleenStatus ? NORMSTATUS[norm.status] : dagenTekst(norm)}
      </span>
      {norm.reden && <span className="klein block">{redenTekst(norm.reden)}</span>}
    </>
  );
}

function Beeindigd({ t: { stand, uitstroomreden } }: { t: PlanningTraject }) {
  return (
    <>
      beëindigd{stand.einddatum && ` op ${langeDatum(stand.einddatum)}`}
      {uitstroomreden && ` (${UITSTROOMREDEN[uitstroomreden]})`}
    </>
  );
}

function Contacten({ t, clientnummer }: { t: PlanningTraject; clientnummer: string }) {
  return (
    <div>
      <h3 className="mb-1">Contact</h3>
      {t.contacten.length === 0 ? (
        <p className="klein">Er is nog geen contact vastgelegd.</p>
      ) : (
        <ul className="grid gap-1">
          {t.contacten.map((c, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: de lijst verandert alleen als geheel
            <li key={i} className={c.verkeerd ? 'text-ink2 line-through' : ''}>
              {langeDatum(c.datum)}
              {c.tijd && ` ${c.tijd}`} · {VORM[c.vorm]}
              <span className="klein"> · {c.verkeerd ? 'verkeerd geregistreerd' : CONTACTSTATUS[c.status]}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="klein mt-2">
        Wat er besproken is, staat in het dossier van de begeleider.{' '}
        <a href={`/team/clienten/${clientnummer}/notities`} className="niet-afdrukken">
          Notities lezen, met een reden
        </a>
      </p>
    </div>
  );
}
