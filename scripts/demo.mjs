// npm run demo en npm run dev. Eerst de versie van Node, dan pas de rest: die gebruikt wat een oude Node niet kent.
import './node-versie.mjs';

const { demo } = await import('./demo-draaien.mjs');
await demo(process.argv.slice(2));
