import { describe, expect, it } from 'vitest';
import type { TaakSoort } from '../../generated/prisma/client';
import { type Berichtwens, eenBericht as maakBerichtrij } from '../../prisma/factories/bericht';
import { eenContactmoment } from '../../prisma/factories/contactmoment';
import { eenTraject } from '../../prisma/factories/traject';
import {
  berichtenVan,
  deOntvanger,
  eenAfspraakMet,
  hetBericht,
  MET_MAIL,
  meld,
  POST,
  zetAfspraak,
  zetBericht,
  zonderGemeente,
} from '../../prisma/proef/berichtsituatie';
import { blijft, proefRechten } from '../../prisma/proef/rechten';
import type { Proefdossier } from '../../prisma/proef/situaties';
import { doeActie, type Proefactie, spoor, VANDAAG } from '../../prisma/proef/stand';
import { persoonWijzigen } from '../clienten/actions';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { leesTaken } from '../vandaag/taken';
import { trekGevolgen } from '../zaak/gevolgen';
import { begripVastleggen, berichtNietSturen, berichtVertellen, onbestelbaarMelden } from './actions';
import { getBerichten, getBrief, getBrieven } from './queries';

const met =
  (actie: Proefactie) =>
  async (user: User, { client }: Pick<Proefdossier, 'client'>) =>
    doeActie(user, actie, {
      clientnummer: client.clientnummer,
      berichtId: (await berichtenVan(client))[0]?.id,
    });

/** De uitnodiging voor de afspraak van dit dossier, in deze stand. */
const eenBericht = (stand: Partial<Berichtwens>) => async (d: Pick<Proefdossier, 'client' | 'afspraak'>) => {
  await alsSysteem('proef', (tx) =>
    tx.client.update({ where: { id: d.client.id }, data: { ...POST }, select: { id: true } }),
  );
  // In elke situatie: ook waar er zelf geen bericht zou komen.
  await maakBerichtrij({ client: d.client, afspraak: d.afspraak, ...stand });
};

const verzonden = { verzondenOp: new Date('2026-11-10T09:00:00Z') };
proefRechten({
  'een bericht tegenhouden': { actie: 'bericht.niet_sturen', doe: met(berichtNietSturen), vooraf: eenBericht({}) },
});
proefRechten({
  'vastleggen dat u het zelf vertelde': {
    actie: 'bericht.vertellen',
    doe: met(berichtVertellen),
    vooraf: eenBericht({ kanaal: 'bellen' }),
  },
});
proefRechten({
  'vastleggen dat een brief begrepen is': {
    actie: 'begrip.vastleggen',
    doe: met(begripVastleggen),
    vooraf: eenBericht({ status: 'afgedrukt', begrepenVragen: true, ...verzonden }),
  },
});
proefRechten({
  'melden dat een e-mail niet aankwam': {
    actie: 'onbestelbaar.melden',
    doe: met(onbestelbaarMelden),
    vooraf: eenBericht({ kanaal: 'e_mail', status: 'verzonden', ...verzonden }),
  },
});

