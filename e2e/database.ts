/** Wat er in de database staat, en wat er buiten het scherm om verandert terwijl iemand werkt. */

import { normafwijkingVerantwoorden } from '../lib/afwijkingen/commands';
import type { Uitstroomreden } from '../lib/domain/einde';
import { nu, vandaag } from '../lib/server/clock';
import { alsSysteem } from '../lib/server/db';
import { beeindigSessies } from '../lib/server/sessies';
import { maakToegangslink } from '../lib/server/toegangslink';
import { dag } from '../prisma/factories/basis';
import { doeDaad } from '../prisma/factories/daad';
import type { GemaakteGebruiker } from '../prisma/factories/gebruiker';
import { doeAlsBaas } from '../prisma/proef/baas';

type Wie = { id: string };

export const contactenVan = (client: Wie) =>
  alsSysteem('proef', (tx) =>
    tx.contactmoment.findMany({
      where: { clientId: client.id },
      orderBy: [{ datum: 'asc' }, { vastgelegdOp: 'asc' }],
      select: {
        id: true,
        datum: true,
        tijd: true,
        soort: true,
        kanaal: true,
        status: true,
        verslag: true,
        duurMinuten: true,
        versie: true,
        verkeerdReden: true,
      },
    }),
  );

/** De normafwijking van het laatste gesloten trajectjaar. */
export const afwijkingVan = async (trajectId: string) =>
  (
    await alsSysteem('proef', (tx) =>
      tx.normafwijking.findFirstOrThrow({ where: { trajectId }, orderBy: { jaarVan: 'desc' }, select: { id: true } }),
    )
  ).id;

/** De begeleider legt de laatste normafwijking van dit traject uit. */
export const legUit = async (traject: Wie, begeleider: GemaakteGebruiker) => {
  const afwijkingId = await afwijkingVan(traject.id);
  await alsSysteem('proef', async (tx) => {
    const { versie } = await tx.normafwijking.findUniqueOrThrow({
      where: { id: afwijkingId },
      select: { versie: true },
    });
    const ctx = { tx, user: begeleider, vandaag: vandaag(), bevestigd: false };
    const uitleg = {
      afwijkingId,
      versie,
      reden: 'client_niet_bereikbaar' as const,
      tekst: 'Zes keer gebeld. '.repeat(20),
    };
    await doeDaad(ctx, normafwijkingVerantwoorden, uitleg);
  });
};

export const deClient = (client: Wie) =>
  alsSysteem('proef', (tx) => tx.client.findUniqueOrThrow({ where: { id: client.id } }));

/** Wat deze gebruiker typte en niet opsloeg, per plek. */
export const conceptenVan = (gebruiker: Wie) =>
  alsSysteem('proef', (tx) =>
    tx.concept.findMany({
      where: { gebruikerId: gebruiker.id },
      orderBy: { plek: 'asc' },
      select: { plek: true, inhoud: true },
    }),
  );

/** Zoals Beheer straks doet: een geblokkeerde gebruiker. */
export const blokkeer = (gebruiker: Wie) =>
  alsSysteem('proef', (tx) =>
    tx.gebruiker.update({ where: { id: gebruiker.id }, data: { geblokkeerdOp: new Date() }, select: { id: true } }),
  );

/** Alle sessies eindigen, zoals na een nieuw wachtwoord of andere rechten. */
export const laatSessiesVervallen = (gebruiker: Wie) => alsSysteem('proef', (tx) => beeindigSessies(tx, gebruiker.id));

/** De begeleiding gaat op dit moment over op een ander. */
export const draagOver = (traject: Wie, naar: Wie) =>
  alsSysteem('proef', async (tx) => {
    const moment = nu();
    await tx.begeleiding.updateMany({ where: { trajectId: traject.id, tot: null }, data: { tot: moment } });
    await tx.begeleiding.create({
      data: { trajectId: traject.id, gebruikerId: naar.id, van: moment },
      select: { id: true },
    });
  });

/** Het is te lang geleden dat hij liet zien dat hij het zelf is. */
export const laatBevestigingVerlopen = (gebruiker: Wie) =>
  alsSysteem('proef', (tx) =>
    tx.sessie.updateMany({ where: { gebruikerId: gebruiker.id }, data: { bevestigdOp: new Date(0) } }),
  );

/** Zo lang vroeg hij niets meer. */
export const laatStilZijn = (gebruiker: Wie, minuten: number) =>
  alsSysteem('proef', (tx) =>
    tx.sessie.updateMany({
      where: { gebruikerId: gebruiker.id },
      data: { laatstGezienOp: new Date(Date.now() - minuten * 60_000) },
    }),
  );

