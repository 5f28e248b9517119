import { describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import { doe, VANDAAG, vervolgtaken } from '../../prisma/proef/stand';
import { NietGevonden } from '../server/fouten';
import { getPlanning, getTeam } from '../team/queries';
import { toelichtenSchema } from './schema';
import { lichtToe } from './toelichten-commands';

const GEHEIM = 'Ligt in het ziekenhuis.';
const velden = { vervolgReden: 'client_niet_bereikbaar', vervolgToelichting: GEHEIM };

proefRechten({
  lichtToe: {
    actie: 'vervolg.toelichten',
    doe: (user, { traject, client }) =>
      doe(user, lichtToe, toelichtenSchema, { clientnummer: client.clientnummer, trajectId: traject.id, ...velden }),
  },
});

describe('een toelichting', () => {
  const te = async (laatsteGesprek = '2026-07-20', contacten: object[] = []) => {
    const begeleider = await eenGebruiker();
    const t = await eenTraject({ begeleider, laatsteGesprek, contacten: contacten as never });
    const invoer = { clientnummer: t.client.clientnummer, trajectId: t.id, ...velden };
    return { ...t, invoer, geef: (extra = {}) => doe(begeleider, lichtToe, toelichtenSchema, { ...invoer, ...extra }) };
  };

  it('laat de teamleider de reden en de dag zien, nooit de tekst', async () => {
    const t = await te();
    await t.geef();
    const teamleider = await eenGebruiker({ rol: 'teamleider' });
    const team = await getTeam(teamleider, { team: null, periode: 'twaalf_maanden', peildatum: VANDAAG }, VANDAAG);
    const rij = team?.teLang.find((r) => r.trajectId === t.id);
    expect(rij?.toelichting).toEqual({ reden: 'client_niet_bereikbaar', op: VANDAAG });
    const planning = await getPlanning(teamleider, t.client.clientnummer, VANDAAG);
    expect(planning?.trajecten[0]?.toelichting).toEqual({ reden: 'client_niet_bereikbaar', op: VANDAAG });
    expect(JSON.stringify([team, planning])).not.toContain(GEHEIM);
  });

  it('komt bij de ene open taak, ook de tweede keer', async () => {
    const t = await te();
    await t.geef();
    await t.geef({ vervolgReden: 'opname_of_ziekte' });
    expect(await vervolgtaken(t.id)).toMatchObject([{ reden: 'opname_of_ziekte', afgedaanOp: null }]);
  });

  it('opent geen taak als er al een afspraak staat', async () => {
    const t = await te('2026-07-20', [{ datum: '2026-11-25', status: 'gepland' }]);
    await t.geef();
    const taken = await vervolgtaken(t.id);
    expect(taken).toMatchObject([{ reden: 'client_niet_bereikbaar' }]);
    expect(taken[0]?.afgedaanOp).not.toBeNull();
  });

  it('kan niet bij een traject van een ander, ook niet met een eigen nummer', async () => {
    const [mijn, ander] = [await te(), await te()];
    await blijft(() => mijn.geef({ trajectId: ander.id }), NietGevonden);
    await blijft(() => mijn.geef({ clientnummer: ander.client.clientnummer }), NietGevonden);
  });
});
