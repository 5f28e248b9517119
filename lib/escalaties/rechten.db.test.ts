import { rekenNa } from '../../prisma/factories/basis';
import { type Poging, proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, type Proefactie, VANDAAG } from '../../prisma/proef/stand';
import { proefVerhoudingen, TEAM_MAG, TEAM_MAG_NIET } from '../../prisma/proef/teamsituaties';
import { plusDagen } from '../domain/datum';
import { alsSysteem } from '../server/db';
import { escalatieAccepteren, escalatieVragen, uitlegGeven } from './actions';

/** Het enige gesprek bleek geen gehoor: sinds 5 april over tijd. */
const wacht = ({ client, gesprek }: Proefdossier) =>
  alsSysteem('proef', async (tx) => {
    await tx.contactmoment.update({ where: { id: gesprek.id }, data: { status: 'geen_gehoor' }, select: { id: true } });
    await rekenNa(tx, client.id);
  });

const poging = (naam: string, actie: Proefactie, velden: object): Poging => ({
  actie: naam,
  vooraf: wacht,
  doe: (user, { client, traject }) =>
    doeActie(user, actie, { clientnummer: client.clientnummer, trajectId: traject.id, ...velden }),
});

proefRechten({
  'uitleg geven': poging('uitleg.geven', uitlegGeven, { reden: 'detentie', tot: plusDagen(VANDAAG, 7) }),
});

proefVerhoudingen(
  {
    'doorvragen bij een uitleg': poging('escalatie.vragen', escalatieVragen, { tekst: 'Lukt het niet?' }),
    'akkoord gaan tot een dag': poging('escalatie.accepteren', escalatieAccepteren, {
      stilTot: plusDagen(VANDAAG, 7),
      tekst: 'Zij is met vakantie.',
    }),
  },
  { mag: TEAM_MAG, magNiet: TEAM_MAG_NIET, perClient: true },
);