export const toegangslinkVoor = async (gebruiker: Wie) =>
  `/toegang/${await alsSysteem('proef', (tx) => maakToegangslink(tx, gebruiker.id, { systeem: 'proef' }))}`;

export const laatLinkVerlopen = (gebruiker: Wie) =>
  alsSysteem('proef', (tx) =>
    tx.toegangslink.updateMany({ where: { gebruikerId: gebruiker.id }, data: { verlooptOp: new Date(0) } }),
  );

/** Wat er over deze cliënt in het auditspoor staat. */
export const spoorVan = async (client: Wie) =>
  (
    await alsSysteem('proef', (tx) =>
      tx.auditregel.findMany({ where: { clientId: client.id }, orderBy: { id: 'asc' }, select: { actie: true } }),
    )
  ).map((regel) => regel.actie);

/** De database weigert elke nieuwe rij van deze cliënt in deze tabel, tot de teruggegeven functie is aangeroepen. */
export async function laatMislukken(tabel: 'contactmoment' | 'auditregel', client: Wie): Promise<() => Promise<void>> {
  const naam = `proef_${tabel}_${client.id.replaceAll('-', '')}`;
  await doeAlsBaas(`CREATE TRIGGER ${naam} BEFORE INSERT ON ${tabel} FOR EACH ROW
    WHEN (NEW.client_id = '${client.id}') EXECUTE FUNCTION weiger_wijziging()`);
  return async () => {
    await doeAlsBaas(`DROP TRIGGER ${naam} ON ${tabel}`);
  };
}

/** Waarom een traject dat een einddatum heeft is beëindigd. */
export const zetUitstroomreden = (traject: Wie, uitstroomreden: Uitstroomreden) =>
  alsSysteem('proef', (tx) =>
    tx.traject.update({ where: { id: traject.id }, data: { uitstroomreden }, select: { id: true } }),
  );

/** Een (volgende) vervanging, van dag tot en met dag. */
export const eenVervanging = (traject: Wie, door: Wie, van: string, tot: string) =>
  alsSysteem('proef', (tx) =>
    tx.vervanging.create({
      data: { trajectId: traject.id, gebruikerId: door.id, van: dag(van), tot: dag(tot) },
      select: { id: true },
    }),
  );

/** Een opschorting van een hele aanpak, zonder omweg langs het scherm. */
export const eenAanpakopschorting = (aanpakId: string, van: string, tot: string) =>
  alsSysteem('proef', (tx) =>
    tx.opschorting.create({
      data: { aanpakId, van: dag(van), tot: dag(tot), reden: 'verbouwing' },
      select: { id: true },
    }),
  );

/** Wat er op de pagina van een aanpak staat: het doel, en een bericht van vandaag. */
export const zetUitleg = (aanpakId: string, doel: string, tekst: string) =>
  alsSysteem('proef', async (tx) => {
    await tx.aanpak.update({ where: { id: aanpakId }, data: { doel, voorWie: doel }, select: { id: true } });
    await tx.aanpakBericht.create({ data: { aanpakId, op: dag('2026-11-18'), tekst }, select: { id: true } });
  });

/** Een inzet die op dit moment eindigt. */
export const eindigInzetten = (client: Wie) =>
  alsSysteem('proef', (tx) =>
    tx.inzet.updateMany({
      where: { clientId: client.id },
      data: { status: 'afgerond', geeindigdOp: dag('2026-11-18') },
    }),
  );

/** De grond om met deze betrokkene te delen was gisteren voorbij. */
export const eindigGrond = (betrokkeneId: string) =>
  alsSysteem('proef', (tx) =>
    tx.betrokkene.update({
      where: { id: betrokkeneId },
      data: { grondTot: dag('2026-11-17') },
      select: { id: true },
    }),
  );

/** Wat er in een intake over dit leefgebied staat. */
export const gebiedVan = (intake: Wie, gebied: number) =>
  alsSysteem('proef', (tx) =>
    tx.intakeLeefgebied.findUniqueOrThrow({ where: { intakeId_gebied: { intakeId: intake.id, gebied } } }),
  );

/** Iemand anders schrijft intussen in hetzelfde leefgebied. */
export const schrijfInGebied = (intake: Wie, gebied: number, beeld: string) =>
  alsSysteem('proef', (tx) =>
    tx.intakeLeefgebied.update({
      where: { intakeId_gebied: { intakeId: intake.id, gebied } },
      data: { beeld, versie: { increment: 1 } },
      select: { versie: true },
    }),
  );
