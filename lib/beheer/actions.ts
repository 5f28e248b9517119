'use server';
import { defineActieOud } from '../server/define-action';
import { blokkeer, deblokkeer } from './blokkeren-commands';
import { maakGebruiker, nieuweToegangslink, wijzigGebruiker } from './gebruiker-commands';
import {
  blokkeerSchema,
  GEBRUIKER_LABELS,
  gebruikerSchema,
  nieuweGebruikerSchema,
  wijzigGebruikerSchema,
} from './gebruiker-schema';
import {
  heropenInstrument,
  sluitInstrument,
  verwijderInstrument,
  voegInstrumentToe,
  wijzigInstrument,
} from './instrument-commands';
import {
  INSTRUMENT_LABELS,
  instrumentSchema,
  nieuwInstrumentSchema,
  wijzigInstrumentSchema,
} from './instrument-schema';
import { heropen, sluit, verwijder, voegToe, wijzig } from './lijst-commands';
import { itemSchema, LIJST_LABELS, toevoegenSchema, wijzigenSchema } from './lijst-schema';
import { plaatsInTeam } from './plaatsing-commands';
import { plaatsSchema } from './plaatsing-schema';
import { probeerOpnieuw } from './werk-commands';
import { opnieuwSchema } from './werk-schema';

export const maakGebruikerActie = defineActieOud({
  naam: 'gebruiker.aanmaken',
  schema: nieuweGebruikerSchema,
  labels: GEBRUIKER_LABELS,
  uitvoeren: maakGebruiker,
});
export const wijzigGebruikerActie = defineActieOud({
  naam: 'gebruiker.wijzigen',
  schema: wijzigGebruikerSchema,
  labels: GEBRUIKER_LABELS,
  uitvoeren: wijzigGebruiker,
});
export const nieuweToegangslinkActie = defineActieOud({
  naam: 'toegangslink.maken',
  schema: gebruikerSchema,
  uitvoeren: nieuweToegangslink,
});
export const blokkeerActie = defineActieOud({
  naam: 'gebruiker.blokkeren',
  schema: blokkeerSchema,
  uitvoeren: blokkeer,
});
export const deblokkeerActie = defineActieOud({
  naam: 'gebruiker.deblokkeren',
  schema: gebruikerSchema,
  uitvoeren: deblokkeer,
});

export const voegToeActie = defineActieOud({
  naam: 'lijst.toevoegen',
  schema: toevoegenSchema,
  labels: LIJST_LABELS,
  uitvoeren: voegToe,
});
/** Een andere norm rekent elk traject van de aanpak na. */
export const wijzigActie = defineActieOud({
  naam: 'lijst.wijzigen',
  schema: wijzigenSchema,
  labels: LIJST_LABELS,
  uitvoeren: wijzig,
  hoogstens: 120_000,
});
export const sluitActie = defineActieOud({ naam: 'lijst.sluiten', schema: itemSchema, uitvoeren: sluit });
export const heropenActie = defineActieOud({ naam: 'lijst.heropenen', schema: itemSchema, uitvoeren: heropen });
export const verwijderActie = defineActieOud({ naam: 'lijst.verwijderen', schema: itemSchema, uitvoeren: verwijder });

export const voegInstrumentToeActie = defineActieOud({
  naam: 'instrument.toevoegen',
  schema: nieuwInstrumentSchema,
  labels: INSTRUMENT_LABELS,
  uitvoeren: voegInstrumentToe,
});
export const wijzigInstrumentActie = defineActieOud({
  naam: 'instrument.wijzigen',
  schema: wijzigInstrumentSchema,
  labels: INSTRUMENT_LABELS,
  uitvoeren: wijzigInstrument,
});
export const sluitInstrumentActie = defineActieOud({
  naam: 'instrument.sluiten',
  schema: instrumentSchema,
  uitvoeren: sluitInstrument,
});
export const heropenInstrumentActie = defineActieOud({
  naam: 'instrument.heropenen',
  schema: instrumentSchema,
  uitvoeren: heropenInstrument,
});
export const verwijderInstrumentActie = defineActieOud({
  naam: 'lijst.verwijderen',
  schema: instrumentSchema,
  uitvoeren: verwijderInstrument,
});

export const plaatsInTeamActie = defineActieOud({
  naam: 'traject.team',
  schema: plaatsSchema,
  uitvoeren: plaatsInTeam,
});

export const probeerOpnieuwActie = defineActieOud({
  naam: 'werk.opnieuw',
  schema: opnieuwSchema,
  uitvoeren: probeerOpnieuw,
});
