import 'server-only';
import type { Prisma } from '../../generated/prisma/client';
import { eisBegeleider, vindBegeleider } from '../begeleiding/rijen';
import type { Meldcode } from '../copy/meldingen';
import { nu } from '../server/clock';
import { defineCommand } from '../server/command';
import { naarDbOfNull, uitDbOfNull } from '../server/datums';
import { Bevestig, Ongeldig } from '../server/fouten';
import { opTraject, type Trajectzaak } from '../zaak/traject';
import { eisVersie } from '../zaak/versie';
import { leesDossierfeiten } from './feiten';
import { OPEN_STATUSSEN, type Overdrachtinhoud, overdrachtfouten, overdrachtgemissen } from './regels';
import { stelSamenvattingOp } from './samenvatting';
import { overdrachtBewarenSchema, overdrachtSchema, overdrachtVragenSchema } from './schema';
import { gemisTekst, OVERDRACHT_VELDEN, OVERDRACHTFOUT } from './woorden';
import { type Overdrachtzaak, opOverdracht, wisseling } from './zaak';

/** Waar wie dit deed verder kijkt: een teamleider bij Begeleiding, een begeleider bij de overdracht. */
const terug = ({ user, traject: { clientnummer } }: Trajectzaak, gelukt: Meldcode) => ({
  naar:
    user.rol === 'teamleider' ? `/team/clienten/${clientnummer}/begeleiding` : `/clienten/${clientnummer}/overdracht`,
  gelukt,
});

/**
 * Vraagt om een warme overdracht aan een collega van hetzelfde team. Vraagt een begeleider het, dan staat er meteen een samenvatting uit
 * het dossier klaar; vraagt de teamleider het, dan stelt de begeleider die op.
 */
export const overdrachtVragen = defineCommand('overdracht.vragen', overdrachtVragenSchema)
  .op(opTraject, { recht: 'overdracht.vragen', raakt: 'niets' })
  .doet(async (zaak, { naarId, reden }) => {
    const { tx, user, vandaag, traject: t } = zaak;
    if (t.einddatum && t.einddatum < vandaag)
      throw new Ongeldig({}, 'Dit traject is beëindigd: er valt niets meer over te dragen.');
    await toetsVraag(zaak, naarId);
    const samenvatting =
      user.rol === 'begeleider' ? stelSamenvattingOp(await leesDossierfeiten(tx, t.id, vandaag)) : null;
    const { id } = await tx.overdracht.create({
      data: {
        clientId: t.clientId,
        trajectId: t.id,
        vanId: t.begeleiderId,
        naarId,
        reden,
        samenvatting,
        gevraagdDoorId: user.id,
        gevraagdOp: nu(),
      },
      select: { id: true },
    });
    return {
      spoor: { onderwerp: 'overdracht', onderwerpId: id, details: { van: t.begeleiderId, naar: naarId } },
      ...terug(zaak, samenvatting ? 'overdracht.beginnen' : 'overdracht.vragen'),
    };
  });

async function toetsVraag({ tx, user, traject: t }: Trajectzaak, naarId: string): Promise<void> {
  const begeleider =
    t.begeleiderId &&
    (await tx.gebruiker.findFirst({ where: { id: t.begeleiderId, geblokkeerdOp: null }, select: { id: true } }));
  if (!begeleider)
    throw new Ongeldig(
      {},
      'Er is nu geen begeleider die kan overdragen. Laat de teamleider meteen een begeleider kiezen.',
    );
  if (naarId === begeleider.id) throw new Ongeldig({ naarId: 'Deze begeleider begeleidt de cliënt al.' });
  if (naarId === user.id)
    throw new Ongeldig({ naarId: 'U kunt een cliënt niet aan uzelf overdragen. Vraag het uw teamleider.' });
  const naam = await eisBegeleider(tx, naarId, t.teamId, 'naarId');
  const open = await tx.overdracht.findFirst({
    where: { trajectId: t.id, status: { in: [...OPEN_STATUSSEN] } },
    select: { naarId: true },
  });
  if (!open) return;
  const wie = open.naarId === naarId ? naam : 'een andere collega';
  throw new Ongeldig({}, `Er loopt al een overdracht van deze cliënt, aan ${wie}. Trek die eerst in.`);
}

/** Wat er in de overdracht staat, als burgerlijke datums. */
const inhoudVan = ({ overdracht: o }: Overdrachtzaak): Overdrachtinhoud => ({
  samenvatting: o.samenvatting,
  driegesprek: o.driegesprek,
  driegesprekOp: uitDbOfNull(o.driegesprekOp),
  driegesprekUitleg: o.driegesprekUitleg,
  clientVerteldOp: uitDbOfNull(o.clientVerteldOp),
});

