import { alsBestand, geenBestand, maakCsv, maakExcel } from '@/lib/excel/excel';
import { vandaag } from '@/lib/server/clock';
import { metBevestiging } from '@/lib/server/met-bevestiging';
import { requireRecht } from '@/lib/server/session';
import { spoorvraag } from '@/lib/verantwoording/adres-regels';
import { spoorblad } from '@/lib/verantwoording/bestand';
import { getSpoorbestand } from '@/lib/verantwoording/bestand-queries';

/** De gekozen regels van het auditspoor als bestand; ook dat staat in het spoor. */
export const GET = metBevestiging(async (request) => {
  const user = await requireRecht('verantwoording.lezen');
  const zoek = Object.fromEntries(new URL(request.url).searchParams);
  const vorm = zoek.vorm === 'xlsx' ? 'xlsx' : 'csv';
  const bestand = await getSpoorbestand(user, { ...spoorvraag(zoek), vorm }, vandaag());
  if (!bestand) return geenBestand('Met deze keuze is er geen bestand. Ga terug en kies opnieuw.');
  const naam = `auditspoor ${vandaag()}`;
  const blad = spoorblad(bestand);
  return alsBestand(naam, vorm, vorm === 'csv' ? maakCsv(blad) : await maakExcel(naam, [blad]));
});
