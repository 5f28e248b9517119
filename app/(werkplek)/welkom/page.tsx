import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Paginakop } from '@/components/shell/paginakop';
import { ROL } from '@/lib/copy/woorden';
import type { Rol } from '@/lib/domain/rollen';
import { startpagina } from '@/lib/policy/startpagina';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Welkom' };

const KOMT: Record<Exclude<Rol, 'begeleider'>, string> = {
  teamleider: 'Hier komt Team: het contact per begeleider, wie te lang wacht en wie nog geen begeleider heeft.',
  projectleider: 'Hier komt Pilot: de hele aanpak op een rij, zonder namen.',
  partner: 'Hier komt Signalen: laten weten hoe het gaat, een driegesprek vragen, en zien of er is geantwoord.',
  beheerder: 'Hier komt Beheer: gebruikers, teams, aanpakken, locaties en onderwerpen.',
  privacy_officer:
    'Hier komt Verantwoording: wie wat heeft gezien of gewijzigd, en verzoeken om inzage of vernietiging.',
};

export default async function Welkom() {
  const user = await requireUser();
  if (user.rol === 'begeleider') redirect(startpagina(user.rol));
  return (
    <>
      <Paginakop titel={`Welkom, ${user.naam}`} onder={`U bent ingelogd als ${ROL[user.rol]}.`} />
      <div className="paneel max-w-2xl">
        <p>{KOMT[user.rol]}</p>
        <p className="mt-2">Deze pagina is er nog niet. U hoeft nu niets te doen.</p>
      </div>
    </>
  );
}
