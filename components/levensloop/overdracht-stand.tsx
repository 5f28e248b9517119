import { langeDatum } from '@/lib/copy/datums';
import { redenVanUitleg } from '@/lib/copy/woorden';
import type { Overdrachtregel, PlanningTraject } from '@/lib/levensloop/planning';
import { Feit, Feiten, Overdrachtmerk, Voorbereiding } from '../overdrachten/overdracht-feiten';
import { IntrekForm, VraagOverdrachtForm } from '../overdrachten/overdracht-forms';
import type { Collega } from './begeleiderkeuze';

type Props = { t: PlanningTraject; clientnummer: string; collegas: readonly Collega[] };

/** De warme overdracht zoals de teamleider haar ziet: waar zij staat, niet wat er over de cliënt in staat. */
export function OverdrachtStand({ t, clientnummer, collegas }: Props) {
  const kanGeven = t.begeleider && !t.begeleider.geblokkeerd;
  if (!t.overdracht && !kanGeven) return null;
  return (
    <div className="grid gap-3 border-line border-t pt-5">
      <h2>Warme overdracht {t.overdracht && <Overdrachtmerk status={t.overdracht.status} />}</h2>
      {t.overdracht ? (
        <Open o={t.overdracht} clientnummer={clientnummer} />
      ) : (
        <>
          <p>
            {t.begeleider?.naam} kijkt dan een samenvatting na, vertelt het de cliënt, spreekt een driegesprek af en
            biedt de overdracht aan. De collega neemt haar aan of stuurt haar terug.
          </p>
          <VraagOverdrachtForm
            clientnummer={clientnummer}
            trajectId={t.id}
            collegas={collegas.filter((c) => c.id !== t.begeleider?.id)}
            reden={redenVanUitleg(t.uitleg)}
          />
        </>
      )}
    </div>
  );
}

function Open({ o, clientnummer }: { o: Overdrachtregel; clientnummer: string }) {
  return (
    <>
      <Feiten>
        <Feit kop="Aan">{o.naar}</Feit>
        <Feit kop="Gevraagd">
          {langeDatum(o.gevraagdOp)} door {o.gevraagdDoor}
        </Feit>
        {o.reden && <Feit kop="Waarom">{o.reden}</Feit>}
        {o.status === 'aangeboden' && o.aangebodenOp && <Feit kop="Aangeboden">{langeDatum(o.aangebodenOp)}</Feit>}
        {o.status === 'teruggestuurd' && <Feit kop="Teruggestuurd">{o.besluitReden}</Feit>}
        <Voorbereiding o={o} />
      </Feiten>
      <p className="klein">Kiest u hierboven meteen een andere begeleider, dan vervalt deze overdracht.</p>
      {o.vanMij && <IntrekForm clientnummer={clientnummer} id={o.id} />}
    </>
  );
}
