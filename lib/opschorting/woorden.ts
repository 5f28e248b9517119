import type { Velden } from '../formulier/formulier';

export const OPSCHORTING_VELDEN = {
  van: { label: 'Eerste dag' },
  tot: { label: 'Laatste dag (leeg: nog niet bekend)', kort: 'Laatste dag' },
  herzienOp: {
    label: 'Opnieuw bekijken op',
    hint: 'Binnen drie maanden. Verplicht als de laatste dag later is of nog niet bekend. U ziet het dan bij Team.',
  },
  reden: {
    label: 'Reden',
    hint: 'Kort, zonder medische bijzonderheden: bijvoorbeeld opname, detentie, verblijf in het buitenland.',
  },
} satisfies Velden;