describe('een bericht', () => {
  it('dat al weg is houdt niemand tegen', async () => {
    const geval = await eenAfspraakMet();
    await meld(geval.afspraakId);
    for (const status of ['bezig', 'afgedrukt', 'vervallen'] as const) {
      await zetBericht((await hetBericht(geval.client)).id, { status, ...verzonden });
      await blijft(() => met(berichtNietSturen)(geval.begeleider, geval), Ongeldig);
    }
  });

  it('van een andere cliënt is er niet', async () => {
    const eigen = await eenAfspraakMet();
    const ander = await eenAfspraakMet();
    await meld(ander.afspraakId);
    const velden = { clientnummer: eigen.client.clientnummer, berichtId: (await hetBericht(ander.client)).id };
    for (const actie of [berichtNietSturen, berichtVertellen, begripVastleggen, onbestelbaarMelden])
      await blijft(() => doeActie(eigen.begeleider, actie, velden), NietGevonden);
    expect(await getBrief(eigen.begeleider, { ...eigen.client, id: velden.berichtId }, VANDAAG)).toBeNull();
  });

  it('dat niet aankwam wordt een brief, en het adres wordt niet meer gebruikt', async () => {
    const geval = await eenAfspraakMet({ client: MET_MAIL });
    await meld(geval.afspraakId);
    await zetBericht((await hetBericht(geval.client)).id, { status: 'verzonden', ...verzonden });
    await met(onbestelbaarMelden)(geval.begeleider, geval);
    expect((await berichtenVan(geval.client)).map((b) => `${b.kanaal} ${b.status}`)).toEqual([
      'e_mail onbestelbaar',
      'brief wacht',
    ]);
    expect((await deOntvanger(geval.client)).emailOnbestelbaarOp).not.toBeNull();
    await blijft(() => met(onbestelbaarMelden)(geval.begeleider, geval), Ongeldig);
  });

  it('staat met zijn tekst in het logboek van de cliënt, en dat iemand het las in het spoor', async () => {
    const { afspraakId, client, begeleider } = await eenAfspraakMet();
    await meld(afspraakId);
    const b = await getBerichten(begeleider, client, VANDAAG);
    expect(b).toMatchObject({ naam: 'Noor Voorbeeld', magWijzigen: true, mailIngesteld: false });
    expect(b?.adres).toEqual(['Noor Voorbeeld', 'Dorpsstraat 1', '7511 AA  Enschede']);
    expect(b?.berichten).toMatchObject([{ soort: 'uitnodiging', kanaal: 'brief', status: 'wacht' }]);
    expect((await spoor())[0]).toMatchObject({ actie: 'berichten.openen', clientId: client.id });
    const ander = await eenTraject();
    expect(await getBerichten(ander.begeleider, client, VANDAAG)).toBeNull();
  });
});

