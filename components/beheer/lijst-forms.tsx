'use client';
import * as acties from '@/lib/beheer/actions';
import type { Lijstitem } from '@/lib/beheer/lijst-queries';
import type { Lijstsoort } from '@/lib/beheer/lijst-schema';
import type { Organisatiekeuze } from '@/lib/beheer/organisatie';
import { LIJST_VELDEN, LIJSTEN } from '@/lib/beheer/woorden';
import type { Datum } from '@/lib/domain/datum';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie, Tekstvak, Veld } from '../ui/veld';
import { NormForms } from './norm-forms';

const Form = formulierVan({ acties, schema: () => import('@/lib/beheer/lijst-schema'), velden: LIJST_VELDEN });

type Lijst = { soort: Lijstsoort; organisaties: readonly Organisatiekeuze[] };

/** Voegt iets toe aan een lijst, of wijzigt wat erin staat. */
export function LijstForm({ soort, item, organisaties }: Lijst & { item?: Lijstitem }) {
  const { eigen = [] } = LIJSTEN[soort];
  const erAl = item?.organisatieId && !organisaties.some((o) => o.id === item.organisatieId);
  return (
    <Form
      daad={item ? 'lijstWijzigen' : 'lijstToevoegen'}
      naam={item ? `wijzig-${item.id}` : 'nieuw'}
      verborgen={{ soort, ...(item && { id: item.id, versie: item.versie }) }}
      knop={item ? 'Opslaan' : 'Toevoegen'}
    >
      <Veld naam="naam" standaard={item?.naam} autoComplete="off" />
      {eigen.includes('gesprekkenPerJaar') && !item && <Selectie naam="gesprekkenPerJaar" leeg="kies" />}
      {eigen.includes('adres') && <Veld naam="adres" standaard={item?.adres} autoComplete="off" />}
      {eigen.includes('wijk') && <Veld naam="wijk" standaard={item?.wijk} autoComplete="off" />}
      {eigen.includes('organisatieId') && (
        <Selectie
          naam="organisatieId"
          leeg="geen"
          standaard={item?.organisatieId}
          opties={[
            ...organisaties.map((o) => ({ waarde: o.id, label: o.naam })),
            ...(erAl ? [{ waarde: item.organisatieId ?? '', label: item.organisatie ?? '' }] : []),
          ]}
        />
      )}
      {eigen.includes('leidraad') && <Tekstvak naam="leidraad" rijen={3} standaard={item?.leidraad} />}
    </Form>
  );
}

/** Alles wat er met één regel van een lijst kan. */
export function ItemForms({ soort, item, vandaag, organisaties }: Lijst & { item: Lijstitem; vandaag: Datum }) {
  const knopform = {
    schema: 'itemSchema',
    verborgen: { soort, id: item.id, versie: item.versie },
    knopStijl: 'knop-stil knop-klein',
  } as const;
  return (
    <div className="mt-3 grid gap-4">
      <LijstForm soort={soort} item={item} organisaties={organisaties} />
      {item.reeks && <NormForms item={item} vandaag={vandaag} />}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 border-line border-t pt-3">
        <Form
          daad={item.geslotenOp ? 'lijstHeropenen' : 'lijstSluiten'}
          naam={`${item.geslotenOp ? 'heropen' : 'sluit'}-${item.id}`}
          knop={item.geslotenOp ? 'Heropenen' : 'Sluiten'}
          {...knopform}
        />
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
