/** Nog iemand achter een eigen scherm, terwijl de proef zelf al ergens is ingelogd. */
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { signIn, type signInByForm } from './basis';

type Bewaker = { kijkMee: (context: ReturnType<Page['context']>) => void };

/** Een tweede venster, ingelogd op deze pagina; wat daar in de console misgaat telt ook mee. */
export async function inVenster(
  { browser, bewaker }: { browser: Browser; bewaker: Bewaker },
  wie: { id: string; email: string },
  pad: string,
  opties: BrowserContextOptions = {},
  logIn: typeof signIn | typeof signInByForm = signIn,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', ...opties });
  bewaker.kijkMee(context);
  const page = await context.newPage();
  await logIn(page, wie, pad);
  return page;
}
