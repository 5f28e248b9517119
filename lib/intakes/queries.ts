import 'server-only';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import { wieIs } from '../bereik/scope';
import { leesKop } from '../clientkop/kop';
import type { Tx } from '../server/db';
import { type Antwoord, defineInzage } from '../server/inzage';
import { leefgebiedentabel } from './beeld-woorden';
import { leesGesprekken } from './gesprekken';
import { type Intake, leesIntakes } from './lezen';
import { telBesproken } from './regels';
import { leesStartlijst } from './startlijst';
import { taalVerschillen, waaromNiet } from './vaststellen';

const intake = { naam: 'intake.openen', recht: 'dossier.lezen', op: blikOpClient } as const;

/** De leefgebieden van één cliënt met alle intakes en de startlijst. */
export const getLeefgebieden = defineInzage({
  ...intake,
  lees: async (blik) => {
    const { tx, client, user, vandaag } = blik;
    const intakes = await leesIntakes(tx, client, user, vandaag);
    return {
      ...wieIs(client),
      kop: await leesKop(blik),
      vandaag,
      intakes,
      startlijst: await leesStartlijst(blik),
    };
  },
});
export type Leefgebieden = Antwoord<typeof getLeefgebieden>;

/** De laatste intake met die daarvoor, om mee te nemen als bestand; null zolang er geen is vastgesteld. */
export const getLeefgebiedenbestand = defineInzage({
  ...intake,
  naam: 'beeld.exporteren',
  lees: async ({ tx, client, user, vandaag }) => {
    const intakes = await leesIntakes(tx, client, user, vandaag);
    const [nu, toen] = intakes.filter((i) => i.status === 'vastgesteld');
    return nu ? leefgebiedentabel(nu, toen ?? null) : null;
  },
  spoor: () => ({ details: { beeld: 'leefgebieden' } }),
});

async function leesAfronden({ tx, client, vandaag }: Clientblik, intake: Intake) {
  const { versie } = await tx.client.findUniqueOrThrow({ where: { id: client.id }, select: { versie: true } });
  return {
    /** Waarom de intake nog niet kan worden vastgesteld. */
    reden: waaromNiet(null, intake.gebieden),
    /** Wat er bij de gegevens over taal intussen is gewijzigd en in de intake anders staat. */
    taal: versie === intake.clientVersie ? [] : taalVerschillen(client, intake),
    /** Gesprekken waarbij deze intake kan worden vastgesteld. */
    gesprekken: await leesGesprekken(tx, client.id, intake.trajectId, vandaag),
  };
}

/** Eén intake, om te lezen of om verder te schrijven. null als zij er voor deze gebruiker niet is. */
export const getIntake = defineInzage({
  ...intake,
  lees: async (
    blik,
    { intakeId, omAfTeRonden }: { clientnummer: string; intakeId: string; omAfTeRonden?: boolean },
  ) => {
    const { tx, client, user, vandaag } = blik;
    const intakes = await leesIntakes(tx, client, user, vandaag);
    const gevraagd = intakes.find((i) => i.id === intakeId);
    if (!gevraagd) return null;
    return {
      ...wieIs(client),
      kop: await leesKop(blik),
      intake: gevraagd,
      /** De laatste vastgestelde intake, als dat niet deze is. */
      eerder: intakes.find((i) => i.status === 'vastgesteld' && i.id !== intakeId) ?? null,
      /** Alleen gelezen om af te ronden. */
      afronden: omAfTeRonden && gevraagd.magSchrijven ? await leesAfronden(blik, gevraagd) : null,
    };
  },
  spoor: ({ intake: { id } }) => ({ onderwerp: 'intake', onderwerpId: id }),
});
export type Intakepagina = Antwoord<typeof getIntake>;

/** Wie er op een leeg gespreksblad staat: naam en nummer, meer niet. */
export const getGespreksblad = defineInzage({
  ...intake,
  lees: async (blik) => ({ ...wieIs(blik.client), kop: await leesKop(blik) }),
});

/**
 * Wat een formulier moet weten dat deze intake met een gesprek vaststelt; null als zij niet van deze cliënt is. Wie het mag en of het gesprek
 * past, toetst het vaststellen zelf.
 */
export async function leesVoorVaststellen(tx: Tx, clientId: string, intakeId: string) {
  const intake = await tx.intake.findFirst({
    where: { id: intakeId, clientId },
    select: { status: true, vastgesteldOp: true, leefgebieden: { orderBy: { gebied: 'asc' } } },
  });
  if (!intake) return null;
  const gebieden = intake.leefgebieden as unknown as Intake['gebieden'];
  return {
    id: intakeId,
    besproken: telBesproken(gebieden, intake.status === 'vastgesteld'),
    van: gebieden.length,
    /** Waarom zij nu niet kan worden vastgesteld; null als het kan. */
    reden: waaromNiet(intake.vastgesteldOp, gebieden),
  };
}
