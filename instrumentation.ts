/** Next doet dit één keer, voor het eerste verzoek. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  // Kloppen de instellingen niet, dan begint er niets.
  (await import('./lib/server/env')).env();
  const { bewaakStart } = await import('./lib/server/start');
  const { zetPoort } = await import('./lib/server/poort');
  await bewaakStart();
  zetPoort();
}
