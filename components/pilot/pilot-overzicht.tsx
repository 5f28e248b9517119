import { datumMetDag, periodeTekst } from '@/lib/copy/datums';
import type { Datum } from '@/lib/domain/datum';
import { pilotbeelden } from '@/lib/pilot/beelden-woorden';
import type { Pilot } from '@/lib/pilot/queries';
import { Afdrukken } from '../dossier/afdrukken';
import { Afdrukkop } from '../shell/afdrukkop';
import { Paginakop } from '../shell/paginakop';
import { Figuur } from '../ui/grafiek';
import { Keuzeformulier } from '../ui/keuzelijst';
import { pilotadres } from './adres';
import { Pilotkeuzes } from './keuzes';

/** De caseload van een aanpak, zonder iemand te noemen: elk plaatje met zijn bevinding en zijn tabel. */
export function PilotOverzicht({ p, vandaag, door }: { p: Pilot; vandaag: Datum; door: string }) {
  return (
    <>
      <Afdrukkop
        peildatum={p.peildatum}
        vandaag={vandaag}
        door={door}
        keuzes={[`aanpak ${p.aanpak.naam}`, periodeTekst(p.venster.van, p.venster.tot)]}
      />
      <Paginakop
        titel={p.aanpak.naam}
        onder={`Norm: ${p.aanpak.vraagt} · zonder namen · redenen per kwartaal, afgerond`}
        acties={<Afdrukken />}
      />
      <Keuzeformulier>
        <Pilotkeuzes k={p} vandaag={vandaag} />
      </Keuzeformulier>
      {!p.nu && (
        <p className="paneel mb-5 border-bijna bg-bijna-zacht">
          U kijkt naar {datumMetDag(p.peildatum)}.{' '}
          <a href={pilotadres('/pilot', { ...p, nu: true })}>Terug naar vandaag</a>
        </p>
      )}
      {p.begonnen + p.nogNietGestart === 0 ? (
        <p className="paneel max-w-2xl">Er is nog niemand begonnen in deze aanpak.</p>
      ) : (
        <>
          <Kerncijfers p={p} />
          <div className="grid gap-5 xl:grid-cols-2 print:grid-cols-2">
            {pilotbeelden(p).map((beeld) => (
              <Figuur key={beeld.naam} beeld={beeld} excel={pilotadres('/pilot/bestand', p, { beeld: beeld.naam })} />
            ))}
          </div>
        </>
      )}
    </>
  );
}

function Kerncijfers({ p }: { p: Pilot }) {
  const cijfers: [string, number, string][] = [
    ['begonnen', p.begonnen, ''],
    ['lopen nu', p.lopend, pilotadres('/pilot/deelnemers', p)],
    ['beëindigd', p.beeindigd, pilotadres('/pilot/deelnemers', p, { status: 'beeindigd' })],
  ];
  if (p.nogNietGestart > 0)
    cijfers.push([
      'nog niet gestart',
      p.nogNietGestart,
      pilotadres('/pilot/deelnemers', p, { status: 'nog_niet_gestart' }),
    ]);
  return (
    <dl className="mb-5 grid grid-cols-2 rounded-basis border border-line bg-paper sm:grid-cols-3 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
      {cijfers.map(([woord, n, adres]) => (
        <div key={woord} className="flex flex-col-reverse px-4 py-3">
          <dt className="klein">{woord}</dt>
          <dd className="cijfers font-bold text-2xl">
            {adres && n > 0 ? (
              <a href={adres} className="text-ink" aria-label={`${n} ${woord}`}>
                {n}
              </a>
            ) : (
              n
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
