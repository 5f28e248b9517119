// Wat er in een PDF te lezen is, zoals een schermlezer het voorleest.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export async function pdfTekst(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const delen: string[] = [];
  for (let i = 1; i <= document.numPages; i += 1) {
    const { items } = await (await document.getPage(i)).getTextContent();
    delen.push(items.map((x) => ('str' in x ? x.str + (x.hasEOL ? '\n' : '') : '')).join(''));
  }
  return delen.join('\n');
}
