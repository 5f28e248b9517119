import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { InlogForm } from '@/components/toegang/inlog-form';
import { startpagina } from '@/lib/policy/startpagina';
import { huidigeUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Inloggen' };

type Zoek = { terug?: string; uitgelogd?: string; klaar?: string };

export default async function Inloggen({ searchParams }: { searchParams: Promise<Zoek> }) {
  const { terug, uitgelogd, klaar } = await searchParams;
  const user = await huidigeUser();
  if (user) redirect(startpagina(user.rol));
  return (
    <>
      <h1 className="mb-4">Inloggen</h1>
      {uitgelogd && (
        <p role="status" className="mb-4 rounded-basis bg-goed-zacht p-3">
          U bent uitgelogd.
        </p>
      )}
      {klaar && (
        <p role="status" className="mb-4 rounded-basis bg-goed-zacht p-3">
          Uw wachtwoord is opgeslagen. Log ermee in.
        </p>
      )}
      <InlogForm terug={typeof terug === 'string' ? terug : '/'} />
      <p className="klein mt-4">
        <a href="/inloggen/vergeten">Wachtwoord vergeten?</a> Nog geen toegang? Vraag uw beheerder.
      </p>
      <p className="klein mt-2">
        <a href="/toegankelijkheid">Toegankelijkheid</a>
      </p>
    </>
  );
}
