// Elke daad × elke rol × elke verhouding tot de cliënt. De daden komen uit lib; een nieuwe hoort hier een plaats te krijgen.
import { describe, expect, it, vi } from 'vitest';
import { type Daad, kandidatenVan, laadDaden, vooraf } from '../../prisma/proef/daden';
import { post, type Velden } from '../../prisma/proef/deur';
import { vulIn } from '../../prisma/proef/invullen';
import { stand, VANDAAG } from '../../prisma/proef/stand';
import { eenWereld, VERHOUDINGEN, type Verhouding } from '../../prisma/proef/wereld';
import { ROLLEN, type Rol } from '../domain/rollen';
import { voerUit } from '../server/command';
import { alsGebruiker } from '../server/db';
import { Geweigerd, NietGevonden } from '../server/fouten';
import { huidigeUser } from '../server/session';
import { type Actie, RECHTEN, type User } from './policy';

vi.mock('../server/session', () => ({
  huidigeUser: vi.fn(),
  huidigeSessieId: async () => '00000000-0000-7000-8000-000000000000',
  inlogadres: async () => '/inloggen',
}));

/** Met `npm run test:veilig` ook wie het recht nergens heeft bij elke verhouding; anders alleen bij de eigen cliënt. */
const ALLES = process.env.VEILIG_AANTAL !== undefined;

