import { beforeAll, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { eenTraject } from '../../prisma/factories/traject';
import { pdfTekst } from '../../prisma/proef/pdftekst';
import { doeActie, gelezen, spoor, stand, VANDAAG } from '../../prisma/proef/stand';
import { ROLLEN } from '../domain/rollen';
import { maakCsv } from '../excel/excel';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { BevestigOpnieuw } from '../server/fouten';
import { bestandVrijgeven } from './actions';
import { inzagelijstPdf, spoorblad } from './bestand';
import { getInzagelijst, getSpoorbestand } from './bestand-queries';

let fg: User;
let client: { id: string; clientnummer: string };
let [eigen, ander, partner]: User[] = [];
beforeAll(async () => {
  fg = { ...(await eenGebruiker({ rol: 'privacy_officer' })), bevestigdOp: new Date() };
  eigen = await eenGebruiker({ naam: 'Bep Gleider' });
  ander = await eenGebruiker({ naam: 'Verre Collega' });
  partner = await eenGebruiker({ rol: 'partner', naam: 'Piet Partner', organisatie: 'Power' });
  client = (await eenTraject({ start: '2020-01-06', begeleider: eigen })).client;
  const regels: [User | null, string, string, ('geweigerd' | 'gelukt')?][] = [
    [eigen, '2026-03-02T09:00:00Z', 'dossier.openen'],
    [eigen, '2026-03-02T09:05:00Z', 'contactmoment.vastleggen'],
    // Na middernacht in Nederland: een dag later.
    [ander, '2026-03-02T23:30:00Z', 'dossier.openen'],
    [partner, '2026-03-04T09:00:00Z', 'signaal.sturen'],
    [null, '2026-03-05T03:00:00Z', 'bericht.maken'],
    [ander, '2026-03-06T09:00:00Z', 'plan.openen', 'geweigerd'],
  ];
  await alsSysteem('proef', async (tx) => {
    for (const [wie, op, actie, resultaat = 'gelukt'] of regels)
      await tx.auditregel.create({
        data: {
          ...{ op: new Date(op), actie, resultaat, clientId: client.id, details: { verslag: 'GEHEIM' } },
          ...(wie ? { gebruikerId: wie.id, adres: '=1+1' } : { systeem: 'berichten' }),
        },
        select: { id: true },
      });
  });
});
const zoek = () => ({ client: client.clientnummer, van: '2026-03-01', tot: '2026-03-31' });

describe('het spoor als bestand', () => {
  it('geeft de regels die op het scherm staan, zonder tekst en zonder formules, en laat een regel na', async () => {
    const bestand = await gelezen(getSpoorbestand(fg, { ...zoek(), volgorde: 'oudste', vorm: 'csv' }, VANDAAG));
    const csv = maakCsv(spoorblad(bestand));
    const rijen = csv.trim().split('\r\n');
    expect(rijen).toHaveLength(7);
    expect(rijen[1]).toContain('Bep Gleider, werkzoekendebegeleider;opende het dossier;gelukt');
    expect(rijen[6]).toContain('geweigerd');
    expect(csv).not.toMatch(/GEHEIM|;=1/);
    expect((await spoor())[0]).toMatchObject({
      ...{ actie: 'verantwoording.exporteren', gebruikerId: fg.id, clientId: client.id, resultaat: 'gelukt' },
      details: { vorm: 'csv', van: '2026-03-01', tot: '2026-03-31', aantal: 6 },
    });
  });

  it('alleen voor wie net liet zien dat hij het is; anders gebeurt er niets', async () => {
    const voor = await stand();
    for (const bevestigdOp of [null, new Date(Date.now() - 11 * 60_000)]) {
      const laat = { ...fg, bevestigdOp };
      await expect(getSpoorbestand(laat, zoek(), VANDAAG)).rejects.toThrow(BevestigOpnieuw);
      await expect(
        getInzagelijst(laat, { clientnummer: client.clientnummer, metNamen: true }, VANDAAG),
      ).rejects.toThrow(BevestigOpnieuw);
    }
    expect(await stand()).toEqual(voor);
  });

  it('met een keuze die niet klopt is er geen bestand', async () => {
    expect(await getSpoorbestand(fg, { van: 'gisteren' }, VANDAAG)).toBeNull();
  });

  it.each(ROLLEN.filter((r) => r !== 'privacy_officer'))('niet voor een %s', async (rol) => {
    const wie = { ...(await eenGebruiker({ rol })), bevestigdOp: new Date() };
    const { auditregel: _, ...voor } = await stand();
    expect(await getSpoorbestand(wie, zoek(), VANDAAG)).toBeNull();
    expect(await getInzagelijst(wie, { clientnummer: client.clientnummer, metNamen: false }, VANDAAG)).toBeNull();
    await expect(doeActie(wie, bestandVrijgeven, {})).rejects.toThrow();
    expect(await stand()).toMatchObject(voor);
  });

  it('vrijgeven verandert niets', async () => {
    const voor = await stand();
    expect((await doeActie(fg, bestandVrijgeven, {})).melding).toBe('Kies nu het bestand.');
    expect(await stand()).toEqual(voor);
  });
});

describe('wie het dossier zag, voor de cliënt', () => {
  const lees = (metNamen: boolean) =>
    gelezen(getInzagelijst(fg, { clientnummer: client.clientnummer, metNamen }, VANDAAG));
  const tekst = async (metNamen: boolean) => pdfTekst(await inzagelijstPdf(await lees(metNamen)));

  it('noemt per dag wie, met de functie van wie de cliënt niet kent, en niet wat is geweigerd', async () => {
    const { dagen } = await lees(false);
    expect(dagen.slice(0, 4)).toEqual([
      {
        dag: '2026-03-02',
        mensen: [
          {
            wie: 'Bep Gleider (werkzoekendebegeleider, team Noord)',
            wat: { inzage: ['dossier.openen'], wijziging: ['contactmoment.vastleggen'], bestand: [] },
          },
        ],
      },
      {
        dag: '2026-03-03',
        mensen: [
          {
            wie: 'werkzoekendebegeleider 1 (team Noord)',
            wat: { inzage: ['dossier.openen'], wijziging: [], bestand: [] },
          },
        ],
      },
      {
        dag: '2026-03-04',
        mensen: [
          {
            wie: expect.stringMatching(/^partner.* 1 \(Power\)$/),
            wat: { inzage: [], wijziging: ['signaal.sturen'], bestand: [] },
          },
        ],
      },
      {
        dag: '2026-03-05',
        mensen: [{ wie: 'de computer, vanzelf', wat: { inzage: [], wijziging: ['bericht.maken'], bestand: [] } }],
      },
    ]);
    expect(dagen.some((d) => d.dag === '2026-03-06')).toBe(false);
  });

  it('als PDF in gewone taal; namen alleen als daarvoor is gekozen, en dat staat in het spoor', async () => {
    const zonder = await tekst(false);
    expect(zonder).toContain('Wie uw dossier heeft gezien');
    expect(zonder).toContain('Werkzoekendebegeleider 1');
    expect(zonder).not.toMatch(/Verre Collega|Piet Partner|GEHEIM/);
    expect((await spoor())[0]).toMatchObject({
      actie: 'inzagelijst.downloaden',
      clientId: client.id,
      details: { metNamen: false },
    });
    const met = await tekst(true);
    expect(met).toMatch(/Verre Collega/);
    expect((await spoor())[0]).toMatchObject({ actie: 'inzagelijst.downloaden', details: { metNamen: true } });
  });

  it('van een nummer dat er niet is, is er niets', async () => {
    expect(await getInzagelijst(fg, { clientnummer: 'BESTAAT-NIET', metNamen: false }, VANDAAG)).toBeNull();
    expect((await spoor())[0]).toMatchObject({
      actie: 'inzagelijst.downloaden',
      resultaat: 'geweigerd',
      onderwerpId: 'BESTAAT-NIET',
    });
  });
});
