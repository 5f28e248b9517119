import { randomUUID } from 'node:crypto';
import { periodeTekst } from '@/lib/copy/datums';
import { opsomming } from '@/lib/copy/woorden';
import { DEELT, grondTekst, grondwaarschuwing } from '@/lib/delen/woorden';
import type { Datum } from '@/lib/domain/datum';
import type { BetrokkeneItem, Netwerk } from '@/lib/netwerk/queries';
import { isBetrokken } from '@/lib/netwerk/regels';
import { BETROKKENE_ROL } from '@/lib/netwerk/woorden';
import { Telefoon } from '../ui/telefoon';
import { BetrokkeneForm } from './betrokkene-form';
import { Uitklap } from './uitklap';

type Props = { n: Netwerk; vandaag: Datum };

/** De professionals om de cliënt heen: wie mag wat weten, en hoe u hen bereikt. */
export function Betrokkenen({ n, vandaag }: Props) {
  const form = n.keuzes && { clientnummer: n.clientnummer, keuzes: n.keuzes, vandaag };
  return (
    <section className="paneel grid gap-4">
      <h2>Professionals om de cliënt heen</h2>
      {n.betrokken.length === 0 && (
        <p>
          Er is nog niemand opgeschreven.
          {n.keuzes && ' Vraag de cliënt wie er helpt, en of u met hen mag overleggen.'}
        </p>
      )}
      {n.betrokken.length > 0 && (
        <ul className="grid gap-4">
          {n.betrokken.map((b) => (
            <li key={b.id} className="border-line border-b pb-4">
              <Betrokkene b={b} vandaag={vandaag} />
              {form && (
                <Uitklap key={b.versie} tekst="Wijzigen of beëindigen" voorlezen={`${b.naam} wijzigen of beëindigen`}>
                  <BetrokkeneForm {...form} b={b} />
                </Uitklap>
              )}
            </li>
          ))}
        </ul>
      )}
      {form && (
        <Uitklap key={randomUUID()} tekst="Iemand toevoegen">
          <BetrokkeneForm {...form} />
        </Uitklap>
      )}
      {n.eerder.length > 0 && (
        <Uitklap tekst={`Eerder betrokken (${n.eerder.length})`}>
          <ul className="grid gap-4">
            {n.eerder.map((b) => (
              <li key={b.id}>
                <Betrokkene b={b} vandaag={vandaag} />
                {form && (
                  <Uitklap key={b.versie} tekst="Wijzigen" voorlezen={`${b.naam} wijzigen`}>
                    <BetrokkeneForm {...form} b={b} />
                  </Uitklap>
                )}
              </li>
            ))}
          </ul>
        </Uitklap>
      )}
    </section>
  );
}

function Betrokkene({ b, vandaag }: { b: BetrokkeneItem; vandaag: Datum }) {
  const nu = isBetrokken(b, vandaag);
  const waarschuwing = nu ? grondwaarschuwing(b, vandaag) : null;
  return (
    <div className="wrap-anywhere grid gap-0.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3>{b.naam}</h3> {nu && b.vastContact && <span className="st st-goed">vast contactpersoon</span>}{' '}
        {waarschuwing && <span className="st st-bijna">{waarschuwing}</span>}
      </div>
      <p>{[BETROKKENE_ROL[b.rol], b.organisatie].filter(Boolean).join(', ')}</p>
      {(b.telefoon || b.email) && (
        <p className="flex flex-wrap gap-x-4">
          {b.telefoon && <Telefoon veld={b.telefoon} />}
          {b.email && <a href={`mailto:${b.email}`}>{b.email}</a>}
        </p>
      )}
      <p className="klein">
        {[
          `betrokken ${b.tot ? `van ${periodeTekst(b.van, b.tot)}` : periodeTekst(b.van, null)}`,
          grondTekst(b) && `delen mag door ${grondTekst(b)}`,
          b.deelt.length > 0 && `wordt gedeeld: ${opsomming(b.deelt.map((d) => DEELT[d]))}`,
          b.gebruiker && `logt hier in als ${b.gebruiker}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