/** Welk recht elke daad vraagt. */
const DADEN: Partial<Record<Actie, string>> = {
  'aanpak.toelichten': 'aanpakToelichten aanpakberichtPlaatsen',
  'account.wijzigen':
    'codeappInstellen codeappVerwijderen herstelcodesMaken naamWijzigen passkeyHernoemen passkeyToevoegen passkeyVerwijderen sessieBeeindigen sessiesBeeindigen wachtwoordWijzigen',
  'agenda.bekijken':
    'afsprakenPlannen afwezigheidToevoegen afwezigheidVerwijderen afwezigheidWijzigen feedMaken feedUitzetten feedWijzigen werktijdenWijzigen',
  'begeleiding.wijzigen':
    'begeleidingWijzigen caseloadOverdragen caseloadTerugdraaien caseloadVervangen vervangingBeeindigen vervangingStarten',
  'beheer.wijzigen':
    'bewaartermijnWijzigen gebruikerAanmaken gebruikerBlokkeren gebruikerDeblokkeren gebruikerWijzigen gemeenteWijzigen herstelAfwijzen herstelGoedkeuren herstelVragen instrumentHeropenen instrumentSluiten instrumentToevoegen instrumentVerwijderen instrumentWijzigen lijstHeropenen lijstSluiten lijstToevoegen lijstVerwijderen lijstWijzigen normIntrekken normWijzigen proefmailVersturen sjabloonHerstellen sjabloonWijzigen toegangslinkMaken trajectPlaatsen vasteZinWijzigen vertalingGoedkeuren vertalingStoppen verzendingBevestigen verzendingHerhalen verzendingHervatten werkHerhalen',
  'bsn.bijhouden': 'bsnTonen bsnVastleggen bsnVerwijderen',
  'clienten.bekijken': 'filterBewaren filterHernoemen filterVerwijderen',
  'contactmoment.vastleggen':
    'belbeurtVastleggen belbeurtVerzetten contactmomentVastleggen geenGehoorVastleggen nietVerschenenVastleggen ontmoetingIntrekken ontmoetingVastleggen pogingIntrekken uitlegGeven',
  'contactmoment.wijzigen':
    'afspraakAfzeggen afspraakVerplaatsen begripVastleggen berichtNietSturen berichtVertellen contactmomentAfkeuren contactmomentCorrigeren onbestelbaarMelden',
  'correctie.vastleggen': 'correctieBesluiten correctieVastleggen',
  'datalek.behandelen': 'datalekBeoordelen',
  'dossier.bijhouden':
    'bestandVastleggen bestandWijzigen betrokkeneToevoegen betrokkeneWijzigen doelBewaren doelToevoegen doelVerplaatsen doelWeghalen gebiedBewaren gebiedOvernemen gebiedenOverslaan geenInstrumentVastleggen gemisVastleggen gemisWijzigen huisgenootToevoegen huishoudenVerlaten instrumentenBewaren intakeBeginnen intakePersoonBewaren intakeTaalBewaren intakeVaststellen intakeWissen inzetAanmelden inzetBeeindigen inzetDelen inzetStarten inzetWijzigen ladderVastleggen ladderWijzigen ontheffingVastleggen ontheffingWijzigen planBeginnen planBewaren planVaststellen planWissen resultaatIntrekken resultaatVastleggen signaalAfhandelen signaalBeantwoorden situatieWeghalen stapAfsluiten stapZetten startlijstBijwerken taakUitstellen toezeggingBijwerken toezeggingVastleggen toezeggingWijzigen toezeggingenVertellen uitkeringVastleggen uitkeringWijzigen voorinformatieVastleggen voorinformatieWijzigen',
  'escalatie.behandelen': 'escalatieAccepteren escalatieVragen escalatiesAccepteren escalatiesVragen',
  'gegevens.wijzigen': 'persoonWijzigen ritmeWijzigen taalWijzigen',
  'herinnering.bijhouden':
    'herinneringAfdoen herinneringHeropenen herinneringMaken herinneringVerwijderen herinneringVerzetten herinneringWijzigen',
  'inzage.geven': 'inzageGeven',
  'vernietiging.besluiten': 'bewaarplichtInstellen bewaarplichtOpheffen vernietigingGoedkeuren vernietigingUitstellen',
  'normafwijking.besluiten': 'normafwijkingBesluiten',
  'normafwijking.verantwoorden': 'normafwijkingVerantwoorden',
  'notities.lezen_met_reden': 'notitiesLezen',
  'onhold.wijzigen': 'onholdStarten onholdWijzigen',
  'opschorting.aanpak': 'aanpakopschortingIntrekken aanpakopschortingStarten aanpakopschortingWijzigen',
  'opschorting.traject': 'opschortingIntrekken opschortingStarten opschortingWijzigen opschortingenStarten',
  'overdracht.ontvangen': 'overdrachtAccepteren overdrachtTerugsturen',
  'overdracht.vragen': 'overdrachtAanbieden overdrachtBewaren overdrachtIntrekken overdrachtOpstellen overdrachtVragen',
  'signaal.sturen': 'signaalSturen',
  'traject.aanmaken': 'trajectAanmaken',
  'traject.beeindigen': 'eindeAfronden trajectBeeindigen trajectHeropenen trajectVerplaatsen vervolgcontactWijzigen',
  'vandaag.bekijken':
    'belrondeStarten belrondeStoppen brievenAfdrukken brievenKlaarleggen brievenTerughalen brievenTerugleggen',
  'verantwoording.lezen': 'bestandVrijgeven opvallendBeoordelen',
};

type Bereik = NonNullable<(typeof RECHTEN)[Rol][Actie]>;
/** Bij wie een daad met dit bereik verder komt dan "dit kan niet". De aanpak en het team deelt de wereld met de controlegroep. */
const OPEN: Record<Bereik, readonly Verhouding[]> = {
  overal: VERHOUDINGEN,
  eigen: ['eigen', 'beëindigd'],
  eigen_lopend: ['eigen'],
  team: ['eigen', 'team', 'beëindigd'],
  aanpak: ['eigen', 'team', 'beëindigd', 'controlegroep'],
  betrokken: ['eigen'],
};

const VAN_MIJ: readonly Verhouding[] = ['eigen', 'beëindigd', 'controlegroep'];
const WAT_ER_IS: readonly Verhouding[] = ['eigen', 'team', 'ander', 'beëindigd', 'controlegroep'];
const lijst = (namen: string, waar: readonly Verhouding[]) =>
  Object.fromEntries(namen.split(' ').map((n) => [n, waar]));
