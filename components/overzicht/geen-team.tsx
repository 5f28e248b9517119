import { Paginakop } from '../shell/paginakop';

export function GeenTeam({ titel }: { titel: string }) {
  return (
    <>
      <Paginakop titel={titel} />
      <p className="paneel max-w-2xl">U bent nog aan geen team gekoppeld. Vraag uw beheerder om dat te doen.</p>
    </>
  );
}
