'use client';
import { lijstHeropenen, lijstSluiten, lijstToevoegen, lijstVerwijderen, lijstWijzigen } from '@/lib/beheer/actions';
import type { Lijstitem } from '@/lib/beheer/lijst-queries';
import type { Lijstsoort } from '@/lib/beheer/lijst-schema';
import { LIJST_VELDEN, LIJSTEN } from '@/lib/beheer/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Selectie, Tekstvak, Veld } from '../ui/veld';

const schema = () => import('@/lib/beheer/lijst-schema');

function Velden({ soort, item }: { soort: Lijstsoort; item?: Lijstitem }) {
  const { eigen } = LIJSTEN[soort];
  return (
    <>
      <Veld naam="naam" standaard={item?.naam} autoComplete="off" />
      {eigen === 'gesprekkenPerJaar' && (
        <Selectie
          naam={eigen}
          leeg={item ? undefined : 'kies'}
          standaard={item?.gesprekkenPerJaar ? String(item.gesprekkenPerJaar) : null}
        />
      )}
      {eigen === 'adres' && <Veld naam={eigen} standaard={item?.adres} autoComplete="off" />}
      {eigen === 'leidraad' && <Tekstvak naam={eigen} rijen={3} standaard={item?.leidraad} />}
    </>
  );
}

export function ToevoegForm({ soort, sleutel }: { soort: Lijstsoort; sleutel: string }) {
  return (
    <Werkformulier
      naam="nieuw"
      actie={lijstToevoegen}
      laadSchema={() => schema().then((m) => m.lijstToevoegenSchema)}
      velden={LIJST_VELDEN}
      sleutel={`${sleutel}-nieuw`}
      verborgen={{ soort }}
      knop="Toevoegen"
      className="grid gap-4"
    >
      <Velden soort={soort} />
    </Werkformulier>
  );
}

type Props = { soort: Lijstsoort; item: Lijstitem; sleutel: string };

/** Alles wat er met één regel van een lijst kan. */
export function ItemForms({ soort, item, sleutel }: Props) {
  const verborgen = { soort, id: item.id, versie: item.versie };
  const knopform = {
    laadSchema: () => schema().then((m) => m.itemSchema),
    verborgen,
    knopStijl: 'knop-stil knop-klein',
  };
  return (
    <div className="mt-3 grid gap-4">
      <Werkformulier
        naam={`wijzig-${item.id}`}
        actie={lijstWijzigen}
        laadSchema={() => schema().then((m) => m.lijstWijzigenSchema)}
        velden={LIJST_VELDEN}
        sleutel={`${sleutel}-wijzig-${item.id}`}
        verborgen={verborgen}
        knop="Opslaan"
        className="grid gap-4"
      >
        <Velden soort={soort} item={item} />
      </Werkformulier>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 border-line border-t pt-3">
        {item.geslotenOp ? (
          <Werkformulier
            naam={`heropen-${item.id}`}
            actie={lijstHeropenen}
            sleutel={`${sleutel}-heropen-${item.id}`}
            knop="Heropenen"
            {...knopform}
          />
        ) : (
          <Werkformulier
            naam={`sluit-${item.id}`}
            actie={lijstSluiten}
            sleutel={`${sleutel}-sluit-${item.id}`}
            knop="Sluiten"
            {...knopform}
          />
        )}
        {item.verwijderbaar && (
          <Werkformulier
            naam={`weg-${item.id}`}
            actie={lijstVerwijderen}
            sleutel={`${sleutel}-weg-${item.id}`}
            knop="Verwijderen"
            bezig="Bezig met verwijderen…"
            {...knopform}
          />
        )}
      </div>
      <p className="klein">
        {item.geslotenOp
          ? 'Heropenen betekent: weer te kiezen.'
          : 'Sluiten betekent: niet meer te kiezen voor iets nieuws. Wat er al bij hoort blijft staan.'}
        {!item.verwijderbaar && !item.geslotenOp && ' Dit is in gebruik en kan alleen gesloten worden.'}
      </p>
    </div>
  );
}
