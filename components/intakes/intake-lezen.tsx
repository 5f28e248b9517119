import { langeDatum } from '@/lib/copy/datums';
import type { Intakepagina } from '@/lib/intakes/queries';
import { telBesproken } from '@/lib/intakes/regels';
import { voortgangTekst } from '@/lib/intakes/woorden';
import { Gebiedkaarten, Persoonregels, Taalregels } from './antwoorden';
import { menudelen, verderBij } from './delen';

/** Eén intake om te lezen, zoals zij is vastgesteld of tot nu toe is opgeschreven. */
export function IntakeLezen({ pagina: p }: { pagina: Intakepagina }) {
  const { intake: i } = p;
  const vast = i.status === 'vastgesteld';
  const besproken = voortgangTekst(telBesproken(i.gebieden, vast), i.gebieden.length);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="paneel flex flex-wrap items-center justify-between gap-3">
        <p>
          {vast ? (
            <>
              Vastgesteld bij het{' '}
              <a href={`/clienten/${p.clientnummer}/contactmomenten/${i.contactmomentId}`}>
                gesprek van {langeDatum(i.datum)}
              </a>
            </>
          ) : (
            `Begonnen op ${langeDatum(i.datum)} en nog niet vastgesteld`
          )}
          {i.door && `, door ${i.door}`} · {besproken}
        </p>
        {i.gesprekVervallen && (
          <p className="klein basis-full text-laat">
            Dit gesprek is later als verkeerd geregistreerd gemarkeerd. De intake blijft staan zoals zij is vastgesteld;
            klopt zij niet, begin dan een nieuwe intake.
          </p>
        )}
        {i.magSchrijven && (
          <a className="knop" href={`/clienten/${p.clientnummer}/intake/${i.id}/${verderBij(menudelen(i))}`}>
            Verder met de intake
          </a>
        )}
      </div>
      <section aria-labelledby="persoon-titel" className="paneel grid gap-2">
        <h2 id="persoon-titel">Over de persoon</h2>
        <Persoonregels intake={i} heel />
      </section>
      <section aria-labelledby="taal-titel" className="paneel grid gap-2">
        <h2 id="taal-titel">Taal en bereikbaarheid</h2>
        <Taalregels intake={i} />
      </section>
      <section aria-labelledby="gebieden-titel" className="grid gap-3">
        <h2 id="gebieden-titel">Leefgebieden</h2>
        <Gebiedkaarten gebieden={i.gebieden} />
      </section>
    </div>
  );
}
