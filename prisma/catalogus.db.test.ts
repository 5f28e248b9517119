import { beforeAll, describe, expect, it } from 'vitest';
import { datum } from '../lib/domain/datum';
import { middernacht } from '../lib/domain/middernacht';
import { alsSysteem, type Tx } from '../lib/server/db';
import { AFGESCHERMD } from '../lib/verantwoording/datalek-woorden';
import { dag } from './factories/basis';
import { eenContactmoment } from './factories/contactmoment';
import { eenDatalek } from './factories/datalek';
import { eenGebruiker } from './factories/gebruiker';
import { GEMEENTE } from './factories/gemeente';
import { eenTraject } from './factories/traject';
import { eenUitleg } from './factories/uitleg';
import { alsBaas } from './proef/baas';
import { ruw } from './proef/ruw';

const namen = async (sql: string) =>
  (await alsSysteem('test', (tx) => ruw(tx).$queryRawUnsafe<{ naam: string }[]>(sql))).map((r) => r.naam);

describe('wat Prisma niet ziet staat in de database', () => {
  const beperkingen = (soort: string) => `
    SELECT conrelid::regclass || '.' || conname AS naam FROM pg_constraint
    WHERE contype = '${soort}' AND connamespace = 'public'::regnamespace AND conrelid <> 0 ORDER BY 1`;

  it('checks', async () => {
    expect(await namen(beperkingen('c'))).toEqual([
      'aanbod.aanbod_naam_niet_leeg',
      'aanpak.aanpak_gesprekken_per_jaar',
      'aanpak.aanpak_naam_niet_leeg',
      'aanpak_bericht.aanpak_bericht_niet_leeg',
      'aanpaknorm.aanpaknorm_gesprekken_per_jaar',
      'aanpaknorm.aanpaknorm_ingetrokken',
      'afwezig.afwezig_periode',
      'agenda.agenda_indeling',
      'auditschakel.auditschakel_afdruk',
      'begeleiding.begeleiding_periode',
      'bericht.bericht_aan_een',
      'bericht.bericht_vertaling_heel',
      'bericht.bericht_verzonden',
      'betrokkene.betrokkene_grond',
      'betrokkene.betrokkene_naam_niet_leeg',
      'betrokkene.betrokkene_periode',
      'bewaard_filter.bewaard_filter_naam',
      'bewaard_filter.bewaard_filter_zoek',
      'bewaarplicht.bewaarplicht_opgeheven',
      'bewaarplicht.bewaarplicht_periode',
      'bewaarplicht.bewaarplicht_reden',
      'bewaartermijn.bewaartermijn_maanden',
      'bsn.bsn_versleuteld',
      'client.client_brieftaal',
      'client.client_clientnummer',
      'client.client_geboortedatum',
      'client.client_naam_niet_leeg',
      'codeapp.codeapp_heel',
      'concept.concept_plek',
      'contactmoment.contactmoment_afgezegd',
      'contactmoment.contactmoment_duur',
      'contactmoment.contactmoment_soort_status',
      'contactmoment.contactmoment_tijd',
      'contactmoment.contactmoment_verkeerd',
      'contactmoment.contactmoment_verslag',
      'correctieverzoek.correctieverzoek_besloten',
      'correctieverzoek.correctieverzoek_niet_leeg',
      'datalek.datalek_beoordeeld',
      'datalek.datalek_een_aanleiding',
      'datalek.datalek_tekst_weg',
      'doel.doel_niet_leeg',
      'escalatiestap.escalatiestap_tekst',
      'gebruiker.gebruiker_naam_niet_leeg',
      'gebruiker.gebruiker_organisatie',
      'geen_instrument.geen_instrument_periode',
      'gemeente.gemeente_een',
      'gemis.gemis_vervuld',
      'herinnering.herinnering_tekst',
      'herstelverzoek.herstelverzoek_beslist',
      'herstelverzoek.herstelverzoek_niet_zelf',
      'herstelverzoek.herstelverzoek_twee_mensen',
      'instrument.instrument_naam_niet_leeg',
      'instrument.instrument_treden',
      'intake.intake_trede',
      'intake.intake_vastgesteld',
      'intake_leefgebied.intake_leefgebied_gebied',
      'intake_leefgebied.intake_leefgebied_score',
      'inzageverzoek.inzageverzoek_tijd',
      'inzet.inzet_grond',
      'inzet.inzet_stand',
      'inzet.inzet_volgorde',
      'inzet_wens.inzet_wens_niet_leeg',
      'kwartaaltelling.kwartaaltelling_kwartaaleinde',
      'ladderstand.ladderstand_trede',
      'normafwijking.normafwijking_anders',
      'normafwijking.normafwijking_besluit',
      'normafwijking.normafwijking_telling',
      'normafwijking.normafwijking_verantwoord',
      'notitieinzage.notitieinzage_reden',
      'on_hold.on_hold_herzien',
      'on_hold.on_hold_periode',
      'ontheffing.ontheffing_herzien',
      'ontheffing.ontheffing_iets',
      'ontheffing.ontheffing_periode',
      'opschorting.opschorting_aanpak_of_traject',
      'opschorting.opschorting_periode',
      'opschorting.opschorting_reden_niet_leeg',
      'opvallend.opvallend_notitie',
      'organisatie.organisatie_naam_niet_leeg',
      'overdracht.overdracht_andere',
      'overdracht.overdracht_besluit',
      'passkey.passkey_naam_niet_leeg',
      'plan.plan_grond',
      'plan.plan_nummer',
      'plan.plan_richting',
      'plan.plan_richting_trede',
      'plan.plan_vastgesteld',
      'resultaat.resultaat_hoeft_niet',
      'resultaat.resultaat_niet_leeg',
      'sessie.sessie_apparaat_niet_leeg',
      'sessie.sessie_periode',
      'signaal.signaal_afgehandeld',
      'signaal.signaal_niet_leeg',
      'sjabloon.sjabloon_niet_leeg',
      'sjabloon.sjabloon_taal',
      'stap.stap_niet_leeg',
      'taak.taak_aanleiding',
      'team.team_naam_niet_leeg',
      'toezegging.toezegging_niet_leeg',
      'toezegging.toezegging_verteld',
      'traject.traject_periode',
      'traject.traject_ritme_weken',
      'traject.traject_uitstroomreden',
      'traject_einde_deel.traject_einde_deel_een',
      'uitleg.uitleg_anders',
      'vernietiging.vernietiging_soorten',
      'vernietiging.vernietiging_stand',
      'vervanging.vervanging_periode',
      'voorinformatie.voorinformatie_ontvangen',
      'werkdag.werkdag_uren',
      'werkdag.werkdag_weekdag',
    ]);
  });

  it('uitsluitingen', async () => {
    expect(await namen(beperkingen('x'))).toEqual([
      'begeleiding.begeleiding_geen_overlap',
      'on_hold.on_hold_geen_overlap',
      'ontheffing.ontheffing_geen_overlap',
      'traject.traject_een_per_aanpak',
      'vervanging.vervanging_geen_overlap',
    ]);
    // Elk met een voorwaarde: zonder kiest PostgreSQL haar index ook om te zoeken, en dat is er traag in.
    expect(
      await namen('SELECT indexrelid::regclass::text AS naam FROM pg_index WHERE indisexclusion AND indpred IS NULL'),
    ).toEqual([]);
  });

  it('gedeeltelijke indexen en indexen op een uitdrukking', async () => {
    const sql = `SELECT indexrelid::regclass::text AS naam FROM pg_index
      WHERE (indpred IS NOT NULL OR indexprs IS NOT NULL) AND NOT indisexclusion
        AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace) ORDER BY 1`;
    expect(await namen(sql)).toEqual([
      'aanpaknorm_een_per_dag',
      'auditregel_geweigerd',
      'betrokkene_een_vast_contact',
      'bewaard_filter_naam_uniek',
      'geen_instrument_een_open',
      'herstelverzoek_een_open',
      'intake_een_concept',
      'overdracht_een_open',
      'plan_een_concept',
      'resultaat_een_per_stap',
      'taak_een_open_vervolg',
      'telrest_een',
      'telrest_mens',
      'traject_einde_een_geldig',
      'vernietiging_een_open',
    ]);
  });

  it('triggers', async () => {
    const sql = `SELECT tgrelid::regclass || '.' || tgname AS naam FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`;
    expect(await namen(sql)).toEqual([
      'aanpak.aanpak_eerste_norm_blijft',
      'aanpaknorm.aanpaknorm_alleen_toevoegen',
      'auditregel.auditregel_alleen_toevoegen',
      'auditregel.auditregel_in_keten',
      'auditschakel.auditschakel_alleen_toevoegen',
      'begeleiding.begeleiding_niet_verwijderen',
      'bericht.bericht_niet_verwijderen',
      'bewaarplicht.bewaarplicht_niet_verwijderen',
      'bewaartermijn.bewaartermijn_alleen_toevoegen',
      'client.client_zie_nieuwe',
      'contactmoment.contactmoment_blijft_afgeschermd',
      'contactmoment.contactmoment_niet_verwijderen',
      'contactmoment_wijziging.contactmoment_wijziging_alleen_afschermen',
      'contactmoment_wijziging.contactmoment_wijziging_alleen_toevoegen',
      'correctieverzoek.correctieverzoek_niet_verwijderen',
      'datalek.datalek_niet_verwijderen',
      'doel.doel_vastgesteld_blijft',
      'escalatie.escalatie_niet_verwijderen',
      'escalatiestap.escalatiestap_alleen_toevoegen',
      'intake.intake_vastgesteld_blijft',
      'intake_leefgebied.intake_leefgebied_vastgesteld_blijft',
      'inzageverzoek.inzageverzoek_alleen_toevoegen',
      'normafwijking.normafwijking_niet_verwijderen',
      'normafwijkingstap.normafwijkingstap_alleen_toevoegen',
      'notitieinzage.notitieinzage_alleen_toevoegen',
      'opvallend.opvallend_niet_verwijderen',
      'overdracht.overdracht_niet_verwijderen',
      'plan.plan_vastgesteld_blijft',
      'plan_instrument.plan_instrument_vastgesteld_blijft',
      'resultaat.resultaat_niet_verwijderen',
      'signaal.signaal_niet_verwijderen',
      'stap.stap_vastgesteld_blijft',
      'traject.traject_zie_nieuw',
      'uitleg.uitleg_alleen_afschermen',
      'uitleg.uitleg_alleen_toevoegen',
      'vernietiging.vernietiging_blijft',
    ]);
  });

  it('vreemde sleutels op elke verwijzing, behalve waar een reden voor is', async () => {
    const zonder = {
      // Het spoor blijft staan, ook van wie of wat er niet meer is.
      'auditregel.client_id': 'spoor',
      'auditregel.gebruiker_id': 'spoor',
      'auditregel.sessie_id': 'spoor',
      // De vervanging die het ongedaan maken van de daad weghaalt.
      'caseloaddaad_deel.vervanging_id': 'weggenomen',
      // Een reeks is hetzelfde doel of dezelfde stap door alle versies van een plan: zij heeft geen eigen rij.
      'doel.reeks_id': 'reeks',
      'resultaat.stap_reeks_id': 'reeks',
      'stap.reeks_id': 'reeks',
      // De vervanging die een einde wegnam; heropenen zet haar met ditzelfde id terug.
      'traject_einde_vervanging.vervanging_id': 'weggenomen',
    };
    const sql = `
      SELECT a.attrelid::regclass || '.' || a.attname AS naam FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
      WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND a.atttypid = 'uuid'::regtype AND a.attname LIKE '%\\_id'
        AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid = t.oid AND a.attnum = ANY(c.conkey)) ORDER BY 1`;
    expect(await namen(sql)).toEqual(Object.keys(zonder));
  });

  it('geen lijsten van verwijzingen', async () => {
    const sql = `SELECT table_name || '.' || column_name AS naam FROM information_schema.columns
      WHERE table_schema = 'public' AND udt_name = '_uuid'`;
    expect(await namen(sql)).toEqual([]);
  });

  it('uitbreidingen', async () => {
    const sql = `SELECT extname::text AS naam FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1`;
    expect(await namen(sql)).toEqual(['btree_gist', 'citext', 'pg_trgm', 'unaccent']);
  });
});

