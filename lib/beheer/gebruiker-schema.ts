import { z } from 'zod';
import { ROLLEN } from '../domain/rollen';
import {
  idVeld,
  isUuid,
  keuze,
  nummerVeld,
  optioneelId,
  talenVeld,
  verplichteEmail,
  verplichteRegel,
  versieVeld,
  vinkjes,
} from '../formulier/velden';

const velden = z.object({
  naam: verplichteRegel('Vul een naam in.', 100),
  email: verplichteEmail('Vul een e-mailadres in.'),
  telefoon: nummerVeld,
  talen: talenVeld,
  rol: keuze(ROLLEN, 'Kies een rol.'),
  teams: vinkjes,
  aanpakken: vinkjes,
  /** Alleen bij een partner; bij een andere rol telt het niet. */
  organisatieId: optioneelId,
});

/** Zonder team of aanpak ziet deze rol niemand, en niemand hem. */
function eisKoppeling({ value: v, issues }: z.core.ParsePayload<z.output<typeof velden>>): void {
  if ((v.rol === 'begeleider' || v.rol === 'teamleider') && v.teams.length === 0)
    issues.push({ code: 'custom', path: ['teams'], input: v.teams, message: 'Kies ten minste één team bij deze rol.' });
  if (v.rol === 'projectleider' && v.aanpakken.length === 0)
    issues.push({
      code: 'custom',
      path: ['aanpakken'],
      input: v.aanpakken,
      message: 'Kies ten minste één aanpak bij deze rol.',
    });
}

export const gebruikerAanmakenSchema = velden.check(eisKoppeling);
export const gebruikerWijzigenSchema = velden
  .extend({ gebruikerId: idVeld, versie: versieVeld })
  .check((payload) => eisKoppeling(payload));

/** Wie de cliënten overneemt; leeg als er niemand over te nemen is. */
export const GEEN_OPVOLGER = 'niemand';
const KIES_OPVOLGER = 'Kies een opvolger uit de lijst.';

export const gebruikerBlokkerenSchema = z.object({
  gebruikerId: idVeld,
  opvolger: z
    .string({ error: KIES_OPVOLGER })
    .refine((w) => w === '' || w === GEEN_OPVOLGER || isUuid(w), KIES_OPVOLGER)
    .default(''),
});

/** Voor wie alleen een gebruiker aanwijst: weer toelaten, of een nieuwe toegangslink. */
export const gebruikerSchema = z.object({ gebruikerId: idVeld });
