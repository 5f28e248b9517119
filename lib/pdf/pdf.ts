import 'server-only';
import PDFDocument from 'pdfkit';
import { type Beeld, inWoorden } from '../beeld/beeld';
import { teken } from '../beeld/teken';
import { type Dikte, Letterkast, leesLetters, looptNaarLinks, type Stuk } from './letters';
import { schilder } from './schilder';
import { drukbaar, ISOLEERT } from './tekens';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;
type Regel = Stuk[];

const MARGE = 48;
const REGELHOOGTE = 1.3;
const TEKST = 10.5;
/** Hoe hoog Plex boven haar grondlijn komt. */
const STOK = 1.025;
const LIJN = '#77848f';
const INKT = '#1b2733';

/** Tekst in een andere taal dan het Nederlands: haar code, en of zij van rechts naar links loopt. */
export type Schrift = { taal: string; vanRechts: boolean };
type Opmaak = { dikte?: Dikte; grootte?: number; x?: number; breedte?: number; schrift?: Schrift };

/** Met een lijst van vormen, ook een lege, zet pdfkit het stuk als geheel: anders woord voor woord, van links naar rechts. */
const vorm = (verbonden?: true) => (verbonden ? { features: [] } : {});

/** Wat een schermlezer moet weten van een andere taal. Getekend staat tekst van rechts naar links in de volgorde van het papier: voorlezen gaat uit de tekst zelf. */
const kenmerken = ({ schrift, leest = '' }: { schrift?: Schrift; leest?: string }) => ({
  ...(schrift && { lang: schrift.taal }),
  ...(looptNaarLinks(leest) && { actual: drukbaar(leest).replace(ISOLEERT, '') }),
});

/**
 * Een A4 dat van boven naar beneden wordt gevuld. Alles wat erop komt staat in de structuur (koppen, alinea's, lijsten, tabellen), zodat een
 * schermlezer het kan voorlezen; lijnen en paginanummers zijn versiering en staan er als artefact buiten.
 */
export class Blad {
  private y = MARGE;
  private readonly links = MARGE;
  private readonly breedte: number;
  private readonly onder: number;
  private readonly document: Element;
  private readonly letters: Letterkast;
  /** Hoe breed een woord is, per dikte en grootte. */
  private readonly breedtes = new Map<string, number>();

  constructor(
    private readonly pdf: Pdf,
    letters: Awaited<ReturnType<typeof leesLetters>>,
  ) {
    this.letters = new Letterkast(pdf, letters);
    this.breedte = pdf.page.width - 2 * MARGE;
    this.onder = pdf.page.height - MARGE - 14;
    this.document = pdf.struct('Document');
    pdf.addStructure(this.document);
  }

  /** Een kop van dit niveau; blijft bij wat erop volgt. */
  kop(niveau: 1 | 2 | 3, tekst: string, schrift?: Schrift): void {
    const grootte = [20, 12, TEKST][niveau - 1] ?? TEKST;
    this.wit([0, 8, 5][niveau - 1] ?? 5);
    const opmaak = { dikte: 'vet', grootte, schrift } as const;
    const regels = this.breek(tekst, opmaak);
    this.zorgVoor((regels.length * grootte + 30) * REGELHOOGTE);
    this.zet(this.document, `H${niveau}`, regels, { ...opmaak, leest: tekst });
    this.wit(2);
  }

  /** Een alinea; een lege regel begint een nieuwe. */
  alinea(tekst: string, opmaak: Opmaak = {}): void {
    for (const deel of tekst.split(/\n\s*\n/)) {
      this.zet(this.document, 'P', this.breek(deel, opmaak), { ...opmaak, leest: deel });
      this.wit(3);
    }
  }

