import { tredeTekst } from '@/lib/copy/leefgebieden';
import type { Feit } from '@/lib/dossier/naast';

const INZET: Record<string, string> = {
  aangemeld: 'Aangemeld voor',
  gestart: 'Begonnen met',
  afgerond: 'Afgerond:',
  gestopt: 'Gestopt met',
  afgewezen: 'Niet doorgegaan:',
};
const UITKERING: Record<string, string> = { bijstand: 'Bijstand', ww: 'WW', wia: 'WIA', geen: 'Geen uitkering' };

type Woorden = { kop: string; erbij?: string; pad?: string };

/** Eén feit uit het dossier in woorden, met waar er meer over staat. */
function verwoord(f: Feit): Woorden {
  switch (f.soort) {
    case 'intake':
      return { kop: 'Intake', erbij: 'leefgebieden besproken', pad: `intake/${f.id}` };
    case 'plan':
      return {
        kop: f.nummer === 1 ? 'Plan van aanpak vastgesteld' : `Plan van aanpak, versie ${f.nummer}`,
        erbij: f.tekst ?? undefined,
        pad: `plan/${f.id}`,
      };
    case 'resultaat':
      return {
        kop: f.tekst ?? '',
        erbij: f.woord === 'ongevraagd' ? 'uit zichzelf gelukt' : 'stap gelukt',
        pad: 'plan',
      };
    case 'inzet':
      return { kop: `${INZET[f.woord ?? ''] ?? ''} ${f.tekst ?? ''}`.trim(), pad: 'instrumenten' };
    case 'ladder':
      return { kop: `Participatieladder: ${tredeTekst(f.nummer ?? 0)}`, erbij: f.tekst ?? undefined, pad: 'situatie' };
    case 'uitkering':
      return { kop: `Uitkering: ${UITKERING[f.woord ?? ''] ?? ''}`, pad: 'situatie' };
  }
}

export function Feitregel({ feit, clientnummer }: { feit: Feit; clientnummer: string }) {
  const { kop, erbij, pad } = verwoord(feit);
  return (
    <p>
      <a href={`/clienten/${clientnummer}/${pad}`} className="font-semibold text-ink">
        {kop}
      </a>{' '}
      {erbij && <span className="klein">{erbij}</span>}
    </p>
  );
}