/** Waar het recht `overal` geldt, maar wat men noemt van iemand is of er moet zijn. */
const ANDERS: Record<string, readonly Verhouding[] | Partial<Record<Rol, readonly Verhouding[]>>> = {
  ...lijst('afwezigheidWijzigen afwezigheidVerwijderen filterHernoemen filterVerwijderen', VAN_MIJ),
  ...lijst(
    'herinneringWijzigen herinneringVerzetten herinneringAfdoen herinneringHeropenen herinneringVerwijderen',
    VAN_MIJ,
  ),
  ...lijst('gebruikerBlokkeren gebruikerDeblokkeren gebruikerWijzigen toegangslinkMaken normWijzigen', WAT_ER_IS),
  ...lijst(
    'instrumentWijzigen instrumentSluiten instrumentHeropenen instrumentVerwijderen datalekBeoordelen',
    WAT_ER_IS,
  ),
  ...lijst('lijstWijzigen lijstSluiten lijstHeropenen lijstVerwijderen herstelVragen', WAT_ER_IS),
  ...lijst('bewaartermijnWijzigen bewaarplichtOpheffen', WAT_ER_IS),
  // Wie hier is heeft geen app of passkey, en er vraagt niemand om herstel.
  // Hier is er geen norm om in te trekken, geen bericht dat bleef steken, en niets wat opviel.
  ...lijst('codeappVerwijderen passkeyHernoemen passkeyVerwijderen herstelAfwijzen herstelGoedkeuren', []),
  ...lijst('normIntrekken verzendingHerhalen verzendingBevestigen opvallendBeoordelen', []),
  // Een beëindigd traject, en dat van iemand uit de controlegroep, krijgt geen ander team.
  trajectPlaatsen: ['eigen', 'team', 'ander'],
  // Een team of aanpak die niet van hem is, is een fout bij het veld, net als een die niet bestaat.
  trajectAanmaken: VERHOUDINGEN,
  caseloadVervangen: OPEN.aanpak,
  // Wie een caseload overdroeg, draait dat terug: het team is het zijne, wie er ook bij zat.
  caseloadTerugdraaien: OPEN.aanpak,
  // Een overdracht wordt ontvangen door wie zij is aangeboden, en bijgehouden door wie haar deed.
  ...lijst('overdrachtAccepteren overdrachtTerugsturen', ['team']),
  ...Object.fromEntries(
    ['Bewaren', 'Opstellen', 'Aanbieden', 'Intrekken'].map((w) => [
      `overdracht${w}`,
      { begeleider: ['eigen'], teamleider: [] },
    ]),
  ),
};

const daden = await laadDaden();
const w = await eenWereld();

function openVoor(naam: string, rol: Rol, daad: Daad): readonly Verhouding[] {
  const bereik = RECHTEN[rol][daad.recht];
  if (!bereik) return [];
  const anders = ANDERS[naam];
  return (
    (Array.isArray(anders) ? anders : (anders as Partial<Record<Rol, readonly Verhouding[]>>)?.[rol]) ?? OPEN[bereik]
  );
}

class Terug extends Error {}
/** Doet de daad en draait haar terug, zodat de volgende dezelfde wereld vindt; geeft waarom het ophield. */
const doe = (user: User, daad: Daad, invoer: Velden): Promise<unknown> =>
  alsGebruiker(user, async (tx) => {
    await voerUit(daad, { tx, user, vandaag: VANDAAG, bevestigd: true, gezien: 'ja' }, daad.schema.parse(invoer));
    throw new Terug();
  }).catch((fout: unknown) => fout);
const gelukt = async (...daad: Parameters<typeof doe>) => (await doe(...daad)) instanceof Terug;
async function isOpen(...daad: Parameters<typeof doe>): Promise<boolean> {
  const einde = await doe(...daad);
  return !(einde instanceof NietGevonden || einde instanceof Geweigerd);
}

function velden(naam: string, { schema }: Daad, verhouding: Verhouding): Velden {
  const dossier = w.dossiers[verhouding];
  const ingevuld = vulIn(schema, kandidatenVan(naam, dossier), vooraf(naam, dossier));
  if (typeof ingevuld === 'string') throw new Error(`${naam} is niet in te vullen: ${ingevuld}`);
  return ingevuld as Velden;
}