  /** Een lijst met punten. */
  lijst(punten: readonly string[]): void {
    const lijst = this.erbij(this.document, 'L');
    for (const punt of punten) {
      const inspring = { x: this.links + 12, breedte: this.breedte - 12 };
      const regels = this.breek(punt, inspring);
      this.zorgVoor(this.hoogte(regels.slice(0, 2)));
      const item = this.erbij(lijst, 'LI');
      const y = this.y;
      this.zet(item, 'Lbl', [this.letters.verdeel('• ', 'gewoon')]);
      this.y = y;
      this.zet(item, 'LBody', regels, inspring);
      item.end();
    }
    lijst.end();
    this.wit(3);
  }

  /** Een tabel met een kopregel; de eerste cel van elke rij is de kop van die rij. Breedtes zijn delen van het geheel. */
  tabel(koppen: readonly string[], rijen: readonly (readonly string[])[], breedtes: readonly number[]): void {
    const tabel = this.erbij(this.document, 'Table');
    this.rij(tabel, koppen, breedtes, true);
    for (const rij of rijen) this.rij(tabel, rij, breedtes, false);
    tabel.end();
    this.wit(4);
  }

  /** Een plaatje onder een kop, met zijn bevinding; het blijft heel, en wie het niet ziet hoort zijn cijfers. */
  beeld(kop: string, b: Beeld): void {
    const tekening = teken(b, this.breedte);
    const titel = this.breek(b.titel, { dikte: 'vet' });
    const uitleg = this.breek(b.uitleg ?? '', { grootte: 9 });
    this.zorgVoor(this.hoogte(titel) + this.hoogte(uitleg, 9) + tekening.hoog + 44);
    this.kop(2, kop);
    this.zet(this.document, 'P', titel, { dikte: 'vet' });
    this.zet(this.document, 'P', uitleg, { grootte: 9 });
    this.wit(4);
    const figuur = this.pdf.struct('Figure', { alt: drukbaar(inWoorden(b)) });
    this.document.add(figuur);
    figuur.add(() => schilder(this.pdf, this.letters, tekening, { x: this.links, y: this.y }));
    figuur.end();
    this.y += tekening.hoog;
    this.wit(6);
  }

  /** Voor ieder een vak om te tekenen, naast elkaar; ze blijven samen op een bladzijde. */
  ondertekening(namen: readonly string[], vraag: string): void {
    const breedte = this.breedte / namen.length - 12;
    this.zorgVoor(68);
    this.wit(4);
    const boven = this.y;
    let onder = boven;
    namen.forEach((naam, i) => {
      const plek = { x: this.links + i * (breedte + 24), breedte };
      this.y = boven;
      const vak = this.erbij(this.document, 'Sect');
      this.zet(vak, 'P', this.breek(naam, { ...plek, dikte: 'vet' }), { ...plek, dikte: 'vet' });
      this.zet(vak, 'P', this.breek(vraag, plek), plek);
      this.wit(34);
      this.streep(plek.x, breedte);
      vak.end();
      onder = Math.max(onder, this.y);
    });
    this.y = onder;
  }

  /** Wat volgt begint op een nieuw blad. */
  nieuwBlad(): void {
    this.pdf.addPage();
    this.y = MARGE;
  }

  /** Wat volgt begint zoveel punten onder de bovenrand, zoals een adres achter een venster. */
  naar(punten: number): void {
    this.y = punten;
  }

  /** Wat volgt blijft bij elkaar als het in zoveel punten past. */
  samen(punten: number): void {
    this.zorgVoor(punten);
  }

  wit(punten: number): void {
    this.y += punten;
  }

  sluit(): void {
    this.document.end();
  }

