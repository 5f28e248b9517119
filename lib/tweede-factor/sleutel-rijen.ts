import 'server-only';
import type { Tx } from '../server/db';
import { sql } from '../server/sql';
import { bekendeSleutels, NietEcht, ontsleutel, type Versleuteldekamer } from '../server/versleuteling';
import { kolom, rijvorm, vraag } from '../server/vraag';
import { doelVan, versleutelGeheim } from './codeapp';

const TELLING = rijvorm('tweede_factor.per_sleutel', { sleutelId: kolom.tekst, aantal: kolom.getal });
const OUD = rijvorm('tweede_factor.oude_sleutel', {
  gebruikerId: kolom.id,
  cijfertekst: kolom.tekst,
  sleutelId: kolom.tekst,
});

/** Het geheim van elke app met codes onder een andere sleutel brengen. Wat nog niet in gebruik is verloopt vanzelf, en telt wel mee. */
export const CODEAPP_KAMER: Versleuteldekamer = {
  naam: 'apps met codes',
  tel: (tx) =>
    vraag(
      tx,
      TELLING,
      sql`SELECT sleutel AS "sleutelId", count(*)::int AS aantal FROM codeapp, unnest(ARRAY[sleutel_id, nieuw_sleutel_id]) AS sleutel
      WHERE sleutel IS NOT NULL GROUP BY 1 ORDER BY 1`,
    ),
  async herversleutel(tx, na, hoogstens) {
    const [nieuw, ...oud] = bekendeSleutels();
    await wisNieuwe(tx, oud);
    const rijen = await vraag(
      tx,
      OUD,
      sql`SELECT gebruiker_id::text AS "gebruikerId", cijfertekst, sleutel_id AS "sleutelId" FROM codeapp
      WHERE sleutel_id = ANY(${oud}::text[]) AND sleutel_id <> ${nieuw ?? ''} AND (${na}::uuid IS NULL OR gebruiker_id > ${na}::uuid)
      ORDER BY gebruiker_id LIMIT ${hoogstens}::int FOR UPDATE`,
    );
    let kapot = 0;
    for (const { gebruikerId, ...rij } of rijen) {
      try {
        const data = versleutelGeheim(gebruikerId, ontsleutel(rij, doelVan(gebruikerId)));
        await tx.codeapp.update({ where: { gebruikerId }, data, select: { gebruikerId: true } });
      } catch (fout) {
        if (!(fout instanceof NietEcht)) throw fout;
        kapot += 1;
      }
    }
    return { laatste: rijen.at(-1)?.gebruikerId ?? null, gedaan: rijen.length - kapot, kapot };
  },
};

/** Wie halverwege het instellen was, scant een nieuwe code. */
const wisNieuwe = (tx: Tx, oud: readonly string[]) =>
  tx.codeapp.updateMany({
    where: { nieuwSleutelId: { in: [...oud] } },
    data: { nieuwCijfertekst: null, nieuwSleutelId: null, nieuwSinds: null },
  });
