/** De soorten gegevens die samen bewaard en samen vernietigd worden, met wat er geldt zolang de gemeente niets anders bepaalt. */
export const GEGEVENSSOORTEN = ['dossier', 'leefgebieden', 'situatie', 'netwerk', 'berichten', 'selectie'] as const;
export type Gegevenssoort = (typeof GEGEVENSSOORTEN)[number];

export const GEGEVENSSOORT: Record<Gegevenssoort, string> = {
  dossier: 'Dossier: persoonsgegevens, traject, contacten en norm',
  leefgebieden: 'Leefgebieden, plan van aanpak, resultaten en toezeggingen',
  situatie: 'Uitkering, ontheffing, participatieladder en bestand',
  netwerk: 'Betrokken professionals en hun signalen',
  berichten: 'Brieven en e-mails aan de cliënt',
  selectie: 'Selectiegegevens: herkomst, generatie en opleiding',
};

/** Kort, om in een zin of tabel te noemen. */
export const GEGEVENSSOORT_KORT: Record<Gegevenssoort, string> = {
  dossier: 'het hele dossier',
  leefgebieden: 'leefgebieden en plan',
  situatie: 'situatie',
  netwerk: 'netwerk en signalen',
  berichten: 'berichten',
  selectie: 'selectiegegevens',
};

/** Wat de gemeente bepaalt: waarvoor, op welke grond, en hoelang na het einde. */
export type Bepaling = { maanden: number; doel: string; grondslag: string };

const PARTICIPATIEWET = 'Taak van algemeen belang: Participatiewet artikel 7 en 10 (AVG artikel 6 lid 1 onder e)';

/**
 * Voorstellen om mee te beginnen, geen bepalingen: er wordt niets vernietigd voordat de gemeente ze heeft vastgesteld. Waar zij vandaan komen en
 * wat onzeker is staat in docs/besluiten/0031-inzage-correctie-vernietiging.md.
 */
export const VOORSTEL: Record<Gegevenssoort, Bepaling> = {
  dossier: {
    maanden: 60,
    doel: 'Begeleiden naar werk of meedoen, en verantwoorden dat de cliënt vaak genoeg is gesproken',
    grondslag: PARTICIPATIEWET,
  },
  leefgebieden: {
    maanden: 24,
    doel: 'Samen bepalen wat de cliënt nodig heeft en wil, en wat er is afgesproken',
    grondslag: `${PARTICIPATIEWET}; gezondheid: uitdrukkelijke toestemming of artikel 9 lid 2 onder b AVG`,
  },
  situatie: { maanden: 60, doel: 'Weten welke verplichtingen gelden en wat er kan', grondslag: PARTICIPATIEWET },
  netwerk: {
    maanden: 12,
    doel: 'Samenwerken met wie er om de cliënt heen staan',
    grondslag: `${PARTICIPATIEWET}; delen met een ander: de grond die bij die betrokkene staat`,
  },
  berichten: { maanden: 24, doel: 'Laten zien wat de cliënt is geschreven', grondslag: PARTICIPATIEWET },
  selectie: {
    maanden: 0,
    doel: 'Deelnemers voor het onderzoek kiezen en het onderzoek uitvoeren',
    grondslag: 'Wetenschappelijk of statistisch onderzoek: AVG artikel 9 lid 2 onder j en UAVG artikel 24',
  },
};
