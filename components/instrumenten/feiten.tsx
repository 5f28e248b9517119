import { LEEFGEBIED } from '@/lib/copy/leefgebieden';
import type { Instrument } from '@/lib/instrumenten/queries';
import { tredenTekst, VRAAGT_NEDERLANDS } from '@/lib/inzet/woorden';

type Feit = readonly [string, string];

/** Wat een medewerker van een instrument wil weten om te kiezen; wat niet is ingevuld staat er niet. */
function feitenVan(i: Instrument): Feit[] {
  const feiten: (readonly [string, string | null])[] = [
    ['Voor wie', i.voorWie],
    ['Nederlands', i.niveauNederlands && VRAAGT_NEDERLANDS[i.niveauNederlands]],
    ['Participatieladder', tredenTekst(i) || null],
    ['Kosten', i.kosten],
    ['Vergoeding', i.vergoeding],
    ['Contact', i.contact],
  ];
  return feiten.filter((f): f is Feit => f[1] !== null);
}

export function Feiten({ instrument }: { instrument: Instrument }) {
  const feiten = feitenVan(instrument);
  if (feiten.length === 0) return null;
  return (
    <dl className="grid grid-cols-1 gap-x-4 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
      {feiten.map(([kop, tekst]) => (
        <div key={kop} className="contents">
          <dt className="klein pt-px">{kop}</dt>
          <dd className="whitespace-pre-line">{tekst}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Leefgebieden({ van }: { van: Instrument['leefgebieden'] }) {
  return (
    <ul className="flex flex-wrap gap-1" aria-label="Leefgebieden">
      {van.map((g) => (
        <li key={g} className="st st-rust">
          {LEEFGEBIED[g]}
        </li>
      ))}
    </ul>
  );
}
