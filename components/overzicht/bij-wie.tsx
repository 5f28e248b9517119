import { type Optie, Vinkjes } from '../ui/veld';

/** Bij wie een daad voor meer mensen gebeurt: iedereen staat aan, wie er niet bij hoort gaat uit. */
export const BijWie = ({ wie }: { wie: readonly Optie[] }) => (
  <Vinkjes naam="trajectIds" label="Bij wie" opties={wie} standaard={wie.map((w) => w.waarde)} />
);

/** Bij wie het lukte, en bij wie niet en waarom. */
const Uitkomst = ({ tekst }: { tekst: string }) => (
  <section role="status" className="rounded-basis border border-goed bg-goed-zacht p-4">
    {tekst.split('\n').map((regel) => (
      <p key={regel}>{regel}</p>
    ))}
    <p className="mt-2">
      <a href="/team">Terug naar Team</a>
    </p>
  </section>
);

/** Hoe elk formulier voor meer mensen eruitziet. Een concept hoort bij deze mensen: een andere keuze begint opnieuw. */
export const bijVelen = (wie: readonly Optie[]) => ({
  concept: wie.map((w) => w.waarde).join(),
  eenmalig: (tekst: string) => <Uitkomst tekst={tekst} />,
  className: 'paneel grid max-w-3xl gap-4',
});
