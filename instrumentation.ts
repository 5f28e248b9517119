/** Next roept dit één keer aan, voordat het het eerste verzoek leest. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { zetPoort } = await import('./lib/server/poort');
  zetPoort();
}
