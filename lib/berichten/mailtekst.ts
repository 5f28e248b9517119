/** De inhoud van een e-mail; zuiver. */
import { type Brieftaal, vanRechts } from '../domain/brieftalen';
import { TALEN } from './talen/talen';

export type Mailinhoud = {
  onderwerp: string;
  tekst: string;
  voet: string | null;
  vertaling: { taal: Brieftaal; onderwerp: string; tekst: string } | null;
};

const HTML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const veilig = (tekst: string) => tekst.replace(/[&<>"]/g, (teken) => HTML[teken] ?? teken);

const alineas = (tekst: string) =>
  tekst
    .split(/\n{2,}/)
    .map((deel) => `<p>${veilig(deel).replaceAll('\n', '<br>')}</p>`)
    .join('');

const deel = (taal: string, richting: 'ltr' | 'rtl', tekst: string) =>
  `<div lang="${taal}" dir="${richting}">${alineas(tekst)}</div>`;

const voetVan = (voet: string | null) => (voet ? `\n\n-- \n${voet}` : '');

/**
 * Het onderwerp, de tekst, en met een vertaling ook HTML: een mailprogramma weet anders niet dat zij van rechts naar links loopt. Bovenaan staat in
 * die taal waar zij te vinden is.
 */
export function mailtekst({ onderwerp, tekst, voet, vertaling: v }: Mailinhoud) {
  if (!v) return { onderwerp, tekst: `${tekst}${voetVan(voet)}`, html: null };
  const elders = TALEN[v.taal].elders?.mail ?? '';
  const richting = vanRechts(v.taal) ? 'rtl' : 'ltr';
  return {
    onderwerp: `${onderwerp} / ${v.onderwerp}`,
    tekst: `${elders}\n\n${tekst}\n\n----------\n\n${v.tekst}${voetVan(voet)}`,
    html: [
      deel(v.taal, richting, elders),
      deel('nl', 'ltr', tekst),
      '<hr>',
      deel(v.taal, richting, v.tekst),
      voet ? `<hr>${deel('nl', 'ltr', voet)}` : '',
    ].join(''),
  };
}
