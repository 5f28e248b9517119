'use client';
import { heropenActie, sluitActie, verwijderActie, voegToeActie, wijzigActie } from '@/lib/beheer/actions';
import type { Lijstitem } from '@/lib/beheer/lijst-queries';
import type { Lijstsoort } from '@/lib/beheer/lijst-schema';
import { GESPREKKEN_PER_JAAR } from '@/lib/domain/contactnorm';
import { Werkformulier } from '../toegang/werkformulier';
import { Selectie, Tekstvak, Veld } from '../ui/veld';

const schema = () => import('@/lib/beheer/lijst-schema');

const elke = (maanden: number) => (maanden === 1 ? 'elke maand' : `elke ${maanden} maanden`);
const NORMEN = GESPREKKEN_PER_JAAR.map((n) => ({ waarde: String(n), label: `${n} (${elke(12 / n)})` }));

function Velden({ soort, item }: { soort: Lijstsoort; item?: Lijstitem }) {
  return (
    <>
      <Veld naam="naam" label="Naam" standaard={item?.naam} autoComplete="off" />
      {soort === 'aanpak' && (
        <Selectie
          naam="gesprekkenPerJaar"
          label="Gesprekken per jaar"
          hint="De contactnorm: zo vaak wordt elke cliënt ten minste gesproken."
          opties={NORMEN}
          leeg={item ? undefined : 'kies'}
          standaard={item?.gesprekkenPerJaar ? String(item.gesprekkenPerJaar) : null}
        />
      )}
      {soort === 'locatie' && (
        <Veld
          naam="adres"
          label="Adres (mag leeg)"
          hint="Straat, huisnummer en plaats, zoals het op een uitnodiging en in de agenda komt."
          standaard={item?.adres}
          autoComplete="off"
        />
      )}
      {soort === 'onderwerp' && (
        <Tekstvak
          naam="leidraad"
          label="Leidraad (mag leeg)"
          hint="Wat de begeleider erbij leest tijdens het vastleggen."
          rijen={3}
          standaard={item?.leidraad}
        />
      )}
    </>
  );
}

export function ToevoegForm({ soort, sleutel }: { soort: Lijstsoort; sleutel: string }) {
  return (
    <Werkformulier
      naam="nieuw"
      actie={voegToeActie}
      laadSchema={() => schema().then((m) => m.toevoegenSchema)}
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
        actie={wijzigActie}
        laadSchema={() => schema().then((m) => m.wijzigenSchema)}
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
            actie={heropenActie}
            sleutel={`${sleutel}-heropen-${item.id}`}
            knop="Heropenen"
            {...knopform}
          />
        ) : (
          <Werkformulier
            naam={`sluit-${item.id}`}
            actie={sluitActie}
            sleutel={`${sleutel}-sluit-${item.id}`}
            knop="Sluiten"
            {...knopform}
          />
        )}
        {item.verwijderbaar && (
          <Werkformulier
            naam={`weg-${item.id}`}
            actie={verwijderActie}
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
