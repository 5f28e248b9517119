import { randomUUID } from 'node:crypto';
import { langeDatum } from '@/lib/copy/datums';
import type { Datum } from '@/lib/domain/datum';
import type { Netwerk, ToezeggingItem } from '@/lib/netwerk/queries';
import { klaarOp, toezeggingstand } from '@/lib/netwerk/regels';
import { beloofdTekst } from '@/lib/netwerk/woorden';
import {
  ToezeggingBijwerkenForm,
  ToezeggingVastleggenForm,
  ToezeggingVertellenForm,
  ToezeggingWijzigenForm,
} from './toezegging-forms';
import { Uitklap } from './uitklap';

type Props = { n: Netwerk; vandaag: Datum };

/** Wat de begeleider beloofde: wat nog moet eerst, dan wat nog verteld moet worden, en ingevouwen wat klaar is. */
export function Toezeggingen({ n, vandaag }: Props) {
  const basis = { clientnummer: n.clientnummer, vandaag };
  const lopend = n.toezeggingen.filter((t) => toezeggingstand(t) !== 'verteld');
  const verteld = n.toezeggingen.filter((t) => toezeggingstand(t) === 'verteld');
  const regel = (t: ToezeggingItem) => (
    <li key={t.id} className="wrap-anywhere border-line border-b pb-4 last:border-b-0 last:pb-0">
      <Toezegging t={t} vandaag={vandaag} />
      {n.keuzes && <Bijwerken {...basis} t={t} />}
    </li>
  );
  return (
    <section className="paneel grid gap-4">
      <h2>Wat ik voor u doe</h2>
      <p className="klein -mt-3">Wat u de cliënt beloofde, en wanneer u vertelde hoe het ging.</p>
      {lopend.length > 0 ? <ul className="grid gap-4">{lopend.map(regel)}</ul> : <p>Er staat niets open.</p>}
      {n.keuzes && n.keuzes.trajecten.length > 0 && (
        <Uitklap key={randomUUID()} tekst="Iets beloven">
          <ToezeggingVastleggenForm {...basis} trajecten={n.keuzes.trajecten} />
        </Uitklap>
      )}
      {verteld.length > 0 && (
        <Uitklap tekst={`Klaar en verteld (${verteld.length})`}>
          <ul className="grid gap-4">{verteld.map(regel)}</ul>
        </Uitklap>
      )}
    </section>
  );
}

function Toezegging({ t, vandaag }: { t: ToezeggingItem; vandaag: Datum }) {
  const klaar = klaarOp(t);
  return (
    <div className="grid gap-0.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <strong>{t.tekst}</strong> {t.vervallenOp && <span className="st st-rust">gaat niet door</span>}{' '}
        {toezeggingstand(t) === 'te_vertellen' && <span className="st st-bijna">nog vertellen</span>}
      </p>
      {t.hoe && <p className="whitespace-pre-line">{t.hoe}</p>}
      <p className="klein">
        {klaar
          ? [
              t.gedaanOp ? `gedaan op ${langeDatum(klaar)}` : `vervallen op ${langeDatum(klaar)}`,
              t.verteldOp && `verteld op ${langeDatum(t.verteldOp)}`,
            ]
              .filter(Boolean)
              .join(' · ')
          : beloofdTekst(t.voor, vandaag)}
      </p>
      {!klaar && t.voor < vandaag && (
        <p className="klein text-bijna">Het kan alsnog. Laat de cliënt weten hoe het ervoor staat.</p>
      )}
    </div>
  );
}

type Eigen = { clientnummer: string; vandaag: Datum; t: ToezeggingItem };

function Bijwerken(props: Eigen) {
  const { t } = props;
  const stand = toezeggingstand(t);
  return (
    <>
      {stand === 'te_vertellen' && <ToezeggingVertellenForm {...props} />}
      <div className="flex flex-wrap gap-x-5">
        <Uitklap
          key={`bij-${t.versie}`}
          tekst={stand === 'open' ? 'Bijwerken' : 'Aanpassen'}
          voorlezen={`${stand === 'open' ? 'Bijwerken' : 'Aanpassen'}: ${t.tekst}`}
        >
          <ToezeggingBijwerkenForm {...props} />
        </Uitklap>
        {stand === 'open' && (
          <Uitklap
            key={`wijzig-${t.versie}`}
            tekst="Tekst of dag wijzigen"
            voorlezen={`Tekst of dag wijzigen: ${t.tekst}`}
          >
            <ToezeggingWijzigenForm {...props} />
          </Uitklap>
        )}
      </div>
    </>
  );
}
