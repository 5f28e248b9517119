import { beforeAll, describe, expect, it } from 'vitest';
import { getAgendainstellingen } from '../../lib/agenda/instellingen-queries';
import { getAgenda } from '../../lib/agenda/queries';
import { assessContactnorm, type Normstatus } from '../../lib/domain/contactnorm';
import { dagenTussen, datum, plusDagen, weekdag } from '../../lib/domain/datum';
import { isWerkdag } from '../../lib/domain/werkdagen';
import { laadTrajectfeiten } from '../../lib/norm/feiten';
import { controleerNorm } from '../../lib/normrapport/controle';
import { alsSysteem } from '../../lib/server/db';
import { meldAan } from '../../lib/server/inloggen';
import { werkAlleNormafwijkingenBij } from '../../lib/zaak/normafwijkingen-alle';
import { doeAlsBaas } from '../proef/baas';
import { gelezen } from '../proef/stand';
import accounts from './accounts.json' with { type: 'json' };
import { laadDemo } from './laden';
import { leesDemobron, verschuiving } from './verschuiven';
import { werktOp } from './werkweken';

const VANDAAG = datum('2026-11-25');

describe('de verschuiving', () => {
  it.each(['2026-11-22', '2026-11-25', '2027-02-28', '2028-02-29'])(
    'zet 31 december 2020 op %s in de laatste zeven dagen',
    (dag) => {
      const verschoven = plusDagen(datum('2020-12-31'), verschuiving(datum(dag)));
      expect(dagenTussen(verschoven, datum(dag))).toBeGreaterThanOrEqual(0);
      expect(dagenTussen(verschoven, datum(dag))).toBeLessThan(7);
      expect(weekdag(verschoven)).toBe(4);
    },
  );

  it('maakt van komende rijen per cliënt hoogstens één afspraak, op een werkdag, nooit twee tegelijk', async () => {
    const { rijen } = await leesDemobron(VANDAAG);
    const contacten = rijen.contactmomenten as { velden: Record<string, string> }[];
    const later = contacten.map((c) => c.velden).filter((v) => datum(v.datum ?? '') > VANDAAG);
    expect(later.length).toBeGreaterThan(100);
    expect(later.every((v) => v.status === 'gepland' && isWerkdag(datum(v.datum ?? '')) && v.verslag === '')).toBe(
      true,
    );
    expect(new Set(later.map((v) => v.clientnummer)).size).toBe(later.length);
    expect(new Set(later.map((v) => `${v.begeleider} ${v.datum} ${v.tijd}`)).size).toBe(later.length);
    expect(later.every((v) => werktOp(v.begeleider ?? '', datum(v.datum ?? '')))).toBe(true);
  });
});

/** Wat een drukke machine of een Ctrl-C doet: halverwege komt er een fout. */
async function laadTotHalverwege(): Promise<unknown> {
  await doeAlsBaas(
    `CREATE FUNCTION breek_af() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''afgebroken''; END'`,
  );
  await doeAlsBaas(`CREATE TRIGGER breek_af BEFORE INSERT ON auditregel FOR EACH ROW
    WHEN (NEW.onderwerp_id = 'dossiers 3 van 8') EXECUTE FUNCTION breek_af()`);
  const fout = await laadDemo(VANDAAG).catch((reden: unknown) => reden);
  await doeAlsBaas('DROP FUNCTION breek_af() CASCADE');
  return fout;
}

const tellingen = () =>
  alsSysteem('test', async (tx) => ({
    mensen: await tx.client.count({ where: { clientnummer: { gte: 'VIA-0135' } } }),
    plannen: await tx.plan.count(),
  }));

