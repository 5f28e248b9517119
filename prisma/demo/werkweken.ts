/** Wanneer en waar de begeleiders van de demo werken. Alles is verzonnen, ook de adressen. */
import { type Datum, maandagVan, plusDagen, weekdag } from '../../lib/domain/datum';
import { isWerkdag } from '../../lib/domain/werkdagen';
import type { Tx } from '../../lib/server/db';
import { eenAfwezigheid, eenWerkweek } from '../factories/agenda';
import { deLocatie, deOrganisatie } from '../factories/basis';

const NOORD = 'servicecentrum Noord';
const STADSKANTOOR = 'stadskantoor';
const POWER = 'Activeringscentrum Power-Noord';

type Week = Partial<Record<1 | 2 | 3 | 4 | 5, { van?: string; tot?: string; locatie?: string }>>;

const WEKEN: Record<string, Week> = {
  's.deboer': {
    1: { locatie: NOORD },
    2: { locatie: POWER },
    3: {},
    4: { van: '08:30', locatie: STADSKANTOOR },
  },
  'b.yildiz': {
    1: { locatie: STADSKANTOOR },
    2: {},
    4: { locatie: POWER },
    5: { van: '08:30', locatie: NOORD },
  },
};

const PLEKKEN: Record<string, { adres: string; wijk?: string; organisatie?: string }> = {
  [NOORD]: { adres: 'Voorbeeldstraat 12, Enschede', wijk: 'Noord-Noord' },
  [STADSKANTOOR]: { adres: 'Proefplein 1, Enschede' },
  [POWER]: { adres: 'Testweg 40, Enschede', wijk: 'Noord-Noord', organisatie: 'Power' },
};

/** Kan deze begeleider op deze dag een gesprek voeren? */
export const werktOp = (begeleider: string, dag: Datum): boolean =>
  isWerkdag(dag) && (WEKEN[begeleider] === undefined || weekdag(dag) in WEKEN[begeleider]);

/** Waar deze begeleider op deze dag vast is. */
export const vasteLocatie = (begeleider: string, dag: Datum): string | undefined =>
  WEKEN[begeleider]?.[weekdag(dag) as 1]?.locatie;

/** De werkdagen, een week verlof over vier weken en een dag scholing, en waar de locaties zijn. */
export async function laadWerkweken(tx: Tx, vandaag: Datum): Promise<void> {
  const wie = new Map<string, { id: string }>();
  for (const [gebruikersnaam, dagen] of Object.entries(WEKEN)) {
    const begeleider = await tx.gebruiker.findUniqueOrThrow({ where: { gebruikersnaam }, select: { id: true } });
    await eenWerkweek(begeleider, { dagen }, tx);
    wie.set(gebruikersnaam, begeleider);
  }
  const maandag = plusDagen(maandagVan(vandaag), 28);
  const [sanne, burak] = [wie.get('s.deboer'), wie.get('b.yildiz')];
  if (sanne) await eenAfwezigheid(sanne, { van: maandag, tot: plusDagen(maandag, 4) }, tx);
  if (burak) await eenAfwezigheid(burak, { van: plusDagen(maandag, -17), soort: 'scholing' }, tx);
  for (const [naam, { organisatie, ...plek }] of Object.entries(PLEKKEN)) {
    const { id } = await deLocatie(tx, naam);
    const organisatieId = organisatie && (await deOrganisatie(tx, organisatie)).id;
    await tx.locatie.update({ where: { id }, data: { ...plek, organisatieId }, select: { id: true } });
  }
}
