const LOKAAL = /^[^\s@"(),:;<>[\]\\.]+(?:\.[^\s@"(),:;<>[\]\\.]+)*$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** Het domein zoals het over de lijn gaat: müller.de wordt xn--mller-kva.de; null als het geen domein is. */
function domeinInAscii(domein: string): string | null {
  // Wat in een adres van een pagina een eigen betekenis heeft hoort niet in een domein.
  if (/[\s/?#@:%\\]/.test(domein)) return null;
  try {
    return new URL(`http://${domein}`).hostname;
  } catch {
    return null;
  }
}

/** Is dit een e-mailadres? Ook met een internationaal domein. */
export function isEmail(adres: string): boolean {
  const at = adres.lastIndexOf('@');
  const [lokaal, domein] = [adres.slice(0, at), domeinInAscii(adres.slice(at + 1))];
  if (at < 1 || lokaal.length > 64 || !domein || domein.length > 253 || !LOKAAL.test(lokaal)) return false;
  const labels = domein.split('.');
  return labels.length > 1 && labels.every((l) => LABEL.test(l)) && !/^\d+$/.test(labels.at(-1) ?? '');
}
