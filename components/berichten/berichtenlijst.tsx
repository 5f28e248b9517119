import type { Berichten, Berichtregel } from '@/lib/berichten/queries';
import type { Berichtstatus } from '@/lib/berichten/regels';
import {
  BERICHTFOUT,
  BERICHTKANAAL,
  BERICHTSOORT,
  berichtstand,
  GEEN_GEMEENTE,
  MAIL_UIT,
} from '@/lib/berichten/woorden';
import { langeDatum, tijdstip } from '@/lib/copy/datums';
import { BRIEFTAAL } from '@/lib/domain/brieftalen';
import { NietTeZetten } from '../ui/niet-te-zetten';
import { Telefoon } from '../ui/telefoon';
import { Form } from './formulier';
import { Ontbreekt } from './ontbreekt';
import { Vertaald } from './vertaald';

const KLEUR: Record<Berichtstatus, string> = {
  onvolledig: 'st-laat',
  wacht: 'st-bijna',
  bezig: 'st-bijna',
  verzonden: 'st-goed',
  afgedrukt: 'st-goed',
  mislukt: 'st-laat',
  onbestelbaar: 'st-laat',
  vervallen: 'st-rust',
};

type Props = { b: Berichten };

/** Langs welke weg deze cliënt berichten krijgt, en waarom. */
export function Weg({ b }: { b: Berichten }) {
  const perMail = b.email && b.emailToestemmingOp && !b.emailOnbestelbaarOp;
  return (
    <section className="paneel">
      <h2 className="mb-2">Hoe berichten gaan</h2>
      {perMail ? (
        <p>
          Per e-mail, naar <span className="font-semibold wrap-anywhere">{b.email}</span>. De cliënt vond dat goed op{' '}
          {b.emailToestemmingOp && langeDatum(b.emailToestemmingOp)}.
        </p>
      ) : (
        <>
          <p>
            Per brief.{' '}
            {b.emailOnbestelbaarOp
              ? `E-mail komt niet aan sinds ${langeDatum(b.emailOnbestelbaarOp)}.`
              : b.email
                ? 'Er is een e-mailadres, maar nog geen toestemming.'
                : 'Er is geen e-mailadres.'}
          </p>
          {b.adres ? (
            <p className="klein mt-2 whitespace-pre-line">{b.adres.join('\n')}</p>
          ) : (
            <p className="mt-2 font-semibold text-laat">
              Er is geen volledig adres. Een brief blijft liggen tot dat er is.
            </p>
          )}
        </>
      )}
      {b.magWijzigen && (
        <p className="mt-3">
          <a href={`/clienten/${b.clientnummer}/gegevens`}>Adres en toestemming wijzigen</a>
        </p>
      )}
      {!b.gemeente && <p className="mt-3 font-semibold text-laat">{GEEN_GEMEENTE}</p>}
      <NietTeZetten woorden={b.nietTeZetten} waar="In de gegevens of brieven van deze cliënt" />
      {perMail && !b.mailIngesteld && <p className="klein mt-3">{MAIL_UIT}</p>}
    </section>
  );
}

/** Alles wat er is gestuurd of klaarligt, het nieuwste eerst. */
export function Berichtenlijst({ b }: Props) {
  if (b.berichten.length === 0)
    return (
      <p className="paneel">
        Er is nog niets gestuurd. Als u een afspraak plant, verzet of afzegt, komt hier vanzelf een bericht te staan.
      </p>
    );
  return (
    <ol className="grid gap-4">
      {b.berichten.map((bericht) => (
        <li key={bericht.id} className="paneel">
          <Regel b={b} bericht={bericht} />
        </li>
      ))}
    </ol>
  );
}

