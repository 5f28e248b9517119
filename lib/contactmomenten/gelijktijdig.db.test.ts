import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { eenTraject } from '../../prisma/factories/traject';
import { ruw } from '../../prisma/proef/ruw';
import { eenDossier, type Proefdossier } from '../../prisma/proef/situaties';
import { contacten, doeActie, normverschillen, uiterlijk, VANDAAG, vervolgtaken } from '../../prisma/proef/stand';
import { contactmomentCorrigeren, contactmomentVastleggen } from '../gesprek/actions';
import type { User } from '../policy/policy';
import { alsSysteem, type Tx } from '../server/db';
import { Bevestig, IntussenGewijzigd, Ongeldig } from '../server/fouten';
import { trekGevolgen } from '../zaak/gevolgen';
import { afspraakAfzeggen, geenGehoorVastleggen } from './actions';

type Wie = { client: { id: string; clientnummer: string }; begeleider: User };
const LATER = { vervolg: 'later', vervolgReden: 'client_wil_later' };

const gesproken = () => eenTraject<User>({ start: '2026-01-05', laatsteGesprek: '2026-10-07' });
const leg = ({ client, begeleider }: Wie, velden: object = {}) =>
  doeActie(begeleider, contactmomentVastleggen, {
    clientnummer: client.clientnummer,
    datum: VANDAAG,
    kanaal: 'telefonisch',
    ...LATER,
    ...velden,
  });
const opAfspraak = (d: Proefdossier, velden: object = {}) => ({
  clientnummer: d.client.clientnummer,
  contactmomentId: d.afspraak.id,
  versie: 1,
  ...velden,
});
const zegAf = (d: Proefdossier) =>
  doeActie(d.begeleider, afspraakAfzeggen, opAfspraak(d, { door: 'client', reden: 'Griep.' }));

