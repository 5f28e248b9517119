import 'server-only';
import { TAAL_VELDEN } from '../clienten/woorden';
import { tredeTekst } from '../copy/leefgebieden';
import { defineCommand, type Uitkomst } from '../server/command';
import type { Tx } from '../server/db';
import { Bevestig, NietGevonden, Ongeldig } from '../server/fouten';
import { eisVersie } from '../zaak/versie';
import { leesIntakes } from './lezen';
import { DEEL_VAN_GEBIED, GEBIEDVELDEN, type Gebiedantwoord, gebiedstand } from './regels';
import {
  gebiedBewarenSchema,
  gebiedOvernemenSchema,
  intakePersoonBewarenSchema,
  intakeSchema,
  intakeTaalBewarenSchema,
} from './schema';
import { GEBIED_VELDEN, oordeelTekst, PERSOON_VELDEN } from './woorden';
import { opIntake } from './zaak';

/** Er staat iets bij: het formulier blijft staan en schrijft verder op deze versie. */
const bewaard = (versie: number): Uitkomst => ({
  spoor: { afEnToe: true },
  stil: true,
  versie,
  melding: 'Opgeslagen.',
});

/** Bewaart het deel over de persoon. Gooit IntussenGewijzigd met wat er staat als iemand anders hierin schreef. */
export const intakePersoonBewaren = defineCommand('intake.bewaren', intakePersoonBewarenSchema)
  .op(opIntake, { recht: 'dossier.bijhouden', raakt: 'niets', velden: PERSOON_VELDEN })
  .doet(async ({ tx, intake }, { clientnummer: _, intakeId: __, versie, ...v }) => {
    eisVersie(PERSOON_VELDEN, { ...intake, trede: intake.trede && tredeTekst(intake.trede) }, versie);
    await tx.intake.update({
      where: { id: intake.id },
      data: { ...v, versie: { increment: 1 } },
      select: { id: true },
    });
    return bewaard(versie + 1);
  });

/** Bewaart taal en bereikbaarheid in de intake; de gegevens van de cliënt volgen pas bij het vaststellen. */
export const intakeTaalBewaren = defineCommand('intake.bewaren', intakeTaalBewarenSchema)
  .op(opIntake, { recht: 'dossier.bijhouden', raakt: 'niets', velden: TAAL_VELDEN })
  .doet(async ({ tx, intake }, { clientnummer: _, intakeId: __, versie, ...v }) => {
    eisVersie(TAAL_VELDEN, { ...intake, versie: intake.taalVersie }, versie);
    await tx.intake.update({
      where: { id: intake.id },
      data: { ...v, taalVersie: { increment: 1 } },
      select: { id: true },
    });
    return bewaard(versie + 1);
  });

/** Bewaart wat er over één leefgebied is gezegd. Gooit IntussenGewijzigd met wat er staat als iemand anders hierin schreef. */
export const gebiedBewaren = defineCommand('intake.bewaren', gebiedBewarenSchema)
  .op(opIntake, { recht: 'dossier.bijhouden', raakt: 'niets', velden: GEBIED_VELDEN })
  .doet(async ({ tx, intake }, { clientnummer: _, intakeId, gebied, versie, oordeel, ...tekst }) => {
    const nu = await leesGebied(tx, intake.id, gebied);
    const gezegd = nu.score === null && !nu.nietBesproken ? null : oordeelTekst(nu);
    eisVersie(GEBIED_VELDEN, { ...nu, oordeel: gezegd }, versie);
    await tx.intakeLeefgebied.updateMany({
      where: { intakeId, gebied },
      data: { ...tekst, ...oordeel, versie: { increment: 1 } },
    });
    return bewaard(versie + 1);
  });

async function leesGebied(tx: Tx, intakeId: string, gebied: number): Promise<Gebiedantwoord & { versie: number }> {
  const rij = await tx.intakeLeefgebied.findUnique({ where: { intakeId_gebied: { intakeId, gebied } } });
  if (!rij) throw new NietGevonden();
  return rij as Gebiedantwoord & { versie: number };
}

/**
 * Zet wat er in de laatste vastgestelde intake over dit leefgebied stond in deze. Gooit Bevestig als hier al iets staat: dat verdwijnt dan.
 */
export const gebiedOvernemen = defineCommand('intake.bewaren', gebiedOvernemenSchema)
  .op(opIntake, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async (zaak, { gebied }) => {
    const { tx, client, user, vandaag, intake } = zaak;
    const eerder = (await leesIntakes(tx, client, user, vandaag))
      .find((i) => i.status === 'vastgesteld')
      ?.gebieden.find((g) => g.gebied === gebied);
    if (!eerder) throw new Ongeldig({}, 'Er is geen eerdere intake om iets uit over te nemen.');
    if (gebiedstand(await leesGebied(tx, intake.id, gebied)) !== 'leeg' && !zaak.bevestigd)
      throw new Bevestig('Hier staat al iets. Als u overneemt, komt wat er eerder stond daarvoor in de plaats.');
    const { score, nietBesproken } = eerder;
    const tekst = Object.fromEntries(GEBIEDVELDEN.map((veld) => [veld, eerder[veld]]));
    await tx.intakeLeefgebied.updateMany({
      where: { intakeId: intake.id, gebied },
      data: { ...tekst, score, nietBesproken, versie: { increment: 1 } },
    });
    const naar = `/clienten/${client.clientnummer}/intake/${intake.id}/${DEEL_VAN_GEBIED[gebied]}`;
    return { spoor: { afEnToe: true }, naar, gelukt: 'gebied.overnemen' };
  });

/** Zet elk leefgebied waar nog niets over staat op niet besproken. */
export const gebiedenOverslaan = defineCommand('intake.bewaren', intakeSchema)
  .op(opIntake, { recht: 'dossier.bijhouden', raakt: 'niets' })
  .doet(async ({ tx, client, intake }) => {
    const leeg = Object.fromEntries(GEBIEDVELDEN.map((veld) => [veld, null]));
    await tx.intakeLeefgebied.updateMany({
      where: { intakeId: intake.id, ...leeg, score: null, nietBesproken: false },
      data: { nietBesproken: true, versie: { increment: 1 } },
    });
    const naar = `/clienten/${client.clientnummer}/intake/${intake.id}/afronden`;
    return { spoor: { afEnToe: true }, naar, gelukt: 'gebieden.overslaan' };
  });
