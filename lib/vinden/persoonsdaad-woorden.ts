import type { Actie } from '../policy/policy';

/** Wat iemand met één mens doet; om wie het gaat vraagt het zoeken daarna. */
export type Persoonsdaad = {
  soort: 'persoonsdaad';
  code: string;
  tekst: string;
  recht: Actie;
  /** Andere woorden waarmee iemand dit zoekt. */
  ook: string;
  /** Na de keuze, achter de naam: "Gesprek vastleggen met …". */
  met: string;
  pad: string;
  /** Wordt niet aangeboden bij wie net is gevonden: dat zijn alleen de daden van elke dag. */
  zelden?: true;
};

export const PERSOONSDADEN: readonly Persoonsdaad[] = [
  {
    soort: 'persoonsdaad',
    code: 'vastleggen',
    tekst: 'Gesprek vastleggen',
    met: 'met',
    recht: 'contactmoment.vastleggen',
    pad: '/clienten/{nummer}/contactmomenten/nieuw',
    ook: 'verslag, geen gehoor, telefoontje, ontmoeting, noteren',
  },
  {
    soort: 'persoonsdaad',
    code: 'plannen',
    tekst: 'Afspraak plannen',
    met: 'met',
    recht: 'contactmoment.vastleggen',
    pad: '/clienten/{nummer}/contactmomenten/nieuw?plannen=1',
    ook: 'agenda, uitnodigen, inplannen',
  },
  {
    soort: 'persoonsdaad',
    code: 'herinnering',
    tekst: 'Herinner mij',
    met: 'aan',
    recht: 'herinnering.bijhouden',
    pad: '/clienten/{nummer}/herinnering',
    ook: 'herinnering, taak, onthouden, te doen',
  },
  {
    soort: 'persoonsdaad',
    code: 'uitleg',
    tekst: 'Uitleg geven',
    met: 'bij',
    recht: 'contactmoment.vastleggen',
    pad: '/clienten/{nummer}/uitleg',
    ook: 'waarom over tijd, wachten',
    zelden: true,
  },
  {
    soort: 'persoonsdaad',
    code: 'gegevens',
    tekst: 'Gegevens wijzigen',
    met: 'van',
    recht: 'gegevens.wijzigen',
    pad: '/clienten/{nummer}/gegevens',
    ook: 'telefoon, adres, taal',
    zelden: true,
  },
  {
    soort: 'persoonsdaad',
    code: 'wachten',
    tekst: 'Uitleg vragen',
    met: 'over',
    recht: 'escalatie.behandelen',
    pad: '/team/clienten/{nummer}/wachten',
    ook: 'doorvragen, waarom over tijd',
  },
  {
    soort: 'persoonsdaad',
    code: 'begeleiding',
    tekst: 'Begeleiding wijzigen',
    met: 'van',
    recht: 'begeleiding.wijzigen',
    pad: '/team/clienten/{nummer}/begeleiding',
    ook: 'overdragen, vervanging, andere begeleider',
  },
  {
    soort: 'persoonsdaad',
    code: 'opschorting',
    tekst: 'Opschorten',
    met: 'voor',
    recht: 'opschorting.traject',
    pad: '/team/clienten/{nummer}/opschorting',
    ook: 'stilzetten, klok',
    zelden: true,
  },
  {
    soort: 'persoonsdaad',
    code: 'einde',
    tekst: 'Traject beëindigen',
    met: 'van',
    recht: 'traject.beeindigen',
    pad: '/team/clienten/{nummer}/einde',
    ook: 'stoppen, uitstroom',
    zelden: true,
  },
];

export const persoonsdaad = (code: string | undefined): Persoonsdaad | null =>
  PERSOONSDADEN.find((d) => d.code === code) ?? null;

/** Waar deze daad bij deze mens gebeurt; `zoek` gaat mee in het adres. */
export function daadadres({ pad }: Persoonsdaad, nummer: string, zoek = ''): string {
  const adres = pad.replace('{nummer}', nummer);
  return zoek ? `${adres}${adres.includes('?') ? '&' : '?'}${zoek}` : adres;
}
