import type { Berichtenbeheer, Sjabloonregel } from '@/lib/berichten/beheer-queries';
import { SJABLOONVELDEN } from '@/lib/berichten/regels';
import {
  SJABLOON,
  SJABLOONUITLEG,
  sjabloonwaarden,
  VASTE_ZINNEN,
  VELDUITLEG,
  voorbeeldAfspraak,
} from '@/lib/berichten/sjablonen-woorden';
import { BERICHTFOUT, BERICHTSOORT, MAIL_UIT } from '@/lib/berichten/woorden';
import { langeDatum, tijdstip } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { Tabel } from '../ui/tabel';
import { Tekstvak, Veld } from '../ui/veld';
import { Form } from './formulier';
import { SjabloonForm } from './sjabloon-form';

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

/** De teksten die de gemeente stuurt, met de ene vaste zin. */
export function Teksten({ b, vandaag }: Props & { vandaag: Datum }) {
  const { vasteZin } = b;
  const goedgekeurd = vasteZin.goedgekeurdDoor && vasteZin.goedgekeurdOp;
  const waarden = sjabloonwaarden(voorbeeldAfspraak(vandaag, b.gemeente, goedgekeurd ? vasteZin.tekst : null));
  return (
    <div className="mt-5 grid gap-5">
      <section className="paneel">
        <h2>Vaste zin</h2>
        <p className="mt-1 mb-3">{SJABLOONUITLEG.vaste_zin}</p>
        {goedgekeurd ? (
          <p className="mb-3">
            <span className="st st-goed">goedgekeurd</span> door {vasteZin.goedgekeurdDoor} op{' '}
            {vasteZin.goedgekeurdOp && langeDatum(vasteZin.goedgekeurdOp)}
          </p>
        ) : (
          <p className="mb-3 font-semibold text-bijna">
            Nog niet goedgekeurd. Tot die tijd gaan berichten zonder deze zin.
          </p>
        )}
        <details className="mb-3">
          <summary className="klein w-fit text-accent underline">Zinnen die u kunt overnemen</summary>
          <ul className="mt-2 grid gap-2">
            {VASTE_ZINNEN.map((zin) => (
              <li key={zin} className="max-w-prose border-line border-l-4 pl-3">
                {zin}
              </li>
            ))}
          </ul>
          <p className="klein mt-2">
            Veel mensen zijn bang dat praten hun uitkering kost. De tweede zin neemt dat weg. Neem haar alleen over als
            de gemeente haar zo heeft goedgekeurd.
          </p>
        </details>
        <Form
          key={vasteZin.versie}
          daad="vasteZinWijzigen"
          naam="vastezin"
          verborgen={{ versie: vasteZin.versie }}
          knop="Vaste zin opslaan"
        >
          <Tekstvak
            naam="tekst"
            label="De zin"
            hint="Voor iedereen gelijk. Noem geen gezondheid of plicht."
            rijen={3}
            standaard={vasteZin.tekst}
          />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <Veld
              naam="goedgekeurdDoor"
              label="Goedgekeurd door"
              hint="Naam en functie bij de gemeente."
              standaard={vasteZin.goedgekeurdDoor}
              autoComplete="off"
            />
            <Veld naam="goedgekeurdOp" label="Goedgekeurd op" type="date" standaard={vasteZin.goedgekeurdOp} />
          </div>
        </Form>
      </section>
      <section className="paneel">
        <h2>Teksten</h2>
        <p className="mt-1 mb-2 max-w-prose">
          Schrijf korte zinnen en gewone woorden. Wat al klaarligt houdt zijn tekst; een wijziging geldt voor nieuwe
          berichten.
        </p>
        <details>
          <summary className="klein w-fit text-accent underline">Wat u kunt invullen</summary>
          <dl className="mt-2 grid gap-1">
            {SJABLOONVELDEN.map((veld) => (
              <div key={veld} className="grid gap-x-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
                <dt className="font-semibold">{`{{${veld}}}`}</dt>
                <dd className="klein">{VELDUITLEG[veld]}</dd>
              </div>
            ))}
          </dl>
          <p className="klein mt-2">
            Over gezondheid, uitkering of notities bestaat geen veld: dat staat in geen bericht.
          </p>
        </details>
        <ul className="mt-3">
          {b.sjablonen.map((s) => (
            <li key={s.soort} className="border-line border-t py-3">
              <Sjabloon s={s} waarden={waarden} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

type Regel = { s: Sjabloonregel; waarden: ReturnType<typeof sjabloonwaarden> };

function Sjabloon({ s, waarden }: Regel) {
  return (
    <>
      <h3>{SJABLOON[s.soort]}</h3>
      <p className="klein">
        {SJABLOONUITLEG[s.soort]} {s.gewijzigd ? 'Eigen tekst van de gemeente.' : 'Standaardtekst.'}
      </p>
      {s.kapot && (
        <p className="font-semibold text-laat text-sm">
          In deze tekst staat een veld dat niet bestaat. Tot dat is hersteld gaat de standaardtekst.
        </p>
      )}
      {/* De versie in de sleutel: na het opslaan klapt het weer dicht. */}
      <details key={s.versie}>
        <summary className="klein w-fit text-accent underline" aria-label={`${SJABLOON[s.soort]} lezen of wijzigen`}>
          Lezen of wijzigen
        </summary>
        <SjabloonForm s={s} voorbeeld={waarden} />
      </details>
    </>
  );
}
