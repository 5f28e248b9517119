/** Korte zinnen, gewone woorden (B1). */
import { datumMetDag } from '../../copy/datums';
import { type Taalteksten, uitDelen } from './taal';

export const NEDERLANDS: Taalteksten = {
  elders: null,
  // Stelt gerust zonder iets over iemands leven te zeggen. Staat pas in een bericht als de gemeente haar heeft goedgekeurd.
  vasteZin: 'U hoeft zich geen zorgen te maken. Ik wil graag horen hoe het met u gaat, en waar ik u mee kan helpen.',
  datum: datumMetDag,
  tijd: (tijd) => `${tijd.replace(':', '.')} uur`,
  hoe: {
    op_locatie: 'u komt bij ons langs',
    huisbezoek: 'ik kom bij u thuis',
    telefonisch: 'ik bel u',
    beeldbellen: 'we praten via beeldbellen; ik stuur u de link',
    anders: 'we spreken elkaar',
  },
  opNummer: (nummer) => `ik bel u op ${nummer}`,
  begeleider: 'Uw begeleider',
  teksten: uitDelen({
    aanhef: 'Beste {{naam}},',
    afspraak: 'Wanneer: {{datum}}\nHoe laat: {{tijd}}\nHoe: {{hoe}}\nWaar: {{plaats}}',
    kuntUNiet: 'Kunt u dan niet? Bel {{telefoon}} en vraag naar mij. We maken samen een nieuwe afspraak.',
    hulp: 'Vindt u het moeilijk om dit te lezen? Bel mij om hulp. U mag ook iemand meenemen naar het gesprek.',
    vraag: 'Hebt u een vraag? Bel {{telefoon}} en vraag naar mij.',
    groet: 'Met vriendelijke groet,\n\n{{begeleider}}\n{{gemeente}}\nTelefoon: {{telefoon}}',
    onderwerp: {
      uitnodiging: 'Onze afspraak op {{datum}}',
      verplaatst: 'Een nieuwe dag voor onze afspraak: {{datum}}',
      afgezegd: 'Onze afspraak op {{datum}} gaat niet door',
      herinnering: 'Wij spreken elkaar op {{datum}}',
    },
    begin: {
      uitnodiging: 'Ik spreek u graag. Daarom nodig ik u uit voor een gesprek.',
      verplaatst: 'Onze afspraak is verzet. Dit is de nieuwe afspraak. De oude afspraak geldt niet meer.',
      afgezegd: 'Onze afspraak op {{datum}} gaat niet door. U hoeft dan niets te doen.',
      herinnering: 'Binnenkort spreken wij elkaar. Dit is onze afspraak:',
    },
  }),
};
