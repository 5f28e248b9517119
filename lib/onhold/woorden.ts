import { ONHOLD_REDEN } from '../copy/woorden';
import type { Velden } from '../formulier/formulier';

export const ONHOLD_VELDEN = {
  reden: { label: 'Reden', woorden: ONHOLD_REDEN },
  toelichting: { label: 'Toelichting', magLeeg: true },
  herzienOp: { label: 'Opnieuw bekijken op' },
  tot: { label: 'Laatste dag (leeg: loopt nog)', kort: 'Laatste dag', hint: 'Vul dit in om on hold te beëindigen.' },
  van: { label: 'Vanaf' },
} satisfies Velden;
