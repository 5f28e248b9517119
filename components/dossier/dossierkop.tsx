import { AFWIJKINGSTATUS } from '@/lib/afwijkingen/woorden';
import { aantalDagen, geboorteTekst, langeDatum, periodeTekst, ten } from '@/lib/copy/datums';
import { dagenTekst, gesprekkenTekst, redenTekst, ritmeTekst, stilstandTekst } from '@/lib/copy/norm';
import {
  KANAAL,
  NIVEAU_NEDERLANDS,
  NORMSTATUS,
  ONHOLD_REDEN,
  opsomming,
  pogingenTekst,
  UITSTROOMREDEN,
  uitlegTekst,
  vormInZin,
} from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { overlapt } from '@/lib/domain/on-hold';
import type { Dossier } from '@/lib/dossier/queries';
import type { DossierTraject } from '@/lib/dossier/trajecten';
import { NORMKLEUR } from '../shell/normkleur';
import { Paginakop } from '../shell/paginakop';
import { Telefoon } from '../ui/telefoon';
import { Afdrukken } from './afdrukken';

/** Hoe een opgeschorte dag in dit venster heet: het woord uit de reden (lockdown, detentie) als er maar één is. */
function stilstandWoord(t: DossierTraject, venster: { van: Datum; tot: Datum }): string {
  const geraakt = t.opschortingen.filter((o) => overlapt(o, venster));
  const redenen = [...new Set(geraakt.map((o) => o.reden.split(':')[0]?.trim() ?? ''))];
  const [woord] = redenen;
  return redenen.length === 1 && woord && !woord.includes(' ') ? `dagen ${woord}` : 'opgeschorte dagen';
}

function persoonsregel(d: Dossier): string {
  const t = d.trajecten[0];
  return [
    d.clientnummer,
    t &&
      (t.einddatum
        ? `${t.aanpak} van ${periodeTekst(t.start, t.einddatum)}`
        : `${t.aanpak} sinds ${langeDatum(t.start)}`),
    d.geboortedatum && `geboren ${geboorteTekst(d.geboortedatum)}`,
    t && (t.begeleider ? `begeleider ${t.begeleider}` : 'zonder begeleider'),
    t?.vervanger && `vervangen door ${t.vervanger.naam} tot en met ${langeDatum(t.vervanger.tot)}`,
    d.talen.length > 0 && `spreekt ${opsomming(d.talen)}`,
    d.niveauNederlands && `Nederlands: ${NIVEAU_NEDERLANDS[d.niveauNederlands]}`,
    d.tolkNodig && 'tolk nodig',
    d.laaggeletterd && 'moeite met lezen en schrijven',
    d.bereikbaarheid,
  ]
    .filter(Boolean)
    .join(' · ');
}

export function Dossierkop({ dossier: d }: { dossier: Dossier }) {
  const t = d.trajecten[0];
  return (
    <>
      <Paginakop
        titel={
          <>
            {d.naam}{' '}
            {t?.onHoldNu && <span className="st st-rust text-sm">on hold sinds {langeDatum(t.onHoldNu.van)}</span>}
          </>
        }
        onder={
          <span className="text-sm">
            {persoonsregel(d)}
            {d.telefoon && (
              <>
                {' · '}
                <Telefoon veld={d.telefoon} />
              </>
            )}
            {d.email && (
              <>
                {' · '}
                <a href={`mailto:${d.email}`}>{d.email}</a>
              </>
            )}
          </span>
        }
        acties={
          <>
            <Afdrukken />
            {d.magWijzigen && (
              <>
                <a className="knop knop-stil" href={`/clienten/${d.clientnummer}/contactmomenten/nieuw?plannen=1`}>
                  Afspraak plannen
                </a>
                <a className="knop" href={`/clienten/${d.clientnummer}/contactmomenten/nieuw`}>
                  Gesprek vastleggen
                </a>
              </>
            )}
          </>
        }
      >
        <p className="klein niet-afdrukken mb-1">
          <a href="/clienten">Mijn cliënten</a> / {d.naam}
        </p>
      </Paginakop>
      {d.trajecten.length === 0 && <p className="paneel">Er is geen traject om te tonen.</p>}
      {d.trajecten
        .filter((x, i) => i === 0 || x.norm.status !== 'beeindigd')
        .map((x) => (
          <Normband key={x.id} t={x} dossier={d} metNaam={d.trajecten.length > 1} />
        ))}
    </>
  );
}

