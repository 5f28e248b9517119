import { langeDatum, periodeTekst } from '@/lib/copy/datums';
import { aantal, opsomming } from '@/lib/copy/woorden';
import { telMensen } from '@/lib/domain/teamlijst';
import type { Lijst, Lijstrij } from '@/lib/overzicht/queries';
import type { Kenmerk } from '@/lib/overzicht/verloop-regels';
import { eenheidVan, KENMERK } from '@/lib/overzicht/verloop-woorden';

type Props = { kenmerk: Kenmerk; lijst: Lijst; weg: string; verloop: string };

/** Welk filter er uit Verloop kwam, hoeveel er is geteld en van hoeveel mensen, en hoe het weer weg kan. */
export function Kenmerkregel({ kenmerk, lijst: { rijen, venster }, weg, verloop }: Props) {
  const eenheid = eenheidVan(kenmerk);
  const wie = aantal(telMensen(rijen), 'cliënt', 'cliënten');
  const som = rijen.reduce((n, r) => n + (r.verloop?.aantal ?? 0), 0);
  return (
    <p className="paneel mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span>
        Alleen wie: <strong>{KENMERK[kenmerk]}</strong>
        {eenheid && ` (${periodeTekst(venster.van, venster.tot)})`}
      </span>
      <span className="klein">
        {eenheid ? `${aantal(som, ...eenheid)} van ${wie}; iemand kan er meer hebben dan één` : wie}
      </span>
      <a href={weg} className="niet-afdrukken">
        Haal dit filter weg
      </a>
      <a href={verloop} className="niet-afdrukken">
        Naar Verloop
      </a>
    </p>
  );
}

/** De kolom die bij dit kenmerk hoort. Niet met het woord zelf, want gesprekken en pogingen hebben al een kolom. */
export function kenmerkkolom(kenmerk: Kenmerk): { kop: string; tekst: (r: Lijstrij) => string } | null {
  const eenheid = eenheidVan(kenmerk);
  if (kenmerk.startsWith('interval_'))
    return { kop: 'Dagen ertussen', tekst: (r) => opsomming((r.verloop?.tussenpozen ?? []).map(String)) };
  if (eenheid) return { kop: 'Aantal', tekst: (r) => String(r.verloop?.aantal ?? 0) };
  if (!kenmerk.startsWith('gezien_')) return null;
  return { kop: 'Elkaar gezien', tekst: (r) => (r.verloop?.gezienOp ? langeDatum(r.verloop.gezienOp) : 'nog nooit') };
}
