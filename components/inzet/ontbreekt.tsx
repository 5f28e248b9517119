import { langeDatum, periodeTekst } from '@/lib/copy/datums';
import type { Datum } from '@/lib/domain/datum';
import type { Bladtraject, Geenregel, Gemisregel, Instrumentenblad } from '@/lib/inzet/queries';
import { BELEMMERING, GEEN_INSTRUMENT_REDEN } from '@/lib/inzet/woorden';
import { GeenInstrumentVastleggenForm, GemisVastleggenForm, GemisWijzigenForm } from './gemis-forms';

type Props = { blad: Instrumentenblad; vandaag: Datum };

const redenTekst = (r: Geenregel) =>
  [r.reden === 'anders' && r.toelichting ? null : GEEN_INSTRUMENT_REDEN[r.reden], r.toelichting]
    .filter(Boolean)
    .join(': ');

/** Waarom er nu geen instrument is, en wat de reden eerder was. */
export function GeenInstrument({ blad, vandaag }: Props) {
  // Een reden bij een traject dat voorbij is, zegt niets meer over nu.
  const voorbij = new Set(blad.trajecten.filter((t) => isVoorbij(t, vandaag)).map((t) => t.id));
  const nu = blad.geenInstrument.filter((r) => r.tot === null && !voorbij.has(r.trajectId));
  const eerder = blad.geenInstrument.filter((r) => !nu.includes(r));
  const loopt = blad.lopend.some((i) => i.status === 'gestart');
  const mijn = startbaar(blad, vandaag);
  if (loopt && blad.geenInstrument.length === 0) return null;
  return (
    <section className="paneel grid gap-3" aria-labelledby="geen">
      <h2 id="geen">Geen instrument</h2>
      {nu.map((r) => (
        <p key={r.id}>
          {redenTekst(r)} <span className="klein">· sinds {langeDatum(r.op)}</span>
        </p>
      ))}
      {nu.length === 0 && (
        <p className="klein">
          {loopt
            ? 'Er loopt nu een instrument.'
            : 'Is er nu niets ingezet? Schrijf dan op waarom: dat helpt om het aanbod te verbeteren.'}
        </p>
      )}
      {!loopt && mijn.length > 0 && (
        <details className="niet-afdrukken" key={nu[0]?.id ?? 'geen'}>
          <summary className="w-fit py-1 text-accent underline">
            {nu.length === 0 ? 'Reden opschrijven' : 'Een andere reden'}
          </summary>
          <div className="pt-2">
            <GeenInstrumentVastleggenForm clientnummer={blad.clientnummer} trajecten={mijn} vandaag={vandaag} />
          </div>
        </details>
      )}
      {eerder.length > 0 && (
        <div>
          <h3>Eerder</h3>
          <ul className="klein grid gap-1">
            {eerder.map((r) => (
              <li key={r.id}>
                {redenTekst(r)} · {periodeTekst(r.op, r.tot)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** De trajecten waarbij vandaag iets is vast te leggen: van deze gebruiker, en al begonnen. */
export const startbaar = (blad: Instrumentenblad, vandaag: Datum) =>
  blad.trajecten.filter((t) => t.mag && t.start <= vandaag);

const isVoorbij = (t: Bladtraject, vandaag: Datum) => t.einddatum !== null && t.einddatum < vandaag;

/**
 * Mag deze gebruiker dit nu bijwerken? Wat openstaat bij een traject dat voorbij is, gaat verder bij wie de cliënt nu begeleidt; wat gesloten
 * is blijft bij zijn traject.
 */
export function magBijwerken(blad: Instrumentenblad, r: { trajectId: string }, open: boolean, vandaag: Datum): boolean {
  const traject = blad.trajecten.find((t) => t.id === r.trajectId);
  if (!traject) return false;
  return traject.mag || (open && isVoorbij(traject, vandaag) && blad.trajecten.some((t) => t.mag));
}

/** Gewenst, niet beschikbaar: wat de cliënt nodig heeft en er niet is. */
export function Gemissen({ blad, vandaag }: Props) {
  const mijn = startbaar(blad, vandaag);
  return (
    <section className="paneel grid gap-3" aria-labelledby="gemis">
      <div>
        <h2 id="gemis">Gewenst, niet beschikbaar</h2>
        <p className="klein">Wat nodig is en er niet is, wordt geteld. Zo ziet de gemeente wat er ontbreekt.</p>
      </div>
      {blad.gemissen.length === 0 && <p>Er is niets opgeschreven.</p>}
      {blad.gemissen.length > 0 && (
        <ul className="grid gap-3">
          {blad.gemissen.map((g) => (
            <li key={g.id} className="border-line border-t pt-2 first:border-t-0 first:pt-0">
              <Gemis g={g} />
              {magBijwerken(blad, g, g.vervuldOp === null, vandaag) && (
                <details key={g.versie} className="niet-afdrukken">
                  <summary className="klein w-fit py-1 text-accent underline" aria-label={`${g.aanbod} bijwerken`}>
                    Bijwerken
                  </summary>
                  <GemisWijzigenForm clientnummer={blad.clientnummer} gemis={g} vandaag={vandaag} />
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
      {mijn.length > 0 &&
        (blad.aanbod.length === 0 ? (
          <p className="klein">Er is nog geen lijst om uit te kiezen. Vraag de beheerder om haar te vullen.</p>
        ) : (
          <details className="niet-afdrukken" key={blad.gemissen.length}>
            <summary className="w-fit py-1 text-accent underline">Iets opschrijven dat er niet is</summary>
            <div className="pt-2">
              <GemisVastleggenForm
                clientnummer={blad.clientnummer}
                trajecten={mijn}
                aanbod={blad.aanbod}
                vandaag={vandaag}
              />
            </div>
          </details>
        ))}
    </section>
  );
}

function Gemis({ g }: { g: Gemisregel }) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="font-semibold">{g.aanbod}</span>
        <span className={`st ${g.vervuldOp ? 'st-goed' : 'st-bijna'}`}>{g.vervuldOp ? 'gekomen' : 'nog niet'}</span>
      </p>
      <p className="klein">
        {g.vervuldOp ? `gewenst ${periodeTekst(g.op, g.vervuldOp)}` : `sinds ${langeDatum(g.op)}`}
        {g.belemmering && ` · ${BELEMMERING[g.belemmering]}`}
      </p>
      {g.toelichting && <p className="whitespace-pre-line">{g.toelichting}</p>}
    </>
  );
}
