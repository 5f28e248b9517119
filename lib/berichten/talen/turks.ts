import { datumIn, type Taalteksten, uitDelen } from './taal';

export const TURKS: Taalteksten = {
  elders: { brief: 'Bu mektubun Türkçesi bir sonraki sayfadadır.', mail: 'Bu mesajın Türkçesi aşağıdadır.' },
  vasteZin: 'Endişelenmenize gerek yok. Nasıl olduğunuzu ve size nasıl yardımcı olabileceğimi duymak isterim.',
  datum: datumIn('tr'),
  tijd: (tijd) => tijd,
  hoe: {
    op_locatie: 'siz bize geliyorsunuz',
    huisbezoek: 'ben sizin evinize geliyorum',
    telefonisch: 'ben sizi telefonla arıyorum',
    beeldbellen: 'görüntülü olarak konuşuyoruz; bağlantıyı size göndereceğim',
    anders: 'görüşüyoruz',
  },
  opNummer: (nummer) => `ben sizi telefonla arıyorum, aradığım numara: ${nummer}`,
  begeleider: 'Danışmanınız',
  teksten: uitDelen({
    aanhef: 'Sayın {{naam}},',
    afspraak: 'Ne zaman: {{datum}}\nSaat: {{tijd}}\nNasıl: {{hoe}}\nNerede: {{plaats}}',
    kuntUNiet:
      'Bu zaman size uymuyor mu? {{telefoon}} numarasını arayın ve beni isteyin. Birlikte yeni bir randevu belirleriz.',
    hulp: 'Bunu okumakta zorlanıyor musunuz? Yardım için beni arayın. Görüşmeye yanınızda birini de getirebilirsiniz.',
    vraag: 'Bir sorunuz mu var? {{telefoon}} numarasını arayın ve beni isteyin.',
    groet: 'Saygılarımla,\n\n{{begeleider}}\n{{gemeente}}\nTelefon: {{telefoon}}',
    onderwerp: {
      uitnodiging: 'Randevumuz: {{datum}}',
      verplaatst: 'Randevumuz için yeni gün: {{datum}}',
      afgezegd: '{{datum}} tarihindeki randevumuz iptal edildi',
      herinnering: 'Görüşeceğimiz gün: {{datum}}',
    },
    begin: {
      uitnodiging: 'Sizinle konuşmak istiyorum. Bu yüzden sizi bir görüşmeye davet ediyorum.',
      verplaatst: 'Randevumuzun zamanı değişti. Yeni randevu aşağıdadır. Eski randevu artık geçerli değil.',
      afgezegd: '{{datum}} tarihindeki randevumuz iptal edildi. Bir şey yapmanız gerekmiyor.',
      herinnering: 'Yakında görüşeceğiz. Randevumuz şöyle:',
    },
  }),
};
