/** Een map met CSV-bestanden van de vorm van via-pilot, voor proeven van de import. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KOPPEN = {
  aanpakken: 'aanpak,gesprekken_per_jaar',
  begeleiders: 'gebruikersnaam,naam,email,rol,team',
  deelnemers:
    'clientnummer,voornaam,achternaam,geboortedatum,geslacht,geboorteland,generatie,voorkeurstaal,telefoon,email,postcode,wijk,opleiding_nl,eerder_betaald_werk_nl,vorige_begeleiding,bestand,aanpak,groep,begeleider,startdatum,einddatum,uitstroomreden',
  onhold: 'clientnummer,van,tot,reden',
  opschortingen: 'aanpak,clientnummer,van,tot,reden',
  contactmomenten: 'clientnummer,datum,vorm,status,locatie,duur_minuten,begeleider,onderwerpen,verslag',
  intakes:
    'clientnummer,datum,leefgebied,score,beeld,wens,goed,hulp,notitie,achtergrond,werk_opleiding,wensen,mogelijkheden,discriminatie,trede,niveau_nederlands,laaggeletterd,tolk_nodig,bereikbaarheid',
  plannen:
    'clientnummer,nummer,vastgesteld_op,richting,trede,evaluatie_op,akkoord,akkoord_op,afspraken,wat_veranderde,leefgebied,doel,stap,wie,voor,gedaan_op,zonder_intake_reden',
  inzet: 'clientnummer,instrument,status,aangemeld_op,gestart_op,geeindigd_op,reden,toelichting,trajectbegeleider',
};

const BASIS = {
  aanpakken: ['VIA-pilot,4', 'Reguliere aanpak,1'],
  begeleiders: [
    's.deboer,Sanne de Boer,s.deboer@voorbeeld.nl,begeleider,Noord',
    'm.visser,Marieke Visser,m.visser@voorbeeld.nl,teamleider,Noord',
    'j.hofman,Jeroen Hofman,j.hofman@voorbeeld.nl,projectleider,',
  ],
};

type Regels = Partial<Record<keyof typeof KOPPEN, string[]>>;

/** De regel van een deelnemer in de VIA-pilot; alleen wat ertoe doet is anders. */
export function deelnemer(nummer: string, wens: Partial<Record<string, string>> = {}): string {
  const velden: Record<string, string | undefined> = {
    clientnummer: nummer,
    voornaam: 'Saskia',
    achternaam: 'Wolters',
    aanpak: 'VIA-pilot',
    groep: 'pilot',
    begeleider: 's.deboer',
    startdatum: '2020-01-06',
    ...wens,
  };
  return regel('deelnemers', velden);
}

/** Een regel van dit bestand; wat niet genoemd is, is leeg. */
export const regel = (bestand: keyof typeof KOPPEN, velden: Partial<Record<string, string>>): string =>
  KOPPEN[bestand]
    .split(',')
    .map((kolom) => velden[kolom] ?? '')
    .join(',');

/** Schrijft een map met deze regels, en met aanpakken en begeleiders als die niet genoemd zijn. */
export function importmap(regels: Regels): string {
  const map = mkdtempSync(join(tmpdir(), 'vast-contact-import-'));
  for (const [naam, inhoud] of Object.entries({ ...BASIS, ...regels })) {
    const kop = KOPPEN[naam as keyof typeof KOPPEN];
    writeFileSync(join(map, `${naam}.csv`), `${[kop, ...inhoud].join('\r\n')}\r\n`);
  }
  return map;
}
