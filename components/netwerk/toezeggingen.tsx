import { randomUUID } from 'node:crypto';
import { langeDatum } from '@/lib/copy/datums';
import type { Datum } from '@/lib/domain/datum';
import type { Keuzemogelijkheden, Netwerk, ToezeggingItem } from '@/lib/netwerk/queries';
import { klaarOp, toezeggingstand } from '@/lib/netwerk/regels';
import { beloofdTekst } from '@/lib/netwerk/woorden';
import { Keuzes, Selectie, Tekstvak, Veld } from '../ui/veld';
import { Form } from './formulier';
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
          <Beloven {...basis} trajecten={n.keuzes.trajecten} />
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
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3>{t.tekst}</h3> {t.vervallenOp && <span className="st st-rust">gaat niet door</span>}{' '}
        {toezeggingstand(t) === 'te_vertellen' && <span className="st st-bijna">nog vertellen</span>}
      </div>
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

type Basis = { clientnummer: string; vandaag: Datum };

/** Een nieuwe toezegging, bij het ene traject dat loopt of bij een gekozen. */
function Beloven({ clientnummer, trajecten, vandaag }: Basis & Pick<Keuzemogelijkheden, 'trajecten'>) {
  const [eerste] = trajecten;
  if (!eerste) return null;
  const een = trajecten.length === 1;
  return (
    <Form
      daad="toezeggingVastleggen"
      naam="toezegging"
      verborgen={{ clientnummer, ...(een && { trajectId: eerste.id }) }}
      knop="Vastleggen"
    >
      <Veld naam="tekst" hint="Bijvoorbeeld: bellen met de woningcorporatie over de huur." autoComplete="off" />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="voor" type="date" min={vandaag} />
        {!een && (
          <Selectie
            naam="trajectId"
            label="Bij welk traject?"
            opties={trajecten.map((t) => ({ waarde: t.id, label: t.aanpak }))}
            standaard={eerste.id}
          />
        )}
      </div>
    </Form>
  );
}

const UITKOMSTEN = [
  { waarde: 'gedaan', label: 'ja, gedaan' },
  { waarde: 'vervallen', label: 'het gaat niet door', uitleg: 'Leg uit waarom; de cliënt hoort dat nog van u.' },
  { waarde: 'nog_niet', label: 'nog niet', uitleg: 'Schrijf eventueel op hoe ver het is.' },
];

const uitkomstVan = (t: ToezeggingItem) => (t.gedaanOp ? 'gedaan' : t.vervallenOp ? 'vervallen' : null);

function Bijwerken({ clientnummer, vandaag, t }: Basis & { t: ToezeggingItem }) {
  const stand = toezeggingstand(t);
  const verborgen = { clientnummer, toezeggingId: t.id, versie: t.versie };
  return (
    <>
      {stand === 'te_vertellen' && (
        <Form
          daad="toezeggingenVertellen"
          naam={`vertel-${t.id}`}
          verborgen={{ clientnummer, toezeggingIds: t.id }}
          knop="De cliënt weet het"
          knopStijl="knop-stil"
          className="mt-2"
        >
          <Veld naam="op" label="Verteld op" type="date" standaard={vandaag} max={vandaag} className="max-w-56" />
        </Form>
      )}
      <div className="flex flex-wrap gap-x-5">
        <Uitklap
          key={`bij-${t.versie}`}
          tekst={stand === 'open' ? 'Bijwerken' : 'Aanpassen'}
          voorlezen={`${stand === 'open' ? 'Bijwerken' : 'Aanpassen'}: ${t.tekst}`}
        >
          <Form daad="toezeggingBijwerken" naam={`bij-${t.id}`} verborgen={verborgen} knop="Opslaan">
            <Keuzes naam="uitkomst" opties={UITKOMSTEN} standaard={uitkomstVan(t)} />
            <div className="grid items-end gap-4 sm:grid-cols-2">
              <Veld naam="op" type="date" standaard={t.gedaanOp ?? t.vervallenOp ?? vandaag} max={vandaag} />
              <Veld naam="verteldOp" type="date" standaard={t.verteldOp} max={vandaag} />
            </div>
            <Tekstvak naam="hoe" rijen={2} standaard={t.hoe} />
          </Form>
        </Uitklap>
        {stand === 'open' && (
          <Uitklap
            key={`wijzig-${t.versie}`}
            tekst="Tekst of dag wijzigen"
            voorlezen={`Tekst of dag wijzigen: ${t.tekst}`}
          >
            <Form
              daad="toezeggingWijzigen"
              naam={`wijzig-${t.id}`}
              verborgen={verborgen}
              knop="Opslaan"
              knopStijl="knop-stil"
            >
              <Veld naam="tekst" standaard={t.tekst} autoComplete="off" />
              <Veld naam="voor" type="date" standaard={t.voor} className="max-w-md" />
            </Form>
          </Uitklap>
        )}
      </div>
    </>
  );
}
