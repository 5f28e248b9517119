import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { User } from '../../lib/policy/policy';
import { constantenPad } from './kopie';

export type Gegevens = {
  begeleider: string;
  teamleider: string;
  dossierpad: string;
  /** Bij wie een gesprek is vast te leggen. */
  clienten: string[];
};

/** De demo-caseload; Sanne's dag, haar dikste dossier en het team van Marieke als constanten, en een sessie voor allebei. */
export async function maakGegevens(): Promise<Gegevens> {
  const { laadDemo } = await import('../../prisma/demo/laden');
  const { vandaag } = await import('../../lib/server/clock');
  const { getVandaag } = await import('../../lib/vandaag/queries');
  const { getDossier } = await import('../../lib/dossier/queries');
  const { getTeam } = await import('../../lib/overzicht/queries');
  const dag = vandaag();
  await laadDemo(dag);
  const sanne = await sessieVan('s.deboer@voorbeeld.nl');
  const marieke = await sessieVan('m.visser@voorbeeld.nl');
  const overzicht = await getVandaag(sanne.user, { peildatum: dag }, dag);
  const dossiers = await Promise.all(
    (overzicht?.rijen ?? []).slice(0, 8).map((r) => getDossier(sanne.user, { clientnummer: r.clientnummer }, dag)),
  );
  const dossier = dossiers.filter((d) => d !== null).sort((a, b) => b.tijdlijn.length - a.tijdlijn.length)[0];
  const team = await getTeam(marieke.user, { team: null, periode: 'twaalf_maanden', peildatum: dag }, dag);
  if (!overzicht || !dossier || !team) throw new Error('De meting heeft geen dossier of geen team');
  mkdirSync(dirname(constantenPad), { recursive: true });
  writeFileSync(constantenPad, JSON.stringify({ vandaag: dag, overzicht, dossier, team }));
  return {
    begeleider: sanne.cookie,
    teamleider: marieke.cookie,
    dossierpad: `/clienten/${dossier.clientnummer}`,
    // Bij wie een afspraak heeft vraagt het formulier eerst of dit die afspraak was.
    clienten: overzicht.rijen
      .filter((r) => r.status !== 'nog_niet_gestart' && !r.gepland && r.laatsteGesprek !== dag)
      .map((r) => r.clientnummer),
  };
}

export async function sessieVan(email: string): Promise<{ user: User; cookie: string }> {
  const { alsSysteem, leesGebruiker } = await import('../../lib/server/db');
  const { rondSessieAf, startSessieRij } = await import('../../lib/server/sessies');
  const { SESSIE_COOKIE } = await import('../../lib/server/sessiecookie');
  const { encode } = await import('next-auth/jwt');
  const { id, sessieId, beurt } = await alsSysteem('meting', async (tx) => {
    const gebruiker = await tx.gebruiker.findUniqueOrThrow({ where: { email }, select: { id: true } });
    const sessieId = await startSessieRij(tx, gebruiker.id, 'de meting');
    return { id: gebruiker.id, sessieId, beurt: (await rondSessieAf(tx, sessieId))?.beurt };
  });
  const user = await leesGebruiker(id, sessieId, beurt);
  if (!user) throw new Error(`${email} van de meting bestaat niet`);
  const token = await encode({ token: { sub: id, sessieId, beurt }, secret: process.env.NEXTAUTH_SECRET ?? '' });
  return { user, cookie: `${SESSIE_COOKIE}=${token}` };
}
