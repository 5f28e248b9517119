/** Wie er rond een cliënt staan, wat er is beloofd, en signalen van partners. */
import type { Deelbaar, Grondkeuze } from '../../lib/delen/regels';
import type { BetrokkeneRol } from '../../lib/netwerk/regels';
import { nu, vandaag } from '../../lib/server/clock';
import type { Tx } from '../../lib/server/db';
import type { SignaalSoort } from '../../lib/signalen/regels';
import { dag, dagOfNull, deOrganisatie, inTransactie } from './basis';

type Wie = { id: string };

export type Betrokkenewens = {
  client: Wie;
  rol?: BetrokkeneRol;
  naam?: string;
  /** Naam van de organisatie. */
  organisatie?: string;
  /** De partner die hier inlogt. */
  gebruiker?: Wie;
  telefoon?: string;
  email?: string;
  /** null: geen toestemming, en zonder andere grond dus niets te delen. */
  toestemmingOp?: string | null;
  /** Een andere grond dan toestemming, of wat zij dekt. */
  grond?: Partial<Grondwens>;
  vastContact?: boolean;
  van?: string;
  tot?: string | null;
};

type Grondwens = { grond: Grondkeuze; waarop: string; tot: string | null; deelt: Deelbaar[] };

/** De kolommen van een grond: toestemming als er een dag is en niets anders staat, en anders geen. */
export function grondkolommen(wens: Partial<Grondwens> = {}, toestemmingOp: string | null = null) {
  const grond = wens.grond ?? (toestemmingOp ? 'toestemming' : 'geen');
  const metTekst = grond === 'taak' || grond === 'overeenkomst';
  return {
    grond,
    grondWaarop: metTekst ? (wens.waarop ?? 'Participatiewet, artikel 7') : null,
    toestemmingOp: grond === 'toestemming' ? dagOfNull(toestemmingOp) : null,
    grondTot: grond === 'geen' ? null : dagOfNull(wens.tot),
    deelt: grond === 'geen' ? [] : (wens.deelt ?? (['signalen'] as Deelbaar[])),
  };
}

/** Iemand die sinds 1 september 2026 betrokken is, met toestemming van die dag als er niets anders staat. */
export function eenBetrokkene(wens: Betrokkenewens, tx?: Tx): Promise<{ id: string; naam: string }> {
  return inTransactie(tx, async (t) =>
    t.betrokkene.create({
      data: {
        clientId: wens.client.id,
        rol: wens.rol ?? 'wijkcoach',
        naam: wens.naam ?? 'Petra Bakker',
        organisatieId: wens.organisatie ? (await deOrganisatie(t, wens.organisatie)).id : null,
        gebruikerId: wens.gebruiker?.id,
        telefoon: wens.telefoon,
        email: wens.email,
        ...grondkolommen(wens.grond, wens.toestemmingOp === undefined ? '2026-09-01' : wens.toestemmingOp),
        vastContact: wens.vastContact ?? false,
        van: dag(wens.van ?? '2026-09-01'),
        tot: dagOfNull(wens.tot),
      },
      select: { id: true, naam: true },
    }),
  );
}

export type Toezeggingwens = {
  traject: Wie & { client: Wie };
  tekst?: string;
  /** Op welke dag beloofd; anders vandaag. */
  op?: string;
  voor?: string;
  gedaanOp?: string;
  vervallenOp?: string;
  hoe?: string;
  verteldOp?: string;
  door?: Wie;
};

/** Een toezegging die openstaat als er niets anders staat. */
export function eenToezegging(wens: Toezeggingwens, tx?: Tx): Promise<{ id: string; versie: number }> {
  return inTransactie(tx, (t) =>
    t.toezegging.create({
      data: {
        clientId: wens.traject.client.id,
        trajectId: wens.traject.id,
        tekst: wens.tekst ?? 'Bellen met de woningcorporatie.',
        voor: dag(wens.voor ?? vandaag()),
        gedaanOp: dagOfNull(wens.gedaanOp),
        vervallenOp: dagOfNull(wens.vervallenOp),
        hoe: wens.hoe,
        verteldOp: dagOfNull(wens.verteldOp),
        doorId: wens.door?.id,
        gemaaktOp: wens.op ? new Date(`${wens.op}T12:00:00Z`) : nu(),
      },
      select: { id: true, versie: true },
    }),
  );
}

export type Signaalwens = {
  client: Wie;
  van: Wie;
  soort?: SignaalSoort;
  tekst?: string;
  /** Op welke dag gestuurd; anders nu. */
  op?: string;
  gelezenDoor?: Wie;
  antwoord?: string;
  afgehandeldDoor?: Wie;
};

/** Een signaal van een partner, ongelezen als er niets anders staat. */
export function eenSignaal(wens: Signaalwens, tx?: Tx): Promise<{ id: string }> {
  const op = wens.op ? new Date(`${wens.op}T12:00:00Z`) : nu();
  const lezer = wens.gelezenDoor ?? wens.afgehandeldDoor;
  return inTransactie(tx, (t) =>
    t.signaal.create({
      data: {
        clientId: wens.client.id,
        vanId: wens.van.id,
        soort: wens.soort ?? 'hoe_het_gaat',
        tekst: wens.tekst ?? 'Het gaat goed.',
        gestuurdOp: op,
        ...(lezer && { gelezenOp: op, gelezenDoorId: lezer.id }),
        ...(wens.afgehandeldDoor && {
          afgehandeldOp: op,
          afgehandeldDoorId: wens.afgehandeldDoor.id,
          antwoord: wens.antwoord,
        }),
      },
      select: { id: true },
    }),
  );
}