describe('en weigert wat nooit fout mag zijn', () => {
  let traject: Awaited<ReturnType<typeof eenTraject>>;
  beforeAll(async () => {
    traject = await eenTraject({
      start: '2020-01-06',
      onHold: { van: '2020-03-01', tot: '2020-04-01' },
      taak: { verlooptOp: '2020-05-01' },
    });
  });

  // De tekst van een fout noemt in het product geen waarden; wat PostgreSQL zei staat bij meta.
  const gezegd = (fout: unknown) => `${(fout as Error).message} ${JSON.stringify((fout as { meta?: unknown }).meta)}`;
  const weigert = async (wat: RegExp, werk: (tx: Tx) => Promise<unknown>) => {
    const uitkomst = await alsBaas(werk).then(() => 'het lukte', gezegd);
    expect(uitkomst).toMatch(wat);
  };

  it('twee begeleiders tegelijk', async () => {
    const ander = await eenGebruiker();
    const data = { trajectId: traject.id, gebruikerId: ander.id, van: middernacht(datum('2020-06-01')) };
    await weigert(/begeleiding_geen_overlap/, (tx) => tx.begeleiding.create({ data }));
  });

  it('twee periodes on hold met een dag gemeen', async () => {
    const data = {
      trajectId: traject.id,
      van: dag('2020-04-01'),
      reden: 'anders' as const,
      herzienOp: dag('2020-06-01'),
    };
    await weigert(/on_hold_geen_overlap/, (tx) => tx.onHold.create({ data }));
  });

  it('een tweede lopend traject in dezelfde aanpak', async () => {
    const data = { clientId: traject.client.id, aanpakId: traject.aanpak.id, startdatum: dag('2020-09-01') };
    await weigert(/traject_een_per_aanpak/, (tx) => tx.traject.create({ data }));
  });

  it('een tweede open taak om een vervolg te plannen', async () => {
    const data = { trajectId: traject.id, soort: 'vervolg_plannen' as const, verlooptOp: dag('2020-06-01') };
    await weigert(/unique|taak/i, (tx) => tx.taak.create({ data }));
    await alsSysteem('test', async (tx) => {
      await tx.taak.updateMany({ where: { trajectId: traject.id }, data: { afgedaanOp: new Date() } });
      await tx.taak.create({ data });
    });
  });

  it('een einde voor het begin, een duur van nul en een onmogelijke tijd', async () => {
    const einde = { einddatum: dag('2020-01-05') };
    await weigert(/traject_periode/, (tx) => tx.traject.update({ where: { id: traject.id }, data: einde }));
    await expect(eenContactmoment({ client: traject.client, datum: '2020-02-03', duurMinuten: 0 })).rejects.toThrow(
      /contactmoment_duur/,
    );
    await expect(eenContactmoment({ client: traject.client, datum: '2020-02-03', tijd: '25:00' })).rejects.toThrow(
      /contactmoment_tijd/,
    );
  });

  it('het verwijderen van een contactmoment of een begeleiding', async () => {
    const { id } = await eenContactmoment({ client: traject.client, datum: '2020-02-03' });
    await weigert(/alleen om aan toe te voegen/, (tx) => tx.contactmoment.delete({ where: { id } }));
    await weigert(/alleen om aan toe te voegen/, (tx) => tx.begeleiding.deleteMany());
    expect(await alsSysteem('test', (tx) => tx.contactmoment.count({ where: { id } }))).toBe(1);
  });

  it('het wijzigen of verwijderen van wat is vastgesteld, en wat erbij hoort', async () => {
    const { intake, plan, doel } = await alsSysteem('test', async (tx) => {
      const wie = { clientId: traject.client.id, trajectId: traject.id };
      const i = await tx.intake.create({ data: { ...wie, lijstversie: 1, clientVersie: 1 } });
      await tx.intakeLeefgebied.create({ data: { intakeId: i.id, gebied: 1, score: 3 } });
      const p = await tx.plan.create({ data: { ...wie, nummer: 1, zonderIntakeReden: 'al bekend' } });
      const d = await tx.doel.create({ data: { planId: p.id, leefgebied: 1, tekst: 'Rust in huis', volgorde: 1 } });
      await tx.intake.update({ where: { id: i.id }, data: { status: 'vastgesteld', vastgesteldOp: new Date() } });
      const akkoord = { richting: 'rust_en_herstel', akkoord: 'mondeling', akkoordOp: dag('2020-02-03') } as const;
      const vast = { status: 'vastgesteld', vastgesteldOp: new Date(), ...akkoord } as const;
      await tx.plan.update({ where: { id: p.id }, data: vast });
      return { intake: i, plan: p, doel: d };
    });
    await weigert(/vastgesteld/, (tx) => tx.intake.update({ where: { id: intake.id }, data: { wensen: 'anders' } }));
    await weigert(/vastgesteld/, (tx) =>
      tx.intakeLeefgebied.updateMany({ where: { intakeId: intake.id }, data: { score: 4 } }),
    );
    await weigert(/vastgesteld/, (tx) => tx.intakeLeefgebied.create({ data: { intakeId: intake.id, gebied: 2 } }));
    await weigert(/vastgesteld/, (tx) => tx.plan.update({ where: { id: plan.id }, data: { afspraken: 'anders' } }));
    await weigert(/vastgesteld/, (tx) => tx.doel.update({ where: { id: doel.id }, data: { tekst: 'anders' } }));
    await weigert(/vastgesteld/, (tx) => tx.doel.delete({ where: { id: doel.id } }));
    await weigert(/vastgesteld/, (tx) => tx.stap.create({ data: { doelId: doel.id, tekst: 'erbij', volgorde: 1 } }));
  });

  it('een andere eerste norm, en een latere die er niet achter komt, verandert of verdwijnt', async () => {
    const aanpakId = traject.aanpak.id;
    const norm = { aanpakId, vanaf: dag('2027-01-01'), gesprekkenPerJaar: 6 };
    await weigert(/eerste norm/, (tx) => tx.aanpak.update({ where: { id: aanpakId }, data: { gesprekkenPerJaar: 6 } }));
    await weigert(/aanpaknorm_gesprekken_per_jaar/, (tx) =>
      tx.aanpaknorm.create({ data: { ...norm, gesprekkenPerJaar: 5 } }),
    );
    const { id } = await alsSysteem('test', (tx) => tx.aanpaknorm.create({ data: norm }));
    for (const vanaf of ['2026-12-31', '2027-01-01'])
      await weigert(/op_volgorde/, (tx) => tx.aanpaknorm.create({ data: { ...norm, vanaf: dag(vanaf) } }));
    const niet = /alleen om aan toe te voegen/;
    await weigert(niet, (tx) => tx.aanpaknorm.update({ where: { id }, data: { gesprekkenPerJaar: 3 } }));
    await weigert(niet, (tx) => tx.aanpaknorm.delete({ where: { id } }));
    const ingetrokkenOp = new Date();
    await alsSysteem('test', (tx) => tx.aanpaknorm.update({ where: { id }, data: { ingetrokkenOp } }));
    await weigert(niet, (tx) => tx.aanpaknorm.update({ where: { id }, data: { ingetrokkenOp: null } }));
    await alsSysteem('test', (tx) => tx.aanpaknorm.create({ data: norm }));
  });

  it('het wijzigen of verwijderen van een uitleg, van een datalek en van wat er eerst stond', async () => {
    const wie = await eenGebruiker();
    const niet = /alleen om aan toe te voegen/;
    const [uitleg, lek] = [
      await eenUitleg({ traject, door: wie, tekst: 'Zij is ziek.' }),
      await eenDatalek({ client: traject.client, auteur: wie }),
    ];
    const oud = { oudVerslag: 'Eerst.', oud: ['Hoe: brief'], reden: 'tikfout', soort: 'gecorrigeerd' as const };
    const wijziging = async (datum: string) => {
      const { id: contactmomentId } = await eenContactmoment({ client: traject.client, datum });
      return alsSysteem('test', (tx) =>
        tx.contactmomentWijziging.create({ data: { ...oud, contactmomentId, doorId: wie.id } }),
      );
    };
    const [gewoon, vanLek] = [await wijziging('2020-02-04'), await wijziging('2020-02-05')];
    const leeg = { oudVerslag: null, oud: [], reden: null };
    const verander = (id: string, data: object) => (tx: Tx) =>
      tx.contactmomentWijziging.update({ where: { id }, data });
    await alsSysteem('test', async (tx) => {
      const { id: _, ...data } = await tx.datalek.findUniqueOrThrow({ where: { id: lek.id } });
      await tx.datalek.create({ data: { ...data, contactmomentId: vanLek.contactmomentId } });
    });
    await weigert(niet, (tx) => tx.uitleg.delete({ where: { id: uitleg.id } }));
    for (const data of [{ tekst: 'Anders.' }, { tekst: AFGESCHERMD }, { reden: 'detentie' as const }])
      await weigert(niet, (tx) => tx.uitleg.update({ where: { id: uitleg.id }, data }));
    await weigert(niet, (tx) => tx.datalek.delete({ where: { id: lek.id } }));
    await weigert(niet, (tx) => tx.contactmomentWijziging.delete({ where: { id: gewoon.id } }));
    await weigert(niet, verander(gewoon.id, leeg));
    for (const data of [{ ...leeg, oud: ['iets'] }, { ...leeg, op: new Date() }, { reden: 'anders' }])
      await weigert(niet, verander(vanLek.id, data));
    await alsSysteem('test', verander(vanLek.id, leeg));
    // Ook terugzetten kan niet meer.
    await weigert(niet, verander(vanLek.id, oud));
    await weigert(/afgeschermd/, (tx) =>
      tx.contactmoment.update({ where: { id: vanLek.contactmomentId }, data: { derden: 'de buurvrouw' } }),
    );
  });

  it('een half oordeel, een tweede gemeente en een uitleg die niets zegt', async () => {
    const wie = await eenGebruiker();
    const { id } = await eenDatalek({ client: traject.client, auteur: wie });
    const oordeel = { oordeel: 'gemeld' as const, notitie: 'x', beoordeeldOp: new Date(), beoordeeldDoorId: wie.id };
    for (const data of [oordeel, { ...oordeel, notitie: null }, { gemeldOp: dag('2020-02-05') }])
      await weigert(/datalek_beoordeeld/, (tx) => tx.datalek.update({ where: { id }, data }));
    await weigert(/gemeente_een/, (tx) => tx.gemeente.create({ data: { ...GEMEENTE, id: 2 } }));
    await weigert(/uitleg_anders/, (tx) =>
      tx.uitleg.create({
        data: { trajectId: traject.id, doorId: wie.id, reden: 'anders', tekst: ' ', tot: dag('2020-02-05') },
      }),
    );
  });

  it('het wijzigen of verwijderen van een auditregel', async () => {
    await alsSysteem('test', (tx) => tx.auditregel.create({ data: { actie: 'proef', resultaat: 'gelukt' } }));
    await weigert(/alleen om aan toe te voegen/, (tx) => tx.auditregel.updateMany({ data: { actie: 'anders' } }));
    await weigert(/alleen om aan toe te voegen/, (tx) => tx.auditregel.deleteMany());
  });
});
