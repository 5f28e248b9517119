import 'server-only';
import { vindGemeente } from '../beheer/gemeente-rijen';
import { aantal, opsomming } from '../copy/woorden';
import { nu } from '../server/clock';
import { defineCommand, type Uitkomst } from '../server/command';
import { Bevestig, Ongeldig } from '../server/fouten';
import { type BriefInWerk, isAfTeDrukken, isBlijvenLiggen } from './brieven';
import { leegSchema } from './schema';
import { type Brievenzaak, opBrieven } from './zaak';

const ids = (brieven: readonly BriefInWerk[]) => brieven.map((b) => b.id);

const spoorVan = (brieven: readonly BriefInWerk[]) =>
  brieven.map((b) => ({ clientId: b.clientId, onderwerp: 'bericht', onderwerpId: b.id }));

async function laatVervallen({ tx }: Brievenzaak, brieven: readonly BriefInWerk[]): Promise<void> {
  await tx.bericht.updateMany({
    where: { id: { in: ids(brieven) } },
    data: { status: 'vervallen', fout: 'afspraak_gewijzigd', bezigSinds: null, bezigDoorId: null },
  });
}

/**
 * Neemt elke brief die klaarligt voor de printer, met het adres van nu. Vanaf dat moment heeft niemand anders hem: twee mensen tegelijk drukken
 * nooit dezelfde brief af. Wat niet meer klopt vervalt.
 */
export const brievenKlaarleggen = defineCommand('brieven.klaarleggen', leegSchema)
  .op(opBrieven, { recht: 'vandaag.bekijken', raakt: 'niets' })
  .doet(async (zaak) => {
    const wachtend = zaak.brieven.filter((b) => b.status === 'wacht');
    await laatVervallen(
      zaak,
      wachtend.filter((b) => !b.geldig),
    );
    const klaar = wachtend.filter(isAfTeDrukken);
    if (!(await vindGemeente(zaak.tx)))
      throw new Ongeldig(
        {},
        'Er staat nog geen gemeente boven de brief. Uw beheerder vult haar in bij Beheer, Gemeente.',
      );
    if (klaar.length === 0)
      throw new Ongeldig({}, 'Er ligt geen brief meer klaar. Misschien drukt een collega ze net af.');
    const sinds = new Date();
    for (const b of klaar)
      await zaak.tx.bericht.update({
        where: { id: b.id },
        data: { status: 'bezig', aan: b.adres?.join('\n'), bezigSinds: sinds, bezigDoorId: zaak.user.id },
        select: { id: true },
      });
    return { spoor: spoorVan(klaar), naar: '/brieven' };
  });

const vanMij = ({ brieven, user }: Brievenzaak): BriefInWerk[] =>
  brieven.filter((b) => b.status === 'bezig' && b.bezigDoorId === user.id);

/** De brieven zijn afgedrukt. Wat intussen verviel hoort er niet bij; de melding zegt welke brief u opzij legt. */
export const brievenAfdrukken = defineCommand('brieven.afdrukken', leegSchema)
  .op(opBrieven, { recht: 'vandaag.bekijken', raakt: 'niets' })
  .doet(async (zaak) => {
    const brieven = vanMij(zaak);
    if (brieven.length === 0) throw new Ongeldig({}, 'U hebt geen brieven meer bij de printer.');
    const opzij = brieven.filter((b) => !b.geldig);
    const goed = brieven.filter((b) => b.geldig);
    await laatVervallen(zaak, opzij);
    await zaak.tx.bericht.updateMany({
      where: { id: { in: ids(goed) } },
      data: { status: 'afgedrukt', verzondenOp: nu(), bezigSinds: null, bezigDoorId: null },
    });
    const spoor = spoorVan(goed);
    const post = goed.length === 1 ? 'Doe hem vandaag nog op de post.' : 'Doe ze vandaag nog op de post.';
    const klaar = goed.length > 0 ? `${aantal(goed.length, 'brief is', 'brieven zijn')} afgedrukt. ${post}` : '';
    if (opzij.length === 0) return { spoor, melding: klaar };
    const wie = opsomming(opzij.map((b) => b.naam));
    return { spoor, melding: `${klaar} Leg de brief aan ${wie} opzij: die afspraak is intussen anders.`.trim() };
  });

/** Toch niet afgedrukt, bijvoorbeeld omdat de printer het niet deed: de brieven liggen weer klaar. */
export const brievenTerugleggen = defineCommand('brieven.terugleggen', leegSchema)
  .op(opBrieven, { recht: 'vandaag.bekijken', raakt: 'niets' })
  .doet((zaak) => zetTerug(zaak, vanMij(zaak)));

async function zetTerug({ tx }: Brievenzaak, brieven: readonly BriefInWerk[]): Promise<Uitkomst> {
  await tx.bericht.updateMany({
    where: { id: { in: ids(brieven) } },
    data: { status: 'wacht', bezigSinds: null, bezigDoorId: null },
  });
  return { spoor: spoorVan(brieven), naar: '/brieven' };
}

/** Een collega nam brieven voor de printer en kwam er niet meer op terug: ze liggen weer klaar, als ze zeker niet zijn afgedrukt. */
export const brievenTerughalen = defineCommand('brieven.terughalen', leegSchema)
  .op(opBrieven, { recht: 'vandaag.bekijken', raakt: 'niets' })
  .doet(async (zaak) => {
    const over = zaak.brieven.filter((b) => isBlijvenLiggen(b, zaak.user.id));
    if (over.length === 0) throw new Ongeldig({}, 'Deze brieven zijn intussen afgedrukt of teruggelegd.');
    if (!zaak.bevestigd)
      throw new Bevestig(
        'Weet u zeker dat uw collega ze niet heeft afgedrukt? Anders krijgt de cliënt twee keer dezelfde brief.',
      );
    return zetTerug(zaak, over);
  });
