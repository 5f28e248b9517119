import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  BlokkeerForm,
  DeblokkeerForm,
  ToegangslinkForm,
  WijzigGebruikerForm,
} from '@/components/beheer/gebruiker-forms';
import { Standmerk } from '@/components/beheer/stand';
import { collegaTekst } from '@/components/levensloop/begeleiderkeuze';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { Herstel } from '@/components/tweede-factor/herstel';
import { type Gebruikersdetail, getGebruiker } from '@/lib/beheer/gebruiker-queries';
import { GEEN_MAIL } from '@/lib/beheer/woorden';
import { tijdstip } from '@/lib/copy/datums';
import { geluktTekst } from '@/lib/copy/meldingen';
import { ROL } from '@/lib/copy/woorden';
import { accountmailIngesteld } from '@/lib/mail/accountmail';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';
import { getHerstel } from '@/lib/tweede-factor/queries';

export const metadata: Metadata = { title: 'Gebruiker' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ gelukt?: string }> };

export default metSleutel(async function Gebruiker({ params, searchParams }: Props) {
  const user = await requireRecht('beheer.wijzigen');
  const g = await getGebruiker(user, await params, vandaag());
  if (!g) notFound();
  const herstel = await getHerstel(user, { gebruikerId: g.id }, vandaag());
  const melding = geluktTekst((await searchParams).gelukt);
  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop titel={g.naam} onder={ROL[g.rol]}>
        <p className="klein mb-1">
          <a href="/beheer">Beheer</a> / <a href="/beheer/gebruikers">Gebruikers</a> / {g.naam}
        </p>
      </Paginakop>
      <div className="grid max-w-3xl gap-5">
        <div>
          <Standmerk stand={g.stand} geblokkeerdOp={g.geblokkeerdOp} />
        </div>
        <section className="paneel">
          <h2 className="mb-3">Gegevens en rechten</h2>
          <WijzigGebruikerForm g={g} />
        </section>
        {g.stand === 'geblokkeerd' ? (
          <WeerToelaten g={g} />
        ) : (
          <>
            <Toegangslink g={g} />
            {herstel && <Herstel gebruikerId={g.id} naam={g.naam} zelf={g.id === user.id} stand={herstel} />}
            <Blokkeren g={g} zelf={g.id === user.id} />
          </>
        )}
      </div>
    </>
  );
});

type Deel = { g: Gebruikersdetail };

function Toegangslink({ g }: Deel) {
  return (
    <section className="paneel">
      <h2 className="mb-1">Toegangslink</h2>
      <p className="klein mb-3">
        {g.linkTot
          ? `Er staat een link open tot ${tijdstip(g.linkTot)}. Een nieuwe link vervangt hem.`
          : 'Met een link kiest deze gebruiker zelf een (nieuw) wachtwoord. Hij gaat per e-mail en werkt één keer. De tweede stap blijft zoals hij is.'}
      </p>
      {accountmailIngesteld() ? <ToegangslinkForm gebruikerId={g.id} /> : <p>{GEEN_MAIL}</p>}
    </section>
  );
}

function Blokkeren({ g, zelf }: Deel & { zelf: boolean }) {
  return (
    <section className="paneel">
      <h2 className="mb-1">Blokkeren</h2>
      {zelf ? (
        <p>U kunt uzelf niet blokkeren. Vraag een andere beheerder.</p>
      ) : (
        <>
          {(g.werk || g.rol === 'begeleider') && <p>{`${g.naam} ${g.werk ?? 'begeleidt nu niemand'}.`}</p>}
          <p className="klein mb-3">
            Blokkeren geldt meteen: overal uitgelogd, en een open toegangslink werkt niet meer.
            {g.werk && ' Cliënten komen op nog niemand of bij wie u kiest, en een vervanging stopt.'} Wat is vastgelegd
            blijft staan. U ziet eerst wat het doet.
          </p>
          <BlokkeerForm
            gebruikerId={g.id}
            opvolgers={g.opvolgers?.map((o) => ({ id: o.id, naam: collegaTekst(o) })) ?? null}
          />
        </>
      )}
    </section>
  );
}

function WeerToelaten({ g }: Deel) {
  return (
    <section className="paneel">
      <h2 className="mb-1">Weer toelaten</h2>
      <p className="klein mb-3">
        {g.naam} kan daarna weer inloggen met het eigen wachtwoord, en houdt rol, teams en instellingen. Wat niet
        terugkomt: de cliënten, de vervangingen en de overdrachten die met het blokkeren stopten.
        {g.rol === 'begeleider' &&
          ' De teamleider zet de cliënten weer bij deze begeleider, in één keer, bij Caseload overdragen.'}
      </p>
      <DeblokkeerForm gebruikerId={g.id} />
    </section>
  );
}
