import 'server-only';
import { BevestigOpnieuw } from './fouten';

/** Een bestand dat alleen wie net liet zien dat hij het is mag meenemen: anders eerst de pagina die daarom vraagt, en die geeft het dan. */
export const metBevestiging =
  (geef: (verzoek: Request) => Promise<Response>) =>
  async (verzoek: Request): Promise<Response> => {
    try {
      return await geef(verzoek);
    } catch (fout) {
      if (!(fout instanceof BevestigOpnieuw)) throw fout;
      const { pathname, search } = new URL(verzoek.url);
      const Location = `/bevestigen?terug=${encodeURIComponent(pathname + search)}`;
      return new Response(null, { status: 303, headers: { Location } });
    }
  };
