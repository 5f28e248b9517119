import 'server-only';
import { setImmediate } from 'node:timers/promises';

/** Langer dan dit houdt één verzoek de andere niet op. */
const BEURT_MS = 25;

/** Voor rekenwerk dat even duurt: aanroepen tussen twee stappen. Wie lang genoeg aan de beurt was laat andere verzoeken voorgaan. */
export function maakAdem(): () => Promise<void> {
  let begin = performance.now();
  return async () => {
    if (performance.now() - begin < BEURT_MS) return;
    await setImmediate();
    begin = performance.now();
  };
}
