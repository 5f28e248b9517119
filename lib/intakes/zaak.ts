import 'server-only';
import type { Intake } from '../../generated/prisma/client';
import { tijdstip } from '../copy/datums';
import { NietGevonden, Ongeldig } from '../server/fouten';
import { type Clientzaak, opVanClient } from '../zaak/client';
import { eisLopendTraject, opLopendTraject } from '../zaak/lopend';

const DAARNA = 'Er kan niets meer bij.';

export const opLopend = opLopendTraject(DAARNA);

export type Intakezaak = Clientzaak & { intake: Intake };

/**
 * De intake van deze cliënt die nog niet is vastgesteld, voor een zaak die al open is: wat iemand bewaart en het vaststellen wachten op elkaar.
 * Gooit NietGevonden als zij niet van deze cliënt is, Ongeldig als zij al is vastgesteld.
 */
export async function openIntake(zaak: Clientzaak, { intakeId }: { intakeId: string }): Promise<{ intake: Intake }> {
  const intake = await zaak.tx.intake.findFirst({ where: { id: intakeId, clientId: zaak.client.id } });
  if (!intake) throw new NietGevonden();
  eisLopendTraject(zaak, intake.trajectId, DAARNA);
  if (intake.vastgesteldOp)
    throw new Ongeldig(
      {},
      `Deze intake is vastgesteld op ${tijdstip(intake.vastgesteldOp)} en verandert niet meer. Begin bij Leefgebieden een nieuwe intake ernaast.`,
    );
  return { intake };
}

type Welk = { clientnummer: string; intakeId: string };

export const opIntake = {
  ...opVanClient<Welk, { intake: Intake }>(openIntake),
  over: ({ client, intake }: Intakezaak) => ({ clientId: client.id, onderwerp: 'intake', onderwerpId: intake.id }),
};

/** Wat een ander al wist, bij een lopend traject van deze cliënt. */
export const opVoorinformatie = opVanClient(async (zaak, v: { clientnummer: string; informatieId: string }) => {
  const informatie = await zaak.tx.voorinformatie.findFirst({
    where: { id: v.informatieId, clientId: zaak.client.id },
  });
  if (!informatie) throw new NietGevonden();
  eisLopendTraject(zaak, informatie.trajectId, DAARNA);
  return { informatie };
});

export const leefgebiedenpagina = ({ client }: Clientzaak) => `/clienten/${client.clientnummer}/leefgebieden`;
