import { alsBestand, geenBestand } from '@/lib/excel/excel';
import { isUuid } from '@/lib/formulier/velden';
import { inzageJson, inzagePdf } from '@/lib/inzageverzoek/bestand';
import { getInzagebestand } from '@/lib/inzageverzoek/queries';
import { vandaag } from '@/lib/server/clock';
import { metBevestiging } from '@/lib/server/met-bevestiging';
import { requireUser } from '@/lib/server/session';

type Props = { params: Promise<{ id: string }> };

/** Alles over één cliënt, voor die cliënt; de naam van het bestand noemt hem niet. */
export const GET = metBevestiging(async (vraag, { params }: Props) => {
  const user = await requireUser();
  const { id } = await params;
  const soort = new URL(vraag.url).searchParams.get('soort') === 'json' ? 'json' : 'pdf';
  const b = isUuid(id) ? await getInzagebestand(user, { id, soort }, vandaag()) : null;
  if (!b) return geenBestand('Dit overzicht is er niet, of het uur is voorbij.');
  const naam = `inzage ${b.clientnummer} ${b.gemaaktOp}`;
  return alsBestand(naam, soort, soort === 'pdf' ? await inzagePdf(b) : inzageJson(b));
});
