import { describe, expect, it } from 'vitest';
import { mailtekst } from './mailtekst';

const NL = {
  onderwerp: 'Onze afspraak',
  tekst: 'Beste Noor & Bo <3,\n\nWanneer: morgen\nWaar: hier',
  voet: 'Telefoon: 1',
};

describe('een e-mail', () => {
  it('is zonder andere taal gewone tekst met de voet eronder', () =>
    expect(mailtekst({ ...NL, vertaling: null })).toEqual({
      onderwerp: 'Onze afspraak',
      tekst: `${NL.tekst}\n\n-- \nTelefoon: 1`,
      html: null,
    }));

  it('zegt met een andere taal eerst waar zij staat, en loopt in het Arabisch van rechts naar links', () => {
    const m = mailtekst({ ...NL, vertaling: { taal: 'ar', onderwerp: 'موعدنا', tekst: 'تحية\n\nمتى: غدًا' } });
    expect(m.onderwerp).toBe('Onze afspraak / موعدنا');
    expect(m.tekst.split('\n\n')).toEqual([
      'هذه الرسالة باللغة العربية في الأسفل.',
      'Beste Noor & Bo <3,',
      'Wanneer: morgen\nWaar: hier',
      '----------',
      'تحية',
      'متى: غدًا',
      '-- \nTelefoon: 1',
    ]);
    expect(m.html).toContain(
      '<div lang="nl" dir="ltr"><p>Beste Noor &amp; Bo &lt;3,</p><p>Wanneer: morgen<br>Waar: hier</p></div>',
    );
    expect(m.html).toContain('<div lang="ar" dir="rtl"><p>تحية</p><p>متى: غدًا</p></div>');
  });
});
