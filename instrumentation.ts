/** Next doet dit één keer, voor het eerste verzoek. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { bewaakStart } = await import('./lib/server/start');
  await bewaakStart();
}
