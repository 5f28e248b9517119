import 'server-only';
import { leesbareWaarde } from '../copy/invoer';
import { isTellend } from '../domain/tellend-gesprek';
import { labelsVan, type Velden } from '../formulier/formulier';
import { uitDb, uitDbOfNull } from '../server/datums';
import { Bevestig, Ongeldig } from '../server/fouten';
import { eisBinnenTraject, eisLocatie, momentVelden, vindDubbel, vraagLangGeleden } from './commands';
import type { Correctie } from './schema';
import { CORRIGEER_VELDEN } from './woorden';
import { feitVan, type Momentzaak, wijzig } from './zaak';

const VELDEN: Velden = CORRIGEER_VELDEN;
const LABELS = { ...labelsVan(CORRIGEER_VELDEN), locatieId: 'Locatie' };
type Inhoud = ReturnType<typeof inhoudVan>;
type Veld = keyof Inhoud & keyof typeof LABELS;

/** Wat er te corrigeren is, zoals het er staat of komt te staan. */
const inhoudVan = (m: ReturnType<typeof momentVelden> & Pick<Momentzaak['moment'], 'status'>) => ({
  ...{ datum: uitDb(m.datum), tijd: m.tijd, soort: m.soort, kanaal: m.kanaal, status: m.status },
  ...{ locatieId: m.locatieId, duurMinuten: m.duurMinuten, metDerde: m.metDerde, derden: m.derden, verslag: m.verslag },
});

/** Wie van de betrokkenen erbij was, en of dat nu anders is. */
type Aanwezig = { was: readonly string[]; anders: boolean; iemand: boolean };

/**
 * Schrijft een contact zoals het had moeten staan, en bewaart wat er stond, in woorden. Toetst wat het vastleggen ook toetst: geen dag die nog komt,
 * een dag waarop een traject liep, een locatie die er was, en een vraag bij wat er al staat. Geeft welke velden anders zijn.
 */
export async function contactCorrigeren(zaak: Momentzaak, v: Correctie, aanwezig: Aanwezig): Promise<string[]> {
  const { tx, user, moment } = zaak;
  if (moment.status === 'gepland')
    throw new Ongeldig({}, 'Een afspraak die nog komt verplaatst u, of u legt vast hoe het gesprek ging.');
  const status = moment.status === 'afgezegd' ? moment.status : (v.status ?? moment.status);
  const velden = momentVelden(v);
  const nieuw = { ...velden, status, metDerde: velden.metDerde || (aanwezig.iemand && v.soort === 'gesprek') };
  const [oud, na] = [inhoudVan(moment), inhoudVan(nieuw)];
  const anders = (Object.keys(na) as Veld[]).filter((veld) => oud[veld] !== na[veld]);
  if (anders.length === 0 && !aanwezig.anders) throw new Ongeldig({}, 'Er is niets veranderd.');
  await toets(zaak, oud, na);
  await tx.contactmomentWijziging.create({
    data: {
      contactmomentId: moment.id,
      soort: 'gecorrigeerd',
      oudVerslag: anders.includes('verslag') ? moment.verslag : null,
      oud: await inWoorden(zaak, oud, anders, aanwezig),
      reden: v.reden,
      doorId: user.id,
    },
    select: { id: true },
  });
  await wijzig(zaak, nieuw);
  return aanwezig.anders ? [...anders, 'betrokkeneIds'] : anders;
}

async function toets(zaak: Momentzaak, oud: Inhoud, na: Inhoud): Promise<void> {
  const { tx, client, vandaag, bevestigd, moment } = zaak;
  const [eerst, straks] = [feitVan(moment), { ...feitVan(moment), ...na }];
  if (na.datum > vandaag)
    throw new Ongeldig({ datum: 'Deze dag moet nog komen. Een correctie gaat over wat er is geweest.' });
  await eisLocatie(zaak, na.locatieId, na.datum, na.locatieId === oud.locatieId);
  if (isTellend(eerst) && !isTellend(straks) && (await tx.intake.count({ where: { contactmomentId: moment.id } })) > 0)
    throw new Ongeldig({}, 'Bij dit gesprek is een intake vastgesteld; het moet een gevoerd gesprek blijven.');
  const [anderDag, anderKanaal] = [na.datum !== oud.datum, na.kanaal !== oud.kanaal];
  if (anderDag) {
    const trajecten = await tx.traject.findMany({
      where: { clientId: client.id, groep: 'pilot' },
      select: { startdatum: true, einddatum: true },
    });
    const looptijden = trajecten.map((t) => ({ startdatum: uitDb(t.startdatum), einddatum: uitDbOfNull(t.einddatum) }));
    eisBinnenTraject(looptijden, na.datum);
  }
  if (bevestigd || !(anderDag || anderKanaal)) return;
  const [t] = await zaak.feiten();
  const staatEr = vindDubbel(t?.contacten ?? [], na.datum, na.kanaal, moment.id);
  const vragen = [
    ...(anderDag ? vraagLangGeleden(na.datum, vandaag) : []),
    ...(staatEr ? [`Staat er al: ${staatEr}. Toch opslaan?`] : []),
  ];
  if (vragen.length > 0) throw new Bevestig(vragen.join(' '));
}

/** "Datum: 3 november 2026": elk veld dat anders werd, met wat er stond. Het verslag zelf staat apart. */
async function inWoorden({ tx, moment }: Momentzaak, oud: Inhoud, anders: readonly Veld[], aanwezig: Aanwezig) {
  const locatie =
    anders.includes('locatieId') && moment.locatieId
      ? await tx.locatie.findUnique({ where: { id: moment.locatieId }, select: { naam: true } })
      : null;
  const waarden = { ...oud, locatieId: locatie?.naam ?? null };
  return [
    ...anders
      .filter((veld) => veld !== 'verslag' || oud.verslag === null)
      .map((veld) => `${LABELS[veld]}: ${leesbareWaarde(veld, waarden[veld], VELDEN)}`),
    ...(aanwezig.anders ? [`Betrokkenen: ${aanwezig.was.join(', ') || '(geen)'}`] : []),
  ];
}
