import { describe, expect, it } from 'vitest';
import { datum } from '../domain/datum';
import { ROLLEN, type Rol } from '../domain/rollen';
import { ACTIES, type Actie, can, RECHTEN, type Subject, scope, type Trajectrelatie, type User } from './policy';

const IK = 'ik';
const user = (rol: Rol): User => ({ id: IK, naam: 'Test', rol, teamIds: ['noord'], aanpakIds: ['via'] });
const traject = (t: Partial<Trajectrelatie>): Trajectrelatie => ({
  groep: 'pilot',
  teamId: 'zuid',
  aanpakId: 'regulier',
  begeleiderId: 'ander',
  vervangerIds: [],
  einddatum: null,
  ...t,
});
const vandaag = datum('2026-11-18');
const over = (t: Partial<Trajectrelatie>, rest: Partial<Subject> = {}): Subject => ({
  trajecten: [traject(t)],
  vandaag,
  ...rest,
});

/** De volle tabel, uitgeschreven: per actie welke rollen haar ooit mogen en op wie. */
const VERWACHT: Record<Actie, Partial<Record<Rol, string>>> = {
  'vandaag.bekijken': { begeleider: 'overal' },
  'herinnering.bijhouden': { begeleider: 'overal' },
  'clienten.bekijken': { begeleider: 'overal' },
  'clienten.zoeken': { begeleider: 'overal', teamleider: 'overal' },
  'dossier.lezen': { begeleider: 'eigen' },
  'gegevens.lezen': { teamleider: 'team' },
  'gegevens.wijzigen': { begeleider: 'eigen_lopend' },
  'bsn.bijhouden': { begeleider: 'eigen_lopend' },
  'bsn.zoeken': { begeleider: 'overal' },
  'contactmoment.vastleggen': { begeleider: 'eigen_lopend' },
  'contactmoment.wijzigen': { begeleider: 'eigen_lopend' },
  'onhold.wijzigen': { begeleider: 'eigen_lopend' },
  'dossier.bijhouden': { begeleider: 'eigen_lopend' },
  'agenda.bekijken': { begeleider: 'overal' },
  'normafwijking.verantwoorden': { begeleider: 'eigen' },
  'normafwijking.besluiten': { teamleider: 'team' },
  'escalatie.behandelen': { teamleider: 'team' },
  'overdracht.vragen': { begeleider: 'eigen_lopend', teamleider: 'team' },
  'overdracht.ontvangen': { begeleider: 'overal' },
  'instrumenten.bekijken': {
    begeleider: 'overal',
    teamleider: 'overal',
    projectleider: 'overal',
    beheerder: 'overal',
  },
  'aanbod.bekijken': { teamleider: 'overal', projectleider: 'overal' },
  'planning.lezen': { teamleider: 'team' },
  'notities.lezen_met_reden': { teamleider: 'team' },
  'team.bekijken': { teamleider: 'overal' },
  'traject.aanmaken': { teamleider: 'team' },
  'traject.beeindigen': { teamleider: 'team' },
  'begeleiding.wijzigen': { teamleider: 'team' },
  'opschorting.traject': { teamleider: 'team' },
  'opschorting.aanpak': { projectleider: 'aanpak' },
  'pilot.bekijken': { projectleider: 'overal' },
  'signalen.bekijken': { partner: 'overal' },
  'signaal.sturen': { partner: 'betrokken' },
  'aanpak.lezen': {
    begeleider: 'overal',
    teamleider: 'overal',
    projectleider: 'overal',
    partner: 'overal',
    beheerder: 'overal',
  },
  'aanpak.toelichten': { projectleider: 'aanpak' },
  'beheer.wijzigen': { beheerder: 'overal' },
  'verantwoording.lezen': { privacy_officer: 'overal' },
  'datalek.behandelen': { privacy_officer: 'overal' },
  'inzage.geven': { privacy_officer: 'overal' },
  'correctie.vastleggen': { begeleider: 'eigen', privacy_officer: 'overal' },
  'vernietiging.besluiten': { privacy_officer: 'overal' },
  'account.wijzigen': {
    begeleider: 'overal',
    teamleider: 'overal',
    projectleider: 'overal',
    partner: 'overal',
    beheerder: 'overal',
    privacy_officer: 'overal',
  },
};