function Regel({ b, bericht: r }: Props & { bericht: Berichtregel }) {
  const wanneer = r.verzondenOp ?? r.gemaaktOp;
  const knop = (
    daad: 'begripVastleggen' | 'berichtVertellen' | 'berichtNietSturen' | 'onbestelbaarMelden',
    knop: string,
  ) => (
    <Form
      daad={daad}
      schema="berichtSchema"
      naam={`${daad}-${r.id}`}
      verborgen={{ clientnummer: b.clientnummer, berichtId: r.id }}
      knop={knop}
      knopStijl={daad === 'begripVastleggen' || daad === 'berichtVertellen' ? 'knop-klein' : 'knop-stil knop-klein'}
      knopLabel={`${knop}: ${BERICHTSOORT[r.soort]}, ${r.onderwerp}`}
    />
  );
  const vraagt = r.status === 'afgedrukt' && r.begrepenVragen;
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="text-base">{r.onderwerp}</h2>
        <span className={`st ${KLEUR[r.status]}`}>{berichtstand(r.status, r.kanaal)}</span>
      </div>
      <p className="klein">
        {BERICHTSOORT[r.soort]} per {BERICHTKANAAL[r.kanaal]} · {r.verzondenOp ? '' : 'gemaakt op '}
        {tijdstip(wanneer)}
        {r.kanaal === 'e_mail' && r.aan && ` · naar ${r.aan}`}
        {r.vertaling && ` · ook in het ${BRIEFTAAL[r.vertaling.taal]}`}
      </p>
      {r.fout && r.status !== 'verzonden' && r.mist.length === 0 && <p className="klein mt-1">{BERICHTFOUT[r.fout]}</p>}
      {r.kanaal === 'brief' && r.status === 'wacht' && !b.adres && (
        <p className="mt-1 font-semibold text-laat text-sm">Deze brief heeft nog geen adres.</p>
      )}
      {r.mist.length > 0 && (
        <Ontbreekt mist={r.mist} clientnummer={b.clientnummer} contactmomentId={r.contactmomentId} />
      )}
      {r.begrepenOp && <p className="klein mt-1">De brief is begrepen, vastgelegd op {langeDatum(r.begrepenOp)}.</p>}
      <details className="mt-2">
        <summary className="klein w-fit text-accent underline" aria-label={`Lees ${r.onderwerp}`}>
          Lees het bericht
        </summary>
        <p className="mt-2 max-w-prose whitespace-pre-line border-line border-l-4 pl-4">{r.tekst}</p>
        {r.vertaling && (
          <>
            <p className="klein mt-3 font-semibold">Ook in het {BRIEFTAAL[r.vertaling.taal]}</p>
            <Vertaald taal={r.vertaling.taal} className="mt-1 max-w-prose border-line border-s-4 ps-4">
              {r.vertaling.tekst}
            </Vertaald>
          </>
        )}
      </details>
      {r.kanaal === 'brief' && r.status !== 'onvolledig' && b.gemeente && (
        <p className="mt-2">
          <a href={`/clienten/${b.clientnummer}/berichten/${r.id}/pdf`} aria-label={`De brief als PDF: ${r.onderwerp}`}>
            De brief als PDF
          </a>
        </p>
      )}
      {b.magWijzigen && vraagt && !r.begrepenOp && (
        <div className="mt-3 grid gap-2 border-line border-t pt-3">
          <p>
            <span className="font-semibold">Is de brief begrepen?</span> Bel of vraag het als u elkaar ziet. Nog niet?
            Leg hem dan samen uit; de vraag blijft staan.
          </p>
          {knop('begripVastleggen', 'Ja, de brief is begrepen')}
        </div>
      )}
      {b.magWijzigen && r.kanaal === 'bellen' && r.status === 'wacht' && (
        <div className="mt-3 grid gap-2 border-line border-t pt-3">
          <p>
            <span className="font-semibold">Bel zelf{b.telefoon ? ': ' : '.'}</span>
            {b.telefoon ? <Telefoon veld={b.telefoon} /> : ' Er is geen telefoonnummer bekend.'} Vertel wat hierboven
            staat.
          </p>
          {knop('berichtVertellen', 'Ja, ik heb het verteld')}
        </div>
      )}
      {b.magWijzigen && (r.status === 'wacht' || r.status === 'onvolledig') && (
        <div className="mt-3">{knop('berichtNietSturen', r.kanaal === 'bellen' ? 'Hoeft niet' : 'Niet sturen')}</div>
      )}
      {b.magWijzigen && r.kanaal === 'e_mail' && r.status === 'verzonden' && (
        <div className="mt-3">{knop('onbestelbaarMelden', 'Kwam niet aan')}</div>
      )}
    </>
  );
}
