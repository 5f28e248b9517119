import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OverdragenForm, VandaagGedaan, VervangenForm } from '@/components/levensloop/begeleiding-forms';
import { KiesBegeleider, KiesWie } from '@/components/levensloop/kies-begeleider';
import { GeenTeam } from '@/components/overzicht/geen-team';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { geluktTekst } from '@/lib/copy/meldingen';
import { aantal } from '@/lib/copy/woorden';
import { getOverdragen, type Overdraagvoorstel } from '@/lib/levensloop/overdragen-queries';
import { overdraagfilterSchema } from '@/lib/levensloop/schema';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Caseload overdragen' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const overTijd = (voorstel: Overdraagvoorstel) => voorstel.filter((v) => v.rij.status === 'over_tijd').length;

export default metSleutel(async function OverdragenPagina({ searchParams }: Props) {
  const user = await requireRecht('team.bekijken');
  if (user.teamIds.length === 0) return <GeenTeam titel="Caseload overdragen" />;
  const zoek = await searchParams;
  const vandaag = leesVandaag();
  const gevraagd = overdraagfilterSchema.parse(zoek);
  const d = await getOverdragen(user, gevraagd, vandaag);
  if (!d) notFound();
  const melding = geluktTekst(zoek.gelukt);
  const { gekozen, collegas, voorstel } = d;
  const niemand = gekozen?.id === 'geen';
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
        {gekozen && d.rijen.length === 0 && (
          <p className="paneel">
            {niemand
              ? 'Iedereen in dit team heeft een begeleider.'
              : `${gekozen.naam} heeft in dit team geen lopende trajecten.`}
          </p>
        )}
        {d.rijen.length > 0 && collegas.length === 0 && (
          <p className="paneel">
            Er is in dit team geen collega om het over te nemen. Uw beheerder voegt begeleiders toe.
          </p>
        )}
        {voorstel && collegas.length > 0 && (
          <section className="paneel grid gap-4">
            <h2>
              Voorstel{' '}
              <span className="klein font-normal">
                {aantal(voorstel.length, 'traject', 'trajecten')}, {overTijd(voorstel)} over tijd
              </span>
            </h2>
            <p>
              Verander wat u wilt. De collega heeft de dossiers meteen; wie ze had ziet ze niet meer. U ziet eerst wat
              het doet.
            </p>
            <OverdragenForm teamId={d.team.id} voorstel={voorstel} collegas={collegas} />
          </section>
        )}
        {gekozen && d.rijen.length > 0 && gevraagd.wijze === 'rustig' && !voorstel && (
          <p className="paneel">Niemand kan nu rustig wachten. Vink zelf aan wie er overgaat.</p>
        )}
        {gekozen && d.rijen.length > 0 && collegas.length > 0 && (
          <>
            <section className="paneel grid gap-4">
              <h2>
                {niemand ? 'Verdelen' : 'Voor goed overdragen'}{' '}
                <span className="klein font-normal">{aantal(d.rijen.length, 'traject', 'trajecten')}</span>
              </h2>
              <KiesWie d={d} gevraagd={gevraagd} />
            </section>
            {!niemand && (
              <section className="paneel grid gap-4">
                <h2>Tijdelijk laten vervangen</h2>
                <p>
                  Een collega ziet en doet van de eerste tot en met de laatste dag bij al deze cliënten hetzelfde als{' '}
                  {gekozen.naam}, die zelf ook toegang houdt.
                </p>
                <VervangenForm teamId={d.team.id} van={gekozen} collegas={collegas} vandaag={vandaag} />
              </section>
            )}
          </>
        )}
      </div>
    </>
  );
});
