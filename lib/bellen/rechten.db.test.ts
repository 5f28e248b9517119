import { expect, it } from 'vitest';
import { eenBelronde } from '../../prisma/factories/belronde';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { blijft, type Poging, proefRechten } from '../../prisma/proef/rechten';
import { doeActie, VANDAAG } from '../../prisma/proef/stand';
import { alsSysteem } from '../server/db';
import { Geweigerd } from '../server/fouten';
import { belbeurtVastleggen, belbeurtVerzetten, belrondeStarten, belrondeStoppen } from './actions';
import { getBellen } from './queries';

/** Een ronde voor wie deze cliënt nu begeleidt of vervangt. */
const vooraf: Poging['vooraf'] = ({ client, begeleider, traject }) =>
  alsSysteem('proef', async (tx) => {
    const vervangers = await tx.vervanging.findMany({ where: { trajectId: traject.id } });
    for (const id of [...(begeleider ? [begeleider.id] : []), ...vervangers.map((v) => v.gebruikerId)])
      await eenBelronde({ begeleider: { id }, clienten: [client] }, tx);
  });

proefRechten({
  'vastleggen hoe bellen ging': {
    actie: 'contactmoment.vastleggen',
    vooraf,
    doe: (user, { client: { clientnummer } }) =>
      doeActie(user, belbeurtVastleggen, {
        ...{ clientnummer, datum: VANDAAG, kanaal: 'telefonisch', uitkomst: 'geen_gehoor' },
      }),
  },
  'een beurt verzetten': {
    actie: 'belbeurt.verzetten',
    vooraf,
    doe: (user, d) => doeActie(user, belbeurtVerzetten, { keuze: `later:${d.client.clientnummer}` }),
  },
});

it('alleen wie cliënten begeleidt begint een belronde', async () => {
  for (const rol of ['teamleider', 'projectleider', 'beheerder', 'privacy_officer', 'partner'] as const) {
    const wie = await eenGebruiker({ rol });
    await blijft(() => doeActie(wie, belrondeStarten, { soort: 'over_tijd' }), Geweigerd);
    await blijft(() => doeActie(wie, belrondeStoppen, {}), Geweigerd);
    expect(await getBellen(wie, null, VANDAAG)).toBeNull();
  }
});
