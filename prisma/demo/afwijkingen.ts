/** Een deel van de normafwijkingen die uit de import volgen is al uitgelegd: wat is ingediend, geaccepteerd en teruggestuurd. */
import { besluit, verantwoord } from '../../lib/afwijkingen/commands';
import type { Datum } from '../../lib/domain/datum';
import type { Afwijkingreden } from '../../lib/domain/normafwijking';
import type { User } from '../../lib/policy/policy';
import type { Tx } from '../../lib/server/db';

type Uitleg = { reden: Afwijkingreden; toelichting: string | null };

const UITLEG: readonly Uitleg[] = [
  { reden: 'niet_bereikbaar', toelichting: 'Drie keer gebeld en een brief gestuurd. Pas na de zomer weer contact.' },
  { reden: 'client_wilde_niet', toelichting: 'Wilde even rust. We spraken af dat hij zelf zou bellen.' },
  { reden: 'ziekte_begeleider', toelichting: null },
  { reden: 'anders', toelichting: 'Verbleef vier maanden bij familie in het buitenland, met toestemming.' },
  { reden: 'vacature', toelichting: 'Het traject stond twee maanden zonder begeleider.' },
  { reden: 'niet_bereikbaar', toelichting: 'Nieuw telefoonnummer was niet doorgegeven.' },
];

/** Wat de teamleider van de eerste ervan vond; over de rest moet nog worden besloten. */
const BESLUIT: readonly [besluit: 'geaccepteerd' | 'teruggestuurd', toelichting: string | null][] = [
  ['geaccepteerd', null],
  ['teruggestuurd', 'Is er ook bij het wijkteam gevraagd hoe het ging?'],
  ['geaccepteerd', 'Spreek af wie invalt als het nog eens gebeurt.'],
];

/** Per begeleider hooguit zoveel: er blijft ook wat over om zelf uit te leggen. */
const DEEL = 0.5;

export async function verantwoordEnkele(tx: Tx, vandaag: Datum): Promise<void> {
  const open = await tx.$queryRaw<{ id: string; versie: number; begeleiderId: string; teamId: string }[]>`
    SELECT n.id::text, n.versie, b.gebruiker_id::text AS "begeleiderId", t.team_id::text AS "teamId"
    FROM normafwijking n JOIN traject t ON t.id = n.traject_id JOIN client c ON c.id = t.client_id
      JOIN begeleiding b ON b.traject_id = t.id AND b.tot IS NULL
    WHERE n.status = 'open' AND t.team_id IS NOT NULL ORDER BY n.jaar_tot, c.clientnummer`;
  const teamleider = await tx.gebruiker.findFirst({ where: { rol: 'teamleider' }, select: { id: true, naam: true } });
  const aantal = Math.min(UITLEG.length, Math.floor(open.length * DEEL));
  for (const [i, { id, versie, begeleiderId, teamId }] of open.slice(0, aantal).entries()) {
    const wie = (user: Pick<User, 'id' | 'rol'>) => ({
      tx,
      user: { naam: '', teamIds: [teamId], aanpakIds: [], ...user },
      vandaag,
      bevestigd: true,
    });
    await verantwoord(wie({ id: begeleiderId, rol: 'begeleider' }), {
      afwijkingId: id,
      versie,
      ...(UITLEG[i] as Uitleg),
    });
    const besluitVan = BESLUIT[i];
    if (!besluitVan || !teamleider) continue;
    await besluit(wie({ id: teamleider.id, rol: 'teamleider' }), {
      afwijkingId: id,
      versie: versie + 1,
      besluit: besluitVan[0],
      toelichting: besluitVan[1],
    });
  }
}
