import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { datum } from '../domain/datum';
import { ROLLEN } from '../domain/rollen';
import { type Actie, can, type Subject } from '../policy/policy';

/** Het recht van elke definitie, per bestand in de volgorde waarin zij er staan. */
const rechten = vi.hoisted(() => new Map<string, string[]>());
vi.mock('./inzage', async (echt) => ({
  ...(await echt<typeof import('./inzage')>()),
  defineInzage: ({ recht }: { recht: string }) => {
    const bestand = new Error().stack?.split('\n')[2]?.match(/\/lib\/(.+?\.ts)/)?.[1] ?? '';
    rechten.set(bestand, [...(rechten.get(bestand) ?? []), recht]);
  },
}));

/** Wie welke blik mag; een nieuwe inzage hoort hier een plaats te krijgen. */
const WIE: Record<string, Record<string, string>> = {
  begeleider: {
    'afwijkingen/queries.ts': 'getMijnAfwijkingen getAfwijking',
    'agenda/instellingen-queries.ts': 'getAgendainstellingen',
    'agenda/queries.ts': 'getAgenda getActief',
    'bellen/queries.ts': 'getBellen getBelscherm',
    'berichten/queries.ts': 'getBerichten getBrief getBrieven getPrintbrieven',
    'clienten/queries.ts': 'getClientenlijst',
    'contactmomenten/queries.ts': 'getVoorbeeld getContactmoment',
    'dossier/gegevens-queries.ts': 'getGegevens',
    'dossier/queries.ts': 'getDossier',
    'escalaties/queries.ts': 'getOpenEscalatie',
    'gesprek/queries.ts': 'getVastleggen',
    'herinneringen/queries.ts': 'getHerinnering',
    'intakes/queries.ts': 'getLeefgebieden getLeefgebiedenbestand getIntake getGespreksblad',
    'inzet/queries.ts': 'getInstrumentenblad',
    'netwerk/queries.ts': 'getNetwerk',
    'overdrachten/queries.ts': 'getOverdrachten getOntvangst getOverdrachtdossier',
    'plannen/queries.ts': 'getPlanoverzicht getPlanversie getPlanbestand getConcept getVergelijking',
    'planner/queries.ts': 'getPlanvoorstel getPlanbestand',
    'signalen/queries.ts': 'getSignalen',
    'situatie/queries.ts': 'getSituatie getLadderbestand',
    'vandaag/queries.ts': 'getVandaag',
    'voorbereiding/queries.ts': 'getVoorbereiding',
  },
  // Een privacy officer heeft geen cliënt in zijn bereik: hij krijgt hier niets.
  'begeleider,privacy_officer': { 'correctie/queries.ts': 'getCorrecties' },
  'begeleider,teamleider': {
    'clienten/queries.ts': 'getZoekresultaten',
    'vinden/queries.ts': 'getMensen',
  },
  beheerder: {
    'beheer/gebruiker-queries.ts': 'getGebruikers getGebruiker',
    'beheer/overzicht-queries.ts': 'getBeheeroverzicht',
    'bewaren/queries.ts': 'getBewaartermijnen',
    'tweede-factor/queries.ts': 'getHerstel',
  },
  partner: {
    'signalen/queries.ts': 'getPartnerlijst getPartnersignalen',
  },
  privacy_officer: {
    'bewaren/queries.ts': 'getVernietiging getVerklaring',
    'correctie/queries.ts': 'getAlleCorrecties',
    'inzageverzoek/queries.ts': 'getInzageverzoek getInzagebestand',
    'verantwoording/bestand-queries.ts': 'getSpoorbestand getInzagelijst',
    'verantwoording/datalek-queries.ts': 'getDatalekken getDatalek',
    'verantwoording/opvallend-queries.ts': 'getOpvallend getSignaal',
    'verantwoording/queries.ts': 'getVerantwoording',
  },
  projectleider: {
    'opschorting/queries.ts': 'getVoorbeeld',
    'pilot/queries.ts': 'getPilot getPilotbestand getDeelnemers',
  },
  teamleider: {
    'afwijkingen/jaarverslag-queries.ts': 'getJaarverslag getJaarexport',
    'afwijkingen/queries.ts': 'getTeamafwijking getTeamafwijkingen',
    'escalaties/queries.ts': 'getWachtend',
    'levensloop/overdragen-queries.ts': 'getOverdragen',
    'dossier/gegevens-queries.ts': 'getTeamgegevens',
    'levensloop/queries.ts': 'getPlanning getBegeleidingplanning getAfrondplanning',
    'notities/queries.ts': 'getNotities',
    'overzicht/queries.ts': 'getTeam getTeamlijst exporteerTeam',
    'overzicht/samen-queries.ts': 'getSamen',
    'overzicht/verloop-queries.ts': 'getVerloop getVerloopbestand',
    'planner/belasting-queries.ts': 'getBelasting getBelastingbestand',
  },
  'teamleider,projectleider': {
    'instrumenten/aanbod-queries.ts': 'getAanbodbestand getAanbodmensen',
  },
};

/** Een cliënt met wie iedereen verbonden is: wie haar gegevens zo niet mag zien, mag dat nooit. */
const IK = 'ik';
const subject: Subject = {
  trajecten: [
    { groep: 'pilot', teamId: 'noord', aanpakId: 'via', begeleiderId: IK, vervangerIds: [], einddatum: null },
  ],
  betrokkenPartnerIds: [IK],
  vandaag: datum('2026-11-18'),
};
const wieMag = (recht: Actie) =>
  ROLLEN.filter((rol) => can({ id: IK, naam: IK, rol, teamIds: ['noord'], aanpakIds: ['via'] }, recht, subject)).join();

it('elke inzage × elke rol', { timeout: 20_000 }, async () => {
  const tabel: typeof WIE = {};
  for (const bestand of readdirSync('lib', { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/(?<!\.test)\.ts$/.test(bestand)) continue;
    const bron = readFileSync(`lib/${bestand}`, 'utf8');
    const namen = [...bron.matchAll(/\bconst (\w+) = defineInzage\(/g)].map((m) => m[1]);
    if (namen.length === 0) continue;
    await import(/* @vite-ignore */ `../${bestand}`);
    expect(rechten.get(bestand), bestand).toHaveLength(namen.length);
    for (const [i, naam] of namen.entries()) {
      const wie = wieMag(rechten.get(bestand)?.[i] as Actie);
      tabel[wie] = { ...tabel[wie], [bestand]: [tabel[wie]?.[bestand], naam].filter(Boolean).join(' ') };
    }
  }
  expect(tabel).toEqual(WIE);
});
