import { langeDatum } from '@/lib/copy/datums';
import { tredeTekst } from '@/lib/copy/leefgebieden';
import { NIVEAU_NEDERLANDS, opsomming } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import type { Bij } from '@/lib/instrumenten/regels';
import type { Instrumentenblad, Inzetregel } from '@/lib/inzet/queries';
import { isOpen } from '@/lib/inzet/regels';
import { InzetAanmeldenForm } from './inzet-forms';
import { Inzetkaart } from './inzetkaart';
import { GeenInstrument, Gemissen, magBijwerken, startbaar } from './ontbreekt';

type Props = { blad: Instrumentenblad; vandaag: Datum };

function pastTekst({ niveauNederlands, trede }: Bij): string {
  const delen = [
    niveauNederlands && `Nederlands: ${NIVEAU_NEDERLANDS[niveauNederlands]}`,
    trede !== null && tredeTekst(trede),
  ].filter((d) => typeof d === 'string');
  return delen.length > 0
    ? `Bovenaan staat wat past bij deze cliënt (${opsomming(delen)}).`
    : 'Vul bij Gegevens het niveau Nederlands in, en bij Situatie de trede; dan staat wat past bovenaan.';
}

/** Wat er voor één cliënt loopt en liep, en wat er ontbreekt. */
export function Instrumenten({ blad, vandaag }: Props) {
  const mijn = startbaar(blad, vandaag);
  const straks = blad.trajecten.find((t) => t.mag && t.start > vandaag);
  const kaart = (i: Inzetregel) => {
    const traject = blad.trajecten.find((t) => t.id === i.trajectId);
    return (
      <Inzetkaart
        key={i.id}
        clientnummer={blad.clientnummer}
        inzet={i}
        aanpak={blad.trajecten.length > 1 && traject ? traject.aanpak : null}
        mag={magBijwerken(blad, i, isOpen(i.status), vandaag)}
        vandaag={vandaag}
      />
    );
  };
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid gap-5">
        <section aria-labelledby="loopt" className="grid gap-3">
          <h2 id="loopt">Loopt nu</h2>
          {blad.lopend.length === 0 ? (
            <p className="paneel">
              Er is nu niets ingezet.
              {mijn.length > 0 && ' Past er iets? Meld de cliënt hieronder aan. Zo niet, schrijf dan op waarom.'}
            </p>
          ) : (
            blad.lopend.map(kaart)
          )}
        </section>
        {mijn.length > 0 && (
          <section className="paneel niet-afdrukken" aria-labelledby="aanmelden">
            <h2 id="aanmelden">Aanmelden voor een instrument</h2>
            {blad.instrumenten.length === 0 ? (
              <p>Er staat nog geen instrument in de lijst. Vraag de beheerder om haar te vullen.</p>
            ) : (
              <details key={blad.lopend.length} open={blad.lopend.length + blad.voorbij.length === 0}>
                <summary className="w-fit py-1 text-accent underline">Nieuwe aanmelding</summary>
                <div className="pt-3">
                  <InzetAanmeldenForm
                    clientnummer={blad.clientnummer}
                    trajecten={mijn}
                    instrumenten={blad.instrumenten}
                    bij={blad.bij}
                    past={pastTekst(blad.bij)}
                    vandaag={vandaag}
                  />
                </div>
              </details>
            )}
          </section>
        )}
        {mijn.length === 0 && straks && (
          <p className="paneel">
            Het traject begint op {langeDatum(straks.start)}. Vanaf die dag kunt u hier aanmelden.
          </p>
        )}
        {blad.voorbij.length > 0 && (
          <section aria-labelledby="eerder" className="grid gap-3">
            <h2 id="eerder">Eerder</h2>
            {blad.voorbij.map(kaart)}
          </section>
        )}
      </div>
      <div className="grid gap-5">
        <GeenInstrument blad={blad} vandaag={vandaag} />
        <Gemissen blad={blad} vandaag={vandaag} />
      </div>
    </div>
  );
}