describe('de demo', () => {
  let halverwege: Awaited<ReturnType<typeof tellingen>>;
  beforeAll(async () => {
    process.env.VAST_CONTACT_VANDAAG = VANDAAG;
    expect(String(await laadTotHalverwege())).toContain('afgebroken');
    halverwege = await tellingen();
    // Een week later verder: de dag blijft die van het begin.
    expect(await laadDemo(plusDagen(VANDAAG, 7))).toBe('geladen');
  }, 300_000);

  it('hield na een onderbreking de stappen die gezet waren, en ging daar verder', async () => {
    const heel = await tellingen();
    expect(halverwege.mensen).toBe(heel.mensen);
    expect(halverwege.plannen).toBeGreaterThan(0);
    expect(halverwege.plannen).toBeLessThan(heel.plannen / 2);
    const stappen = await alsSysteem('test', (tx) =>
      tx.auditregel.findMany({ where: { actie: 'demo.geladen', onderwerp: 'stap' }, orderBy: { id: 'asc' } }),
    );
    const namen = stappen.map((stap) => stap.onderwerpId);
    expect(namen).toEqual([...new Set(namen)]);
    expect(namen).toContain('dossiers 3 van 8');
  });

  it('staat er na een tweede keer net zo', async () => {
    const voor = await alsSysteem('test', (tx) => tx.contactmoment.count());
    expect(await laadDemo(plusDagen(VANDAAG, 7))).toBe('was_al_geladen');
    expect(await alsSysteem('test', (tx) => tx.contactmoment.count())).toBe(voor);
  });

  it('heeft voor elke rol een account dat kan inloggen', async () => {
    expect(new Set(accounts.map((a) => a.rol)).size).toBe(6);
    for (const { email, wachtwoord } of accounts)
      expect(await meldAan(email, wachtwoord, 'test'), email).not.toBeNull();
  });

  it('begint met de catalogus van het eindrapport en de lijst van wat er ontbrak', async () => {
    const instrumenten = await alsSysteem('test', (tx) => tx.instrument.findMany());
    expect(instrumenten).toHaveLength(17);
    for (const i of instrumenten) {
      expect(i.organisatieId && i.omschrijving && i.kosten && i.niveauNederlands, i.naam).toBeTruthy();
      expect(i.leefgebieden.length, i.naam).toBeGreaterThan(0);
    }
    expect(await alsSysteem('test', (tx) => tx.aanbod.count())).toBe(4);
  });

  it('heeft normafwijkingen in elke stand, elk met hun stappen, en ook daarna klopt alles met de feiten', async () => {
    const { afwijkingen, nu } = await alsSysteem('test', async (tx) => ({
      afwijkingen: await tx.normafwijking.findMany({ include: { stappen: true } }),
      nu: await tx.normafwijking.groupBy({ by: ['status'], _count: true, orderBy: { status: 'asc' } }),
    }));
    expect(nu.map((g) => g.status)).toEqual(['open', 'verantwoord', 'teruggestuurd', 'geaccepteerd']);
    expect(afwijkingen.every((a) => a.stappen.length > 0 && a.gevoerd < a.vereist)).toBe(true);
    expect(await werkAlleNormafwijkingenBij(VANDAAG)).toBe(0);
  });

  it('geeft beide begeleiders vaste dagen in de wijk, met wie daar te vinden is, en een adres bij elke locatie', async () => {
    for (const gebruikersnaam of ['s.deboer', 'b.yildiz']) {
      const { id, naam, rol } = await alsSysteem('test', (tx) =>
        tx.gebruiker.findUniqueOrThrow({ where: { gebruikersnaam } }),
      );
      const user = { id, naam, rol, teamIds: [], aanpakIds: [] };
      const { dagen } = await gelezen(getAgenda(user, { dag: plusDagen(VANDAAG, 7), weergave: 'week' }, VANDAAG));
      const vast = dagen.find((d) => d.vasteLocatie?.naam.includes('Power-Noord'));
      expect(vast?.hier?.komt.length, gebruikersnaam).toBeGreaterThan(3);
      expect(
        dagen.filter((d) => d.belet === 'geen_werkdag'),
        gebruikersnaam,
      ).toHaveLength(1);
      expect((await gelezen(getAgendainstellingen(user, {}, VANDAAG))).afwezig, gebruikersnaam).toHaveLength(1);
    }
    const locaties = await alsSysteem('test', (tx) =>
      tx.locatie.findMany({ where: { contactmomenten: { some: {} } } }),
    );
    expect(locaties.every((l) => l.adres)).toBe(true);
  });

  it('is een caseload van vandaag: de meesten op schema, een paar te laat, en niemand langer dan een half jaar', async () => {
    const standen = await alsSysteem('test', async (tx) => {
      const trajecten = await tx.traject.findMany({ where: { groep: 'pilot' }, select: { id: true } });
      const feiten = await laadTrajectfeiten(
        tx,
        trajecten.map((t) => t.id),
      );
      return feiten.map((f) => assessContactnorm(f.norm, VANDAAG));
    });
    const aantal = (status: Normstatus) => standen.filter((s) => s.status === status).length;
    expect(aantal('op_schema')).toBeGreaterThan(80);
    for (const status of ['over_tijd', 'binnenkort', 'beeindigd'] as const) {
      expect(aantal(status), status).toBeGreaterThan(5);
      expect(aantal(status), status).toBeLessThan(30);
    }
    expect(Math.min(...standen.filter((s) => s.status === 'over_tijd').map((s) => s.dagen ?? 0))).toBeGreaterThan(-183);
  });

  it('laat geboortedatums staan en klopt met de norm', async () => {
    const client = await alsSysteem('test', (tx) =>
      tx.client.findUniqueOrThrow({ where: { clientnummer: 'VIA-0001' } }),
    );
    expect(client.geboortedatum).toBe('1988-10-19');
    const verschillen: unknown[] = [];
    await controleerNorm(VANDAAG, (v) => verschillen.push(v));
    expect(verschillen).toEqual([]);
  });
});