describe('wat er te doen is', () => {
  const open = (trajectId: string, soort: TaakSoort) =>
    alsSysteem('proef', (tx) => tx.taak.count({ where: { trajectId, soort, afgedaanOp: null } }));
  const reken = (trajectId: string) => alsSysteem('proef', (tx) => trekGevolgen(tx, [trajectId], 'opvolging', VANDAAG));
  const persoon = (versie: number, velden: object) => ({
    versie,
    voornaam: 'Noor',
    achternaam: 'Voorbeeld',
    ...velden,
  });

  it('een brief zonder adres vraagt om een adres, tot het er is', async () => {
    const { afspraakId, client, begeleider, traject } = await eenAfspraakMet({ client: { adres: null } });
    await meld(afspraakId);
    await reken(traject.id);
    expect(await open(traject.id, 'adres_nodig')).toBe(1);
    const velden = { clientnummer: client.clientnummer, ...persoon(1, POST) };
    await doeActie(begeleider, persoonWijzigen, velden);
    expect(await open(traject.id, 'adres_nodig')).toBe(0);
  });

  it('e-mail die niet aankomt vraagt om een ander adres; een nieuw adres krijgt weer e-mail', async () => {
    const { client, begeleider, traject } = await eenAfspraakMet({
      client: { ...MET_MAIL, emailOnbestelbaarOp: new Date('2026-11-10T00:00:00Z') },
    });
    await reken(traject.id);
    expect(await open(traject.id, 'adres_nodig')).toBe(1);
    const mail = { emailToestemmingOp: '2026-01-05', ...POST };
    const wijzig = (versie: number, velden: object) =>
      doeActie(begeleider, persoonWijzigen, {
        clientnummer: client.clientnummer,
        ...persoon(versie, { ...mail, ...velden }),
      });
    await wijzig(1, { email: MET_MAIL.email });
    expect((await deOntvanger(client)).emailOnbestelbaarOp).not.toBeNull();
    await wijzig(2, { email: 'ander@voorbeeld.nl' });
    expect((await deOntvanger(client)).emailOnbestelbaarOp).toBeNull();
    expect(await open(traject.id, 'adres_nodig')).toBe(0);
  });

  it('toestemming is voor een adres en niet in de toekomst', async () => {
    const { client, begeleider } = await eenAfspraakMet();
    const wijzig = (velden: object) => () =>
      doeActie(begeleider, persoonWijzigen, { clientnummer: client.clientnummer, ...persoon(1, velden) });
    expect((await blijft(wijzig({ emailToestemmingOp: '2026-11-01' }), Ongeldig)).fieldErrors).toHaveProperty('email');
    const morgen = { email: 'a@b.nl', emailToestemmingOp: '2026-11-19' };
    expect((await blijft(wijzig(morgen), Ongeldig)).fieldErrors).toHaveProperty('emailToestemmingOp');
  });

  it('wie zelf moet bellen ziet dat één keer per afspraak, met het nummer, tot het is verteld', async () => {
    const geval = await eenAfspraakMet({ datum: '2026-11-20' });
    const { afspraakId, client, begeleider, traject } = geval;
    await meld(afspraakId);
    await zetAfspraak(afspraakId, { tijd: '11:00', versie: 2 });
    await meld(afspraakId, 'verplaatst', 2);
    await reken(traject.id);
    expect(await open(traject.id, 'bel_zelf')).toBe(1);
    const taken = await alsSysteem('proef', (tx) => leesTaken(tx, begeleider, VANDAAG, VANDAAG));
    expect(taken.filter((t) => t.soort === 'bel_zelf')).toMatchObject([
      { telefoon: '06-00000000', naam: 'Noor Voorbeeld' },
    ]);
    const [, bellen] = await berichtenVan(client);
    expect(bellen).toMatchObject({ kanaal: 'bellen', soort: 'verplaatst', status: 'wacht' });
    await doeActie(begeleider, berichtVertellen, { clientnummer: client.clientnummer, berichtId: bellen?.id });
    expect((await spoor())[0]).toMatchObject({ actie: 'bericht.vertellen', onderwerpId: bellen?.id });
    expect(await open(traject.id, 'bel_zelf')).toBe(0);
    const nogEens = () =>
      doeActie(begeleider, berichtVertellen, { clientnummer: client.clientnummer, berichtId: bellen?.id });
    await blijft(nogEens, Ongeldig);
  });

  it('wie de cliënt spreekt heeft het verteld', async () => {
    const { afspraakId, client, begeleider, traject } = await eenAfspraakMet({ datum: '2026-11-20' });
    await meld(afspraakId);
    await reken(traject.id);
    expect(await open(traject.id, 'bel_zelf')).toBe(1);
    await eenContactmoment({
      client,
      datum: VANDAAG,
      gehoudenDoor: begeleider,
      vastgelegdOp: new Date(Date.now() + 1000),
    });
    await reken(traject.id);
    expect(await open(traject.id, 'bel_zelf')).toBe(0);
  });

  it('een bericht dat op een tijd wacht is een taak, een dat op de gemeente wacht niet', async () => {
    const een = await eenAfspraakMet({ tijd: undefined });
    const twee = await eenAfspraakMet();
    await meld(een.afspraakId);
    await zonderGemeente(() => meld(twee.afspraakId));
    for (const { traject } of [een, twee]) await reken(traject.id);
    expect(await open(een.traject.id, 'bericht_onvolledig')).toBe(1);
    expect(await open(twee.traject.id, 'bericht_onvolledig')).toBe(0);
    const b = await getBerichten(een.begeleider, een.client, VANDAAG);
    expect(b?.berichten).toMatchObject([{ status: 'onvolledig', mist: ['tijd'], contactmomentId: een.afspraakId }]);
    expect((await getBrieven(een.begeleider, {}, VANDAAG))?.onvolledig).toMatchObject([{ mist: ['tijd'] }]);
    expect(await getBrief(een.begeleider, { ...een.client, id: b?.berichten[0]?.id ?? '' }, VANDAAG)).toBeNull();
  });

  it('na een brief aan een huisgenoot vragen we na drie werkdagen of hij begrepen is, tot dat zo is', async () => {
    const { id: huishoudenId } = await alsSysteem('proef', (tx) => tx.huishouden.create({ data: {} }));
    const geval = await eenAfspraakMet({ client: { huishoudenId } });
    await meld(geval.afspraakId);
    const { id } = await hetBericht(geval.client);
    await zetBericht(id, { status: 'afgedrukt', verzondenOp: new Date('2026-11-16T09:00:00Z') });
    await reken(geval.traject.id);
    expect(await open(geval.traject.id, 'brief_begrepen')).toBe(0);
    await zetBericht(id, { verzondenOp: new Date('2026-11-13T09:00:00Z') });
    await reken(geval.traject.id);
    expect(await open(geval.traject.id, 'brief_begrepen')).toBe(1);
    await met(begripVastleggen)(geval.begeleider, geval);
    expect(await open(geval.traject.id, 'brief_begrepen')).toBe(0);
  });
});
