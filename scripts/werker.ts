// npm run werker: het achtergrondwerk, als eigen proces naast de toepassing. Stopt netjes op SIGTERM en maakt dan af waar het aan bezig is.
import { voerUit } from './uitvoeren';

await voerUit(async () => {
  const { startWerker } = await import('../lib/werk/werker');
  const werker = await startWerker();
  console.log('Het achtergrondwerk draait.');
  for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.once(signaal, () => void werker.stop());
  await werker.promise;
  return 0;
});
