import type { ReactNode } from 'react';
import { type Teksttaal, vanRechts } from '@/lib/domain/brieftalen';

type Props = { taal: Teksttaal; className?: string; children: ReactNode };

/** Tekst in een andere taal: een schermlezer leest haar zo voor, en Arabisch loopt van rechts naar links. */
export const Vertaald = ({ taal, className = '', children }: Props) => (
  <p lang={taal} dir={vanRechts(taal) ? 'rtl' : 'ltr'} className={`whitespace-pre-line ${className}`}>
    {children}
  </p>
);
