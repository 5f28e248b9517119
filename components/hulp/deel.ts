import type { ReactNode } from 'react';
import type { Rol } from '@/lib/domain/rollen';

/** Een stuk uitleg; `anker` is waar de link Hulp van een pagina naartoe gaat (lib/copy/hulp.ts). */
export type Hulpdeel = { anker: string; titel: string; rollen: readonly Rol[]; inhoud: ReactNode };
