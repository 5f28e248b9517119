import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Afdrukken } from '@/components/dossier/afdrukken';
import { sorteerkop, sortering, teamadres } from '@/components/overzicht/adres';
import { Exporteren } from '@/components/overzicht/exporteren';
import { GeenTeam } from '@/components/overzicht/geen-team';
import { Kenmerkregel, kenmerkkolom } from '@/components/overzicht/kenmerkregel';
import { TeamlijstfilterForm } from '@/components/overzicht/lijstfilter';
import { Samen } from '@/components/overzicht/samen';
import { TeamlijstTabel } from '@/components/overzicht/teamlijst';
import { Afdrukkop } from '@/components/shell/afdrukkop';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { PeildatumFout } from '@/components/shell/peildatum-fout';
import { Bladeren } from '@/components/ui/bladeren';
import { langeDatum, periodeTekst } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { aantal, clientenTekst, TEAMLIJST } from '@/lib/copy/woorden';
import { MEESTE_GESPREKKEN } from '@/lib/domain/teamlijst';
import { peildatumUit } from '@/lib/formulier/velden';
import { getTeamlijst } from '@/lib/overzicht/queries';
import { teamfilterSchema } from '@/lib/overzicht/schema';
import { GEEN, isVanWieHetDeed } from '@/lib/overzicht/verloop-regels';
import { KENMERK } from '@/lib/overzicht/verloop-woorden';
import { WEEKGROEP_IN_ZIN } from '@/lib/overzicht/week-woorden';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Cliënten van het team' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PER_PAGINA = 100;

export default async function Teamclienten({ searchParams }: Props) {
  const user = await requireRecht('team.bekijken');
  const zoek = await searchParams;
  const vandaag = leesVandaag();
  const peildatum = peildatumUit(zoek.peildatum, vandaag);
  if (!peildatum) return <PeildatumFout titel="Cliënten" terug="/team/clienten" naar="Naar vandaag" />;
  if (user.teamIds.length === 0) return <GeenTeam titel="Cliënten" />;
  const gevraagd = teamfilterSchema.parse(zoek);
  // Wat er op een eerdere dag gepland stond is niet bewaard: die lijst is er dan niet.
  const lijstnaam = gevraagd.lijst === 'niets_gepland' && peildatum !== vandaag ? 'lopend' : gevraagd.lijst;
  const filter = { ...gevraagd, lijst: lijstnaam, peildatum };
  const lijst = await getTeamlijst(user, filter, vandaag);
  if (!lijst) notFound();
  const melding = geluktTekst(zoek.gelukt);
  const gekozen = { ...lijst, peildatum, periode: filter.periode };
  const wie = lijst.begeleiders.find((b) => b.id === filter.begeleider)?.naam;
  const wat = [
    TEAMLIJST[filter.lijst],
    filter.kenmerk && KENMERK[filter.kenmerk],
    filter.week && WEEKGROEP_IN_ZIN[filter.week],
    filter.gesprekken !== null &&
      (filter.gesprekken === MEESTE_GESPREKKEN
        ? `${MEESTE_GESPREKKEN} of meer gesprekken`
        : aantal(filter.gesprekken, 'gesprek', 'gesprekken')),
    wie && `${filter.kenmerk && isVanWieHetDeed(filter.kenmerk) ? 'door' : 'bij'} ${wie}`,
    filter.begeleider === GEEN && 'zonder begeleider',
    !lijst.nu && `op ${langeDatum(peildatum)}`,
  ].filter(Boolean);
  const pagina = Math.max(1, Number(zoek.pagina) || 1);
  const { lijst: l, begeleider, gesprekken, kenmerk } = filter;
  const zonderKenmerk = { lijst: l, begeleider: begeleider ?? undefined, gesprekken: gesprekken ?? undefined };
  const gesorteerd = { ...zonderKenmerk, kenmerk: kenmerk ?? undefined, week: filter.week ?? undefined };
  const verder = { ...gesorteerd, ...sortering(filter) };
  return (
    <>
      <Afdrukkop
        peildatum={peildatum}
        vandaag={vandaag}
        door={user.naam}
        keuzes={[
          `team ${lijst.team.naam}`,
          ...wat,
          lijst.rijen.length > PER_PAGINA && `bladzijde ${pagina} van ${Math.ceil(lijst.rijen.length / PER_PAGINA)}`,
        ]}
      />
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel={`Cliënten van ${lijst.team.naam}`}
        onder={`${clientenTekst(lijst.rijen)}: ${wat.join(', ')}`}
        acties={
          <>
            <Afdrukken />
            <a className="knop" href="/team/clienten/nieuw">
              Nieuwe deelnemer
            </a>
          </>
        }
      />
      <TeamlijstfilterForm
        lijst={lijst}
        filter={filter}
        vandaag={vandaag}
        erna={lijst.rijen.length > 0 && <Exporteren k={gekozen} verder={verder} />}
      />
      {filter.week && (
        <p className="paneel mb-4 flex flex-wrap items-baseline gap-x-4">
          <span>
            Alleen wie: <strong>{WEEKGROEP_IN_ZIN[filter.week]}</strong>
          </span>
          <a href={teamadres('/team/clienten', gekozen, zonderKenmerk)} className="niet-afdrukken">
            Haal dit filter weg
          </a>
        </p>
      )}
      {kenmerk && (
        <Kenmerkregel
          kenmerk={kenmerk}
          lijst={lijst}
          weg={teamadres('/team/clienten', gekozen, zonderKenmerk)}
          verloop={teamadres('/team/verloop', gekozen)}
        />
      )}
      {lijst.rijen.length === 0 ? (
        <p className="paneel">
          Niemand past bij deze keuze. <a href={teamadres('/team/clienten', gekozen)}>Toon iedereen die loopt</a>
        </p>
      ) : (
        <Samen label="Cliënten van het team" team={lijst.team.id} aan={lijst.nu && l !== 'beeindigd'}>
          <TeamlijstTabel
            rijen={lijst.rijen.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA)}
            nu={lijst.nu}
            venster={periodeTekst(lijst.venster.van, lijst.venster.tot)}
            erbij={kenmerk && kenmerkkolom(kenmerk)}
            toonAanpak={new Set(lijst.rijen.map((r) => r.aanpak)).size > 1}
            sorteer={sorteerkop('/team/clienten', gekozen, filter, gesorteerd)}
          />
        </Samen>
      )}
      <Bladeren
        pagina={pagina}
        paginas={Math.ceil(lijst.rijen.length / PER_PAGINA)}
        adres={(p) => teamadres('/team/clienten', gekozen, { ...verder, pagina: p })}
      />
    </>
  );
}
