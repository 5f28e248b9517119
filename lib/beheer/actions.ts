'use server';
import { defineActieOud } from '../server/define-action';
import { blokkeer, deblokkeer } from './blokkeren-commands';
import { maakGebruiker, nieuweToegangslink, wijzigGebruiker } from './gebruiker-commands';
import { blokkeerSchema, gebruikerSchema, nieuweGebruikerSchema, wijzigGebruikerSchema } from './gebruiker-schema';
import {
  heropenInstrument,
  sluitInstrument,
  verwijderInstrument,
  voegInstrumentToe,
  wijzigInstrument,
} from './instrument-commands';
import { instrumentSchema, nieuwInstrumentSchema, wijzigInstrumentSchema } from './instrument-schema';
import { heropen, sluit, verwijder, voegToe, wijzig } from './lijst-commands';
import { itemSchema, toevoegenSchema, wijzigenSchema } from './lijst-schema';
import { plaatsInTeam } from './plaatsing-commands';
import { plaatsSchema } from './plaatsing-schema';
import { probeerOpnieuw } from './werk-commands';
import { opnieuwSchema } from './werk-schema';
import { GEBRUIKER_VELDEN, INSTRUMENT_VELDEN, LIJST_VELDEN } from './woorden';

export const maakGebruikerActie = defineActieOud({
  naam: 'gebruiker.aanmaken',
  schema: nieuweGebruikerSchema,
  velden: GEBRUIKER_VELDEN,
  uitvoeren: maakGebruiker,
});
export const wijzigGebruikerActie = defineActieOud({
  naam: 'gebruiker.wijzigen',
  schema: wijzigGebruikerSchema,
  velden: GEBRUIKER_VELDEN,
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
  velden: LIJST_VELDEN,
  uitvoeren: voegToe,
});
/** Een andere norm rekent elk traject van de aanpak na. */
export const wijzigActie = defineActieOud({
  naam: 'lijst.wijzigen',
  schema: wijzigenSchema,
  velden: LIJST_VELDEN,
  uitvoeren: wijzig,
  hoogstens: 120_000,
});
export const sluitActie = defineActieOud({ naam: 'lijst.sluiten', schema: itemSchema, uitvoeren: sluit });
export const heropenActie = defineActieOud({ naam: 'lijst.heropenen', schema: itemSchema, uitvoeren: heropen });
export const verwijderActie = defineActieOud({ naam: 'lijst.verwijderen', schema: itemSchema, uitvoeren: verwijder });

export const voegInstrumentToeActie = defineActieOud({
  naam: 'instrument.toevoegen',
  schema: nieuwInstrumentSchema,
  velden: INSTRUMENT_VELDEN,
  uitvoeren: voegInstrumentToe,
});
export const wijzigInstrumentActie = defineActieOud({
  naam: 'instrument.wijzigen',
  schema: wijzigInstrumentSchema,
  velden: INSTRUMENT_VELDEN,
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
