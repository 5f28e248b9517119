import 'server-only';
import { assessContactnorm, normOp, telGesprekken, trajectjaar } from '../domain/contactnorm';
import { type Datum, vroegste } from '../domain/datum';
import { type Contactfeit, isTellend } from '../domain/tellend-gesprek';
import type { Trajectfeiten } from '../norm/feiten';

/** Wat dit contact met de norm doet, en wanneer er dan weer een gesprek moet zijn. null zonder lopend traject. */
export function berekenGevolg(
  trajecten: readonly Trajectfeiten[],
  contact: Contactfeit,
  zonderId: string | null,
  vandaag: Datum,
) {
  const uitkomsten = trajecten.map((t) => {
    const contacten = [...t.norm.contacten.filter((c) => !zonderId || (c as { id?: string }).id !== zonderId), contact];
    const met = { ...t.norm, contacten };
    return { traject: t, oud: assessContactnorm(t.norm, vandaag), nieuw: assessContactnorm(met, vandaag), met };
  });
  const eerste = uitkomsten.sort((a, b) => ((a.nieuw.uiterlijk ?? '9999') < (b.nieuw.uiterlijk ?? '9999') ? -1 : 1))[0];
  if (!eerste) return null;
  const grens = vroegste(...uitkomsten.map((u) => u.nieuw.uiterlijk));
  const einddatums = trajecten.map((t) => t.einddatum);
  const einddatum = einddatums.includes(null)
    ? null
    : (einddatums
        .filter((d) => d !== null)
        .sort()
        .at(-1) ?? null);
  const ritmes = trajecten.flatMap((t) => t.ritmeWeken ?? []);
  const anker =
    isTellend(contact) && contact.datum <= vandaag ? contact.datum : (eerste.nieuw.laatsteGesprek ?? vandaag);
  return {
    /** Telt dit contact mee in minstens één lopend traject? */
    telt: uitkomsten.some(
      (u) =>
        isTellend(contact) &&
        contact.datum >= u.traject.startdatum &&
        (!u.traject.einddatum || contact.datum <= u.traject.einddatum),
    ),
    /** De aanpak waar het eerst weer een gesprek nodig is, en in hoeveel aanpakken de cliënt loopt. */
    aanpak: eerste.traject.aanpak.naam,
    aanpakken: trajecten.length,
    perJaar: normOp(eerste.traject.aanpak, anker),
    oud: eerste.oud,
    nieuw: eerste.nieuw,
    telling: telGesprekken(eerste.met, trajectjaar(eerste.traject.startdatum, vandaag), vandaag),
    /** De vroegste uiterlijke datum over alle lopende trajecten na dit contact. */
    grens,
    einddatum,
    /** Vanaf waar het volgende gesprek wordt geteld. */
    vanaf: { anker, ritmeWeken: ritmes.length ? Math.min(...ritmes) : null },
  };
}
export type Normgevolg = NonNullable<ReturnType<typeof berekenGevolg>>;
