import type { Datum } from '@/lib/domain/datum';
import { Veld } from '../ui/veld';

/** Wat een nieuwe opschorting vraagt, bij één mens of bij meer. */
export const Startvelden = ({ vandaag, reden }: { vandaag: Datum; reden?: string | null }) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <Veld naam="van" type="date" standaard={vandaag} />
    <Veld naam="tot" type="date" />
    <Veld naam="herzienOp" type="date" min={vandaag} />
    <Veld naam="reden" standaard={reden} />
  </div>
);