  private rij(tabel: Element, cellen: readonly string[], breedtes: readonly number[], kop: boolean): void {
    const heel = breedtes.reduce((som, b) => som + b, 0);
    let x = this.links;
    const plaatsen = cellen.map((tekst, i) => {
      const breedte = ((breedtes[i] ?? 1) / heel) * this.breedte;
      const opmaak = {
        x,
        breedte: breedte - 8,
        grootte: kop ? 9 : TEKST - 0.5,
        dikte: kop ? ('vet' as const) : undefined,
      };
      x += breedte;
      return { opmaak, regels: this.breek(tekst, opmaak) };
    });
    const hoog = Math.max(...plaatsen.map((p) => this.hoogte(p.regels, p.opmaak.grootte)));
    this.zorgVoor(hoog + 6);
    const boven = this.y;
    const rij = this.erbij(tabel, 'TR');
    plaatsen.forEach(({ opmaak, regels }, i) => {
      this.y = boven + 2;
      const isKop = kop || i === 0;
      const cel = this.pdf.struct(isKop ? 'TH' : 'TD', isKop ? ({ scope: kop ? 'Column' : 'Row' } as object) : {});
      rij.add(cel);
      this.schrijf(cel, regels, opmaak);
      cel.end();
    });
    rij.end();
    this.y = boven + hoog + 3;
    this.streep(this.links, this.breedte, 0.5);
    this.wit(1);
  }

  private streep(x: number, breedte: number, dikte = 0.75): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    this.pdf
      .lineWidth(dikte)
      .strokeColor(LIJN)
      .moveTo(x, this.y)
      .lineTo(x + breedte, this.y)
      .stroke();
    this.pdf.endMarkedContent();
  }

  private erbij(ouder: Element, soort: string, opties: object = {}): Element {
    const element = this.pdf.struct(soort, opties);
    ouder.add(element);
    return element;
  }

  private zet(ouder: Element, soort: string, regels: readonly Regel[], opmaak: Opmaak & { leest?: string } = {}): void {
    const element = this.erbij(ouder, soort, kenmerken(opmaak));
    this.schrijf(element, regels, opmaak);
    element.end();
  }

  /** Schrijft regels in één element, ook als het op de volgende bladzijde verdergaat. */
  private schrijf(element: Element, regels: readonly Regel[], opmaak: Opmaak): void {
    const { grootte = TEKST, x = this.links, breedte = this.breedte, schrift } = opmaak;
    const hoog = grootte * REGELHOOGTE;
    let over = [...regels];
    while (over.length > 0) {
      this.zorgVoor(hoog);
      const past = Math.max(1, Math.floor((this.onder - this.y) / hoog));
      const hier = over.slice(0, past);
      over = over.slice(past);
      element.add(() => {
        for (const regel of hier) {
          this.tekenRegel(regel, schrift?.vanRechts ? x + breedte - this.breedteVanRegel(regel, grootte) : x, grootte);
          this.y += hoog;
        }
      });
    }
  }

  private tekenRegel(regel: Regel, x: number, grootte: number): void {
    let hier = x;
    for (const { letter, tekst, verbonden } of regel) {
      // Op één grondlijn, want elk lettertype is anders hoog.
      const grondlijn = { lineBreak: false, baseline: 'alphabetic', ...vorm(verbonden) } as const;
      this.pdf
        .font(letter)
        .fontSize(grootte)
        .fillColor(INKT)
        .text(tekst, hier, this.y + STOK * grootte, grondlijn);
      hier += this.pdf.widthOfString(tekst, vorm(verbonden));
    }
  }

  private hoogte(regels: readonly Regel[], grootte = TEKST): number {
    return regels.length * grootte * REGELHOOGTE;
  }

  private zorgVoor(hoogte: number): void {
    if (this.y + hoogte <= this.onder || this.y === MARGE) return;
    this.pdf.addPage();
    this.y = MARGE;
  }

  /** De tekst in regels die passen. De spatie aan het eind van een regel blijft staan: zo plakken woorden bij het voorlezen niet aan elkaar. */
  private breek(tekst: string, opmaak: Opmaak = {}): Regel[] {
    const { dikte = 'gewoon', grootte = TEKST, breedte = this.breedte, schrift } = opmaak;
    return drukbaar(tekst)
      .split('\n')
      .flatMap((stuk) => {
        const regels: string[] = [''];
        // Woord voor woord gemeten: een regel steeds opnieuw zetten kost bij Arabisch seconden.
        let breed = 0;
        for (const woord of stuk.trim().split(/(?<=\s)/)) {
          for (const deel of this.hak(woord, dikte, grootte, breedte)) {
            const erbij = this.breedteVan(deel, dikte, grootte);
            if (breed > 0 && breed + this.breedteVan(deel.trimEnd(), dikte, grootte) > breedte) {
              regels.push(deel);
              breed = erbij;
            } else {
              regels[regels.length - 1] += deel;
              breed += erbij;
            }
          }
        }
        return regels.map((r) => this.letters.verdeel(schrift?.vanRechts ? r.trimEnd() : r, dikte, schrift?.vanRechts));
      });
  }

  /** Een woord dat langer is dan een regel, zoals een adres van een website, in stukken. */
  private hak(woord: string, dikte: Dikte, grootte: number, breedte: number): string[] {
    if (this.breedteVan(woord.trimEnd(), dikte, grootte) <= breedte) return [woord];
    const delen: string[] = [''];
    for (const teken of woord) {
      const laatste = delen.at(-1) ?? '';
      if (laatste !== '' && this.breedteVan(laatste + teken, dikte, grootte) > breedte) delen.push(teken);
      else delen[delen.length - 1] = laatste + teken;
    }
    return delen;
  }

  private breedteVan(tekst: string, dikte: Dikte, grootte: number): number {
    const sleutel = `${dikte}${grootte}${tekst}`;
    const bekend = this.breedtes.get(sleutel);
    if (bekend !== undefined) return bekend;
    const breedte = this.breedteVanRegel(this.letters.verdeel(tekst, dikte), grootte);
    this.breedtes.set(sleutel, breedte);
    return breedte;
  }

  private breedteVanRegel(regel: Regel, grootte: number): number {
    return regel.reduce(
      (som, s) => som + this.pdf.font(s.letter).fontSize(grootte).widthOfString(s.tekst, vorm(s.verbonden)),
      0,
    );
  }
}

