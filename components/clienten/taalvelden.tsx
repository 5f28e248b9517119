import type { Gegevens } from '@/lib/dossier/gegevens-queries';
import { Keuzes, Selectie, Tekstvak, Veld, Vinkje } from '../ui/veld';

type Taal = Pick<Gegevens, 'talen' | 'niveauNederlands' | 'laaggeletterd' | 'tolkNodig' | 'bereikbaarheid'>;

/** Taal en bereikbaarheid: bij de gegevens, en in de intake. */
export const Taalvelden = ({ taal: t }: { taal: Taal }) => (
  <>
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <Veld naam="talen" standaard={t.talen.join(', ')} />
      <Selectie naam="niveauNederlands" leeg="nog niet bekend" standaard={t.niveauNederlands} />
    </div>
    <Keuzes naam="laaggeletterd" standaard={t.laaggeletterd} naastElkaar />
    <Vinkje naam="tolkNodig" standaard={t.tolkNodig} />
    <Tekstvak naam="bereikbaarheid" rijen={2} standaard={t.bereikbaarheid} />
  </>
);
