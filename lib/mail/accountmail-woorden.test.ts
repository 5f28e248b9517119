import { describe, expect, it } from 'vitest';
import { ACCOUNTMAIL, type Accountmailsoort, accountmailtekst, LINK_MINUTEN } from './accountmail-woorden';

const SOORTEN = Object.keys(ACCOUNTMAIL) as Accountmailsoort[];
const met = (soort: Accountmailsoort, link: string | null) =>
  accountmailtekst(soort, { naam: 'An Bee', wat: 'Firefox op Windows', link, adres: 'https://vast.voorbeeld.nl' })
    .tekst;

describe('een e-mail over het account', () => {
  it.each(SOORTEN)('%s spreekt iemand aan, zegt wat te doen en waar het vandaan komt', (soort) => {
    const tekst = met(soort, LINK_MINUTEN[soort] ? 'https://vast.voorbeeld.nl/toegang/x' : null);
    expect(tekst).toMatch(/^Beste An Bee,\n\n/);
    expect(tekst).toMatch(/(beheerder|weggooien|niets te doen|stel de tweede stap)/);
    expect(tekst).toMatch(/Vast Contact, https:\/\/vast\.voorbeeld\.nl$/);
  });

  it('draagt een link alleen waar die bij hoort, en zegt hoe lang hij werkt', () => {
    expect(met('herstellink', 'https://x/toegang/t')).toContain('30 minuten');
    expect(met('uitnodiging', 'https://x/toegang/t')).toContain('24 uur');
    expect(met('rechten_gewijzigd', 'https://x/toegang/t')).not.toContain('/toegang/');
  });
});