type Wens = {
  /** Zonder naam: de titel staat in de balk van het venster. */
  titel: string;
  /** Onderaan elke bladzijde, voor het paginanummer; null voor geen van beide, zoals bij brieven die uit elkaar gaan. */
  voet: string | null;
};

/** Een PDF/UA: met structuur, taal en titel, en de letters erin. `bouw` vult het blad van boven naar beneden. */
export async function maakPdf({ titel, voet }: Wens, bouw: (blad: Blad) => void): Promise<Buffer> {
  const letters = await leesLetters();
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGE,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    bufferPages: true,
    info: { Title: titel, Creator: 'Vast Contact', Producer: 'Vast Contact' },
    // Geen standaardletter: die zou niet worden ingesloten.
    font: null as unknown as undefined,
  });
  const delen: Buffer[] = [];
  const klaar = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (deel: Buffer) => delen.push(deel));
    pdf.on('end', () => resolve(Buffer.concat(delen)));
    pdf.on('error', reject);
  });
  const blad = new Blad(pdf, letters);
  bouw(blad);
  blad.sluit();
  if (voet !== null) nummer(pdf, voet);
  pdf.end();
  return klaar;
}

/** Het paginanummer onderaan elke bladzijde; geen deel van de tekst. */
function nummer(pdf: Pdf, voet: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let i = start; i < start + count; i++) {
    pdf.switchToPage(i);
    // Onder de marge mag hier geschreven worden zonder dat er een bladzijde bij komt.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    const tekst = `${voet} · bladzijde ${i - start + 1} van ${count}`;
    pdf.font('latin-gewoon').fontSize(8.5).fillColor('#51606e');
    pdf.text(tekst, MARGE, pdf.page.height - 40, { lineBreak: false });
    pdf.endMarkedContent();
  }
}
