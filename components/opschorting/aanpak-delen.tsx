import { periodeTekst } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import type { Aanpakopschorting } from '@/lib/opschorting/aanpak';
import type { Voorbeeld } from '@/lib/opschorting/queries';
import { BekijkForm } from './aanpak-keuze';
import { Form } from './formulier';
import { GevolgOverzicht } from './voorbeeld';

const foutenVan = (v: Voorbeeld | null) => (v && 'fouten' in v ? v.fouten : {});
const gevolgVan = (v: Voorbeeld | null) => (v && 'gevolg' in v ? v.gevolg : null);

type Nieuw = {
  wens: { aanpakId: string; van: string; tot: string; reden: string };
  voorbeeld: Voorbeeld | null;
};

/** Een nieuwe opschorting: kiezen, kijken wie het raakt, dan pas doen. */
export function NieuweOpschorting({ wens, voorbeeld }: Nieuw) {
  const fouten = foutenVan(voorbeeld);
  const gevolg = gevolgVan(voorbeeld);
  return (
    <section className="paneel grid gap-4">
      <h2>Nieuwe opschorting</h2>
      <BekijkForm
        naam="nieuw"
        verborgen={{ aanpak: wens.aanpakId, nieuw: '1' }}
        velden={[
          { naam: 'van', label: 'Eerste dag', type: 'date', waarde: wens.van, fout: fouten.van },
          {
            naam: 'tot',
            label: 'Laatste dag (leeg: nog niet bekend)',
            type: 'date',
            waarde: wens.tot,
            fout: fouten.tot,
          },
          {
            naam: 'reden',
            label: 'Reden',
            type: 'text',
            waarde: wens.reden,
            hint: 'Iedereen die met de norm werkt leest dit, bijvoorbeeld: lockdown.',
            fout: fouten.reden,
          },
        ]}
        knop="Bekijk wie dit raakt"
      />
      {gevolg && (
        <div role="status" className="grid gap-4 border-line border-t pt-4">
          <GevolgOverzicht gevolg={gevolg} />
          {/* Na het kijken: dezelfde keuze, nu echt. */}
          <Form
            daad="aanpakopschortingStarten"
            naam="opschorten"
            verborgen={{ ...wens, geraakt: gevolg.geraakt }}
            knop={`Schort ${aantal(gevolg.geraakt, 'traject', 'trajecten')} op`}
            bezig="Bezig met herrekenen…"
            annuleer={<a href={`/pilot/opschorting?aanpak=${wens.aanpakId}`}>Nee, terug</a>}
          />
        </div>
      )}
    </section>
  );
}

type Wijzig = {
  aanpakId: string;
  o: Aanpakopschorting;
  tot: string;
  voorbeeld: Voorbeeld | null;
  vandaag: Datum;
};

/** Een bestaande opschorting: eerder of later laten eindigen, of intrekken zolang zij nog moet beginnen. */
export function WijzigOpschorting({ aanpakId, o, tot, voorbeeld, vandaag }: Wijzig) {
  const gevolg = gevolgVan(voorbeeld);
  const komt = o.van > vandaag;
  return (
    <li className="grid gap-2">
      <p>
        <strong>{periodeTekst(o.van, o.tot)}</strong>: {o.reden}
        {komt && <span className="st st-rust ml-2">moet nog beginnen</span>}
        {!komt && (o.tot === null || o.tot >= vandaag) && <span className="st st-bijna ml-2">loopt nu</span>}
      </p>
      <details open={voorbeeld !== null}>
        <summary className="py-1">Laatste dag wijzigen</summary>
        <div className="mt-2 grid gap-4">
          <BekijkForm
            naam={`wijzig-${o.id}`}
            verborgen={{ aanpak: aanpakId, wijzig: o.id }}
            velden={[
              {
                naam: 'tot',
                label: 'Laatste dag (leeg: nog niet bekend)',
                type: 'date',
                waarde: tot,
                fout: foutenVan(voorbeeld).tot,
              },
            ]}
            knop="Bekijk wat dit doet"
          />
          {gevolg && (
            <div role="status" className="grid gap-4">
              <GevolgOverzicht gevolg={gevolg} />
              <Form
                daad="aanpakopschortingWijzigen"
                naam="wijzigen"
                verborgen={{ opschortingId: o.id, versie: o.versie, tot, geraakt: gevolg.geraakt }}
                knop={`Wijzig de opschorting van ${aantal(gevolg.geraakt, 'traject', 'trajecten')}`}
                bezig="Bezig met herrekenen…"
                annuleer={<a href={`/pilot/opschorting?aanpak=${aanpakId}`}>Nee, terug</a>}
              />
            </div>
          )}
        </div>
      </details>
      {o.intrekbaar && (
        <Form
          daad="aanpakopschortingIntrekken"
          schema="opschortingIntrekkenSchema"
          naam={`intrekken-${o.id}`}
          verborgen={{ opschortingId: o.id, versie: o.versie }}
          knop={komt ? 'Intrekken' : 'Maak ongedaan'}
          knopStijl="knop-stil knop-klein"
          bezig="Bezig met herrekenen…"
        />
      )}
    </li>
  );
}