const SITUATIES: Record<string, { subject?: Subject; mag: string[] }> = {
  'geen cliënt': { mag: ['overal'] },
  'cliënt van een ander': { subject: over({}), mag: ['overal'] },
  'eigen cliënt': { subject: over({ begeleiderId: IK }), mag: ['overal', 'eigen', 'eigen_lopend'] },
  'als vervanger': { subject: over({ vervangerIds: [IK] }), mag: ['overal', 'eigen', 'eigen_lopend'] },
  'eigen beëindigd traject': {
    subject: over({ begeleiderId: IK, einddatum: datum('2026-11-17') }),
    mag: ['overal', 'eigen'],
  },
  'eigen traject op zijn laatste dag': {
    subject: over({ begeleiderId: IK, einddatum: vandaag }),
    mag: ['overal', 'eigen', 'eigen_lopend'],
  },
  'traject van mijn team': { subject: over({ teamId: 'noord' }), mag: ['overal', 'team'] },
  'traject van mijn aanpak': { subject: over({ aanpakId: 'via' }), mag: ['overal', 'aanpak'] },
  'partner die betrokken is': { subject: over({}, { betrokkenPartnerIds: [IK] }), mag: ['overal', 'betrokken'] },
  controlegroep: {
    subject: over({ groep: 'controle', begeleiderId: IK, teamId: 'noord', aanpakId: 'via' }),
    mag: ['overal'],
  },
};

describe('elke rol × elke actie × elke verhouding tot de cliënt', () => {
  for (const rol of ROLLEN)
    for (const actie of ACTIES)
      for (const [situatie, { subject, mag }] of Object.entries(SITUATIES)) {
        const bereik = VERWACHT[actie][rol];
        const verwacht = bereik !== undefined && mag.includes(bereik);
        it(`${rol} ${verwacht ? 'mag' : 'mag niet'} ${actie} (${situatie})`, () => {
          expect(can(user(rol), actie, subject)).toBe(verwacht);
        });
      }
});

describe('de tabel', () => {
  it('bevat geen recht dat hier niet is uitgeschreven', () => {
    for (const rol of ROLLEN)
      for (const [actie, bereik] of Object.entries(RECHTEN[rol])) expect(VERWACHT[actie as Actie][rol]).toBe(bereik);
  });
  it('een recht op een van de trajecten is genoeg, en zonder traject is er geen recht', () => {
    const [ander, eigen] = [traject({}), traject({ begeleiderId: IK })];
    const mag = (trajecten: Trajectrelatie[]) => can(user('begeleider'), 'dossier.lezen', { trajecten, vandaag });
    expect([[ander, eigen], [eigen, ander], [ander], []].map(mag)).toEqual([true, true, false, false]);
  });
  it('een gebruiker zonder team of aanpak bereikt niemand', () => {
    const leeg: User = { ...user('teamleider'), teamIds: [] };
    expect(can(leeg, 'planning.lezen', over({ teamId: null }))).toBe(false);
  });
});

describe('scope', () => {
  it.each([
    ['begeleider', { soort: 'eigen', gebruikerId: IK }],
    ['teamleider', { soort: 'teams', teamIds: ['noord'] }],
    ['projectleider', { soort: 'aanpakken', aanpakIds: ['via'] }],
    ['partner', { soort: 'betrokken', gebruikerId: IK, organisatieId: null }],
    ['beheerder', { soort: 'niemand' }],
    ['privacy_officer', { soort: 'niemand' }],
  ] as const)('%s', (rol, verwacht) => expect(scope(user(rol))).toEqual(verwacht));
  it('een partner ziet wat bij zijn eigen organisatie loopt', () =>
    expect(scope({ ...user('partner'), organisatieId: 'power' })).toMatchObject({ organisatieId: 'power' }));
});
