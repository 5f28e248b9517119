import type { Berichtenbeheer } from '@/lib/berichten/beheer-queries';
import { BERICHTFOUT, BERICHTSOORT, MAIL_UIT } from '@/lib/berichten/woorden';
import { tijdstip } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import { Tabel } from '../ui/tabel';
import { Form } from './formulier';

type Props = { b: Berichtenbeheer };

/** Hoe het met de berichten staat: aantallen, en of de mailserver het doet. */
export function Berichtenstand({ b }: Props) {
  const t = b.tellingen;
  return (
    <section className="paneel">
      <h2 className="mb-2">Stand</h2>
      {!b.gemeente && (
        <p className="mb-2 font-semibold text-laat">
          Er gaat geen brief of e-mail weg tot <a href="/beheer/gemeente">de gegevens van de gemeente</a> zijn ingevuld.
        </p>
      )}
      {b.mailserver ? (
        <p>
          Mailserver {b.mailserver}, afzender <span className="wrap-anywhere">{b.afzender}</span>.
        </p>
      ) : (
        <p className="font-semibold text-bijna">{MAIL_UIT} Stel SMTP_URL en MAIL_VAN in.</p>
      )}
      <dl className="feiten mt-3">
        <Telling wat="E-mails die wachten" n={t.wacht} />
        <Telling wat="Berichten die op gegevens wachten" n={t.onvolledig} />
        <Telling wat="Brieven die klaarliggen" n={t.brieven} />
        <Telling wat="Onzeker of ze aankwamen" n={t.onzeker} />
        <Telling wat="Niet gelukt" n={t.mislukt} />
        <Telling wat="Adres bestond niet, laatste 30 dagen" n={t.onbestelbaar} />
        <Telling wat="Verstuurd of afgedrukt, laatste 30 dagen" n={t.verzonden} />
      </dl>
      {b.redenen.map((r) => (
        <p key={r.fout} className="klein mt-2">
          {aantal(r.aantal, 'e-mail wacht', 'e-mails wachten')}: {BERICHTFOUT[r.fout]}
        </p>
      ))}
      {b.mailserver && b.gemeente && (
        <div className="mt-4 flex flex-wrap gap-3">
          <Form
            daad="proefmailVersturen"
            schema="leegSchema"
            naam="proefmail"
            knop="Stuur mij een proefmail"
            bezig="Bezig met versturen…"
            knopStijl="knop-stil"
          />
          {t.wacht > 0 && (
            <Form
              daad="verzendingHervatten"
              schema="leegSchema"
              naam="hervat"
              knop="Verstuur nu wat wacht"
              knopStijl="knop-stil"
            />
          )}
        </div>
      )}
    </section>
  );
}

function Telling({ wat, n }: { wat: string; n: number }) {
  return (
    <div className="flex justify-between gap-4 border-line border-t py-1.5">
      <dt>{wat}</dt>
      <dd className="shrink-0 whitespace-nowrap cijfers font-semibold">{n}</dd>
    </div>
  );
}

/** E-mails waarover iemand moet beslissen. Van wie zij zijn staat er niet bij. */
export function Vastgelopen({ b }: Props) {
  if (b.vastgelopen.length === 0) return null;
  return (
    <section className="paneel mt-5">
      <h2>E-mails die vastliepen</h2>
      <p className="mt-1 mb-3 max-w-prose">
        Onzeker betekent: de verbinding brak af terwijl de e-mail onderweg was. Kijk in het logboek van de mailserver of
        hij aankwam (de Message-ID begint met het kenmerk hieronder). Vanzelf wordt hij niet nog eens gestuurd.
      </p>
      <Tabel
        titel="E-mails die vastliepen"
        stijl="*:*:*:align-top"
        rijen={b.vastgelopen}
        sleutel={(v) => v.id}
        kolommen={[
          {
            kop: 'Wat',
            cel: (v) => (
              <>
                {BERICHTSOORT[v.soort]}: {v.stand === 'onzeker' ? 'onzeker' : 'niet gelukt'}
                <span className="klein block wrap-anywhere">
                  {v.fout ? `${BERICHTFOUT[v.fout]} ` : ''}
                  {v.id}
                </span>
              </>
            ),
          },
          { kop: 'Sinds', cel: (v) => tijdstip(v.sinds) },
          {
            kop: 'Besluit',
            cel: (v) => (
              <div className="flex flex-wrap gap-2">
                <Besluit v={v} daad="verzendingHerhalen" knop="Opnieuw sturen" />
                <Besluit v={v} daad="verzendingBevestigen" knop="Is verstuurd" />
              </div>
            ),
          },
        ]}
      />
    </section>
  );
}

type Besluitprops = {
  v: Berichtenbeheer['vastgelopen'][number];
  daad: 'verzendingHerhalen' | 'verzendingBevestigen';
  knop: string;
};

const Besluit = ({ v, daad, knop }: Besluitprops) => (
  <Form
    daad={daad}
    schema="berichtInBeheerSchema"
    naam={`${daad}-${v.id}`}
    verborgen={{ berichtId: v.id }}
    knop={knop}
    knopLabel={`${knop}: ${BERICHTSOORT[v.soort]} van ${tijdstip(v.sinds)}`}
    knopStijl="knop-stil knop-klein"
  />
);
