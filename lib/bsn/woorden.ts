import type { Velden } from '../formulier/formulier';

export const BSN_VELDEN = {
  bsn: {
    label: 'BSN',
    hint: 'Negen cijfers. Het wordt versleuteld bewaard en staat daarna nergens meer, tot u het toont.',
  },
} satisfies Velden;
