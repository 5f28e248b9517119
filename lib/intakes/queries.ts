import 'server-only';
import { blikOpClient, type Clientblik } from '../bereik/blik';
import type { GevondenClient } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import type { Tx } from '../server/db';
import { defineInzage } from '../server/inzage';
import { type Gesprekskeuze, leesGesprekken } from './gesprekken';
import { type Intake, leesIntakes } from './lezen';
import { telBesproken } from './regels';
import { leesStartlijst, type Startlijst } from './startlijst';
import { taalVerschillen, waaromNiet } from './vaststellen';

type Wie = { clientnummer: string; naam: string };

export type Leefgebieden = Wie & {
  vandaag: Datum;
  /** Wat deze gebruiker mag lezen: eerst wat nog niet is vastgesteld, dan van nieuw naar oud. */
  intakes: Intake[];
  startlijst: Startlijst;
};

const wieIs = (c: GevondenClient): Wie => ({ clientnummer: c.clientnummer, naam: `${c.voornaam} ${c.achternaam}` });

const intake = { naam: 'intake.openen', recht: 'dossier.lezen', op: blikOpClient } as const;

/** De leefgebieden van één cliënt met alle intakes en de startlijst. */
export const getLeefgebieden = defineInzage({
  ...intake,
  lees: async (blik): Promise<Leefgebieden> => {
    const { tx, client, user, vandaag } = blik;
    const intakes = await leesIntakes(tx, client, user, vandaag);
    return { ...wieIs(client), vandaag, intakes, startlijst: await leesStartlijst(blik) };
  },
});

export type Intakepagina = Wie & {
  intake: Intake;
  /** De laatste vastgestelde intake, als dat niet deze is. */
  eerder: Intake | null;
  /** Alleen gelezen om af te ronden. */
  afronden: Afronden | null;
};

type Afronden = {
  /** Waarom de intake nog niet kan worden vastgesteld. */
  reden: string | null;
  /** Wat er bij de gegevens over taal intussen is gewijzigd en in de intake anders staat. */
  taal: { label: string; nu: string; straks: string }[];
  /** Gesprekken waarbij deze intake kan worden vastgesteld. */
  gesprekken: Gesprekskeuze[];
};

async function leesAfronden({ tx, client, vandaag }: Clientblik, intake: Intake): Promise<Afronden> {
  const { versie } = await tx.client.findUniqueOrThrow({ where: { id: client.id }, select: { versie: true } });
  return {
    reden: waaromNiet(null, intake.gebieden),
    taal: versie === intake.clientVersie ? [] : taalVerschillen(client, intake),
    gesprekken: await leesGesprekken(tx, client.id, intake.trajectId, vandaag),
  };
}

/** Eén intake, om te lezen of om verder te schrijven. null als zij er voor deze gebruiker niet is. */
export const getIntake = defineInzage({
  ...intake,
  lees: async (
    blik,
    { intakeId, omAfTeRonden }: { clientnummer: string; intakeId: string; omAfTeRonden?: boolean },
  ): Promise<Intakepagina | null> => {
    const { tx, client, user, vandaag } = blik;
    const intakes = await leesIntakes(tx, client, user, vandaag);
    const gevraagd = intakes.find((i) => i.id === intakeId);
    if (!gevraagd) return null;
    return {
      ...wieIs(client),
      intake: gevraagd,
      eerder: intakes.find((i) => i.status === 'vastgesteld' && i.id !== intakeId) ?? null,
      afronden: omAfTeRonden && gevraagd.magSchrijven ? await leesAfronden(blik, gevraagd) : null,
    };
  },
  spoor: ({ intake: { id } }) => ({ onderwerp: 'intake', onderwerpId: id }),
});

/** Wie er op een leeg gespreksblad staat: naam en nummer, meer niet. */
export const getGespreksblad = defineInzage({ ...intake, lees: async ({ client }) => wieIs(client) });

export type IntakeVoorVaststellen = {
  id: string;
  besproken: number;
  van: number;
  /** Waarom zij nu niet kan worden vastgesteld; null als het kan. */
  reden: string | null;
};

/**
 * Wat een formulier moet weten dat deze intake met een gesprek vaststelt; null als zij niet van deze cliënt is. Wie het mag en of het gesprek
 * past, toetst het vaststellen zelf.
 */
export async function leesVoorVaststellen(
  tx: Tx,
  clientId: string,
  intakeId: string,
): Promise<IntakeVoorVaststellen | null> {
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
    reden: waaromNiet(intake.vastgesteldOp, gebieden),
  };
}
