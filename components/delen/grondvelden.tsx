import { GRONDKEUZES, type Grond } from '@/lib/delen/regels';
import { GROND, GROND_UITLEG } from '@/lib/delen/woorden';
import type { Datum } from '@/lib/domain/datum';
import { Keuzes, Veld, Vinkjes } from '../ui/veld';

/** Waarom er gedeeld mag worden, tot wanneer en wat. Niets is vooraf gekozen; wat bij een grond hoort komt in beeld als zij is gekozen. */
export function Grondvelden({ grond, vandaag }: { grond?: Grond; vandaag: Datum }) {
  return (
    <div className="met-grond grid gap-4">
      <Keuzes
        naam="grond"
        opties={GRONDKEUZES.map((waarde) => ({ waarde, label: GROND[waarde], uitleg: GROND_UITLEG[waarde] }))}
        standaard={grond?.grond}
      />
      <div className="bij-waarop">
        <Veld naam="grondWaarop" standaard={grond?.grondWaarop} autoComplete="off" className="max-w-md" />
      </div>
      <div className="bij-toestemming">
        <Veld naam="toestemmingOp" type="date" standaard={grond?.toestemmingOp} max={vandaag} className="max-w-md" />
      </div>
      <div className="bij-grond grid gap-4">
        <Veld naam="grondTot" type="date" standaard={grond?.grondTot} className="max-w-md" />
        <Vinkjes naam="deelt" standaard={grond?.deelt} />
      </div>
    </div>
  );
}
