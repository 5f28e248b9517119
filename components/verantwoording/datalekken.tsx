import { langeDatum, tijdstip } from '@/lib/copy/datums';
import { aantal, opsomming } from '@/lib/copy/woorden';
import type { Datalek, Datalekdetail } from '@/lib/verantwoording/datalek-queries';
import { OORDEEL, termijnTekst } from '@/lib/verantwoording/datalek-woorden';
import { REGEL } from '@/lib/verantwoording/opvallend-woorden';
import { Feit } from '../ui/feit';
import { Tabel } from '../ui/tabel';
import { Schermtekst } from './schermtekst';

/** Hoeveel er op een oordeel wachten; boven het spoor, waar de privacy officer begint. */
export function Datalekwacht({ wachtend: w, nu }: { wachtend: { aantal: number; oudste: Date | null }; nu: Date }) {
  if (!w.oudste) return <a href="/verantwoording/datalekken">Mogelijke datalekken</a>;
  return (
    <span className="paneel block w-full border-bijna bg-bijna-zacht">
      <a href="/verantwoording/datalekken" className="font-semibold">
        {aantal(w.aantal, 'mogelijk datalek', 'mogelijke datalekken')} te beoordelen
      </a>
      : {termijnTekst(w.oudste, nu)}.
    </span>
  );
}

function Stand({ lek, nu }: { lek: Datalek; nu: Date }) {
  if (!lek.oordeel)
    return (
      <span>
        <span className="st st-laat">nieuw</span>
        <span className="klein block">{termijnTekst(lek.gevondenOp, nu)}</span>
      </span>
    );
  return (
    <span>
      <span className="st st-rust">beoordeeld</span>
      <span className="klein block">
        {OORDEEL[lek.oordeel]}
        {lek.gemeldOp && `, op ${langeDatum(lek.gemeldOp)}`}
      </span>
    </span>
  );
}

export function Datalektabel({ lekken, nu }: { lekken: readonly Datalek[]; nu: Date }) {
  return (
    <Tabel
      titel="Mogelijke datalekken"
      stijl="lg:*:*:*:align-top"
      rijen={lekken}
      sleutel={(d) => d.id}
      kolommen={[
        {
          kop: 'Gevonden',
          cel: (d) => <a href={`/verantwoording/datalekken/${d.id}`}>{tijdstip(d.gevondenOp)}</a>,
        },
        { kop: 'Wat', cel: (d) => (d.opvallend ? REGEL[d.opvallend] : 'tekst bij de verkeerde cliënt') },
        { kop: 'Stond bij', cel: (d) => d.clientnummer ?? '–' },
        { kop: 'Hoorde bij', cel: (d) => (d.opvallend ? '–' : hoordeBij(d, 'nog niet bekend')) },
        { kop: 'Gebeurd', cel: (d) => `${tijdstip(d.geschrevenOp)}, ${wieDeed(d)}` },
        { kop: 'Stand', cel: (d) => <Stand lek={d} nu={nu} /> },
      ]}
    />
  );
}

const hoordeBij = (d: Datalek, onbekend: string) => d.hoortBij ?? (d.tekstWegOp ? 'een vernietigd dossier' : onbekend);

const wieDeed = (d: Datalek) => (d.opvallend ? d.opvallendWie : (d.auteur ?? 'uit een bestand'));

/** Waar het stond, hoe lang, en wie het in die tijd kan hebben gelezen. */
export function Datalekfeiten({ lek: d }: { lek: Datalekdetail }) {
  return (
    <section className="paneel" aria-label="Wat er gebeurde">
      <dl className="grid gap-1.5">
        <Feit wat="Stand">
          <Stand lek={d} nu={d.nu} />
        </Feit>
        <Feit wat="Wat opviel">{d.opvallend && REGEL[d.opvallend]}</Feit>
        <Feit wat="Contact van">{d.datum && langeDatum(d.datum)}</Feit>
        <Feit wat={d.opvallend ? 'Gebeurd' : 'Geschreven'}>
          {tijdstip(d.geschrevenOp)}, {wieDeed(d)}
        </Feit>
        <Feit wat="Gevonden">
          {tijdstip(d.gevondenOp)}, {d.gevondenDoor}
        </Feit>
        <Feit wat="Hoorde bij">{!d.opvallend && hoordeBij(d, 'nog niet vastgelegd bij een andere cliënt')}</Feit>
        <Feit wat="Toelichting">{d.toelichting}</Feit>
        <Feit wat="Wie keek in die tijd">
          {d.keken.length === 0
            ? !d.opvallend && 'niemand, behalve wie het schreef'
            : opsomming(d.keken.map((k) => `${k.naam} (${k.keer}×, het laatst ${tijdstip(k.laatst)})`))}
        </Feit>
        <Feit wat="Beoordeeld">
          {d.beoordeeldOp && `${tijdstip(d.beoordeeldOp)}, ${d.beoordeeldDoor}: ${d.notitie}`}
        </Feit>
      </dl>
    </section>
  );
}

/** De tekst zelf pas als daarom wordt gevraagd: wie haar niet nodig heeft voor zijn oordeel hoeft haar niet te lezen. */
export function Datalektekst({ lek: { id, tekst: t, tekstWegOp } }: { lek: Datalekdetail }) {
  return (
    <section className="paneel grid gap-2" aria-labelledby="tekst">
      <h2 id="tekst">De afgeschermde tekst</h2>
      {tekstWegOp && <p>Vernietigd op {tijdstip(tekstWegOp)}, met het dossier van de cliënt over wie zij ging.</p>}
      {!tekstWegOp && !t && (
        <p>
          <a href={`/verantwoording/datalekken/${id}?tekst=1`}>Lees de tekst</a>{' '}
          <span className="klein">Dat u haar leest, wordt vastgelegd.</span>
        </p>
      )}
      {!tekstWegOp && t && <Schermtekst tekst={t} />}
    </section>
  );
}
