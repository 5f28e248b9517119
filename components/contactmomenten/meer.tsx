import type { VastleggenGegevens } from '@/lib/contactmomenten/queries';
import { opsomming, SOORT } from '@/lib/copy/woorden';
import { SOORTEN } from '@/lib/domain/tellend-gesprek';
import type { Openstaand } from '@/lib/gesprek/queries';
import { BETROKKENE_ROL } from '@/lib/netwerk/woorden';
import { Keuzes, Selectie, Veld, Vinkje, Vinkjes } from '../ui/veld';
import { Vouw } from '../ui/vouw';
import { Duur } from './duur';

type Props = {
  g: VastleggenGegevens;
  plannen: boolean;
  betrokkenen: Openstaand['betrokkenen'];
  /** Van wie van de ingevulde mensen geen grond om te delen bekend is. */
  zonder: readonly string[];
};

const VELDEN = ['soort', 'onderwerpen', 'duurMinuten', 'gehoudenDoorId', 'betrokkeneIds', 'derden'];

/** Wat er verder over een gesprek te zeggen is. Opgevouwen: meestal is het niet nodig. */
export function Meer({ g, plannen, betrokkenen, zonder }: Props) {
  return (
    <Vouw
      kop={plannen ? 'Onderwerpen, wie het gesprek voert, wie erbij komt' : 'Onderwerpen, duur, wie erbij was'}
      velden={VELDEN}
      open={g.afspraak?.metDerde || g.overname !== null}
    >
      <div className="mt-4 grid gap-4">
        {!plannen && (
          <Keuzes
            naam="soort"
            opties={SOORTEN.map((s) => ({ waarde: s, label: SOORT[s] }))}
            standaard={g.overname?.soort ?? 'gesprek'}
          />
        )}
        <Vinkjes
          naam="onderwerpen"
          opties={g.onderwerpen.map((o) => ({ waarde: o.id, label: o.naam, uitleg: o.leidraad ?? undefined }))}
        />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          {!plannen && <Duur standaard={g.overname?.duurMinuten ?? g.afspraak?.duurMinuten} />}
          <Selectie
            naam="gehoudenDoorId"
            label={plannen ? 'Wie voert het gesprek?' : undefined}
            opties={g.begeleiders.map((b) => ({ waarde: b.id, label: b.id === g.ik ? `${b.naam} (ik)` : b.naam }))}
            standaard={g.ik}
          />
        </div>
        <Vinkje naam="metDerde" standaard={g.overname?.metDerde ?? g.afspraak?.metDerde} />
        {betrokkenen.length > 0 && (
          <Vinkjes
            naam="betrokkeneIds"
            opties={betrokkenen.map((b) => ({
              waarde: b.id,
              label: b.naam,
              uitleg: [
                BETROKKENE_ROL[b.rol],
                b.organisatie,
                b.grond ? `delen mag: ${b.grond}` : 'geen grond: deel niets',
              ]
                .filter(Boolean)
                .join(', '),
            }))}
          />
        )}
        <Veld naam="derden" standaard={g.afspraak?.derden} />
        <div role="status">
          {zonder.length > 0 && (
            <p className="rounded-basis border border-bijna bg-bijna-zacht p-3">
              Er is geen grond vastgelegd om gegevens te delen met {opsomming(zonder)}. Leg bij{' '}
              <a href={`/clienten/${g.clientnummer}/netwerk`}>Netwerk</a> vast waarom het mag, of deel niets. U kunt dit
              gesprek wel opslaan.
            </p>
          )}
        </div>
      </div>
    </Vouw>
  );
}
