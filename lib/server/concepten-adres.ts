import 'server-only';
import { bewaarConcept, HOOGSTENS_BYTES, leesConcepten } from './concepten';
import { alsJson, leesTekst, zeg } from './json';
import { log } from './log';
import { huidigeUser } from './session';

/** Zonder gebruiker 401; een storing is een 503, zodat de browser het nog eens probeert. */
async function alsIngelogde(doe: (user: { id: string }) => Promise<Response>): Promise<Response> {
  try {
    const user = await huidigeUser();
    return user ? await doe(user) : zeg(401);
  } catch (fout) {
    log.error({ soort: fout instanceof Error ? fout.name : typeof fout }, 'een concept is niet bewaard of gelezen');
    return zeg(503);
  }
}

/** Wat deze gebruiker op `pad` typte en niet opsloeg. */
export const haalConcepten = (verzoek: Request): Promise<Response> =>
  alsIngelogde(async (user) =>
    zeg(200, await leesConcepten(user, (new URL(verzoek.url).searchParams.get('pad') ?? '').replaceAll('\0', ''))),
  );

/** Bewaart een concept. Geen actie: wie een pagina verlaat kan alleen nog een gewoon verzoek doen, dat doorgaat als de pagina er niet meer is. */
export async function brengConcept(verzoek: Request): Promise<Response> {
  return alsIngelogde(async (user) => {
    const tekst = await leesTekst(verzoek, HOOGSTENS_BYTES);
    if (tekst === null) return zeg(413);
    const uitkomst = await bewaarConcept(user, alsJson(tekst));
    return uitkomst === 'ongeldig' ? zeg(400) : zeg(200, { bewaard: uitkomst === 'bewaard' });
  });
}
