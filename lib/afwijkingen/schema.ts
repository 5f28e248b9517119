import { z } from 'zod';
import { JAARLIJSTEN, type Jaarlijst } from '../domain/jaarverslag';
import { AFWIJKINGREDENEN } from '../domain/normafwijking';
import { idVeld, keuze, optioneleTekst, versieVeld } from '../formulier/velden';

const welke = { afwijkingId: idVeld, versie: versieVeld };

export const verantwoordSchema = z
  .object({
    ...welke,
    reden: keuze(AFWIJKINGREDENEN, 'Kies waarom het minder gesprekken werden.'),
    toelichting: optioneleTekst(1000),
  })
  .refine((v) => v.reden !== 'anders' || v.toelichting !== null, {
    path: ['toelichting'],
    message: 'Schrijf bij anders kort waarom het minder gesprekken werden.',
  });

export const BESLUITEN = ['geaccepteerd', 'teruggestuurd'] as const;

export const besluitSchema = z
  .object({
    ...welke,
    besluit: keuze(BESLUITEN, 'Kies of u dit accepteert of terugstuurt.'),
    toelichting: optioneleTekst(1000),
  })
  .refine((v) => v.besluit !== 'teruggestuurd' || v.toelichting !== null, {
    path: ['toelichting'],
    message: 'Schrijf wat de begeleider nog moet uitleggen.',
  });

const jaar = z.preprocess(
  (w) => (w === '' ? null : w),
  z.coerce.number().int().min(1900).max(2199).nullable().catch(null),
);
const id = z.uuid().nullable().catch(null);

/** Wat er in het adres van de lijst van een teamleider staat; wat niet klopt telt niet. */
export const afwijkingfilterSchema = z.object({
  team: id,
  begeleider: z
    .union([z.literal('geen'), z.uuid()])
    .nullable()
    .catch(null),
  aanpak: id,
  jaar,
});
export type Afwijkingfilter = z.output<typeof afwijkingfilterSchema>;

/** Wat er in het adres van het jaarverslag staat. */
export const jaarfilterSchema = z.object({
  team: id,
  aanpak: z.preprocess((w) => (w === '' ? null : w), id),
  jaar,
  lijst: z
    .string()
    .refine((w): w is Jaarlijst => (JAARLIJSTEN as readonly string[]).includes(w))
    .nullable()
    .catch(null),
});
export type Jaarfilter = z.output<typeof jaarfilterSchema>;
