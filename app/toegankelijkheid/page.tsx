import type { Metadata } from 'next';
import { Verklaring } from '@/components/hulp/verklaring';
import { getAfzender } from '@/lib/beheer/gemeente-queries';

export const metadata: Metadata = { title: 'Toegankelijkheid' };

/** Voor iedereen te lezen, ook zonder account. */
export default async function Toegankelijkheid() {
  return (
    <main className="mx-auto grid max-w-3xl gap-5 p-4 py-8">
      <p>
        <a href="/" className="font-bold text-ink text-lg no-underline">
          Vast Contact
        </a>
      </p>
      <Verklaring gemeente={await getAfzender()} />
    </main>
  );
}
