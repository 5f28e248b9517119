import { datumMetDag, korteMaand, langeDatum, maandTekst, periodeTekst } from '@/lib/copy/datums';
import { aantal, NORMSTATUS, ONHOLD_REDEN, UITSTROOMREDEN } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { MEESTE_GESPREKKEN } from '@/lib/domain/teamlijst';
import type { Pilot } from '@/lib/pilot/queries';
import { aandeelTekst, achtergehoudenTekst, celTekst, grootste } from '@/lib/pilot/woorden';
import { Afdrukken } from '../dossier/afdrukken';
import { Afdrukkop } from '../shell/afdrukkop';
import { Paginakop } from '../shell/paginakop';
import { Figuur, Kolommen, Lijn, type Punt, Staven } from '../ui/grafiek';
import { Keuzeformulier } from '../ui/keuzelijst';
import { pilotadres } from './adres';
import { Pilotkeuzes } from './keuzes';

/** De caseload van een aanpak, zonder iemand te noemen: elk plaatje met zijn bevinding en zijn tabel. */
export function PilotOverzicht({ p, vandaag, door }: { p: Pilot; vandaag: Datum; door: string }) {
  return (
    <>
      <Afdrukkop
        peildatum={p.peildatum}
        vandaag={vandaag}
        door={door}
        keuzes={[`aanpak ${p.aanpak.naam}`, periodeTekst(p.venster.van, p.venster.tot)]}
      />
      <Paginakop
        titel={p.aanpak.naam}
        onder={`Norm: ${p.aanpak.vraagt} · zonder namen · groepen van minder dan 5 mensen worden niet getoond`}
        acties={<Afdrukken />}
      />
      <Keuzeformulier>
        <Pilotkeuzes k={p} vandaag={vandaag} />
      </Keuzeformulier>
      {!p.nu && (
        <p className="paneel mb-5 border-bijna bg-bijna-zacht">
          U kijkt naar {datumMetDag(p.peildatum)}.{' '}
          <a href={pilotadres('/pilot', { ...p, nu: true })}>Terug naar vandaag</a>
        </p>
      )}
      {p.begonnen + p.nogNietGestart === 0 ? (
        <p className="paneel max-w-2xl">Er is nog niemand begonnen in deze aanpak.</p>
      ) : (
        <>
          <Kerncijfers p={p} />
          <div className="grid gap-5 xl:grid-cols-2 print:grid-cols-2">
            <Instroom p={p} />
            <OpTijd p={p} />
            <Gesprekken p={p} />
            <Statussen p={p} />
            <OnHold p={p} />
            <Einde p={p} />
          </div>
        </>
      )}
    </>
  );
}

