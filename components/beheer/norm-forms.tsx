'use client';
import * as acties from '@/lib/beheer/actions';
import type { Lijstitem } from '@/lib/beheer/lijst-queries';
import { NORM_VELDEN } from '@/lib/beheer/woorden';
import { langeDatum } from '@/lib/copy/datums';
import { normTekst } from '@/lib/copy/norm';
import type { Datum } from '@/lib/domain/datum';
import { formulierVan } from '../toegang/werkformulier';
import { Selectie, Veld } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/beheer/norm-schema'), velden: NORM_VELDEN });

type Props = { item: Lijstitem; vandaag: Datum };

/** De normen van een aanpak: wat er gold, geldt en gaat gelden, en een volgende. Een norm die is begonnen blijft staan. */
export function NormForms({ item, vandaag }: Props) {
  const { perJaar = 1, normen = [] } = item.reeks ?? {};
  const wie = { aanpakId: item.id, versie: item.versie };
  return (
    <section className="grid gap-3 border-line border-t pt-3" aria-label={`Norm van ${item.naam}`}>
      <h3>Norm</h3>
      <ul className="grid gap-2">
        <li>{normTekst(perJaar)}, vanaf het begin</li>
        {normen.map((n) => (
          <li key={n.id}>
            {normTekst(n.perJaar)}, vanaf {langeDatum(n.vanaf)}
            <span className="klein block">
              {n.door ? `vastgelegd door ${n.door}` : 'ingelezen'} op {langeDatum(n.op)}
            </span>
            {n.vanaf >= vandaag && (
              <Form
                daad="normIntrekken"
                naam={`norm-weg-${n.id}`}
                verborgen={{ ...wie, normId: n.id }}
                knop="Trek deze norm in"
                knopLabel={`Trek in: ${normTekst(n.perJaar)} vanaf ${langeDatum(n.vanaf)}`}
                knopStijl="knop-stil knop-klein"
              />
            )}
          </li>
        ))}
      </ul>
      <Form
        daad="normWijzigen"
        naam={`norm-${item.id}`}
        verborgen={wie}
        knop="Bekijk wat dit verandert"
        knopStijl="knop-stil"
      >
        <Selectie naam="gesprekkenPerJaar" leeg="kies" />
        <Veld naam="vanaf" type="date" min={vandaag} className="max-w-56" />
      </Form>
    </section>
  );
}
