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
import { langeDatum } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import { BRIEFTAAL, type Brieftaal } from '@/lib/domain/brieftalen';
import type { Datum } from '@/lib/domain/datum';
import { Tabs } from '../shell/tabs';
import { Tekstvak, Veld } from '../ui/veld';
import { Form } from './formulier';
import { SjabloonForm } from './sjabloon-form';

type Props = { b: Berichtenbeheer };

/** De teksten die de gemeente stuurt, met de ene vaste zin; in het Nederlands of in een andere taal. */
export function Teksten({ b, vandaag }: Props & { vandaag: Datum }) {
  const { taal, vasteZin } = b;
  const goedgekeurd = vasteZin.goedgekeurdDoor && vasteZin.goedgekeurdOp;
  const zin = goedgekeurd || taal !== 'nl' ? vasteZin.tekst : null;
  const waarden = sjabloonwaarden(voorbeeldAfspraak(vandaag, b.gemeente, zin), taal);
  return (
    <div className="mt-5 grid gap-5" id="teksten">
      <Taalkeuze b={b} />
      {taal === 'nl' ? <VasteZin zin={vasteZin} /> : <Vertaling taal={taal} zin={vasteZin} />}
      <section className="paneel">
        <h2>Teksten{taal !== 'nl' && ` in het ${BRIEFTAAL[taal]}`}</h2>
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

const TEKSTEN = '/beheer/berichten';
const adresVan = (taal: string) => (taal === 'nl' ? TEKSTEN : `${TEKSTEN}?taal=${taal}`);

/** Welke taal hieronder staat. */
function Taalkeuze({ b }: Props) {
  const talen = b.talen.map((t) => {
    const wie = aantal(t.clienten, 'cliënt', 'cliënten');
    return { href: adresVan(t.taal), tekst: `${BRIEFTAAL[t.taal]} (${wie}${t.inGebruik ? '' : ', niet in gebruik'})` };
  });
  return (
    <Tabs
      label="Taal van de teksten"
      tabs={[{ href: TEKSTEN, tekst: 'Nederlands' }, ...talen]}
      hier={adresVan(b.taal)}
    />
  );
}

const Achter = () => (
  <p className="font-semibold text-bijna text-sm">
    De Nederlandse tekst is daarna gewijzigd. Laat nakijken of deze nog hetzelfde zegt, en sla hem op.
  </p>
);

type Zin = { zin: Berichtenbeheer['vasteZin'] };

const Goedkeuring = ({ zin, wie, waar }: Zin & { wie: string; waar: string }) => (
  <div className="grid items-end gap-4 sm:grid-cols-2">
    <Veld naam="goedgekeurdDoor" label={wie} hint={waar} standaard={zin.goedgekeurdDoor} autoComplete="off" />
    <Veld naam="goedgekeurdOp" label="Op welke dag" type="date" standaard={zin.goedgekeurdOp} />
  </div>
);

function VasteZin({ zin }: Zin) {
  return (
    <section className="paneel">
      <h2>Vaste zin</h2>
      <p className="mt-1 mb-3">{SJABLOONUITLEG.vaste_zin}</p>
      {zin.goedgekeurdDoor && zin.goedgekeurdOp ? (
        <p className="mb-3">
          <span className="st st-goed">goedgekeurd</span> door {zin.goedgekeurdDoor} op {langeDatum(zin.goedgekeurdOp)}
        </p>
      ) : (
        <p className="mb-3 font-semibold text-bijna">
          Nog niet goedgekeurd. Tot die tijd gaan berichten zonder deze zin.
        </p>
      )}
      <details className="mb-3">
        <summary className="klein w-fit text-accent underline">Zinnen die u kunt overnemen</summary>
        <ul className="mt-2 grid gap-2">
          {VASTE_ZINNEN.map((z) => (
            <li key={z} className="max-w-prose border-line border-l-4 pl-3">
              {z}
            </li>
          ))}
        </ul>
        <p className="klein mt-2">
          Veel mensen zijn bang dat praten hun uitkering kost. De tweede zin neemt dat weg. Neem haar alleen over als de
          gemeente haar zo heeft goedgekeurd.
        </p>
      </details>
      <Form
        key={zin.versie}
        daad="vasteZinWijzigen"
        naam="vastezin"
        verborgen={{ versie: zin.versie }}
        knop="Vaste zin opslaan"
      >
        <Tekstvak
          naam="tekst"
          label="De zin"
          hint="Voor iedereen gelijk. Noem geen gezondheid of plicht."
          rijen={3}
          standaard={zin.tekst}
        />
        <Goedkeuring zin={zin} wie="Goedgekeurd door" waar="Naam en functie bij de gemeente." />
      </Form>
    </section>
  );
}

/** Een taal gaat pas mee als iemand die haar leest de teksten naast het Nederlands heeft gelegd. */
function Vertaling({ taal, zin }: Zin & { taal: Brieftaal }) {
  const inGebruik = zin.goedgekeurdDoor && zin.goedgekeurdOp;
  const verborgen = { taal, versie: zin.versie };
  return (
    <section className="paneel">
      <h2>Berichten in het {BRIEFTAAL[taal]}</h2>
      <p className="mt-1 mb-3 max-w-prose">
        Wie bij zijn gegevens deze taal koos, krijgt haar naast het Nederlands. Laat de teksten eerst nakijken door
        iemand die {BRIEFTAAL[taal]} leest: de vaste zin en de vier berichten hieronder.
      </p>
      {inGebruik && zin.goedgekeurdOp ? (
        <p className="mb-3">
          <span className="st st-goed">in gebruik</span> nagekeken door {zin.goedgekeurdDoor} op{' '}
          {langeDatum(zin.goedgekeurdOp)}
        </p>
      ) : (
        <p className="mb-3 font-semibold text-bijna">
          Nog niet nagekeken. Tot die tijd gaan berichten alleen in het Nederlands.
        </p>
      )}
      {zin.achter && <Achter />}
      <Form
        key={`${taal}-${zin.versie}`}
        daad="vertalingGoedkeuren"
        naam={`vertaling-${taal}`}
        verborgen={verborgen}
        knop={inGebruik ? 'Opslaan' : `${BRIEFTAAL[taal]} in gebruik nemen`}
      >
        <Tekstvak
          naam="tekst"
          label={`De vaste zin in het ${BRIEFTAAL[taal]}`}
          hint="Staat in een bericht als ook de Nederlandse zin is goedgekeurd."
          rijen={3}
          standaard={zin.tekst}
        />
        <Goedkeuring zin={zin} wie="Nagekeken door" waar="Naam en functie van wie deze taal leest." />
      </Form>
      {inGebruik && (
        <div className="mt-4">
          <Form
            daad="vertalingStoppen"
            naam={`stop-${taal}`}
            verborgen={verborgen}
            knop="Niet meer gebruiken"
            knopStijl="knop-stil knop-klein"
          />
        </div>
      )}
    </section>
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
      {s.achter && <Achter />}
      {s.kapot && (
        <p className="font-semibold text-laat text-sm">
          In deze tekst staat een veld dat niet bestaat. Tot dat is hersteld gaat de standaardtekst.
        </p>
      )}
      {/* De versie in de sleutel: na het opslaan klapt het weer dicht. */}
      <details key={`${s.taal}-${s.versie}`}>
        <summary className="klein w-fit text-accent underline" aria-label={`${SJABLOON[s.soort]} lezen of wijzigen`}>
          Lezen of wijzigen
        </summary>
        <SjabloonForm s={s} voorbeeld={waarden} />
      </details>
    </>
  );
}