it('de tabel noemt elke daad bij haar recht, en achter elke daad staat een actie', () => {
  const gevonden: Record<string, string[]> = {};
  for (const [naam, { daad }] of daden) gevonden[daad.recht] = [...(gevonden[daad.recht] ?? []), naam].sort();
  const verwacht = Object.entries(DADEN).map(([recht, namen]) => [recht, namen.split(' ').sort()]);
  expect(gevonden).toEqual(Object.fromEntries(verwacht));
  expect([...daden].filter(([, { actie }]) => !actie).map(([naam]) => naam)).toEqual([]);
  expect(Object.keys(ANDERS).filter((naam) => !daden.has(naam))).toEqual([]);
});

describe('wie een daad mag doen komt verder dan de deur', () => {
  it.each([...daden])('%s', async (naam, { daad }) => {
    const gevonden: Record<string, Verhouding[]> = {};
    const verwacht: Record<string, readonly Verhouding[]> = {};
    for (const rol of ROLLEN) {
      verwacht[rol] = openVoor(naam, rol, daad);
      gevonden[rol] = [];
      for (const v of VERHOUDINGEN)
        if (RECHTEN[rol][daad.recht] && (await isOpen(w.wie[rol], daad, velden(naam, daad, v)))) gevonden[rol].push(v);
    }
    expect(gevonden).toEqual(verwacht);
  });
});

describe('wie een daad niet mag doen hoort wat hij hoort als er niets is, en er verandert niets', () => {
  it.each([...daden])('%s', async (naam, { daad, actie }) => {
    const voor = await stand();
    for (const rol of ROLLEN) {
      const dicht = VERHOUDINGEN.filter((v) => !openVoor(naam, rol, daad).includes(v));
      const proef =
        RECHTEN[rol][daad.recht] || ALLES ? dicht : dicht.filter((v) => v === 'eigen' || v === 'bestaat niet');
      const gehoord = new Set<string>();
      vi.mocked(huidigeUser).mockResolvedValue(w.wie[rol]);
      for (const v of proef) {
        const { gelukt, formError, fieldErrors, bevestig, conflict } = await actie({}, post(velden(naam, daad, v)));
        gehoord.add(JSON.stringify({ gelukt, formError, fieldErrors, bevestig, conflict }));
      }
      if (proef.length > 0) expect([...gehoord], rol).toEqual([expect.stringContaining('Dit kan niet (meer)')]);
    }
    const { auditregel: _, ...na } = await stand();
    const { auditregel: __, ...eerst } = voor;
    expect(na).toEqual(eerst);
  });
});

/** Velden die naar iets van de installatie of naar een collega wijzen, niet naar iets van een cliënt. */
const NIET_VAN_IEMAND =
  /^(instrumentId|aanbodId|locatieId|ritmeLocatieId|teamId|aanpakId|naarId|vanId|begeleiderId|vervangerId|gehoudenDoorId|organisatieId)$/;

describe('een id van een ander, bij de eigen cliënt genoemd, doet niets', () => {
  it.each([...daden].filter(([naam]) => !ANDERS[naam]))('%s', async (naam, { daad }) => {
    const [rol] = ROLLEN.filter((r) => openVoor(naam, r, daad).includes('eigen'));
    if (!rol) return;
    const eigen = velden(naam, daad, 'eigen');
    for (const bron of ['ander', 'team', 'bestaat niet'] as const) {
      const vreemd = velden(naam, daad, bron);
      for (const veld of Object.keys(eigen).filter((v) => /(Ids?|^id)$/.test(v) && !NIET_VAN_IEMAND.test(v))) {
        // Een teamleider mag ook bij de cliënt van een collega.
        if (bron === 'team' && rol === 'teamleider') continue;
        const geknoeid = { ...eigen, [veld]: vreemd[veld] } as Velden;
        expect(await gelukt(w.wie[rol], daad, geknoeid), `${veld} van ${bron}`).toBe(false);
      }
    }
  });
});
