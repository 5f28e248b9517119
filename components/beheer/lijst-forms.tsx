'use client';
import * as acties from '@/lib/beheer/actions';
import type { Lijstitem } from '@/lib/beheer/lijst-queries';
import type { Lijstsoort } from '@/lib/beheer/lijst-schema';
import { LIJST_VELDEN, LIJSTEN } from '@/lib/beheer/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie, Tekstvak, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/beheer/lijst-schema'), velden: LIJST_VELDEN });

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

export function ToevoegForm({ soort }: { soort: Lijstsoort }) {
  return (
    <Form daad="lijstToevoegen" naam="nieuw" verborgen={{ soort }} knop="Toevoegen">
      <Velden soort={soort} />
    </Form>
  );
}

type Props = { soort: Lijstsoort; item: Lijstitem };

/** Alles wat er met één regel van een lijst kan. */
export function ItemForms({ soort, item }: Props) {
  const verborgen = { soort, id: item.id, versie: item.versie };
  const knopform = {
    schema: 'itemSchema',
    verborgen,
    knopStijl: 'knop-stil knop-klein',
  } as const;
  return (
    <div className="mt-3 grid gap-4">
      <Form daad="lijstWijzigen" naam={`wijzig-${item.id}`} verborgen={verborgen} knop="Opslaan">
        <Velden soort={soort} item={item} />
      </Form>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 border-line border-t pt-3">
        {item.geslotenOp ? (
          <Form daad="lijstHeropenen" naam={`heropen-${item.id}`} knop="Heropenen" {...knopform} />
        ) : (
          <Form daad="lijstSluiten" naam={`sluit-${item.id}`} knop="Sluiten" {...knopform} />
        )}
        {item.verwijderbaar && (
          <Form
            daad="lijstVerwijderen"
            naam={`weg-${item.id}`}
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
