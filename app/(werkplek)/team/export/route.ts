import { alsBestand, geenBestand, geenPeildatum, maakCsv, maakExcel } from '@/lib/excel/excel';
import { peildatumUit } from '@/lib/formulier/velden';
import { exporteerTeam } from '@/lib/overzicht/queries';
import { bestandschema, teamfilterSchema } from '@/lib/overzicht/schema';
import { teamblad } from '@/lib/overzicht/teambestand';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { metBevestiging } from '@/lib/server/met-bevestiging';
import { requireRecht } from '@/lib/server/session';

/** Het team, of de lijst die op het scherm staat, als bestand: cliëntnummers, geen namen. */
export const GET = metBevestiging(async (request) => {
  const user = await requireRecht('team.bekijken');
  const zoek = Object.fromEntries(new URL(request.url).searchParams);
  const vandaag = leesVandaag();
  const peildatum = peildatumUit(zoek.peildatum, vandaag);
  if (!peildatum) return geenPeildatum();
  const { soort, aanpak } = bestandschema.parse(zoek);
  const wat = { peildatum, aanpakId: aanpak, alles: zoek.lijst === undefined, vorm: soort };
  const rapport = await exporteerTeam(user, { ...teamfilterSchema.parse(zoek), ...wat }, vandaag);
  if (!rapport) return geenBestand('Dit team is er niet.');
  const naam = `team ${rapport.team.naam} ${peildatum}`;
  const blad = teamblad(rapport.regels);
  return alsBestand(naam, soort, soort === 'csv' ? maakCsv(blad) : await maakExcel(naam, [blad]));
});
