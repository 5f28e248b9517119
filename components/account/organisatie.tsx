import { tijdstip } from '@/lib/copy/datums';

/** Inloggen met het account van de organisatie: gekoppeld, of te koppelen door wie hier al met zijn tweede stap binnen is. */
export function Organisatie({ naam, sinds }: { naam: string; sinds: Date | null }) {
  return (
    <section className="paneel grid gap-3">
      <h2>Inloggen met {naam}</h2>
      {sinds ? (
        <p>Gekoppeld sinds {tijdstip(sinds)}.</p>
      ) : (
        <>
          <p className="klein">
            Na het koppelen kunt u ook inloggen met uw account van {naam}. U laat eerst zien dat u het bent.
          </p>
          <p>
            <a
              className="knop knop-stil"
              href="/inloggen/oidc?doel=koppelen&terug=/account?gelukt=organisatie.koppelen"
            >
              Koppelen
            </a>
          </p>
        </>
      )}
    </section>
  );
}
