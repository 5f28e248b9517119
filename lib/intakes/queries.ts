import 'server-only';
import { type GevondenClient, openClient } from '../bereik/scope';
import type { Datum } from '../domain/datum';
import type { User } from '../policy/policy';
import { alsGebruiker, type Tx } from '../server/db';
import { type Gesprekskeuze, gesprekkenVoor } from './gesprekken';
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

/** De leefgebieden van één cliënt met alle intakes en de startlijst; legt vast dat ze zijn geopend. null als ze er voor deze gebruiker niet zijn. */
export function getLeefgebieden(user: User, clientnummer: string, vandaag: Datum): Promise<Leefgebieden | null> {
  return alsGebruiker(user, async (tx) => {
    const client = await openClient(tx, user, clientnummer, 'intake.openen', vandaag);
    if (!client) return null;
    const intakes = await leesIntakes(tx, client, user, vandaag);
    return { ...wieIs(client), vandaag, intakes, startlijst: await leesStartlijst(tx, client, user, vandaag) };
  });
}

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

async function leesAfronden(tx: Tx, client: GevondenClient, intake: Intake, vandaag: Datum): Promise<Afronden> {
  const { versie } = await tx.client.findUniqueOrThrow({ where: { id: client.id }, select: { versie: true } });
  return {
    reden: waaromNiet(null, intake.gebieden),
    taal: versie === intake.clientVersie ? [] : taalVerschillen(client, intake),
    gesprekken: await gesprekkenVoor(tx, client.id, intake.trajectId, vandaag),
  };
}

/** Eén intake, om te lezen of om verder te schrijven; legt vast dat zij is geopend. null als zij er voor deze gebruiker niet is. */
export function getIntake(
  user: User,
  clientnummer: string,
  intakeId: string,
  vandaag: Datum,
  omAfTeRonden = false,
): Promise<Intakepagina | null> {
  return alsGebruiker(user, async (tx) => {
    let intakes: Intake[] = [];
    const client = await openClient(tx, user, clientnummer, 'intake.openen', vandaag, {
      wat: async (c) => {
        intakes = await leesIntakes(tx, c, user, vandaag);
        return intakes.some((i) => i.id === intakeId) ? { onderwerp: 'intake', onderwerpId: intakeId } : null;
      },
    });
    const intake = intakes.find((i) => i.id === intakeId);
    if (!client || !intake) return null;
    return {
      ...wieIs(client),
      intake,
      eerder: intakes.find((i) => i.status === 'vastgesteld' && i.id !== intakeId) ?? null,
      afronden: omAfTeRonden && intake.magSchrijven ? await leesAfronden(tx, client, intake, vandaag) : null,
    };
  });
}

/** Wie er op een leeg gespreksblad staat: naam en nummer, meer niet. Legt vast dat het is geopend. */
export function getGespreksblad(user: User, clientnummer: string, vandaag: Datum): Promise<Wie | null> {
  return alsGebruiker(user, async (tx) => {
    const client = await openClient(tx, user, clientnummer, 'intake.openen', vandaag);
    return client && wieIs(client);
  });
}

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
export async function intakeVoorVaststellen(
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
