import type { ReactNode } from 'react';
import { AFWIJKINGSTATUS } from '@/lib/afwijkingen/woorden';
import type { Kop } from '@/lib/clientkop/kop';
import type { DossierTraject } from '@/lib/clientkop/trajecten';
import { taalTekst } from '@/lib/clientkop/woorden';
import type { Begrip as Naam } from '@/lib/copy/begrippen';
import { aantalDagen, langeDatum, periodeTekst, ten } from '@/lib/copy/datums';
import { gesprekkenTekst, redenTekst, ritmeTekst, stilstandTekst } from '@/lib/copy/norm';
import { KANAAL, ONHOLD_REDEN, pogingenTekst, UITSTROOMREDEN, uitlegTekst } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { overlapt } from '@/lib/domain/on-hold';
import { Begrip } from '../ui/begrip';
import { Afdrukken } from './afdrukken';

type Props = { kop: Kop; trajecten: readonly DossierTraject[] };

/** Alles wat niet in de regel past: waarom die datum, hoe te bereiken, en wat er verder te doen is. */
export function Meer({ kop, trajecten, opPapier }: Props & { opPapier: boolean }) {
  return (
    <details className={opPapier ? 'kop-meer' : 'kop-meer niet-afdrukken'}>
      <summary className="knop knop-stil">Meer</summary>
      <Daden kop={kop} trajecten={trajecten} />
      <dl>
        <Bereik kop={kop} />
        {trajecten.map((t) => (
          <Trajectfeiten key={t.id} t={t} kop={kop} metNaam={kop.trajecten.length > 1} />
        ))}
      </dl>
    </details>
  );
}

function Daden({ kop, trajecten }: Props) {
  const dossier = `/clienten/${kop.clientnummer}`;
  const daden = [
    ['/contactmomenten/nieuw?plannen=1', 'Afspraak plannen'],
    ['/voorbereiding', 'Gesprek voorbereiden'],
    ['/herinnering', 'Herinner mij eraan'],
    ...trajecten
      .filter((t) => t.uitTeLeggen && t.norm.status !== 'op_schema')
      .map((t) => [`/uitleg?traject=${t.id}`, 'Uitleggen waarom'] as const),
    ['/berichten', 'Brief of e-mail'],
    ['/overdracht', 'Overdragen'],
  ] as const;
  return (
    <ul className="pillen niet-afdrukken">
      {kop.magWijzigen &&
        daden.map(([pad, tekst]) => (
          <li key={pad}>
            <a href={dossier + pad}>{tekst}</a>
          </li>
        ))}
      <li>
        <Afdrukken />
      </li>
    </ul>
  );
}

/** Eén feit; zonder inhoud staat het er niet. */
function Feit({ wat, begrip, children }: { wat: string; begrip?: Naam; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt className="klein">
        {wat}
        {begrip && <Begrip van={begrip} />}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

const regel = (...delen: (string | false | null | undefined)[]) => delen.filter(Boolean).join(' · ');

const Bereik = ({ kop: k }: { kop: Kop }) => (
  <>
    <Feit wat="Taal">{regel(taalTekst(k), k.tolkNodig && 'tolk nodig')}</Feit>
    <Feit wat="Bereikbaar">{k.bereikbaarheid}</Feit>
    <Feit wat="E-mail">{k.email && <a href={`mailto:${k.email}`}>{k.email}</a>}</Feit>
  </>
);

/** Hoe een opgeschorte dag in dit venster heet: het woord uit de reden (lockdown, detentie) als er maar één is. */
function stilstandWoord(t: DossierTraject, venster: { van: Datum; tot: Datum }): string {
  const geraakt = t.opschortingen.filter((o) => overlapt(o, venster));
  const redenen = [...new Set(geraakt.map((o) => o.reden.split(':')[0]?.trim() ?? ''))];
  const [woord] = redenen;
  return redenen.length === 1 && woord && !woord.includes(' ') ? `dagen ${woord}` : 'opgeschorte dagen';
}

type Trajectprops = { t: DossierTraject; kop: Kop; metNaam: boolean };

function Trajectfeiten({ t, kop, metNaam }: Trajectprops) {
  const { norm } = t;
  const pogingen = pogingenTekst(t.pogingen);
  const loopt = norm.status !== 'beeindigd';
  return (
    <>
      <Feit wat={metNaam ? t.aanpak : 'Traject'}>
        {regel(
          `${metNaam ? '' : `${t.aanpak} `}${periodeTekst(t.start, t.einddatum)}`,
          t.uitstroomreden && UITSTROOMREDEN[t.uitstroomreden],
          t.begeleider ? `begeleider ${t.begeleider}` : 'zonder begeleider',
          t.vervanger && `vervangen door ${t.vervanger.naam} tot en met ${langeDatum(t.vervanger.tot)}`,
        )}
      </Feit>
      <Feit wat="Waarom deze datum">
        {loopt &&
          norm.reden &&
          redenTekst(norm.reden, stilstandWoord(t, { van: norm.reden.ankerdatum, tot: norm.uiterlijk ?? kop.vandaag }))}
      </Feit>
      <Feit wat="Stil">
        {norm.status === 'opgeschort' &&
          (t.stil === null ? 'nog nooit iets gehoord' : `${aantalDagen(t.stil)} niets gehoord`)}
      </Feit>
      <Feit wat="Geprobeerd">{pogingen && `${pogingen} sinds het laatste gesprek`}</Feit>
      <Feit wat="Uitleg">{t.uitleg && uitlegTekst(t.uitleg, kop.vandaag)}</Feit>
      <Feit wat="Vervolg plannen">
        {t.vervolgtaak &&
          `${ten(t.vervolgtaak.verlooptOp, kop.vandaag)}${t.vervolgtaak.tekst ? ` (${t.vervolgtaak.tekst})` : ''}`}
      </Feit>
      <Feit begrip="trajectjaar" wat={`Trajectjaar ${periodeTekst(t.telling.van, t.telling.tot)}`}>
        {regel(
          gesprekkenTekst(t.telling),
          stilstandTekst(t.telling, stilstandWoord(t, t.telling)) || `norm: ${t.vraagt}`,
        )}
        {t.afwijkingen.map((a) => (
          <span key={a.id} className="block">
            Tot en met {langeDatum(a.jaarTot)}: {gesprekkenTekst(a)},{' '}
            <a href={`/afwijkingen/${a.id}`}>{AFWIJKINGSTATUS[a.status]}</a>
          </span>
        ))}
      </Feit>
      <Feit wat="Afgesproken ritme">{loopt && ritme(t, kop.vandaag)}</Feit>
      <Feit wat="On hold">{t.onHoldNu && `${ONHOLD_REDEN[t.onHoldNu.reden]}: de norm loopt door`}</Feit>
    </>
  );
}

const ritme = (t: DossierTraject, vandaag: Datum): string =>
  regel(
    t.ritmeWeken === null ? 'geen, de norm geldt' : t.ritmeWeken === 1 ? 'elke week' : `elke ${t.ritmeWeken} weken`,
    t.ritmeKanaal && KANAAL[t.ritmeKanaal].toLowerCase(),
    t.ritmeLocatie,
    t.ritmeMomenten,
    ritmeTekst(t.streef, t.ritmeWeken, vandaag),
    t.ritmeWens && `Wens: ${t.ritmeWens}`,
  );
