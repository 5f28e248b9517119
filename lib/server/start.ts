import 'server-only';
import { TeSterkeRol } from './rolcontrole';
import { nagekeken } from './verbinding';

/**
 * De toepassing begint niet als een databasegebruiker die te veel mag. Zonder database begint zij wel: de eerste verbinding wordt net zo
 * nagekeken, en tot dan staat er een rustige pagina.
 */
export async function bewaakStart(): Promise<void> {
  // Staat alles in één .env, dan vergeet zij hier wie zij niet is.
  delete process.env.DATABASE_URL_WERKER;
  delete process.env.DATABASE_URL_EIGENAAR;
  try {
    await nagekeken('app');
  } catch (fout) {
    if (!(fout instanceof TeSterkeRol)) return;
    console.error(fout.message);
    process.exit(1);
  }
}
