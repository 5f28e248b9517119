import { beforeEach, describe, expect, it } from 'vitest';
import { eenGebruiker } from '../../prisma/factories/gebruiker';
import { GEMEENTE } from '../../prisma/factories/gemeente';
import { doeAlsBaas } from '../../prisma/proef/baas';
import { wachtrij, zonderGemeente } from '../../prisma/proef/berichtsituatie';
import { blijft } from '../../prisma/proef/rechten';
import { doeActie, spoor } from '../../prisma/proef/stand';
import type { User } from '../policy/policy';
import { alsSysteem } from '../server/db';
import { Geweigerd, IntussenGewijzigd, Ongeldig } from '../server/fouten';
import { gemeenteWijzigen } from './actions';
import { getGemeente, getGemeentenaam } from './gemeente-queries';
import { vindGemeente } from './gemeente-rijen';
import { gemeenteWijzigenSchema } from './gemeente-schema';

let beheerder: User;
beforeEach(async () => {
  beheerder = await eenGebruiker({ rol: 'beheerder' });
});
const lees = () => alsSysteem('proef', vindGemeente);
const wijzig = (velden: object) => doeActie(beheerder, gemeenteWijzigen, { ...GEMEENTE, email: '', ...velden });

describe('de gemeente', () => {
  it('is er niet tot beheer haar invult; dan gaat wat erop wachtte verder', () =>
    zonderGemeente(async () => {
      expect(await getGemeente(beheerder)).toBeNull();
      expect(await getGemeentenaam()).toBeNull();
      await wijzig({ versie: '0', naam: ' gemeente Ergens ', telefoon: '053-1234567', email: 'post@ergens.nl' });
      expect(await lees()).toMatchObject({ naam: 'gemeente Ergens', email: 'post@ergens.nl', versie: 1 });
      expect(await getGemeentenaam()).toBe('gemeente Ergens');
      expect((await wachtrij()).map((w) => w.taak)).toContain('berichten.aanvullen');
      expect((await spoor())[0]).toMatchObject({
        actie: 'gemeente.wijzigen',
        onderwerp: 'gemeente',
        details: { velden: ['naam', 'adres', 'postcode', 'plaats', 'telefoon', 'email'] },
      });
      await doeAlsBaas('DELETE FROM gemeente');
    }));

  it('wijzigt wie haar zag zoals zij is; wie te laat is ziet wat er staat', async () => {
    const { versie } = (await lees()) ?? { versie: 0 };
    await wijzig({ versie, telefoon: '053-1111111' });
    expect((await spoor())[0]).toMatchObject({ details: { velden: ['telefoon'] } });
    const fout = await blijft(() => wijzig({ versie, telefoon: '053-2222222' }), IntussenGewijzigd);
    expect(fout.opgeslagen).toContainEqual({ veld: 'telefoon', label: 'Telefoon', waarde: '053-1111111' });
    await wijzig({ versie: versie + 1 });
  });

  it('legt het BSN pas vast als beheer dat aanzet, en er een sleutel is om het te versleutelen', async () => {
    const { versie, bsnAan } = (await lees()) ?? { versie: 0, bsnAan: null };
    expect(bsnAan).toBe(false);
    const sleutels = process.env.VERSLEUTELING_SLEUTELS;
    process.env.VERSLEUTELING_SLEUTELS = '';
    const fout = await blijft(() => wijzig({ versie, bsnAan: 'ja' }), Ongeldig);
    expect(fout.fieldErrors.bsnAan).toContain('VERSLEUTELING_SLEUTELS');
    process.env.VERSLEUTELING_SLEUTELS = sleutels;
    await wijzig({ versie, bsnAan: 'ja' });
    expect(await lees()).toMatchObject({ bsnAan: true });
    expect((await spoor())[0]).toMatchObject({ details: { velden: ['bsnAan'] } });
    await wijzig({ versie: versie + 1 });
    expect(await lees()).toMatchObject({ bsnAan: false });
  });

  it.each(['naam', 'adres', 'postcode', 'plaats', 'telefoon'])('heeft altijd %s', (veld) => {
    const gelezen = gemeenteWijzigenSchema.safeParse({ ...GEMEENTE, versie: 1, email: '', [veld]: ' ' });
    expect(gelezen.error?.issues.map((i) => i.path[0])).toEqual([veld]);
  });

  it('is niet te lezen voor wie niet beheert', async () => {
    const user = await eenGebruiker({ rol: 'teamleider' });
    expect(() => getGemeente(user)).toThrow(Geweigerd);
  });
});
