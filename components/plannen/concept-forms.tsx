'use client';
import { TREDEN } from '@/lib/domain/ladder';
import type { Conceptdetail } from '@/lib/plannen/queries';
import { tredeTekst } from '@/lib/plannen/woorden';
import { Keuzes, Selectie, Tekstvak, Veld, Vinkje } from '../ui/veld';
import { Form } from './formulier';

const RICHTINGEN = [
  {
    waarde: 'rust_en_herstel',
    label: 'Rust en herstel',
    uitleg: 'Eerst op krachten komen. Doelen mogen, maar hoeven niet.',
  },
  ...TREDEN.map((trede) => ({ waarde: `trede_${trede}`, label: tredeTekst(trede) })),
];

type Props = { c: Conceptdetail };

const gekozen = ({ richting, trede }: Conceptdetail['plan']) => (richting === 'ladder' ? `trede_${trede}` : richting);

/** Waar het heen gaat, wat er is afgesproken en wanneer u samen kijkt; slaat vanzelf op. */
export function HoofdlijnForm({ c }: Props) {
  const { plan } = c;
  return (
    <Form
      daad="planBewaren"
      naam="hoofdlijn"
      verborgen={{ clientnummer: c.clientnummer, planId: plan.id, versie: plan.versie }}
      automatisch
      knop="Opslaan"
      knopStijl="knop-stil"
      balk
      className="flex flex-col gap-5"
    >
      {plan.nummer > 1 && (
        <Tekstvak
          naam="watVeranderde"
          hint={`Dit staat straks bij versie ${plan.nummer}.`}
          rijen={2}
          standaard={plan.watVeranderde}
        />
      )}
      <Keuzes naam="richting" opties={RICHTINGEN} standaard={gekozen(plan)} />
      <Tekstvak naam="afspraken" rijen={4} standaard={plan.afspraken} />
      <Veld naam="evaluatieOp" type="date" min={c.vandaag} standaard={plan.evaluatieOp} className="max-w-64" />
    </Form>
  );
}

/** Wat er ingezet kan worden, uit de catalogus, met waarvoor; slaat vanzelf op. */
export function InstrumentenForm({ c }: Props) {
  const { plan } = c;
  const staatEr = new Map(plan.instrumenten.map((i) => [i.id, i]));
  return (
    <Form
      daad="instrumentenBewaren"
      naam="instrumenten"
      verborgen={{ clientnummer: c.clientnummer, planId: plan.id, versie: c.instrumentenversie }}
      automatisch
      knop="Opslaan"
      knopStijl="knop-stil knop-klein"
      className=""
    >
      <ul className="grid gap-x-6 gap-y-1 md:grid-cols-2">
        {c.instrumenten.map((i) => (
          <li key={i.id} className="met-waarvoor">
            <Vinkje
              naam={`instrument-${i.id}`}
              standaard={staatEr.has(i.id)}
              label={
                <>
                  {i.naam}
                  {i.gesloten && <span className="klein"> (niet meer te kiezen)</span>}
                </>
              }
            />
            <Veld
              naam={`waarvoor-${i.id}`}
              label={
                <>
                  Waarvoor?<span className="sr-only"> ({i.naam})</span>
                </>
              }
              standaard={staatEr.get(i.id)?.waarvoor}
              className="bij-waarvoor mb-2 ml-6"
            />
          </li>
        ))}
      </ul>
    </Form>
  );
}

export function NieuwDoelForm({ c }: Props) {
  return (
    <Form
      daad="doelToevoegen"
      naam="nieuw-doel"
      verborgen={{ clientnummer: c.clientnummer, planId: c.plan.id }}
      knop="Doel toevoegen"
      knopStijl="knop-stil"
      bezig="Bezig…"
    >
      <div className="grid items-end gap-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
        <Selectie naam="leefgebied" leeg="kies een leefgebied" />
        <Veld naam="tekst" />
      </div>
    </Form>
  );
}

/** Een knop in een rij: zonder plaats voor een melding die er niet is. */
const KNOP = '[&_[role=status]:empty]:hidden';

type Knoppen = {
  clientnummer: string;
  planId: string;
  doelId: string;
  nummer: number;
  eerste: boolean;
  laatste: boolean;
};

/** De plaats van een doel, en weghalen. */
export function Doelknoppen({ clientnummer, planId, doelId, nummer, eerste, laatste }: Knoppen) {
  const kanten = [...(eerste ? [] : (['omhoog'] as const)), ...(laatste ? [] : (['omlaag'] as const))];
  return (
    <div className="flex flex-wrap items-start gap-2">
      {kanten.map((kant) => (
        <Form
          key={kant}
          daad="doelVerplaatsen"
          naam={`${kant}-${doelId}`}
          verborgen={{ clientnummer, planId, doelId, kant }}
          knop={kant === 'omhoog' ? 'Omhoog' : 'Omlaag'}
          knopStijl="knop-stil knop-klein"
          knopLabel={`${kant === 'omhoog' ? 'Omhoog' : 'Omlaag'}: doel ${nummer}`}
          bezig="Bezig…"
          className={KNOP}
        />
      ))}
      <Form
        daad="doelWeghalen"
        naam={`weg-${doelId}`}
        verborgen={{ clientnummer, planId, doelId }}
        knop="Weghalen"
        knopStijl="knop-stil knop-klein"
        knopLabel={`Weghalen: doel ${nummer}`}
        bezig="Bezig…"
        className={KNOP}
      />
    </div>
  );
}
