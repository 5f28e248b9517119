'use server';
import { defineAction } from '../server/define-action';
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

export const maakGebruikerActie = defineAction({
  naam: 'gebruiker.aanmaken',
  schema: nieuweGebruikerSchema,
  labels: GEBRUIKER_LABELS,
  uitvoeren: maakGebruiker,
});
export const wijzigGebruikerActie = defineAction({
  naam: 'gebruiker.wijzigen',
  schema: wijzigGebruikerSchema,
  labels: GEBRUIKER_LABELS,
  uitvoeren: wijzigGebruiker,
});
export const nieuweToegangslinkActie = defineAction({
  naam: 'toegangslink.maken',
  schema: gebruikerSchema,
  uitvoeren: nieuweToegangslink,
});
export const blokkeerActie = defineAction({
  naam: 'gebruiker.blokkeren',
  schema: blokkeerSchema,
  uitvoeren: blokkeer,
});
export const deblokkeerActie = defineAction({
  naam: 'gebruiker.deblokkeren',
  schema: gebruikerSchema,
  uitvoeren: deblokkeer,
});

export const voegToeActie = defineAction({
  naam: 'lijst.toevoegen',
  schema: toevoegenSchema,
  labels: LIJST_LABELS,
  uitvoeren: voegToe,
});
/** Een andere norm rekent elk traject van de aanpak na. */
export const wijzigActie = defineAction({
  naam: 'lijst.wijzigen',
  schema: wijzigenSchema,
  labels: LIJST_LABELS,
  uitvoeren: wijzig,
  hoogstens: 120_000,
});
export const sluitActie = defineAction({ naam: 'lijst.sluiten', schema: itemSchema, uitvoeren: sluit });
export const heropenActie = defineAction({ naam: 'lijst.heropenen', schema: itemSchema, uitvoeren: heropen });
export const verwijderActie = defineAction({ naam: 'lijst.verwijderen', schema: itemSchema, uitvoeren: verwijder });

export const voegInstrumentToeActie = defineAction({
  naam: 'instrument.toevoegen',
  schema: nieuwInstrumentSchema,
  labels: INSTRUMENT_LABELS,
  uitvoeren: voegInstrumentToe,
});
export const wijzigInstrumentActie = defineAction({
  naam: 'instrument.wijzigen',
  schema: wijzigInstrumentSchema,
  labels: INSTRUMENT_LABELS,
  uitvoeren: wijzigInstrument,
});
export const sluitInstrumentActie = defineAction({
  naam: 'instrument.sluiten',
  schema: instrumentSchema,
  uitvoeren: sluitInstrument,
});
export const heropenInstrumentActie = defineAction({
  naam: 'instrument.heropenen',
  schema: instrumentSchema,
  uitvoeren: heropenInstrument,
});
export const verwijderInstrumentActie = defineAction({
  naam: 'lijst.verwijderen',
  schema: instrumentSchema,
  uitvoeren: verwijderInstrument,
});

export const plaatsInTeamActie = defineAction({
  naam: 'traject.team',
  schema: plaatsSchema,
  uitvoeren: plaatsInTeam,
});

export const probeerOpnieuwActie = defineAction({
  naam: 'werk.opnieuw',
  schema: opnieuwSchema,
  uitvoeren: probeerOpnieuw,
});
