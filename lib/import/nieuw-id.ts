import 'server-only';
import { randomBytes } from 'node:crypto';

/** Een nieuwe UUID versie 7: op volgorde van tijd, zodat veel nieuwe rijen naast elkaar in de index komen. */
export function nieuwId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
