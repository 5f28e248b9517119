'use client';
import dynamic from 'next/dynamic';
import type { ComponentProps } from 'react';
import { Formulier } from '../ui/formulier';

const OpnieuwInloggen = dynamic(() => import('./opnieuw-inloggen').then((m) => m.OpnieuwInloggen), { ssr: false });

/** Een formulier van iemand die is ingelogd: verloopt de sessie, dan wordt er ernaast opnieuw ingelogd. */
export function Werkformulier(props: Omit<ComponentProps<typeof Formulier>, 'inloggen'>) {
  return <Formulier {...props} inloggen={(opnieuw) => <OpnieuwInloggen opnieuw={opnieuw} />} />;
}