/** De norm van één traject in vier vakken: uiterlijk, gepland, dit trajectjaar, ritme. */
function Normband({ t, dossier: d, metNaam }: { t: DossierTraject; dossier: Dossier; metNaam: boolean }) {
  const { norm } = t;
  const ritme = ritmeTekst(t.streef, t.ritmeWeken, d.vandaag);
  const pogingen = pogingenTekst(t.pogingen);
  const [afspraak] = d.komende;
  const teLaat = afspraak && norm.uiterlijk && afspraak.datum > norm.uiterlijk;
  const loopt = norm.status !== 'beeindigd';
  return (
    <section
      aria-label={`Contactnorm ${t.aanpak}`}
      className="mb-5 grid rounded-basis border border-line bg-paper sm:grid-cols-2 xl:grid-cols-4 [&>div]:border-line [&>div]:border-t [&>div]:p-4 xl:[&>div]:border-t-0 xl:[&>div]:border-l xl:[&>div:first-child]:border-l-0"
    >
      <div>
        <p className="klein">
          {loopt ? 'Volgend gesprek uiterlijk' : 'Traject'}
          {metNaam && ` (${t.aanpak})`}
        </p>
        {loopt ? (
          <p className="font-bold text-lg">
            {norm.uiterlijk ? langeDatum(norm.uiterlijk) : 'de klok staat stil'}{' '}
            <span className={`st ${NORMKLEUR[norm.status]}`}>
              {norm.status === 'opgeschort' || norm.status === 'nog_niet_gestart'
                ? NORMSTATUS[norm.status]
                : dagenTekst(norm)}
            </span>
          </p>
        ) : (
          <p className="font-bold text-lg">
            beëindigd{t.einddatum && ` op ${langeDatum(t.einddatum)}`}
            {t.uitstroomreden && <span className="klein block font-normal">{UITSTROOMREDEN[t.uitstroomreden]}</span>}
          </p>
        )}
        {loopt && norm.reden && (
          <p className="klein">
            {redenTekst(
              norm.reden,
              stilstandWoord(t, { van: norm.reden.ankerdatum, tot: norm.uiterlijk ?? d.vandaag }),
            )}
          </p>
        )}
        {norm.status === 'opgeschort' && (
          <p className="klein">{t.stil === null ? 'nog nooit iets gehoord' : `${aantalDagen(t.stil)} niets gehoord`}</p>
        )}
        {pogingen && <p className="klein">{pogingen} sinds het laatste gesprek</p>}
        {t.uitleg && <p className="klein">{uitlegTekst(t.uitleg, d.vandaag)}</p>}
        {t.uitTeLeggen && norm.status !== 'op_schema' && d.magWijzigen && (
          <p className="klein niet-afdrukken">
            <a href={`/clienten/${d.clientnummer}/uitleg?traject=${t.id}`}>Uitleggen waarom</a>
          </p>
        )}
      </div>
      <div>
        <p className="klein">Gepland</p>
        {afspraak ? (
          <p className="font-bold text-lg">
            <a href={`/clienten/${d.clientnummer}/contactmomenten/${afspraak.id}`} className="text-ink">
              {langeDatum(afspraak.datum)}
              {afspraak.tijd && `, ${afspraak.tijd}`}
            </a>
            <span className="klein block font-normal">
              {vormInZin(afspraak.vorm)}
              {afspraak.locatie && `, ${afspraak.locatie}`}
            </span>
          </p>
        ) : (
          <p className={`font-bold text-lg ${loopt ? 'text-bijna' : ''}`}>niets</p>
        )}
        {loopt && teLaat && <p className="font-semibold text-laat text-sm">na de uiterlijke datum</p>}
        {t.vervolgtaak && (
          <p className="klein">
            Vervolg plannen: {ten(t.vervolgtaak.verlooptOp, d.vandaag)}
            {t.vervolgtaak.tekst && ` (${t.vervolgtaak.tekst})`}
          </p>
        )}
      </div>
      <div>
        <p className="klein">Trajectjaar {periodeTekst(t.telling.van, t.telling.tot)}</p>
        <p className="font-bold text-lg">{gesprekkenTekst(t.telling)}</p>
        <p className="klein">{stilstandTekst(t.telling, stilstandWoord(t, t.telling)) || `Norm: ${t.vraagt}`}</p>
        {t.afwijkingen.map((a) => (
          <p key={a.id} className="klein niet-afdrukken">
            Trajectjaar tot en met {langeDatum(a.jaarTot)}: {gesprekkenTekst(a)},{' '}
            <a href={`/afwijkingen/${a.id}`}>{AFWIJKINGSTATUS[a.status]}</a>
          </p>
        ))}
      </div>
      <div>
        <p className="klein">Afgesproken ritme</p>
        {t.ritmeWeken ? (
          <p className="font-bold text-lg">{t.ritmeWeken === 1 ? 'elke week' : `elke ${t.ritmeWeken} weken`}</p>
        ) : (
          <p className="text-lg">geen, de norm geldt</p>
        )}
        <p className="klein">
          {[t.ritmeKanaal && KANAAL[t.ritmeKanaal].toLowerCase(), t.ritmeLocatie, t.ritmeMomenten]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {ritme && <p className="klein text-bijna">{ritme}</p>}
        {t.ritmeWens && <p className="klein">Wens: {t.ritmeWens}</p>}
        {t.onHoldNu && <p className="klein">On hold ({ONHOLD_REDEN[t.onHoldNu.reden]}): de norm loopt door</p>}
      </div>
    </section>
  );
}
