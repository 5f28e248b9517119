import type { ReactNode } from 'react';
import { langeDatum, ten } from '@/lib/copy/datums';
import { aantal, uitlegTekst } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { isUitstelbaar, UITSTELDAGEN } from '@/lib/opvolging/regels';
import { taakUitstellen } from '@/lib/vandaag/actions';
import type { VandaagGegevens } from '@/lib/vandaag/queries';
import type { Taaksoort } from '@/lib/vandaag/taken';
import { KnoppenForm } from './knoppen-form';
import { Taaklijst, type Taakregel } from './taaklijst';

type Taak = VandaagGegevens['taken'][number];
type Weergave = { voor: string; pad: (t: Taak) => string };

const dossier = (deel: string) => (t: Taak) => `/clienten/${t.clientnummer}/${deel}`;
const plannen = dossier('contactmomenten/nieuw?plannen=1&terug=vandaag');

/** Wat er voor de naam staat, en waar het te doen is. */
const TAAK: Record<Taaksoort, Weergave> = {
  vervolg_plannen: { voor: 'Vervolg plannen met', pad: plannen },
  over_tijd: { voor: 'Over tijd:', pad: plannen },
  binnenkort_zonder_afspraak: { voor: 'Nog geen afspraak:', pad: plannen },
  stilte_opschorting: { voor: 'Lang niets gehoord van', pad: dossier('contactmomenten/nieuw?terug=vandaag') },
  on_hold_herzien: { voor: 'On hold opnieuw bekijken:', pad: dossier('situatie#onhold') },
  signaal: { voor: 'Signaal over', pad: dossier('netwerk') },
  toezegging: { voor: 'Beloofd aan', pad: dossier('netwerk') },
  toezegging_vertellen: { voor: 'Vertel hoe het ging aan', pad: dossier('netwerk') },
  ontheffing: { voor: 'Ontheffing loopt af:', pad: dossier('situatie') },
  ontheffing_besluit: { voor: 'Besluit navragen, ontheffing van', pad: dossier('situatie') },
  begeleiding_vragen: { voor: 'Gaat de begeleiding door?', pad: dossier('situatie') },
  plan_evaluatie: { voor: 'Plan evalueren met', pad: dossier('plan') },
  trajectjaar_sluit: { voor: 'Jaar bijna om, nog een gesprek nodig:', pad: plannen },
  brief_begrepen: { voor: 'Vraag of de brief begrepen is:', pad: dossier('berichten') },
  adres_nodig: { voor: 'Adres nodig van', pad: dossier('gegevens') },
  bel_zelf: { voor: 'Bel zelf over de afspraak met', pad: dossier('berichten') },
  bericht_onvolledig: { voor: 'Bericht wacht op een tijd, plaats of nummer:', pad: dossier('berichten') },
  vraag_teamleider: {
    voor: 'Uw teamleider vraagt naar',
    pad: (t) => `/clienten/${t.clientnummer}/uitleg?traject=${t.trajectId}`,
  },
  normafwijking: { voor: 'Leg uit waarom het jaar tekortschoot:', pad: () => '/afwijkingen' },
  intake_afmaken: { voor: 'Intake afmaken met', pad: dossier('leefgebieden') },
  overdracht_ontvangen: { voor: 'Aan u aangeboden:', pad: (t) => `/overdrachten/${t.id}` },
  overdracht_klaarmaken: { voor: 'Overdracht klaarmaken:', pad: dossier('overdracht') },
};

type Regel = { woorden: [een: string, meer: string]; pad: string; uitleg: ReactNode };
const PLAN_SAMEN = <a href="/agenda/plannen">Plan hun gesprekken in één keer</a>;

/** Wie er zonder afspraak is staat al in de lijst ernaast, en wat uit te leggen is op een eigen lijst; hier is het één regel. */
const SAMEN: Partial<Record<Taaksoort, Regel>> = {
  over_tijd: {
    woorden: ['cliënt is over tijd', 'cliënten zijn over tijd'],
    pad: '/clienten?status=over_tijd',
    uitleg: PLAN_SAMEN,
  },
  binnenkort_zonder_afspraak: {
    woorden: ['cliënt binnenkort zonder afspraak op tijd', 'cliënten binnenkort zonder afspraak op tijd'],
    pad: '/clienten?status=binnenkort&gepland=niet_op_tijd',
    uitleg: PLAN_SAMEN,
  },
  normafwijking: {
    woorden: ['trajectjaar sloot onder de norm', 'trajectjaren sloten onder de norm'],
    pad: '/afwijkingen',
    uitleg: 'Leg uit waarom',
  },
};

