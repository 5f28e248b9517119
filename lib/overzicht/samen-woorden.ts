/** Wat een teamleider bij meer mensen tegelijk kan doen; overzetten heeft een eigen pagina, waar elk naar een ander kan. */
export const SAMENDADEN = ['vragen', 'akkoord', 'opschorten'] as const;
export type Samendaad = (typeof SAMENDADEN)[number];

export const SAMEN: Record<Samendaad, { knop: string; titel: string; uitleg: string }> = {
  vragen: {
    knop: 'Vraag door',
    titel: 'Doorvragen bij meer cliënten',
    uitleg: 'Dezelfde vraag staat bij elk van hun begeleiders op Vandaag, tot er een uitleg is.',
  },
  akkoord: {
    knop: 'Akkoord tot…',
    titel: 'Akkoord bij meer cliënten',
    uitleg: 'Zo kan het voorlopig. De norm loopt door; op die dag staan zij weer bij wie wacht.',
  },
  opschorten: {
    knop: 'Schort op',
    titel: 'Opschorten bij meer cliënten',
    uitleg: 'De klok van de norm staat stil en de uiterlijke datum schuift op. Het contact mag gewoon doorgaan.',
  },
};
