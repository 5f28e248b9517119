import { datumIn, type Taalteksten, uitDelen } from './taal';

export const ARABISCH: Taalteksten = {
  elders: { brief: 'هذه الرسالة باللغة العربية في الصفحة التالية.', mail: 'هذه الرسالة باللغة العربية في الأسفل.' },
  vasteZin: 'لا داعي للقلق. أود أن أعرف كيف حالك، وكيف يمكنني مساعدتك.',
  datum: datumIn('ar'),
  tijd: (tijd) => tijd,
  hoe: {
    op_locatie: 'تأتي إلينا',
    huisbezoek: 'آتي إلى منزلك',
    telefonisch: 'أتصل بك هاتفيًا',
    beeldbellen: 'نتحدث عبر مكالمة فيديو، وسأرسل لك الرابط',
    anders: 'نتحدث معًا',
  },
  opNummer: (nummer) => `أتصل بك على الرقم ${nummer}`,
  begeleider: 'المرشد الخاص بك',
  teksten: uitDelen({
    aanhef: 'تحية طيبة {{naam}}،',
    afspraak: 'متى: {{datum}}\nالساعة: {{tijd}}\nكيف: {{hoe}}\nأين: {{plaats}}',
    kuntUNiet: 'هل هذا الموعد لا يناسبك؟ اتصل بالرقم {{telefoon}} واسأل عني. سنحدد معًا موعدًا جديدًا.',
    hulp: 'هل تجد صعوبة في قراءة هذه الرسالة؟ اتصل بي لأساعدك. يمكنك أيضًا أن تُحضر معك شخصًا إلى اللقاء.',
    vraag: 'هل لديك سؤال؟ اتصل بالرقم {{telefoon}} واسأل عني.',
    groet: 'مع أطيب التحيات،\n\n{{begeleider}}\n{{gemeente}}\nالهاتف: {{telefoon}}',
    onderwerp: {
      uitnodiging: 'موعدنا يوم {{datum}}',
      verplaatst: 'يوم جديد لموعدنا: {{datum}}',
      afgezegd: 'أُلغي موعدنا يوم {{datum}}',
      herinnering: 'نتحدث معًا يوم {{datum}}',
    },
    begin: {
      uitnodiging: 'أود أن أتحدث معك. لذلك أدعوك إلى لقاء.',
      verplaatst: 'تغيّر موعدنا. هذا هو الموعد الجديد. الموعد القديم لم يعد صالحًا.',
      afgezegd: 'أُلغي موعدنا يوم {{datum}}. لا تحتاج إلى فعل أي شيء.',
      herinnering: 'سنتحدث معًا قريبًا. هذا هو موعدنا:',
    },
  }),
};
