import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Afronden } from '@/components/intakes/afronden';
import { Gebiedregels, Oordeel, Persoonregels } from '@/components/intakes/antwoorden';
import { Eerder } from '@/components/intakes/eerder';
import { Form } from '@/components/intakes/formulier';
import { Gesprek } from '@/components/intakes/gesprek';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { langeDatum } from '@/lib/copy/datums';
import { LEEFGEBIED } from '@/lib/copy/leefgebieden';
import { geluktTekst } from '@/lib/copy/meldingen';
import { isUuid } from '@/lib/formulier/velden';
import { getIntake, type Intakepagina } from '@/lib/intakes/queries';
import { type Intakedeel, intakedelen } from '@/lib/intakes/regels';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Intake' };

type Props = {
  params: Promise<{ clientnummer: string; id: string; deel: string }>;
  searchParams: Promise<{ gelukt?: string }>;
};

export default metSleutel(async function IntakedeelPagina({ params, searchParams }: Props) {
  const user = await requireUser();
  const { clientnummer, id, deel: adres } = await params;
  const pagina = isUuid(id)
    ? await getIntake(user, { clientnummer, intakeId: id, omAfTeRonden: adres === 'afronden' }, vandaag())
    : null;
  if (!pagina) notFound();
  const { intake, naam, afronden } = pagina;
  const deel = intakedelen(intake.gebieden.map((g) => g.gebied)).find((d) => d.adres === adres);
  if (!deel) notFound();
  const dossier = `/clienten/${pagina.clientnummer}`;
  // Wat is vastgesteld, of van een ander traject, is er om te lezen.
  if (!intake.magSchrijven) redirect(`${dossier}/intake/${intake.id}`);
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel={`Intake met ${naam}`}>
        <p className="klein mb-1">
          <a href="/clienten">Mijn cliënten</a> / <a href={dossier}>{naam}</a> /{' '}
          <a href={`${dossier}/leefgebieden`}>Leefgebieden</a> / Intake
        </p>
      </Paginakop>
      <Gesprek
        clientnummer={pagina.clientnummer}
        intake={intake}
        hier={adres}
        naast={<Ernaast pagina={pagina} deel={deel} />}
      >
        {afronden && <Afronden pagina={pagina} afronden={afronden} />}
      </Gesprek>
    </>
  );
});

/** Wat er de vorige keer bij dit deel stond. */
function Ernaast({ pagina: p, deel }: { pagina: Intakepagina; deel: Intakedeel }) {
  const { eerder } = p;
  if (!eerder) return null;
  const titel = `Vorige intake, ${langeDatum(eerder.datum)}`;
  if (deel.soort === 'persoon')
    return (
      <Eerder titel={titel}>
        <Persoonregels intake={eerder} smal />
      </Eerder>
    );
  const gebied = eerder.gebieden.find((g) => deel.soort === 'gebied' && g.gebied === deel.gebied);
  if (!gebied) return null;
  return (
    <Eerder titel={titel}>
      <p>
        <Oordeel antwoord={gebied} />
      </p>
      <Gebiedregels antwoord={gebied} smal />
      <Form
        daad="gebiedOvernemen"
        naam="overnemen"
        verborgen={{ clientnummer: p.clientnummer, intakeId: p.intake.id, gebied: gebied.gebied }}
        knop="Neem over"
        knopStijl="knop-stil knop-klein"
        bevestigKnop="Ja, neem over"
        knopLabel={`Neem over wat er op ${langeDatum(eerder.datum)} stond bij ${LEEFGEBIED[gebied.gebied]}`}
      />
    </Eerder>
  );
}
