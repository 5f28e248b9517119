import type { Normstatus } from '@/lib/domain/contactnorm';

/** De kleur van het merkje bij een status; het woord staat er altijd bij. */
export const NORMKLEUR: Record<Normstatus, string> = {
  over_tijd: 'st-laat',
  binnenkort: 'st-bijna',
  op_schema: 'st-goed',
  opgeschort: 'st-rust',
  nog_niet_gestart: 'st-rust',
  beeindigd: 'st-rust',
};