/** Alles tegelijk; wat lukte en waarom iets niet lukte. */
async function tegelijk(...werk: Promise<unknown>[]) {
  const uitkomsten = await Promise.allSettled(werk);
  return {
    gelukt: uitkomsten.filter((u) => u.status === 'fulfilled').length,
    fouten: uitkomsten.flatMap((u) => (u.status === 'rejected' ? [u.reason as Error] : [])),
  };
}
/** Wacht er een andere verbinding op een slot van deze transactie? */
async function houdtIemandTegen(tx: Tx): Promise<boolean> {
  const [rij] = await ruw(tx).$queryRaw<{ ja: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))) AS ja`;
  return rij?.ja === true;
}
const openTaken = async (trajectId: string) => (await vervolgtaken(trajectId)).filter((t) => !t.afgedaanOp).length;

describe('twee mensen tegelijk', () => {
  it('leggen langs verschillende weg een gesprek vast: beide staan er, met één open taak en een datum die klopt', async () => {
    const wie = await gesproken();
    const uitkomst = await tegelijk(leg(wie), leg(wie, { kanaal: 'huisbezoek', datum: '2026-11-17' }));
    expect(uitkomst).toEqual({ gelukt: 2, fouten: [] });
    expect(await contacten(wie.client.id)).toHaveLength(3);
    expect(await openTaken(wie.id)).toBe(1);
    expect(await uiterlijk(wie.id)).toBe('2027-02-18');
  });

  it('leggen hetzelfde gesprek vast: een staat er, de ander krijgt de vraag of het er al staat', async () => {
    const wie = await gesproken();
    const { gelukt, fouten } = await tegelijk(leg(wie), leg(wie), leg(wie));
    expect(gelukt).toBe(1);
    expect(fouten.every((f) => f instanceof Bevestig)).toBe(true);
    expect(await contacten(wie.client.id)).toHaveLength(2);
  });

  it('doen van alles bij een cliënt in twee trajecten: nooit twee open taken, nooit een datum die niet klopt', async () => {
    const wie = await gesproken();
    const ander = await eenTraject<User>({
      ...wie,
      aanpak: 'Reguliere aanpak',
      gesprekkenPerJaar: 1,
      start: '2026-02-02',
    });
    const { fouten } = await tegelijk(
      leg(wie),
      leg(wie, { kanaal: 'huisbezoek' }),
      leg(wie, { datum: '2026-12-09', vervolg: '', vervolgReden: '' }),
      leg(wie, { kanaal: 'beeldbellen', vervolg: 'datum:2026-12-16', vervolgReden: '' }),
      doeActie(wie.begeleider, geenGehoorVastleggen, { clientnummer: wie.client.clientnummer }, { bevestigd: true }),
      leg(wie, { kanaal: 'e_mail', vervolg: '', vervolgReden: '' }),
    );
    expect(fouten.filter((f) => !(f instanceof Bevestig))).toEqual([]);
    for (const traject of [wie, ander]) expect(await openTaken(traject.id)).toBeLessThanOrEqual(1);
    expect(await normverschillen(wie.client.id)).toEqual([]);
  });

  it('vullen dezelfde afspraak in: een wint, de ander hoort dat', async () => {
    const d = await eenDossier();
    const invullen = { afspraakId: d.afspraak.id, versie: 1, kanaal: 'op_locatie' };
    const { gelukt, fouten } = await tegelijk(
      leg(d, { ...invullen, verslag: 'Van de een.' }),
      leg(d, { ...invullen, verslag: 'Van de ander.' }),
    );
    expect(gelukt).toBe(1);
    expect(fouten[0] instanceof Ongeldig || fouten[0] instanceof IntussenGewijzigd).toBe(true);
    expect(await contacten(d.client.id)).toHaveLength(2);
  });

  it('de een zegt af terwijl de ander invult: een van beide, nooit half', async () => {
    const d = await eenDossier();
    const { gelukt, fouten } = await tegelijk(
      zegAf(d),
      leg(d, { afspraakId: d.afspraak.id, versie: 1, kanaal: 'op_locatie' }),
    );
    expect(gelukt).toBe(1);
    expect(fouten[0] instanceof Ongeldig || fouten[0] instanceof IntussenGewijzigd).toBe(true);
    expect(await normverschillen(d.client.id)).toEqual([]);
  });

  it('corrigeren hetzelfde verslag: de tweede ziet de tekst van de eerste', async () => {
    const d = await eenDossier();
    const corrigeer = (verslag: string) =>
      doeActie(d.begeleider, contactmomentCorrigeren, {
        ...opAfspraak(d),
        contactmomentId: d.gesprek.id,
        datum: '2026-10-07',
        kanaal: 'telefonisch',
        verslag,
      });
    const { gelukt, fouten } = await tegelijk(corrigeer('Tekst een.'), corrigeer('Tekst twee.'));
    expect(gelukt).toBe(1);
    expect(fouten[0]).toBeInstanceOf(IntussenGewijzigd);
    const verslag = (fouten[0] as IntussenGewijzigd).opgeslagen.find((o) => o.veld === 'verslag');
    expect(verslag?.waarde).toMatch(/^Tekst (een|twee)\.$/);
  });
});

describe('een opschorting van de aanpak die op dat moment wordt opgeslagen', () => {
  it('houdt elk gesprek in de aanpak tegen tot zij klaar is: wat zij las blijft waar, en het gesprek rekent haar mee', async () => {
    const wie = await gesproken();
    let klaar = false;
    const { gesprek, voor, na } = await alsSysteem('proef', async (tx) => {
      const leesUiterlijk = () =>
        tx.traject.findUniqueOrThrow({ where: { id: wie.id }, select: { uiterlijkeDatum: true } });
      await ruw(tx).$queryRaw`SELECT id FROM aanpak WHERE id = ${wie.aanpak.id}::uuid FOR UPDATE`;
      const voor = await leesUiterlijk();
      const gesprek = leg(wie).finally(() => {
        klaar = true;
      });
      while (!klaar && !(await houdtIemandTegen(tx))) await setTimeout(10);
      const na = await leesUiterlijk();
      await tx.opschorting.create({
        data: { aanpakId: wie.aanpak.id, van: new Date('2026-12-01'), tot: new Date('2026-12-10'), reden: 'lockdown' },
      });
      const trajecten = await tx.traject.findMany({ where: { aanpakId: wie.aanpak.id }, select: { id: true } });
      const ids = trajecten.map((t) => t.id);
      await trekGevolgen(tx, ids, 'norm', VANDAAG);
      return { gesprek: [gesprek], voor, na };
    });
    await Promise.all(gesprek);
    expect(na).toEqual(voor);
    // 18 november plus drie maanden, plus tien dagen stilstand.
    expect(await uiterlijk(wie.id)).toBe('2027-02-28');
    expect(await normverschillen()).toEqual([]);
  });
});
