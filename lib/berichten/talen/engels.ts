import { datumIn, type Taalteksten, uitDelen } from './taal';

export const ENGELS: Taalteksten = {
  elders: { brief: 'This letter is in English on the next page.', mail: 'This message is in English below.' },
  vasteZin: 'You do not need to worry. I would like to hear how you are, and how I can help you.',
  datum: datumIn('en-GB'),
  tijd: (tijd) => tijd,
  hoe: {
    op_locatie: 'you come to our office',
    huisbezoek: 'I come to your home',
    telefonisch: 'I call you',
    beeldbellen: 'we talk by video call; I will send you the link',
    anders: 'we talk',
  },
  opNummer: (nummer) => `I call you on ${nummer}`,
  begeleider: 'Your adviser',
  teksten: uitDelen({
    aanhef: 'Dear {{naam}},',
    afspraak: 'When: {{datum}}\nTime: {{tijd}}\nHow: {{hoe}}\nWhere: {{plaats}}',
    kuntUNiet: 'Can you not make it? Call {{telefoon}} and ask for me. We will make a new appointment together.',
    hulp: 'Do you find this difficult to read? Call me for help. You may also bring someone with you.',
    vraag: 'Do you have a question? Call {{telefoon}} and ask for me.',
    groet: 'Kind regards,\n\n{{begeleider}}\n{{gemeente}}\nTelephone: {{telefoon}}',
    onderwerp: {
      uitnodiging: 'Our appointment on {{datum}}',
      verplaatst: 'A new day for our appointment: {{datum}}',
      afgezegd: 'Our appointment on {{datum}} is cancelled',
      herinnering: 'We will talk on {{datum}}',
    },
    begin: {
      uitnodiging: 'I would like to talk with you. That is why I invite you for a talk.',
      verplaatst: 'Our appointment has changed. This is the new appointment. The old one is no longer valid.',
      afgezegd: 'Our appointment on {{datum}} is cancelled. You do not need to do anything.',
      herinnering: 'We will talk soon. This is our appointment:',
    },
  }),
};
