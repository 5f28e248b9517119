import type { ReactNode } from 'react';
import type { Kop } from '@/lib/clientkop/kop';
import type { DossierTraject } from '@/lib/clientkop/trajecten';
import { geboorteTekst, langeDatum, ten } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { dagenTekst, gesprekkenTekst } from '@/lib/copy/norm';
import { NORMSTATUS, pogingenTekst, vormInZin } from '@/lib/copy/woorden';
import { Gelukt } from '../shell/gelukt';
import { NORMKLEUR } from '../shell/normkleur';
import { Telefoon } from '../ui/telefoon';
import { type Dossierpad, Dossiertabs, Tabdelen, tabnaam } from './dossiertabs';
import { Meer } from './kop-meer';

type Props = {
  kop: Kop;
  /** De tab van deze bladzijde, of waar zij onder hoort. */
  tab?: Dossierpad;
  /** Wat een bladzijde onder een tab is, voor de naam: "Intake met", "Uitleg bij". */
  titel?: string;
  onder?: ReactNode;
  acties?: ReactNode;
  gelukt?: string | undefined;
  /** Het papier van deze bladzijde is voor de cliënt: de norm staat er dan niet op. */
  voorClient?: boolean;
  /** Waar Vastleggen over gaat; null op de bladzijde waar dat al gebeurt. */
  vastleggen?: string | null;
};

/** Boven elke bladzijde van een dossier: wie het is, hoe te bellen, hoe het met de norm staat, en wat u kunt doen. */
export function Clientkop({ kop, tab, titel, onder, acties, gelukt, voorClient, vastleggen = '' }: Props) {
  const dossier = `/clienten/${kop.clientnummer}`;
  const melding = geluktTekst(gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <header className="clientkop">
        <div className="kopregel">
          <h1>
            {titel && `${titel} `}
            {tab === '' && !titel ? kop.naam : <a href={dossier}>{kop.naam}</a>}
            {tab && !titel && <span className="sr-only">: {tabnaam(tab)}</span>}
          </h1>
          <p className="klein cijfers">
            {kop.clientnummer}
            {kop.geboortedatum && ` · geboren ${geboorteTekst(kop.geboortedatum)}`}
            {kop.telefoon && (
              <>
                {' · '}
                <Telefoon veld={kop.telefoon} />
              </>
            )}
          </p>
          <div className="niet-afdrukken">
            {kop.magWijzigen && vastleggen !== null && (
              <a
                className="knop"
                href={`${dossier}/contactmomenten/nieuw${vastleggen}`}
                aria-label="Gesprek vastleggen"
              >
                Vastleggen
              </a>
            )}
          </div>
        </div>
        {kop.trajecten.length === 0 && <p className="klein">Er is geen traject om te tonen.</p>}
        {getoond(kop).map((t) => (
          <Normregel key={t.id} t={t} kop={kop} stijl={voorClient ? 'niet-afdrukken' : ''} />
        ))}
        <Meer kop={kop} trajecten={getoond(kop)} opPapier={tab === '' && !titel} />
      </header>
      {tab !== undefined && <Dossiertabs dossier={dossier} hier={tab} eronder={titel !== undefined} />}
      {(onder || acties || (tab && !titel)) && (
        <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3 empty:hidden">
          {tab && !titel && <Tabdelen dossier={dossier} hier={tab} />}
          {onder && <p className="min-w-0 flex-1 basis-80 text-ink2">{onder}</p>}
          {acties && <div className="niet-afdrukken flex flex-wrap gap-3">{acties}</div>}
        </div>
      )}
    </>
  );
}

/** Wat loopt; en anders wat er het laatst liep. */
const getoond = ({ trajecten }: Kop) => trajecten.filter((t, i) => i === 0 || t.norm.status !== 'beeindigd');

/** De stand van één traject in één regel. */
function Normregel({ t, kop, stijl }: { t: DossierTraject; kop: Kop; stijl: string }) {
  const { norm } = t;
  const loopt = norm.status !== 'beeindigd';
  return (
    <section aria-label={`Contactnorm ${t.aanpak}`} className={`normregel ${stijl}`}>
      {kop.trajecten.length > 1 && <span className="klein">{t.aanpak}:</span>}
      <span className={`st ${NORMKLEUR[norm.status]}`}>
        {norm.status === 'over_tijd' ? dagenTekst(norm) : NORMSTATUS[norm.status]}
        {!loopt && t.einddatum && ` op ${langeDatum(t.einddatum)}`}
      </span>
      {loopt && (
        <span>
          {norm.uiterlijk ? (
            <>
              uiterlijk <strong>{langeDatum(norm.uiterlijk)}</strong>
              {norm.status !== 'over_tijd' && (
                <span className="klein max-sm:sr-only"> ({ten(norm.uiterlijk, kop.vandaag)})</span>
              )}
            </>
          ) : (
            'de klok staat stil'
          )}
        </span>
      )}
      <Gepland t={t} kop={kop} />
      {loopt && <span className="max-sm:sr-only">{gesprekkenTekst(t.telling)}</span>}
      <Pillen t={t} kop={kop} />
    </section>
  );
}

function Gepland({ t, kop }: { t: DossierTraject; kop: Kop }) {
  const { afspraak } = kop;
  const dossier = `/clienten/${kop.clientnummer}`;
  if (!afspraak)
    return t.norm.status === 'beeindigd' ? null : (
      <span>
        gepland <strong className="text-bijna">niets</strong>
        {kop.magWijzigen && (
          <a className="niet-afdrukken ml-2" href={`${dossier}/contactmomenten/nieuw?plannen=1`}>
            Afspraak plannen
          </a>
        )}
      </span>
    );
  return (
    <span>
      gepland{' '}
      <a href={`${dossier}/contactmomenten/${afspraak.id}`}>
        {langeDatum(afspraak.datum)}
        {afspraak.tijd && `, ${afspraak.tijd}`}
      </a>
      <span className="klein max-sm:sr-only">
        , {vormInZin(afspraak.vorm)}
        {afspraak.locatie && `, ${afspraak.locatie}`}
      </span>
      {t.norm.uiterlijk && afspraak.datum > t.norm.uiterlijk && (
        <strong className="text-laat"> na de uiterlijke datum</strong>
      )}
    </span>
  );
}

/** Wat u moet weten voor u belt; het waarom staat onder Meer. */
function Pillen({ t, kop }: { t: DossierTraject; kop: Kop }) {
  const pogingen = pogingenTekst(t.pogingen);
  return (
    <>
      {t.onHoldNu && <span className="st st-rust">on hold sinds {langeDatum(t.onHoldNu.van)}</span>}
      {kop.tolkNodig && <span className="st st-bijna">tolk nodig</span>}
      {pogingen && <span className="st st-bijna">{pogingen}</span>}
      {t.vervanger && <span className="st st-rust max-sm:sr-only">vervangen door {t.vervanger.naam}</span>}
      {t.planStap && kop.magWijzigen && (
        <a className="niet-afdrukken font-semibold" href={`/clienten/${kop.clientnummer}/plan?traject=${t.id}`}>
          Volgende stap: plan {t.planStap}
        </a>
      )}
    </>
  );
}
