/** Adressen, toestemming voor e-mail en berichten bij de demo. Straten en adressen zijn verzonnen; elke dag is ten opzichte van vandaag. */
import { maakBericht } from '../../lib/berichten/maken';
import { TALEN } from '../../lib/berichten/talen/talen';
import { type Datum, plusDagen } from '../../lib/domain/datum';
import { werkdagOpOfVoor } from '../../lib/domain/werkdagen';
import { naarDb } from '../../lib/server/datums';
import type { Tx } from '../../lib/server/db';
import { GEMEENTE } from '../factories/gemeente';
import { ruw } from '../proef/ruw';

/** Bij afspraken tot en met zoveel dagen vooruit is het bericht al weg; daarna tot en met de tweede ligt het nog klaar. */
const WEG = 9;
const KLAAR = 16;

/** Engels is er, en moet nog worden nagekeken. */
const IN_GEBRUIK = ['nl', 'tr', 'ar', 'ti'] as const;

/** Maakt wat een gemeente vooraf regelt, en de berichten bij de afspraken van de komende weken. */
export async function voegBerichtenToe(tx: Tx, vandaag: Datum): Promise<void> {
  await regelVooraf(tx, vandaag);
  await geefAdressen(tx, vandaag);
  const afspraken = await tx.contactmoment.findMany({
    where: { status: 'gepland', datum: { gt: naarDb(vandaag), lte: naarDb(plusDagen(vandaag, KLAAR)) } },
    orderBy: [{ datum: 'asc' }, { id: 'asc' }],
    select: { id: true, versie: true, datum: true },
  });
  // Twee dagen van tevoren gemaakt: een brief voor morgen is er dan ook.
  for (const { id, versie } of afspraken)
    await maakBericht(tx, { contactmomentId: id, soort: 'uitnodiging', versie }, plusDagen(vandaag, -2));
  await verstuur(tx, vandaag);
}

async function regelVooraf(tx: Tx, vandaag: Datum): Promise<void> {
  await tx.sjabloon.createMany({
    data: IN_GEBRUIK.map((taal) => ({
      soort: 'vaste_zin' as const,
      taal,
      tekst: TALEN[taal].vasteZin,
      goedgekeurdDoor: taal === 'nl' ? 'team Communicatie' : 'het tolkencentrum',
      goedgekeurdOp: naarDb(plusDagen(vandaag, -90)),
    })),
  });
  await tx.gemeente.upsert({ where: { id: 1 }, create: GEMEENTE, update: GEMEENTE, select: { id: true } });
  await ruw(tx)
    .$executeRaw`UPDATE gebruiker SET telefoon = '053-000' || lpad((100 + length(naam))::text, 4, '0') WHERE rol = 'begeleider'`;
  await ruw(tx).$executeRaw`UPDATE gebruiker SET talen = ARRAY['Turks'] WHERE email = 'b.yildiz@voorbeeld.nl'`;
  await ruw(tx).$executeRaw`
    UPDATE locatie SET adres = 'Voorbeeldplein ' || k.nr || ', Enschede'
    FROM (SELECT id, row_number() OVER (ORDER BY naam) AS nr FROM locatie) k WHERE k.id = locatie.id`;
}

/** Iedereen een adres, op één op de dertig na; ruim een kwart wil liever e-mail, en bij een enkeling komt die niet aan. */
async function geefAdressen(tx: Tx, vandaag: Datum): Promise<void> {
  await ruw(tx).$executeRaw`
    UPDATE client SET woonplaats = 'Enschede', postcode = coalesce(postcode, '7511 AA'),
      adres = CASE WHEN k.nr % 30 <> 11 THEN (ARRAY['Lindestraat', 'Spinnerspad', 'Beekweg', 'Weverslaan', 'Molenhof'])[1 + k.nr % 5]
        || ' ' || (3 + (k.nr * 7) % 90) END,
      email = CASE WHEN k.nr % 7 IN (2, 5) THEN lower(regexp_replace(clientnummer, '[^A-Za-z0-9]', '', 'g')) || '@voorbeeld.nl' ELSE email END,
      email_toestemming_op = CASE WHEN k.nr % 7 IN (2, 5) THEN ${plusDagen(vandaag, -60)}::text::date END,
      brieftaal = CASE WHEN niveau_nederlands = 'goed' THEN NULL WHEN 'Turks' = ANY(talen) THEN 'tr' WHEN 'Arabisch' = ANY(talen) THEN 'ar'
        WHEN 'Tigrinya' = ANY(talen) THEN 'ti' WHEN 'Engels' = ANY(talen) THEN 'en' END,
      email_onbestelbaar_op = CASE WHEN k.nr % 61 = 33 AND k.nr % 7 IN (2, 5) THEN ${plusDagen(vandaag, -6)}::text::date END
    FROM (SELECT id, row_number() OVER (ORDER BY clientnummer)::int AS nr FROM client) k WHERE k.id = client.id`;
}

/** Wat het eerst komt is al weg: afgedrukt of verstuurd, een paar werkdagen geleden. */
async function verstuur(tx: Tx, vandaag: Datum): Promise<void> {
  const op = werkdagOpOfVoor(plusDagen(vandaag, -5));
  await ruw(tx).$executeRaw`
    UPDATE bericht SET status = (CASE kanaal WHEN 'brief' THEN 'afgedrukt' ELSE 'verzonden' END)::"Berichtstatus",
      verzonden_op = (${op}::text::date + time '10:20') AT TIME ZONE 'Europe/Amsterdam',
      gemaakt_op = (${op}::text::date + time '09:05') AT TIME ZONE 'Europe/Amsterdam', pogingen = CASE kanaal WHEN 'brief' THEN 0 ELSE 1 END
    WHERE status = 'wacht' AND aan IS NOT NULL AND afspraak_datum <= ${plusDagen(vandaag, WEG)}::text::date`;
}
