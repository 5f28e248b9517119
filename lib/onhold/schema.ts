import { z } from 'zod';
import { ONHOLD_REDENEN } from '../domain/on-hold';
import {
  clientnummerVeld,
  datumVeld,
  idVeld,
  keuze,
  optioneleDatum,
  optioneleTekst,
  versieVeld,
} from '../formulier/velden';

const inhoud = {
  clientnummer: clientnummerVeld,
  reden: keuze(ONHOLD_REDENEN, 'Kies waarom de begeleiding rust.'),
  toelichting: optioneleTekst(1000),
  herzienOp: datumVeld('Vul in wanneer u opnieuw bekijkt of dit nog klopt.'),
};

export const onholdStartenSchema = z
  .object({ ...inhoud, trajectId: idVeld, van: datumVeld('Vul in vanaf wanneer de begeleiding rust.') })
  .refine((v) => v.herzienOp > v.van, {
    path: ['herzienOp'],
    message: 'De herziendatum moet na de begindatum liggen.',
  });

export const onholdWijzigenSchema = z.object({ ...inhoud, onHoldId: idVeld, versie: versieVeld, tot: optioneleDatum });
