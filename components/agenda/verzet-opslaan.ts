import { tijdVan } from '@/lib/afspraken/regels';
import { afspraakVerplaatsen } from '@/lib/contactmomenten/actions';
import { geluktTekst } from '@/lib/copy/meldingen';
import { type ActieStaat, META } from '@/lib/formulier/formulier';
import { waarom } from '../ui/misgegaan';
import type { Doel, Verzet } from './verschuiven';

export type Verplaatsing = {
  verzet: Verzet;
  naar: Omit<Doel, 'tekst'>;
  /** Wat er van de duur moet komen te staan; ontbreekt als die blijft. */
  duurMinuten?: number | null;
  bevestigd: boolean;
};

/** Bewaart langs dezelfde daad als het formulier Verplaatsen, met de versie die te zien was. */
export function bewaarVerzet({ verzet: v, naar, duurMinuten, bevestigd }: Verplaatsing): Promise<ActieStaat> {
  const velden = {
    ...{ clientnummer: v.clientnummer, contactmomentId: v.id, versie: String(v.versie), terug: 'agenda' },
    ...{ datum: naar.datum, tijd: tijdVan(naar.begin), [META.js]: '1', [META.sleutel]: crypto.randomUUID() },
    ...(duurMinuten === undefined ? {} : { duurMinuten: String(duurMinuten ?? '') }),
    ...(bevestigd ? { [META.bevestigd]: 'ja' } : {}),
  };
  const invoer = new FormData();
  for (const [naam, waarde] of Object.entries(velden)) invoer.set(naam, waarde);
  return afspraakVerplaatsen({}, invoer).catch((fout): ActieStaat => ({ formError: waarom(fout, { invoer: false }) }));
}

/** Wat er is gebeurd, en hoe de cliënt het hoort; de daad zet het in het adres waar zij heen zou gaan. */
export const watErGebeurde = ({ naar = '' }: ActieStaat): string =>
  geluktTekst(new URLSearchParams(naar.split('?')[1]).get('gelukt')) ?? 'De afspraak is verplaatst.';

/** Waarom het niet ging, met wat er nu staat als een ander haar intussen wijzigde. */
export const waaromNiet = (s: ActieStaat): string =>
  [
    ...Object.values(s.fieldErrors ?? {}),
    ...(s.fieldErrors ? [] : [s.formError?.replace('Kijk wat er nu staat en kies.', 'Dit staat er nu:')]),
    ...(s.conflict?.verschillen ?? [])
      .filter((v) => ['datum', 'tijd', 'duurMinuten'].includes(v.veld))
      .map((v) => `${v.label}: ${v.waarde || 'leeg'}.`),
  ]
    .filter(Boolean)
    .join(' ');
