'use client';
import { type ChangeEvent, useRef, useState } from 'react';
import * as acties from '@/lib/bellen/actions';
import type { Belrondesoort } from '@/lib/bellen/regels';
import { BELRONDE_VELDEN } from '@/lib/bellen/woorden';
import { vouw } from '@/lib/domain/naam';
import { formulierVan } from '../toegang/werkformulier';
import { type Optie, Vinkjes } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/bellen/schema'), velden: BELRONDE_VELDEN });

type BeginProps = { soort: Belrondesoort; knop: string; label?: string; clientIds?: readonly string[] };

/** Begint een ronde met wie er volgens de lijst bij hoort, of met deze mensen. */
export const Begin = ({ soort, knop, label, clientIds = [] }: BeginProps) => (
  <Form
    daad="belrondeStarten"
    naam={`begin-${soort}`}
    verborgen={{ soort }}
    knop={knop}
    knopLabel={label}
    bezig="Even klaarzetten…"
  >
    {clientIds.length > 0 && clientIds.map((id) => <input key={id} type="hidden" name="clientIds" value={id} />)}
  </Form>
);

export const Stop = () => (
  <Form daad="belrondeStoppen" naam="stop" knop="Stop" knopStijl="knop-stil" knopLabel="Stop de belronde" />
);

/** Zelf kiezen wie; de lijst wordt korter terwijl er wordt getypt. Wie al is aangevinkt blijft in beeld. */
export function MijnKeuze({ mensen }: { mensen: readonly Optie[] }) {
  const lijst = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(mensen.length);
  function filter({ target }: ChangeEvent<HTMLInputElement>) {
    const woorden = vouw(target.value).split(/\s+/);
    const labels = [...(lijst.current?.querySelectorAll<HTMLElement>('fieldset label') ?? [])];
    for (const label of labels) {
      const gekozen = label.querySelector<HTMLInputElement>('input')?.checked;
      label.hidden = !gekozen && !woorden.every((w) => vouw(label.textContent).includes(w));
    }
    setOver(labels.filter((label) => !label.hidden).length);
  }
  return (
    <Form daad="belrondeStarten" naam="keuze" verborgen={{ soort: 'keuze' }} knop="Begin met bellen">
      <label className="met-scripts grid gap-1 sm:max-w-80">
        <span className="font-semibold">Zoek in deze lijst</span>
        <input
          type="search"
          className="invoer"
          onChange={filter}
          onKeyDown={(e) => e.key === 'Enter' && e.preventDefault()}
        />
      </label>
      <p role="status" className="klein">
        {over === 0
          ? 'Niemand in deze lijst past hierbij.'
          : over < mensen.length && `${over} van ${mensen.length} in beeld.`}
      </p>
      <div ref={lijst} className="max-h-96 overflow-y-auto">
        <Vinkjes naam="clientIds" opties={mensen} />
      </div>
    </Form>
  );
}
