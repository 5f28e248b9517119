'use client';
import type { ComponentProps } from 'react';
import { Storing } from '@/components/shell/storing';

export default function BuitenDeWerkplek(props: ComponentProps<typeof Storing>) {
  return (
    <main className="mx-auto max-w-xl p-8">
      <Storing {...props} />
    </main>
  );
}
