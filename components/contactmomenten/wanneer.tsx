import type { VastleggenGegevens } from '@/lib/contactmomenten/queries';
import { datumMetDag, langeDatum, ten } from '@/lib/copy/datums';
import { type Datum, dagenTussen, isDatum } from '@/lib/domain/datum';
import { isBellen, type Kanaal } from '@/lib/domain/tellend-gesprek';
import type { Waarden } from '@/lib/formulier/formulier';
import { useVeld } from '../ui/formulier';
import { Veld } from '../ui/veld';
import { Vouw } from '../ui/vouw';
import { tekst } from './voorbeeld';

type Props = {
  g: VastleggenGegevens;
  plannen: boolean;
  begin: { datum: Datum | null; tijd: string | null; kanaal: Kanaal | null };
  /** Wat er nu in het formulier staat, als er iets is veranderd. */
  nu: Waarden | null;
};

/** vandaag, 10:42: wat er van dag en tijd wordt als er zo wordt opgeslagen. */
function useWanneer({ g, begin, nu }: Props): string {
  const verstuurd = { datum: useVeld('datum').waarde, tijd: useVeld('tijd').waarde, kanaal: useVeld('kanaal').waarde };
  const staat = (naam: keyof typeof verstuurd) => tekst((nu ?? verstuurd)[naam] ?? begin[naam] ?? undefined);
  const datum = staat('datum');
  if (!isDatum(datum)) return 'geen dag';
  const dichtbij = Math.abs(dagenTussen(datum, g.vandaag)) <= 1;
  const belt = datum === g.vandaag && isBellen(staat('kanaal') as Kanaal);
  const tijd = staat('tijd') || (belt ? g.nu : '');
  return [dichtbij ? ten(datum, g.vandaag) : datumMetDag(datum), tijd].filter(Boolean).join(', ');
}

/** Welke dag en hoe laat. Bij een gesprek opgevouwen onder wat er van wordt, want meestal is het vandaag. */
export function Wanneer(props: Props) {
  const { g, plannen, begin } = props;
  const wanneer = useWanneer(props);
  const velden = (
    <div className={`grid items-end gap-4 sm:grid-cols-2 ${plannen ? '' : 'mt-2'}`}>
      <Veld
        naam="datum"
        type="date"
        standaard={begin.datum}
        hint={plannen ? 'Vandaag of later.' : `Een datum na vandaag (${langeDatum(g.vandaag)}) wordt een afspraak.`}
      />
      <Veld
        naam="tijd"
        type="time"
        standaard={begin.tijd}
        hint={plannen ? undefined : `Belt u vandaag en vult u niets in? Dan wordt het ${g.nu}.`}
      />
    </div>
  );
  if (plannen) return velden;
  const kop = (
    <>
      {wanneer} · <span>andere dag of tijd</span>
    </>
  );
  return (
    <Vouw kop={kop} velden={['datum', 'tijd']} className="vouw-klein">
      {velden}
    </Vouw>
  );
}
