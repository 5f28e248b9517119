// npm run sleutels als eigen proces: wat het zegt, en dat het een sleutel die nog nodig is niet laat gaan.
import { execFile } from 'node:child_process';
import { expect, it, vi } from 'vitest';
import { eenBsn, metBsn } from '../prisma/factories/bsn';
import { eenClient } from '../prisma/factories/client';
import { PROEFSLEUTEL } from '../prisma/proef/sleutel';

vi.setConfig({ testTimeout: 120_000 });

const NIEUW = `nieuw:${Buffer.alloc(32, 'nieuw').toString('base64')}`;

type Uitkomst = { code: number; uit: string; fout: string };
const draai = (sleutels: string, ...args: string[]): Promise<Uitkomst> =>
  new Promise((klaar) => {
    const opties = ['--conditions=react-server', '--import', 'tsx', 'scripts/sleutels.ts', ...args];
    const env = { ...process.env, NODE_OPTIONS: '', VERSLEUTELING_SLEUTELS: sleutels };
    execFile(process.execPath, opties, { env }, (fout, uit, stderr) =>
      klaar({ code: Number(fout?.code ?? 0), uit, fout: stderr }),
    );
  });

it('wisselt, en zegt daarna pas dat de oude weg mag', async () => {
  await metBsn();
  const bsn = await eenBsn({ client: await eenClient() });
  const beide = `${NIEUW},${PROEFSLEUTEL}`;
  expect(await draai('')).toMatchObject({ code: 1, uit: '', fout: expect.stringContaining('ontbreekt op de server') });
  expect(await draai(beide, '--mag-weg', 'proef')).toMatchObject({
    code: 1,
    fout: 'De sleutel proef mag niet weg: 1 gegeven heeft hem nodig. Zet een nieuwe sleutel vooraan en doe eerst npm run sleutels.\n',
  });
  const gewisseld = await draai(beide);
  expect(gewisseld).toMatchObject({ code: 0, fout: '' });
  expect(gewisseld.uit).toContain(
    'BSN: 1 opnieuw versleuteld.\napps met codes: 0 opnieuw versleuteld.\nnieuw (schrijft): 1 in gebruik.\nproef (leest): 0 in gebruik.',
  );
  expect(gewisseld.uit).not.toContain(bsn);
  expect(await draai(beide, '--mag-weg', 'proef')).toMatchObject({ code: 0, fout: '' });
});
