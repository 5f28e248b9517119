import { notFound } from 'next/navigation';
import { Dossierinhoud } from '@/components/dossier/dossierinhoud';
import { dossiertitel } from '@/components/dossier/dossiertitel';
import { getDossier } from '@/lib/dossier/queries';
import { TIJDLIJNFILTERS } from '@/lib/dossier/tijdlijn';
import { vandaag } from '@/lib/server/clock';
import { requireUser } from '@/lib/server/session';

type Props = {
  params: Promise<{ clientnummer: string }>;
  searchParams: Promise<{ toon?: string; alles?: string; gelukt?: string }>;
};

const gekozen = async ({ searchParams }: Props) => {
  const { toon } = await searchParams;
  return TIJDLIJNFILTERS.find((f) => f === toon) ?? 'alles';
};

const lees = async (props: Props) => {
  const { clientnummer } = await props.params;
  const { alles } = await props.searchParams;
  const vraag = { clientnummer, filter: await gekozen(props), alles: alles === '1' };
  return getDossier(await requireUser(), vraag, vandaag());
};

export const generateMetadata = dossiertitel('Dossier', lees);

export default async function DossierPagina(props: Props) {
  const dossier = await lees(props);
  if (!dossier) notFound();
  const { gelukt } = await props.searchParams;
  return <Dossierinhoud dossier={dossier} filter={await gekozen(props)} gelukt={gelukt} />;
}
