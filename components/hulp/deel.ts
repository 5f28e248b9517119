import type { ReactNode } from 'react';
import type { Rol } from '@/lib/domain/rollen';

/** Een stuk uitleg; `anker` is waar de link Hulp van een pagina naartoe gaat (lib/hulp/woorden.ts). */
export type Hulpdeel = { anker: string; titel: string; rollen: readonly Rol[]; inhoud: ReactNode };
