// npm test. Eerst de versie van Node, dan pas de rest: die gebruikt wat een oude Node niet kent.
import './node-versie.mjs';

const { runTests } = await import('./test-draaien.mjs');
await runTests();
