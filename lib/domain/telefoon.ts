/**
 * Een telefoonveld zoals mensen het invullen: een nummer, twee nummers, een toestel erachter, of een woord ("geheim"). De ene regel voor wat een nummer
 * is en hoe het te bellen is.
 */
export type Telefoondeel = { tekst: string; tel: string | null };

const MINSTE_CIJFERS = 5;
const MEESTE_CIJFERS = 15;
/** Cijfers met wat er in een nummer tussen mag staan; een schuine streep alleen na een netnummer. */
const NUMMER = /(?:\+ ?)?\(?(?:0\d{1,3}\)?\/ ?)?\d(?:[\d ().\-\u2010-\u2015]*\d)?/g;
/** Het toestel achter een nummer hoort niet bij wat er wordt gekozen. */
const TOESTEL = /(?:tst|toestel|ext|extension|doorkies(?:nummer)?|dkn|dw|#|x)\.?:? ?$/i;

const cijfers = (tekst: string) => tekst.replace(/\D/g, '');

/** Wat de telefoon kiest: alleen cijfers, met + voor een ander land; null als het geen nummer kan zijn. */
function kiesbaar(tekst: string): string | null {
  const nummer = tekst.replace(/\(0\)/, '');
  const rij = cijfers(nummer);
  if (rij.length < MINSTE_CIJFERS || rij.length > MEESTE_CIJFERS) return null;
  if (nummer.startsWith('+')) return `+${rij}`;
  return rij.startsWith('00') ? `+${rij.slice(2)}` : rij;
}

/** Staan er twee nummers na elkaar met alleen een spatie ertussen, dan begint het tweede na tien cijfers: zoveel heeft een Nederlands nummer. */
function losseNummers(tekst: string): string[] {
  if (cijfers(tekst).length <= MEESTE_CIJFERS) return [tekst];
  const nummers: string[] = [];
  for (const stuk of tekst.split(' ')) {
    const vorige = nummers.at(-1);
    if (vorige !== undefined && cijfers(vorige).length < 10) nummers[nummers.length - 1] = `${vorige} ${stuk}`;
    else nummers.push(stuk);
  }
  return nummers;
}

/** Het veld in stukken, in volgorde en zonder iets te verliezen: elk nummer met wat er te kiezen is, de rest als tekst. */
export function telefoondelen(veld: string): Telefoondeel[] {
  const delen: Telefoondeel[] = [];
  let gezien = 0;
  const zet = (tekst: string, tel: string | null) => {
    const vorige = delen.at(-1);
    if (!tekst) return;
    if (tel === null && vorige?.tel === null) vorige.tekst += tekst;
    else delen.push({ tekst, tel });
  };
  for (const gevonden of veld.matchAll(NUMMER)) {
    const ervoor = veld.slice(gezien, gevonden.index);
    zet(ervoor, null);
    losseNummers(gevonden[0]).forEach((tekst, i) => {
      if (i > 0) zet(' ', null);
      zet(tekst, TOESTEL.test(ervoor) ? null : kiesbaar(tekst));
    });
    gezien = gevonden.index + gevonden[0].length;
  }
  zet(veld.slice(gezien), null);
  return delen;
}

/** Het nummer achter Bel: het eerste dat te bellen is. */
export const kiesnummer = (veld: string | null): string | null =>
  (veld && telefoondelen(veld).find((d) => d.tel)?.tel) || null;

/** Mag dit in een telefoonveld? Een woord mag; cijfers zonder een nummer dat te bellen is niet: dan is er een weggevallen. */
export const isTelefoonveld = (veld: string): boolean =>
  !/\d/.test(veld) || telefoondelen(veld).some((deel) => deel.tel !== null);

/** Het eerste nummer in dit veld, om te noemen; null als er alleen een woord staat. */
export const eersteNummer = (veld: string): string | null =>
  telefoondelen(veld).find((d) => d.tel !== null)?.tekst ?? null;
