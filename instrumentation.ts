/** Next doet dit één keer, voor het eerste verzoek. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ bewaakStart }, { zetPoort }] = await Promise.all([
    import('./lib/server/start'),
    import('./lib/server/poort'),
  ]);
  await bewaakStart();
  zetPoort();
}
