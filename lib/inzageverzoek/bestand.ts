import 'server-only';
import { beschrijving, type Tabelnaam } from '../bewaren/register-regels';
import { GEGEVENSSOORT } from '../bewaren/soorten-woorden';
import { langeDatum } from '../copy/datums';
import { hoofdletter } from '../copy/woorden';
import { type Blad, maakPdf } from '../pdf/pdf';
import { TE_TONEN } from './lezen';
import type { Inzagebestand } from './queries';
import { kolomTekst, waardeTekst } from './woorden';

/** Het overzicht voor een computer: dezelfde gegevens, met de namen van de velden. */
export const inzageJson = ({ gegevens, ...uitleg }: Inzagebestand): string =>
  JSON.stringify(
    {
      soort: 'Vast Contact: alle gegevens over één cliënt',
      versie: 1,
      ...uitleg,
      gegevens: Object.fromEntries(
        TE_TONEN.map((tabel) => [tabel, { kop: beschrijving(tabel).kop, rijen: gegevens[tabel] }]),
      ),
    },
    null,
    2,
  );

/** Het overzicht om te lezen: eerst wat het betekent, dan alles wat er staat. */
export function inzagePdf(b: Inzagebestand): Promise<Buffer> {
  const titel = 'Wat wij over u hebben opgeschreven';
  return maakPdf({ titel, voet: `${titel} · ${langeDatum(b.gemaaktOp)}` }, (blad) => {
    blad.kop(1, titel);
    blad.alinea(`Voor ${b.naam}, cliëntnummer ${b.clientnummer}. Gemaakt op ${langeDatum(b.gemaaktOp)}.`);
    blad.alinea(
      'U vroeg welke gegevens wij van u hebben. In dit overzicht staat alles wat in Vast Contact over u is opgeschreven, en waarvoor wij het gebruiken.',
    );
    zetUitleg(blad, b);
    for (const tabel of TE_TONEN) zetTabel(blad, tabel, b);
    blad.kop(2, 'Wat niet in dit overzicht staat');
    blad.lijst(b.nietOpgenomen.map(({ tekst, aantal }) => (aantal === null ? tekst : `${tekst} Bij u: ${aantal}.`)));
  });
}

function zetUitleg(blad: Blad, b: Inzagebestand): void {
  blad.kop(2, 'Waarvoor, op welke grond, en hoelang');
  for (const { aanpak, soort, doel, grondslag, termijn } of b.bepalingen) {
    blad.kop(3, `${GEGEVENSSOORT[soort]} (${aanpak})`);
    blad.alinea(`Waarvoor: ${doel}.\nGrond: ${grondslag}.\nHoelang: ${termijn}.`);
  }
  blad.kop(2, 'Wie uw gegevens krijgen');
  blad.lijst(b.ontvangers);
  blad.kop(2, 'Waar de gegevens vandaan komen');
  blad.alinea('Van uzelf, van uw begeleiders, van de gemeente, en van de professionals die in dit overzicht staan.');
  blad.kop(2, 'Uw rechten');
  blad.lijst(b.rechten);
  if (b.gemeente)
    blad.alinea(
      `Vragen? Bel de gemeente ${b.gemeente.naam}: ${b.gemeente.telefoon}${b.gemeente.email ? `, of mail ${b.gemeente.email}` : ''}. Vraag naar de privacy officer.`,
    );
}

function zetTabel(blad: Blad, tabel: Tabelnaam, { gegevens }: Inzagebestand): void {
  const rijen = gegevens[tabel] ?? [];
  blad.kop(2, beschrijving(tabel).kop);
  if (rijen.length === 0) blad.alinea('Hierover staat niets opgeschreven.');
  rijen.forEach((rij, i) => {
    const regels = Object.entries(rij).flatMap(([kolom, waarde]) => {
      const tekst = waardeTekst(kolom, waarde);
      return tekst === null ? [] : [`${hoofdletter(kolomTekst(kolom))}: ${tekst.replace(/\n\s*\n/g, '\n')}`];
    });
    if (rijen.length > 1) blad.kop(3, `${i + 1} van ${rijen.length}`);
    blad.alinea(regels.join('\n') || 'Zonder verdere gegevens.');
  });
}
