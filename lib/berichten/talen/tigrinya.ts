import { datumIn, type Taalteksten, uitDelen } from './taal';

export const TIGRINYA: Taalteksten = {
  elders: { brief: 'እዛ ደብዳበ ብትግርኛ ኣብታ ቀጻሊት ገጽ ኣላ።', mail: 'እዛ መልእኽቲ ብትግርኛ ኣብ ታሕቲ ኣላ።' },
  vasteZin: 'ክትጭነቑ ኣየድልየኩምን እዩ። ከመይ ከም ዘለኹምን ብምንታይ ክሕግዘኩም ከም ዝኽእልን ክሰምዕ ደስ ይብለኒ።',
  datum: datumIn('ti'),
  tijd: (tijd) => tijd,
  hoe: {
    op_locatie: 'ንስኹም ናባና ትመጹ',
    huisbezoek: 'ኣነ ናብ ገዛኹም እመጽእ',
    telefonisch: 'ኣነ ብተሌፎን ክድውለልኩም እየ',
    beeldbellen: 'ብቪድዮ ክንዛረብ ኢና፤ ነቲ መላግቦ ክሰደልኩም እየ',
    anders: 'ክንዛረብ ኢና',
  },
  opNummer: (nummer) => `ኣነ በዚ ቁጽሪ ክድውለልኩም እየ፦ ${nummer}`,
  begeleider: 'ሓጋዚኹም',
  teksten: uitDelen({
    aanhef: 'ዝኸበርኩም {{naam}}፦',
    afspraak: 'መዓስ፦ {{datum}}\nሰዓት፦ {{tijd}}\nብኸመይ፦ {{hoe}}\nኣበይ፦ {{plaats}}',
    kuntUNiet: 'እዚ ቆጸራ ኣይጥዕመኩምን ድዩ? ናብ {{telefoon}} ደውሉ እሞ ንዓይ ሕተቱ። ብሓባር ሓድሽ ቆጸራ ክንገብር ኢና።',
    hulp: 'እዚ ምንባብ የጸግመኩም ድዩ? ንሓገዝ ደውሉለይ። ናብ ዝርርብና ሓደ ሰብ ምሳኹም ክትማልኡ እውን ትኽእሉ ኢኹም።',
    vraag: 'ሕቶ ኣለኩም ድዩ? ናብ {{telefoon}} ደውሉ እሞ ንዓይ ሕተቱ።',
    groet: 'ምስ ሰላምታ፦\n\n{{begeleider}}\n{{gemeente}}\nተሌፎን፦ {{telefoon}}',
    onderwerp: {
      uitnodiging: 'ቆጸራና፦ {{datum}}',
      verplaatst: 'ንቆጸራና ሓድሽ መዓልቲ፦ {{datum}}',
      afgezegd: 'ናይ {{datum}} ቆጸራና ተሰሪዙ',
      herinnering: 'ክንዛረበሉ ኢና፦ {{datum}}',
    },
    begin: {
      uitnodiging: 'ምሳኹም ክዛረብ ደስ ይብለኒ። ስለዚ ናብ ዝርርብ ክዕድመኩም እደሊ።',
      verplaatst: 'ቆጸራና ተቐይሩ። እዚ ሓድሽ ቆጸራ እዩ። እቲ ናይ ቀደም ቆጸራ ድሕሪ ሕጂ ኣይሰርሕን እዩ።',
      afgezegd: 'ናይ {{datum}} ቆጸራና ተሰሪዙ። ዝኾነ ክትገብሩ ኣየድልየኩምን እዩ።',
      herinnering: 'ኣብ ቀረባ ግዜ ክንዛረብ ኢና። ቆጸራና እዚ እዩ፦',
    },
  }),
};
