import type { Openstaand } from '@/lib/gesprek/queries';

/** Dat dit gesprek ook de intake vaststelt, of waarom dat nog niet kan. */
export function Intakemelding({ intake, dossier }: { intake: NonNullable<Openstaand['intake']>; dossier: string }) {
  const terug = <a href={`${dossier}/intake/${intake.id}/afronden`}>Terug naar de intake</a>;
  return intake.reden ? (
    <p className="paneel mb-4 border-bijna bg-bijna-zacht">
      De intake is nog niet vast te stellen: {intake.reden} {terug}
    </p>
  ) : (
    <p className="paneel mb-4 border-accent bg-accent-zacht">
      Met dit gesprek stelt u ook de intake vast ({intake.besproken} van {intake.van} leefgebieden). Daarna verandert
      zij niet meer. {terug}
    </p>
  );
}
