import { notFound, redirect } from 'next/navigation';
import { Clientkop } from '@/components/dossier/clientkop';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { Afronden } from '@/components/intakes/afronden';
import { Gebiedregels, Oordeel, Persoonregels } from '@/components/intakes/antwoorden';
import { Eerder } from '@/components/intakes/eerder';
import { Form } from '@/components/intakes/formulier';
import { Gesprek } from '@/components/intakes/gesprek';
import { metSleutel } from '@/components/toegang/sleutel';
import { langeDatum } from '@/lib/copy/datums';
import { LEEFGEBIED } from '@/lib/copy/leefgebieden';
import { isUuid } from '@/lib/formulier/velden';
import { getIntake, type Intakepagina } from '@/lib/intakes/queries';
import { type Intakedeel, intakedelen } from '@/lib/intakes/regels';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = {
  params: Promise<{ clientnummer: string; id: string; deel: string }>;
  searchParams: Promise<{ gelukt?: string }>;
};

const lees = async ({ params }: Props) => {
  const { clientnummer, id, deel } = await params;
  if (!isUuid(id)) return null;
  const vraag = { clientnummer, intakeId: id, omAfTeRonden: deel === 'afronden' };
  return getIntake(await requireUser(), vraag, vandaag());
};

export const generateMetadata = dossiertitel('Intake', lees);

export default metSleutel(async function IntakedeelPagina(props: Props) {
  const pagina = await lees(props);
  if (!pagina) notFound();
  const { intake, afronden } = pagina;
  const { deel: adres } = await props.params;
  const deel = intakedelen(intake.gebieden.map((g) => g.gebied)).find((d) => d.adres === adres);
  if (!deel) notFound();
  // Wat is vastgesteld, of van een ander traject, is er om te lezen.
  if (!intake.magSchrijven) redirect(`/clienten/${pagina.clientnummer}/intake/${intake.id}`);
  return (
    <>
      <Clientkop kop={pagina.kop} titel="Intake met" gelukt={(await props.searchParams).gelukt} />
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