async function wijzig({ tx, overdracht: { id } }: Overdrachtzaak, data: Prisma.OverdrachtUncheckedUpdateInput) {
  await tx.overdracht.update({ where: { id }, data: { ...data, versie: { increment: 1 } }, select: { id: true } });
}

/** Bewaart wat wie geeft heeft geschreven; het formulier doet dat vanzelf. Het hoeft nog niet af te zijn. */
export const overdrachtBewaren = defineCommand('overdracht.bewaren', overdrachtBewarenSchema)
  .op(opOverdracht('bewaren'), { recht: 'overdracht.vragen', raakt: 'niets', velden: OVERDRACHT_VELDEN })
  .doet(async (zaak, { clientnummer: _, overdrachtId: __, versie, ...inhoud }) => {
    const fouten = Object.entries(overdrachtfouten(inhoud, zaak.vandaag));
    if (fouten.length > 0)
      throw new Ongeldig(Object.fromEntries(fouten.map(([veld, fout]) => [veld, OVERDRACHTFOUT[fout]])));
    eisVersie(OVERDRACHT_VELDEN, { ...inhoudVan(zaak), versie: zaak.overdracht.versie }, versie);
    await wijzig(zaak, {
      ...inhoud,
      driegesprekOp: naarDbOfNull(inhoud.driegesprekOp),
      clientVerteldOp: naarDbOfNull(inhoud.clientVerteldOp),
    });
    return { spoor: { afEnToe: true }, stil: true, versie: versie + 1 };
  });

/** Stelt de samenvatting (opnieuw) op uit het dossier; wat er al stond verdwijnt pas na een vraag. */
export const overdrachtOpstellen = defineCommand('overdracht.opstellen', overdrachtSchema)
  .op(opOverdracht('bewaren'), { recht: 'overdracht.vragen', raakt: 'niets' })
  .doet(async (zaak) => {
    const { tx, traject, vandaag, overdracht, bevestigd } = zaak;
    if (overdracht.samenvatting && !bevestigd)
      throw new Bevestig('Wat u zelf in de samenvatting schreef, verdwijnt dan. Opnieuw opstellen uit het dossier?');
    await wijzig(zaak, { samenvatting: stelSamenvattingOp(await leesDossierfeiten(tx, traject.id, vandaag)) });
    return { spoor: {}, ...terug(zaak, 'overdracht.opstellen') };
  });

/** Biedt de overdracht aan: samenvatting, cliënt verteld en driegesprek zijn ingevuld, en de ontvanger kan haar aannemen. */
export const overdrachtAanbieden = defineCommand('overdracht.aanbieden', overdrachtSchema)
  .op(opOverdracht('aanbieden'), { recht: 'overdracht.vragen', raakt: 'niets' })
  .doet(async (zaak) => {
    const { tx, traject, vandaag, overdracht } = zaak;
    const inhoud = inhoudVan(zaak);
    const gemist = overdrachtgemissen(inhoud);
    if (gemist.length > 0) throw new Ongeldig({}, gemisTekst(gemist));
    const fout = Object.values(overdrachtfouten(inhoud, vandaag))[0];
    if (fout) throw new Ongeldig({}, `Het driegesprek klopt niet meer. ${OVERDRACHTFOUT[fout]}`);
    if (!(await vindBegeleider(tx, overdracht.naarId, traject.teamId)))
      throw new Ongeldig({}, 'Deze collega begeleidt niet meer in dit team. Trek de overdracht in en kies een ander.');
    await wijzig(zaak, { status: 'aangeboden', aangebodenOp: nu(), besluitOp: null, besluitReden: null });
    return { spoor: wisseling(zaak), ...terug(zaak, 'overdracht.aanbieden') };
  });

/** Trekt een open overdracht in: wie begeleidt, of wie erom vroeg. De begeleiding blijft zoals zij was. */
export const overdrachtIntrekken = defineCommand('overdracht.intrekken', overdrachtSchema)
  .op(opOverdracht('intrekken'), { recht: 'overdracht.vragen', raakt: 'niets' })
  .doet(async (zaak) => {
    await wijzig(zaak, { status: 'ingetrokken', besluitOp: nu(), besluitReden: null });
    return { spoor: wisseling(zaak), ...terug(zaak, 'overdracht.intrekken') };
  });
