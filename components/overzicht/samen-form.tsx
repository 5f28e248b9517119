import type { Teamrij } from '@/lib/caseload/teamrijen';
import { dagenTekst } from '@/lib/copy/norm';
import { NORMSTATUS, uitlegTekst } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import type { Samendaad } from '@/lib/overzicht/samen-woorden';
import { AkkoordSamenForm, VraagSamenForm } from '../escalaties/escalatie-forms';
import { OpschortSamenForm } from '../opschorting/samen-form';

type Props = { daad: Samendaad; rijen: readonly Teamrij[]; vandaag: Datum };

/** Hoe iemand er nu voor staat, om te beslissen of hij erbij hoort. */
const stand = (r: Teamrij, vandaag: Datum): string =>
  [
    r.clientnummer,
    r.status === 'over_tijd' ? dagenTekst(r) : NORMSTATUS[r.status],
    r.begeleider?.naam ?? 'geen begeleider',
    r.uitleg ? uitlegTekst(r.uitleg, vandaag) : 'nog geen uitleg',
  ].join(' · ');

/** Eén formulier voor iedereen die is aangevinkt; wie er toch niet bij hoort gaat hier nog uit. */
export function SamenForm({ daad, rijen, vandaag }: Props) {
  const wie = rijen.map((r) => ({ waarde: r.trajectId, label: r.naam, uitleg: stand(r, vandaag) }));
  if (daad === 'vragen') return <VraagSamenForm wie={wie} />;
  if (daad === 'akkoord') return <AkkoordSamenForm wie={wie} vandaag={vandaag} />;
  return <OpschortSamenForm wie={wie} vandaag={vandaag} />;
}
