/** Van de rijen na vandaag: per cliënt hoogstens één afspraak, op een werkdag, verspreid over de dag van zijn begeleider. */
import { type Datum, datum, plusDagen } from '../../lib/domain/datum';
import type { Bronrij } from '../../lib/import/bron';
import { vasteLocatie, werktOp } from './werkweken';

const GESPREKSVORMEN = ['gesprek op locatie', 'huisbezoek', 'telefonisch', 'beeldbellen', 'driegesprek'];
const TIJDEN = ['09:00', '10:00', '11:00', '13:00', '14:00', '15:00', '16:00'];

/** De rijen tot en met vandaag, met daarachter van elke cliënt het eerste komende tellende gesprek als afspraak. */
export function maakAfspraken(
  contacten: readonly Bronrij[],
  deelnemers: readonly Bronrij[],
  vandaag: Datum,
): Bronrij[] {
  const einde = new Map(deelnemers.map((d) => [d.velden.clientnummer, d.velden.einddatum || '9999']));
  const geweest = contacten.filter((c) => dagVan(c) <= vandaag);
  const eersteVan = new Map<string, Bronrij>();
  const komend = contacten
    .filter((c) => dagVan(c) > vandaag && c.velden.status === 'gevoerd' && GESPREKSVORMEN.includes(c.velden.vorm ?? ''))
    .filter((c) => dagVan(c) <= (einde.get(c.velden.clientnummer ?? '') ?? ''))
    .sort((a, b) => (dagVan(a) < dagVan(b) ? -1 : dagVan(a) > dagVan(b) ? 1 : a.regel - b.regel));
  for (const rij of komend) {
    const nummer = rij.velden.clientnummer ?? '';
    if (!eersteVan.has(nummer)) eersteVan.set(nummer, rij);
  }
  const agenda = new Set<string>();
  return [...geweest, ...[...eersteVan.values()].map((rij) => afspraak(rij, vandaag, agenda))];
}

const dagVan = (rij: Bronrij) => datum(rij.velden.datum ?? '');

function afspraak(rij: Bronrij, vandaag: Datum, agenda: Set<string>): Bronrij {
  const wie = rij.velden.begeleider ?? '';
  const eerder = werkdag(wie, dagVan(rij), -1);
  let dag = eerder > vandaag ? eerder : werkdag(wie, dagVan(rij), 1);
  let tijd = vrijeTijd(agenda, rij, dag);
  while (!tijd) {
    dag = werkdag(wie, plusDagen(dag, 1), 1);
    tijd = vrijeTijd(agenda, rij, dag);
  }
  agenda.add(plek(rij, dag, tijd));
  const locatie = (rij.velden.locatie && vasteLocatie(wie, dag)) || rij.velden.locatie || '';
  const leeg = { duur_minuten: '', onderwerpen: '', verslag: '' };
  return { ...rij, velden: { ...rij.velden, ...leeg, datum: dag, tijd, locatie, status: 'gepland' } };
}

/** De eerste dag vanaf deze, vooruit of terug, waarop deze begeleider werkt. */
function werkdag(wie: string, vanaf: Datum, stap: 1 | -1): Datum {
  let d = vanaf;
  while (!werktOp(wie, d)) d = plusDagen(d, stap);
  return d;
}

const plek = (rij: Bronrij, dag: Datum, tijd: string) => `${rij.velden.begeleider} ${dag} ${tijd}`;

/** Een tijd waarop deze begeleider nog niets heeft, niet voor iedereen dezelfde; undefined als de dag vol is. */
function vrijeTijd(agenda: Set<string>, rij: Bronrij, dag: Datum): string | undefined {
  const begin = rij.regel % TIJDEN.length;
  return [...TIJDEN.slice(begin), ...TIJDEN.slice(0, begin)].find((tijd) => !agenda.has(plek(rij, dag, tijd)));
}
