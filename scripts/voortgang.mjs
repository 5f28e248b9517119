const begin = Date.now();

/** @param {number} ms */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1).replace('.', ',')} s`;
}

/** Hoe lang dit programma al loopt. */
export function elapsed() {
  return seconds(Date.now() - begin);
}

/**
 * Eén regel per stap: wat er gebeurt en, als het klaar is, hoe lang het duurde.
 * @template T
 * @param {string} wat
 * @param {() => Promise<T> | T} doe
 * @param {(uitkomst: T) => string} [slot] wat er achter de stap komt te staan
 * @returns {Promise<T>}
 */
export async function step(wat, doe, slot = () => 'klaar') {
  const start = Date.now();
  process.stdout.write(`${wat} … `);
  try {
    const uitkomst = await doe();
    process.stdout.write(`${slot(uitkomst)} (${seconds(Date.now() - start)})\n`);
    return uitkomst;
  } catch (fout) {
    process.stdout.write(`niet gelukt (${seconds(Date.now() - start)})\n`);
    throw fout;
  }
}