function Kerncijfers({ p }: { p: Pilot }) {
  const cijfers: [string, number, string][] = [
    ['begonnen', p.begonnen, ''],
    ['lopen nu', p.lopend, pilotadres('/pilot/deelnemers', p)],
    ['daarvan on hold', p.onHold, pilotadres('/pilot/deelnemers', p, { onhold: 'ja' })],
    ['beëindigd', p.beeindigd, pilotadres('/pilot/deelnemers', p, { status: 'beeindigd' })],
  ];
  if (p.nogNietGestart > 0)
    cijfers.push([
      'nog niet gestart',
      p.nogNietGestart,
      pilotadres('/pilot/deelnemers', p, { status: 'nog_niet_gestart' }),
    ]);
  return (
    <dl className="mb-5 grid grid-cols-2 rounded-basis border border-line bg-paper sm:grid-cols-4 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
      {cijfers.map(([woord, n, adres]) => (
        <div key={woord} className="flex flex-col-reverse px-4 py-3">
          <dt className="klein">{woord}</dt>
          <dd className="cijfers font-bold text-2xl">
            {adres && n > 0 ? (
              <a href={adres} className="text-ink" aria-label={`${n} ${woord}`}>
                {n}
              </a>
            ) : (
              n
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const punt = (label: string, n: number | null, kort?: string): Punt => ({ label, kort, waarde: n, tekst: celTekst(n) });

function Instroom({ p }: { p: Pilot }) {
  const punten = p.instroom.map(({ sleutel, aantal: n }) =>
    sleutel === 'eerder' ? punt('eerder', n) : punt(maandTekst(sleutel), n, korteMaand(sleutel)),
  );
  const top = grootste(p.instroom.filter((c) => c.sleutel !== 'eerder'));
  return (
    <Figuur
      titel={
        top && top.sleutel !== 'eerder'
          ? `De meeste deelnemers begonnen in ${maandTekst(top.sleutel)}: ${top.aantal}`
          : `${aantal(p.begonnen, 'deelnemer is', 'deelnemers zijn')} begonnen`
      }
      uitleg="Instroom per maand"
      voet={achtergehoudenTekst(p.instroom, p.begonnen)}
      koppen={['Maand', 'Begonnen']}
      punten={punten}
    >
      <Kolommen punten={punten} />
    </Figuur>
  );
}

function opTijdTitel(p: Pilot): string {
  const bekend = p.opTijd.flatMap((m) => (m.aandeel ? [{ ...m, aandeel: m.aandeel }] : []));
  const laatste = bekend.at(-1);
  const eerste = laatste?.teVergelijken ? bekend.find((m) => m.teVergelijken) : undefined;
  if (!laatste || laatste.dag !== p.peildatum)
    return 'Hoeveel mensen op tijd gesproken zijn, is op deze dag niet te tonen';
  const nu = `${aandeelTekst(laatste.aandeel)} is op tijd gesproken`;
  if (!eerste || eerste === laatste) return nu;
  // Naast een ondergrens is geen verschil te noemen: het werkelijke aandeel ligt er ergens boven.
  if (eerste.aandeel.tenMinste || laatste.aandeel.tenMinste)
    return `${nu}; in ${maandTekst(eerste.dag)} was dat ${aandeelTekst(eerste.aandeel)}`;
  const verschil = laatste.aandeel.procent - eerste.aandeel.procent;
  const sinds = `${maandTekst(eerste.dag)} (${aandeelTekst(eerste.aandeel)})`;
  if (Math.abs(verschil) < 3) return `${nu}, ongeveer evenveel als in ${sinds}`;
  return `${nu}, ${verschil > 0 ? 'meer' : 'minder'} dan in ${sinds}`;
}

function OpTijd({ p }: { p: Pilot }) {
  const punten = p.opTijd.map(
    (m): Punt => ({
      label: langeDatum(m.dag),
      kort: korteMaand(m.dag),
      waarde: m.aandeel?.procent ?? null,
      tot: m.aandeel?.tenMinste ? 100 : undefined,
      tekst: aandeelTekst(m.aandeel),
    }),
  );
  return (
    <Figuur
      titel={opTijdTitel(p)}
      uitleg="Het deel van wie de klok loopt dat niet over tijd is, aan het einde van elke maand. Een balk is een ondergrens: het aandeel ligt ergens in die balk. Tijdens een opschorting van de aanpak is er niets te meten."
      koppen={['Dag', 'Op tijd']}
      punten={punten}
    >
      <Lijn punten={punten} />
    </Figuur>
  );
}

function Gesprekken({ p }: { p: Pilot }) {
  const punten = p.gesprekken.map(({ sleutel, aantal: n }) =>
    sleutel === MEESTE_GESPREKKEN ? punt(`${sleutel} of meer`, n, `${sleutel}+`) : punt(String(sleutel), n),
  );
  const top = grootste(p.gesprekken);
  const venster = `${periodeTekst(p.venster.van, p.venster.tot)}${p.peildatum < p.venster.tot ? '; dit jaar loopt nog' : ''}`;
  return (
    <Figuur
      titel={
        top
          ? `De grootste groep (${top.aantal} van ${p.lopend}) had ${top.sleutel === MEESTE_GESPREKKEN ? '6 of meer gesprekken' : aantal(top.sleutel, 'gesprek', 'gesprekken')}`
          : 'Zoveel gesprekken hadden de deelnemers'
      }
      uitleg={`Gesprekken per lopende deelnemer, ${venster}`}
      voet={achtergehoudenTekst(p.gesprekken, p.lopend)}
      koppen={['Gesprekken', 'Deelnemers']}
      punten={punten}
    >
      <Kolommen punten={punten} />
    </Figuur>
  );
}

function Statussen({ p }: { p: Pilot }) {
  const punten = p.status.map((c) => punt(NORMSTATUS[c.sleutel], c.aantal));
  const top = grootste(p.status);
  return (
    <Figuur
      titel={
        top
          ? `${top.aantal} van de ${p.lopend} lopende deelnemers: ${NORMSTATUS[top.sleutel]}`
          : 'Hoe het er met de norm voor staat'
      }
      uitleg={`Status van de contactnorm op ${langeDatum(p.peildatum)}`}
      voet={achtergehoudenTekst(p.status, p.lopend)}
      koppen={['Status', 'Deelnemers']}
      punten={punten}
    >
      <Staven punten={punten} />
    </Figuur>
  );
}

function OnHold({ p }: { p: Pilot }) {
  const punten = p.onHoldReden.map((c) => punt(ONHOLD_REDEN[c.sleutel], c.aantal));
  const top = grootste(p.onHoldReden);
  return (
    <Figuur
      titel={
        p.onHold === 0
          ? 'Niemand is on hold'
          : `${p.onHold} van de ${p.lopend} lopende deelnemers ${p.onHold === 1 ? 'is' : 'zijn'} on hold${top ? `, het vaakst door ${top.sleutel === 'anders' ? 'een andere reden' : ONHOLD_REDEN[top.sleutel]}` : ''}`
      }
      uitleg="De begeleiding naar werk rust; het contact en de norm lopen door"
      voet={achtergehoudenTekst(p.onHoldReden, p.onHold)}
      koppen={['Reden', 'Deelnemers']}
      punten={punten}
    >
      <Staven punten={punten} kleur="var(--color-rust)" />
    </Figuur>
  );
}

function Einde({ p }: { p: Pilot }) {
  const punten = p.eindeReden
    .filter((c) => c.sleutel !== 'onbekend' || c.aantal !== 0)
    .map((c) => punt(c.sleutel === 'onbekend' ? 'reden niet bekend' : UITSTROOMREDEN[c.sleutel], c.aantal));
  const top = grootste(p.eindeReden);
  return (
    <Figuur
      titel={
        p.beeindigd === 0
          ? 'Er is nog geen traject beëindigd'
          : `${aantal(p.beeindigd, 'traject is', 'trajecten zijn')} beëindigd${top && top.sleutel !== 'onbekend' ? `, het vaakst: ${UITSTROOMREDEN[top.sleutel]}` : ''}`
      }
      uitleg="Waarom trajecten zijn beëindigd"
      voet={achtergehoudenTekst(p.eindeReden, p.beeindigd)}
      koppen={['Reden', 'Deelnemers']}
      punten={punten}
    >
      <Staven punten={punten} kleur="#8b90b5" />
    </Figuur>
  );
}
