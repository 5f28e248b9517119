import { describe, expect, it } from 'vitest';
import { apparaatTekst } from './apparaat';

const WIN = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)';
const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('het apparaat in woorden', () => {
  it.each([
    [`${WIN} Gecko/20100101 Firefox/132.0`.replace('x64)', 'x64; rv:132.0)'), 'Firefox op Windows'],
    [`${WIN} ${KIT} Chrome/131.0.0.0 Safari/537.36`, 'Chrome op Windows'],
    [`${WIN} ${KIT} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0`, 'Edge op Windows'],
    [`${WIN} ${KIT} Chrome/130.0.0.0 Safari/537.36 OPR/116.0.0.0`, 'Opera op Windows'],
    [`Mozilla/5.0 (Linux; Android 10; K) ${KIT} Chrome/131.0.0.0 Mobile Safari/537.36`, 'Chrome op Android'],
    [
      `Mozilla/5.0 (Linux; Android 14; SM-S911B) ${KIT} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
      'Samsung Internet op Android',
    ],
    ['Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0', 'Firefox op Android'],
    [`${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15`, 'Safari op Mac'],
    [`${MAC} ${KIT} Chrome/131.0.0.0 Safari/537.36`, 'Chrome op Mac'],
    [`${IPHONE} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1`, 'Safari op iPhone'],
    [`${IPHONE} AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0 Mobile/15E148 Safari/604.1`, 'Chrome op iPhone'],
    [`Mozilla/5.0 (X11; Linux x86_64) ${KIT} HeadlessChrome/131.0.0.0 Safari/537.36`, 'Chrome op Linux'],
    [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${KIT} Chrome/131.0.0.0 Safari/537.36`, 'Chrome op Chromebook'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Iets/1.0', 'Windows'],
    ['Firefox/132.0', 'Firefox'],
    ['curl/8.5.0', 'onbekend apparaat'],
    ['<script>alert(1)</script>', 'onbekend apparaat'],
    ['', 'onbekend apparaat'],
    [null, 'onbekend apparaat'],
    ['x'.repeat(100_000), 'onbekend apparaat'],
  ])('%s', (userAgent, tekst) => expect(apparaatTekst(userAgent)).toBe(tekst));
});
