import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OverdragenForm, VandaagGedaan, VervangenForm } from '@/components/levensloop/begeleiding-forms';
import { KiesBegeleider } from '@/components/levensloop/kies-begeleider';
import { GeenTeam } from '@/components/overzicht/geen-team';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { langeDatum } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { dagenTekst } from '@/lib/copy/norm';
import { aantal, NORMSTATUS } from '@/lib/copy/woorden';
import { getOverdragen } from '@/lib/levensloop/overdragen-queries';
import { overdraagfilterSchema } from '@/lib/levensloop/schema';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Caseload overdragen' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default metSleutel(async function OverdragenPagina({ searchParams }: Props) {
  const user = await requireRecht('team.bekijken');
  if (user.teamIds.length === 0) return <GeenTeam titel="Caseload overdragen" />;
  const zoek = await searchParams;
  const vandaag = leesVandaag();
  const d = await getOverdragen(user, overdraagfilterSchema.parse(zoek), vandaag);
  if (!d) notFound();
  const melding = geluktTekst(zoek.gelukt);
  const { gekozen } = d;
  const collegas = d.begeleiders.filter((b) => b.actief && b.id !== gekozen?.id);
  const overTijd = d.rijen.filter((r) => r.status === 'over_tijd').length;
  const niemand = gekozen?.id === 'geen';
  const form = gekozen && { teamId: d.team.id, van: gekozen, collegas };
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel="Caseload overdragen" onder={d.team.naam}>
        <p className="klein mb-1">
          <a href="/team">Team</a> / Caseload overdragen
        </p>
      </Paginakop>
      <div className="grid max-w-4xl gap-5">
        <p>
          Voor als iemand weggaat, of een tijd afwezig is. Kan het per cliënt, vraag dan een warme overdracht bij
          Begeleiding: dan weet de cliënt het vooraf en hoeft niemand zijn verhaal twee keer te vertellen.
        </p>
        {d.begeleiders.length === 0 ? (
          <p className="paneel">Er is nog geen begeleider in dit team. Uw beheerder voegt begeleiders toe.</p>
        ) : (
          <KiesBegeleider d={d} />
        )}
        <VandaagGedaan daden={d.daden} />
        {form && d.rijen.length === 0 && (
          <p className="paneel">
            {niemand
              ? 'Iedereen in dit team heeft een begeleider.'
              : `${form.van.naam} heeft in dit team geen lopende trajecten.`}
          </p>
        )}
        {form && d.rijen.length > 0 && collegas.length === 0 && (
          <p className="paneel">
            Er is in dit team geen collega om het over te nemen. Uw beheerder voegt begeleiders toe.
          </p>
        )}
        {form && d.rijen.length > 0 && collegas.length > 0 && (
          <>
            <section className="paneel grid gap-4">
              <h2>
                {niemand ? 'Verdelen' : 'Voor goed overdragen'}{' '}
                <span className="klein font-normal">
                  {aantal(d.rijen.length, 'traject', 'trajecten')}, {overTijd} over tijd
                </span>
              </h2>
              <OverdragenForm
                {...form}
                regels={d.rijen.map((r) => ({
                  id: r.trajectId,
                  naam: r.naam,
                  onder: [
                    r.clientnummer,
                    r.status === 'over_tijd' ? dagenTekst(r) : NORMSTATUS[r.status],
                    r.uiterlijk && `uiterlijk ${langeDatum(r.uiterlijk)}`,
                  ]
                    .filter(Boolean)
                    .join(' · '),
                }))}
              />
            </section>
            {!niemand && (
              <section className="paneel grid gap-4">
                <h2>Tijdelijk laten vervangen</h2>
                <p>
                  Een collega ziet en doet van de eerste tot en met de laatste dag bij al deze cliënten hetzelfde als{' '}
                  {form.van.naam}, die zelf ook toegang houdt.
                </p>
                <VervangenForm {...form} vandaag={vandaag} />
              </section>
            )}
          </>
        )}
      </div>
    </>
  );
});
