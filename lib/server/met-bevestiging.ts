import 'server-only';
import { BevestigOpnieuw } from './fouten';

/** Een bestand dat alleen wie net liet zien dat hij het is mag meenemen: anders eerst de pagina die daarom vraagt, en die geeft het dan. */
export const metBevestiging =
  <P extends unknown[]>(geef: (verzoek: Request, ...props: P) => Promise<Response>) =>
  async (verzoek: Request, ...props: P): Promise<Response> => {
    try {
      return await geef(verzoek, ...props);
    } catch (fout) {
      if (!(fout instanceof BevestigOpnieuw)) throw fout;
      const { pathname, search } = new URL(verzoek.url);
      const Location = `/bevestigen?terug=${encodeURIComponent(pathname + search)}`;
      return new Response(null, { status: 303, headers: { Location } });
    }
  };