/** Stil tot over een, twee of vier weken; daarna staat hij er weer. */
const UITSTEL = UITSTELDAGEN.map((dagen) => [dagen, `over ${aantal(dagen / 7, 'week', 'weken')}`] as const);

/** Meer dan zoveel tegelijk leest niemand; de rest klapt open. */
const EERST = 10;

type Props = {
  taken: readonly Taak[];
  vandaag: Datum;
  /** null: op een eerdere dag valt er niets uit te stellen. */
  sleutel: string | null;
  /** Zoveel brieven liggen klaar voor de post. */
  brieven: number;
  /** Hoeveel mensen er over tijd zijn, en binnenkort zonder afspraak op tijd: dezelfde als in de lijst ernaast. */
  samen: Partial<Record<Taaksoort, number>>;
  /** Zoveel wil iemand vandaag zelf onthouden; het staat eronder. */
  eigen: number;
  children?: ReactNode;
};

/** Wat er te doen is, het langst wachtende eerst. */
export function Taken({ taken, vandaag, sleutel, brieven, samen, eigen, children }: Props) {
  const los = taken.filter((t) => !SAMEN[t.soort]);
  const later = los.slice(EERST);
  const nodig = taken.length + brieven + Object.values(samen).reduce((som, n) => som + n, 0);
  const regels = (lijst: readonly Taak[]) => (
    <Taaklijst regels={lijst.map((t) => taakregel(t, vandaag, sleutel !== null))} uitstel={UITSTEL} />
  );
  return (
    <section className="paneel">
      <h2 className="mb-2">Te doen</h2>
      {sleutel && <KnoppenForm id="uitstellen" actie={taakUitstellen} veld="keuze" sleutel={sleutel} />}
      {nodig === 0 ? (
        eigen === 0 && <p className="klein">Niets te doen.</p>
      ) : (
        <ul className="taken">
          {brieven > 0 && (
            <li>
              <a href="/brieven">{aantal(brieven, 'brief ligt', 'brieven liggen')} klaar</a>
              <span className="klein block">Druk ze af en doe ze op de post</span>
            </li>
          )}
          {(Object.keys(SAMEN) as Taaksoort[]).map((soort) => (
            <Samen key={soort} soort={soort} n={samen[soort] ?? taken.filter((t) => t.soort === soort).length} />
          ))}
          {regels(los.slice(0, EERST))}
        </ul>
      )}
      {later.length > 0 && (
        <details>
          <summary className="klein border-line border-t py-2">Nog {later.length}</summary>
          <ul className="taken">{regels(later)}</ul>
        </details>
      )}
      {children}
    </section>
  );
}

function Samen({ soort, n }: { soort: Taaksoort; n: number }) {
  const regel = SAMEN[soort];
  if (n === 0 || !regel) return null;
  return (
    <li>
      <a href={regel.pad}>{aantal(n, ...regel.woorden)}</a>
      <span className="klein block">{regel.uitleg}</span>
    </li>
  );
}

function taakregel(t: Taak, vandaag: Datum, uitstellen: boolean): Taakregel {
  const { voor, pad } = TAAK[t.soort];
  return {
    sleutel: `${t.soort}${t.clientnummer}${t.id}`,
    uitstel: uitstellen && isUitstelbaar(t.soort) ? t.id : null,
    wanneer: ten(t.datum, vandaag),
    datum: langeDatum(t.datum),
    laat: t.datum < vandaag,
    voor,
    naam: t.naam,
    pad: pad(t),
    telefoon: t.telefoon,
    // Wat er het laatst met de afspraak gebeurde staat voorop: een uitleg van daarvoor dekt het niet af.
    uitleg: [t.tekst, t.uitleg && [uitlegTekst(t.uitleg, vandaag), t.uitleg.tekst].filter(Boolean).join(': ')]
      .filter(Boolean)
      .join(' '),
  };
}
