'use client';
import { afwezigheidToevoegen, afwezigheidVerwijderen, afwezigheidWijzigen } from '@/lib/agenda/actions';
import type { Afwezig } from '@/lib/agenda/instellingen-queries';
import { AFWEZIG_VELDEN } from '@/lib/agenda/woorden';
import { Werkformulier } from '../toegang/werkformulier';
import { Keuzes, Veld } from '../ui/veld';

const schema = () => import('@/lib/agenda/schema');

function Velden({ item }: { item?: Afwezig }) {
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="van" type="date" standaard={item?.van} />
        <Veld naam="tot" type="date" standaard={item?.tot} />
      </div>
      <Keuzes naam="soort" standaard={item?.soort ?? 'verlof'} naastElkaar />
    </>
  );
}

/** Dagen waarop de begeleider er niet is; beide dagen tellen mee. */
export function AfwezigForm({ sleutel }: { sleutel: string }) {
  return (
    <Werkformulier
      naam="afwezig"
      actie={afwezigheidToevoegen}
      laadSchema={() => schema().then((m) => m.afwezigheidToevoegenSchema)}
      velden={AFWEZIG_VELDEN}
      sleutel={`${sleutel}-a`}
      knop="Toevoegen"
      className="grid gap-4"
    >
      <Velden />
    </Werkformulier>
  );
}

/** Eén periode wijzigen of weghalen. */
export function AfwezigItemForms({ item, sleutel }: { item: Afwezig; sleutel: string }) {
  const verborgen = { afwezigId: item.id, versie: item.versie };
  return (
    <div className="mt-3 grid gap-3">
      <Werkformulier
        naam={`afwezig-${item.id}`}
        actie={afwezigheidWijzigen}
        laadSchema={() => schema().then((m) => m.afwezigheidWijzigenSchema)}
        velden={AFWEZIG_VELDEN}
        sleutel={`${sleutel}-w-${item.id}`}
        verborgen={verborgen}
        knop="Opslaan"
        className="grid gap-4"
      >
        <Velden item={item} />
      </Werkformulier>
      <Werkformulier
        naam={`weg-${item.id}`}
        actie={afwezigheidVerwijderen}
        laadSchema={() => schema().then((m) => m.afwezigheidVerwijderenSchema)}
        sleutel={`${sleutel}-x-${item.id}`}
        verborgen={verborgen}
        knop="Weghalen"
        knopStijl="knop-stil knop-klein"
        bezig="Bezig met weghalen…"
      />
    </div>
  );
}
