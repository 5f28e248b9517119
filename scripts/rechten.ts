// npm run rechten: schrijft docs/veiligheid/rollen-en-rechten.md uit lib/policy en uit de daden en blikken die een recht noemen. scripts/papieren.test.ts
// faalt zolang het bestand iets anders zegt dan de code.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROL } from '../lib/copy/woorden';
import { ROLLEN } from '../lib/domain/rollen';
import { ACTIES, type Actie, RECHTEN } from '../lib/policy/policy';
import { wortel } from './plaatsen.mjs';

export const RECHTENBESTAND = 'docs/veiligheid/rollen-en-rechten.md';

const BEREIK: Record<NonNullable<(typeof RECHTEN)['begeleider'][Actie]>, string> = {
  overal: 'ja',
  eigen: 'eigen',
  eigen_lopend: 'eigen, lopend',
  team: 'eigen team',
  aanpak: 'eigen aanpak',
  betrokken: 'met grond',
};

const DAAD = /defineCommand\(\s*'([^']+)',[\s\S]*?recht: '([^']+)'/g;
const BLIK = /defineInzage\(\{\s*naam: '([^']+)',\s*recht: '([^']+)'/g;

/** Welke daden en blikken elk recht noemen, zoals ze in het auditspoor heten. */
function gebruik(): Map<string, string[]> {
  const perRecht = new Map<string, Set<string>>();
  for (const pad of readdirSync(join(wortel, 'lib'), { recursive: true, encoding: 'utf8' })) {
    if (!pad.endsWith('.ts') || pad.endsWith('.test.ts')) continue;
    const tekst = readFileSync(join(wortel, 'lib', pad), 'utf8');
    for (const [, naam = '', recht = ''] of [...tekst.matchAll(DAAD), ...tekst.matchAll(BLIK)])
      perRecht.set(recht, (perRecht.get(recht) ?? new Set()).add(naam));
  }
  return new Map([...perRecht].map(([recht, namen]) => [recht, [...namen].sort()]));
}

/** De tabel van rollen en rechten, en wat elk recht opent. */
export function rechtenTekst(): string {
  const rij = (cellen: readonly string[]) => `| ${cellen.join(' | ')} |`;
  const matrix = ACTIES.map((actie) =>
    rij([`\`${actie}\``, ...ROLLEN.map((rol) => (RECHTEN[rol][actie] ? BEREIK[RECHTEN[rol][actie]] : ''))]),
  );
  const opent = gebruik();
  const daden = ACTIES.flatMap((actie) => {
    const namen = opent.get(actie) ?? [];
    return namen.length > 0 ? [rij([`\`${actie}\``, namen.map((n) => `\`${n}\``).join(', ')])] : [];
  });
  return [
    '# Rollen en rechten',
    '',
    'Gemaakt met `npm run rechten` uit [lib/policy/policy.ts](../../lib/policy/policy.ts). Wijzig dit bestand niet met de hand: een proef vergelijkt het met de code.',
    '',
    '## Wie mag wat',
    '',
    'Leeg is: mag niet. *ja* hoort bij geen cliënt in het bijzonder. *eigen* is een traject dat iemand begeleidt of vervangt, ook als het is beëindigd; *eigen, lopend* zolang het',
    'niet is beëindigd. *eigen team* en *eigen aanpak*: waaraan beheer iemand koppelde. *met grond*: zolang er een grond geldt om met deze partner te delen.',
    'De controlegroep van een onderzoek valt buiten elk recht op een traject.',
    '',
    rij(['recht', ...ROLLEN.map((rol) => ROL[rol])]),
    rij(['---', ...ROLLEN.map(() => '---')]),
    ...matrix,
    '',
    '## Wat elk recht opent',
    '',
    'De daden en blikken heten hier zoals in het auditspoor.',
    '',
    rij(['recht', 'daden en blikken']),
    rij(['---', '---']),
    ...daden,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(wortel, RECHTENBESTAND), rechtenTekst());
  console.log(`Geschreven: ${RECHTENBESTAND}.`);
}
