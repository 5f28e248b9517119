import 'server-only';
import { aantal, opsomming } from '../copy/woorden';
import { can } from '../policy/policy';
import { auditClienten } from '../server/audit';
import { nu } from '../server/clock';
import type { Antwoord, Ctx } from '../server/define-action';
import { Bevestig, Geweigerd, Ongeldig } from '../server/fouten';
import { type BriefInWerk, isBlijvenLiggen, leesBrieven } from './brieven';

const ids = (brieven: readonly BriefInWerk[]) => brieven.map((b) => b.id);

function eisBegeleider(ctx: Ctx): void {
  if (!can(ctx.user, 'vandaag.bekijken')) throw new Geweigerd();
}

async function laatVervallen(ctx: Ctx, brieven: readonly BriefInWerk[]): Promise<void> {
  await ctx.tx.bericht.updateMany({
    where: { id: { in: ids(brieven) } },
    data: { status: 'vervallen', fout: 'afspraak_gewijzigd', bezigSinds: null, bezigDoorId: null },
  });
}

/**
 * Neemt elke brief die klaarligt voor de printer, met het adres van nu. Vanaf dat moment heeft niemand anders hem: twee mensen tegelijk drukken
 * nooit dezelfde brief af. Wat niet meer klopt vervalt.
 */
export async function legKlaar(ctx: Ctx): Promise<Antwoord> {
  eisBegeleider(ctx);
  const wachtend = (await leesBrieven(ctx.tx, ctx.user, ctx.vandaag, true)).filter((b) => b.status === 'wacht');
  await laatVervallen(
    ctx,
    wachtend.filter((b) => !b.geldig),
  );
  const klaar = wachtend.filter((b) => b.geldig && b.adres);
  if (klaar.length === 0)
    throw new Ongeldig({}, 'Er ligt geen brief meer klaar. Misschien drukt een collega ze net af.');
  const sinds = new Date();
  for (const b of klaar)
    await ctx.tx.bericht.update({
      where: { id: b.id },
      data: { status: 'bezig', aan: b.adres?.join('\n'), bezigSinds: sinds, bezigDoorId: ctx.user.id },
      select: { id: true },
    });
  return { naar: '/brieven' };
}

const vanMij = async (ctx: Ctx): Promise<BriefInWerk[]> => {
  eisBegeleider(ctx);
  const brieven = await leesBrieven(ctx.tx, ctx.user, ctx.vandaag, true);
  return brieven.filter((b) => b.status === 'bezig' && b.bezigDoorId === ctx.user.id);
};

/** De brieven zijn afgedrukt. Wat intussen verviel hoort er niet bij; de melding zegt welke brief u opzij legt. */
export async function bevestigAfgedrukt(ctx: Ctx): Promise<Antwoord> {
  const brieven = await vanMij(ctx);
  if (brieven.length === 0) throw new Ongeldig({}, 'U hebt geen brieven meer bij de printer.');
  const opzij = brieven.filter((b) => !b.geldig);
  const goed = brieven.filter((b) => b.geldig);
  await laatVervallen(ctx, opzij);
  await ctx.tx.bericht.updateMany({
    where: { id: { in: ids(goed) } },
    data: { status: 'afgedrukt', verzondenOp: nu(), bezigSinds: null, bezigDoorId: null },
  });
  await auditClienten(
    ctx.tx,
    { gebruikerId: ctx.user.id },
    'bericht.afdrukken',
    'bericht',
    goed.map((b) => b.clientId),
  );
  const post = goed.length === 1 ? 'Doe hem vandaag nog op de post.' : 'Doe ze vandaag nog op de post.';
  const klaar = goed.length > 0 ? `${aantal(goed.length, 'brief is', 'brieven zijn')} afgedrukt. ${post}` : '';
  if (opzij.length === 0) return { melding: klaar };
  const wie = opsomming(opzij.map((b) => b.naam));
  return { melding: `${klaar} Leg de brief aan ${wie} opzij: die afspraak is intussen anders.`.trim() };
}

/** Toch niet afgedrukt, bijvoorbeeld omdat de printer het niet deed: de brieven liggen weer klaar. */
export async function legTerug(ctx: Ctx): Promise<Antwoord> {
  await zetTerug(ctx, await vanMij(ctx));
  return { naar: '/brieven' };
}

async function zetTerug(ctx: Ctx, brieven: readonly BriefInWerk[]): Promise<void> {
  await ctx.tx.bericht.updateMany({
    where: { id: { in: ids(brieven) } },
    data: { status: 'wacht', bezigSinds: null, bezigDoorId: null },
  });
}

/** Een collega nam brieven voor de printer en kwam er niet meer op terug: ze liggen weer klaar, als ze zeker niet zijn afgedrukt. */
export async function haalTerug(ctx: Ctx): Promise<Antwoord> {
  eisBegeleider(ctx);
  const brieven = await leesBrieven(ctx.tx, ctx.user, ctx.vandaag, true);
  const over = brieven.filter((b) => isBlijvenLiggen(b, ctx.user.id));
  if (over.length === 0) throw new Ongeldig({}, 'Deze brieven zijn intussen afgedrukt of teruggelegd.');
  if (!ctx.bevestigd)
    throw new Bevestig(
      'Weet u zeker dat uw collega ze niet heeft afgedrukt? Anders krijgt de cliënt twee keer dezelfde brief.',
    );
  await zetTerug(ctx, over);
  return { naar: '/brieven' };
}
