import { leesCpu } from './last';

export type Vastgelegd = { ms: number; cpu: number; aantal: number };

/** Een gesprek vastleggen bij elk van deze cliënten, een voor een, zoals een browser zonder JavaScript het verstuurt. */
export async function meetGesprek(basis: string, clienten: readonly string[], cookie: string): Promise<Vastgelegd> {
  const tijden: number[] = [];
  let cpu = 0;
  for (const clientnummer of clienten) {
    const url = `${basis}/clienten/${clientnummer}/contactmomenten/nieuw`;
    const body = vulIn(await (await fetch(url, { headers: { cookie } })).text());
    const vooraf = await leesCpu(basis);
    const begin = performance.now();
    const antwoord = await fetch(url, { method: 'POST', headers: { cookie, origin: basis }, body, redirect: 'manual' });
    const html = await antwoord.text();
    tijden.push(performance.now() - begin);
    cpu += (await leesCpu(basis)) - vooraf;
    if (antwoord.status !== 303)
      throw new Error(
        `Het gesprek bij ${clientnummer} is niet vastgelegd (${antwoord.status}): ${/role="alert"[\s\S]{0,500}/.exec(html)?.[0].replace(/<[^>]*>/g, ' ')}`,
      );
  }
  tijden.sort((a, b) => a - b);
  return { ms: tijden[Math.floor(tijden.length / 2)] ?? 0, cpu: cpu / clienten.length, aantal: clienten.length };
}

/** Wat een browser verstuurt als iemand alleen zegt dat hij later een afspraak maakt: van elk veld wat er staat. */
function vulIn(html: string): FormData {
  const formulier =
    html.match(/<form(?=[^>]*enctype)[\s\S]*?<\/form>/gi)?.find((f) => f.includes('name="vervolg"')) ?? '';
  const invoer = new FormData();
  const van = (tag: string, naam: string) =>
    new RegExp(`\\s${naam}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  for (const [tag] of formulier.matchAll(/<input[^>]*>/g)) {
    const naam = van(tag, 'name');
    const keuze = /type="(radio|checkbox)"/.test(tag);
    if (naam && naam !== 'vervolg' && (!keuze || /\schecked=""/.test(tag)))
      invoer.append(naam, van(tag, 'value') ?? '');
  }
  invoer.set('kanaal', 'telefonisch');
  invoer.set('vervolg', 'later');
  invoer.set('vervolgReden', 'client_wil_later');
  return invoer;
}
