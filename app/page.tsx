import { redirect } from 'next/navigation';
import { startpagina } from '@/lib/policy/startpagina';
import { requireUser } from '@/lib/server/session';

export default async function Begin() {
  redirect(startpagina((await requireUser()).rol));
}
