import type { Datum } from '../../domain/datum';
import type { Clientbericht, Sjabloontekst } from '../regels';

type Hoe = 'op_locatie' | 'huisbezoek' | 'telefonisch' | 'beeldbellen' | 'anders';

/** Alles wat er in één taal in een bericht kan staan: een bestand per taal. Een tekst van Beheer gaat voor. */
export type Taalteksten = {
  /** Bovenaan de Nederlandse tekst: waar deze taal staat. Het Nederlands heeft dit niet nodig. */
  elders: { brief: string; mail: string } | null;
  vasteZin: string;
  datum: (dag: Datum) => string;
  tijd: (tijd: string) => string;
  hoe: Record<Hoe, string>;
  /** Hoe, als bekend is op welk nummer de cliënt wordt gebeld. */
  opNummer: (nummer: string) => string;
  /** Als er nog geen begeleider is. */
  begeleider: string;
  teksten: Record<Clientbericht, Sjabloontekst>;
};

/** Dag, maand en jaar voluit met de dag van de week, in westerse cijfers en onze jaartelling: gelijk aan wat er in het Nederlands staat. */
export const datumIn = (taal: string) => {
  const vorm = new Intl.DateTimeFormat(`${taal}-u-ca-gregory-nu-latn`, { dateStyle: 'full', timeZone: 'UTC' });
  return (dag: Datum): string => vorm.format(new Date(`${dag}T00:00:00Z`));
};

/** De vier berichten uit hun delen: in elke taal dezelfde opbouw. */
export function uitDelen(d: {
  aanhef: string;
  afspraak: string;
  kuntUNiet: string;
  hulp: string;
  vraag: string;
  groet: string;
  onderwerp: Record<Clientbericht, string>;
  begin: Record<Clientbericht, string>;
}): Record<Clientbericht, Sjabloontekst> {
  const bericht = (soort: Clientbericht, ...delen: readonly string[]): Sjabloontekst => ({
    onderwerp: d.onderwerp[soort],
    tekst: [d.aanhef, d.begin[soort], ...delen, d.groet].join('\n\n'),
  });
  const zin = '{{vaste_zin}}';
  return {
    uitnodiging: bericht('uitnodiging', d.afspraak, zin, d.kuntUNiet, d.hulp),
    verplaatst: bericht('verplaatst', d.afspraak, zin, d.kuntUNiet, d.hulp),
    afgezegd: bericht('afgezegd', zin, d.vraag),
    herinnering: bericht('herinnering', d.afspraak, zin, d.kuntUNiet),
  };
}
