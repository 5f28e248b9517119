import 'server-only';
import type PDFDocument from 'pdfkit';
import type { Kleur } from '../beeld/beeld';
import { KLEIN, LETTER, type Plek, type Tekening, type Vorm } from '../beeld/tekening';
import type { Letterkast } from './letters';
import { drukbaar } from './tekens';

type Pdf = InstanceType<typeof PDFDocument>;

/** De kleuren van het scherm, zoals de toepassing ze zelf heeft. */
const KLEUREN: Record<Kleur, string> = {
  ink: '#1b2733',
  ink2: '#51606e',
  line: '#d9dfe4',
  line2: '#77848f',
  paper: '#ffffff',
  accent: '#00697a',
  laat: '#a4262c',
  bijna: '#7d5200',
  goed: '#2f6b3a',
  rust: '#555a80',
};

/** Schildert een tekening op papier, met haar linkerbovenhoek hier; het scherm schildert dezelfde. */
export function schilder(pdf: Pdf, letters: Letterkast, t: Tekening, hier: { x: number; y: number }): void {
  pdf.save().translate(hier.x, hier.y);
  for (const vorm of t.vormen) zetVorm(pdf, letters, vorm);
  pdf.restore();
}

function zetVorm(pdf: Pdf, letters: Letterkast, v: Vorm): void {
  switch (v.soort) {
    case 'vlak':
      pdf.rect(v.x, v.y, v.breed, v.hoog);
      if (v.rand) pdf.lineWidth(1).undash().stroke(KLEUREN[v.kleur]);
      else pdf.fill(KLEUREN[v.kleur]);
      return;
    case 'lijn':
      for (const pad of v.paden) loop(pdf, pad);
      if (v.gevuld) {
        pdf.fillOpacity(0.12).fill(KLEUREN[v.kleur]).fillOpacity(1);
        return;
      }
      pdf.lineWidth(v.dik).lineCap(v.streep || v.dik < 3 ? 'butt' : 'round');
      if (v.streep) pdf.dash(5, { space: 3 });
      else pdf.undash();
      pdf.stroke(KLEUREN[v.kleur]);
      return;
    case 'tekst':
      zetTekst(pdf, letters, v);
      return;
    case 'link':
      for (const deel of v.vormen) zetVorm(pdf, letters, deel);
  }
}

function loop(pdf: Pdf, pad: readonly Plek[]): void {
  pad.forEach(([x, y], i) => {
    if (i === 0) pdf.moveTo(x, y);
    else pdf.lineTo(x, y);
  });
}

function zetTekst(pdf: Pdf, letters: Letterkast, v: Vorm & { soort: 'tekst' }): void {
  const grootte = v.klein ? KLEIN - 2 : LETTER - 2;
  const stukken = letters.verdeel(drukbaar(v.tekst), v.vet ? 'vet' : 'gewoon');
  const breed = stukken.reduce((som, s) => som + pdf.font(s.letter).fontSize(grootte).widthOfString(s.tekst), 0);
  let x = v.x - (v.anker === 'eind' ? breed : v.anker === 'midden' ? breed / 2 : 0);
  for (const { letter, tekst } of stukken) {
    pdf.font(letter).fontSize(grootte).fillColor(KLEUREN[v.kleur]);
    pdf.text(tekst, x, v.y, { lineBreak: false, baseline: 'alphabetic' });
    x += pdf.widthOfString(tekst);
  }
}
