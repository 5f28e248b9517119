import { datumMetDag, langeDatum, periodeTekst } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import { type Datum, maandagVan, weeknummer } from '@/lib/domain/datum';
import { planbeeld } from '@/lib/planner/beelden-woorden';
import type { Planvoorstel } from '@/lib/planner/queries';
import { pastTekst, raadBijGeenPlek, waaromTekst, wasTekst, zorgen } from '@/lib/planner/woorden';
import { Paginakop } from '../shell/paginakop';
import { Bladeren } from '../ui/bladeren';
import { Figuur } from '../ui/grafiek';
import { type Formulierweek, PlanForm } from './plan-form';

type Props = {
  v: Planvoorstel;
  vandaag: Datum;
  overgeslagen: readonly string[];
  adres: (pagina: number) => string;
  /** Waar de cijfers onder het plaatje zijn. */
  excel: string;
};

/** Plan mijn gesprekken: het voorstel, of het past, en het formulier om het te wijzigen en te aanvaarden. */
export function Planoverzicht({ v, vandaag, overgeslagen, adres, excel }: Props) {
  const laat = v.rijen.filter((r) => r.teLaat && !r.overTijd);
  const overTijd = v.rijen.filter((r) => r.overTijd).length;
  const verzet = v.rijen.filter((r) => r.verzet).length;
  const nietOpTijd = laat.length + v.zonderPlek.filter((z) => z.uiterlijk !== null && z.uiterlijk >= vandaag).length;
  return (
    <>
      <Paginakop
        titel={v.afwezig ? 'Verzet wat in uw vrije dagen valt' : 'Plan mijn gesprekken'}
        onder={[
          v.afwezig && periodeTekst(v.afwezig.van, v.afwezig.tot),
          aantal(v.rijen.length, 'cliënt krijgt een voorstel', 'cliënten krijgen een voorstel'),
          verzet > 0 && aantal(verzet, 'afspraak wordt verzet', 'afspraken worden verzet'),
          v.voorzien > 0 && `${v.voorzien} ${v.voorzien === 1 ? 'heeft' : 'hebben'} al een afspraak`,
          v.rust > 0 && `${v.rust} ${v.rust === 1 ? 'hoeft' : 'hoeven'} nu niet`,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      {overgeslagen.length > 0 && (
        <p role="status" className="paneel mb-5 border-bijna bg-bijna-zacht">
          Overgeslagen, want er staat al een afspraak: {overgeslagen.join(', ')}.
        </p>
      )}
      {v.rijen.length + v.zonderPlek.length === 0 ? (
        <p className="paneel max-w-2xl">
          {v.afwezig ? (
            <>
              In deze dagen staat geen afspraak meer met een cliënt van u.{' '}
              <a href="/agenda/plannen">Plan mijn andere gesprekken</a>
            </>
          ) : v.voorzien + v.rust === 0 ? (
            'U begeleidt nu niemand. Zodra uw teamleider een cliënt aan u toewijst, kunt u hier plannen.'
          ) : (
            'Iedereen die een gesprek nodig heeft, heeft een afspraak. Er is nu niets te plannen.'
          )}
        </p>
      ) : (
        <div className="grid grid-cols-1 gap-6">
          <section className={`paneel grid gap-2 ${nietOpTijd > 0 ? 'border-laat bg-laat-zacht' : ''}`}>
            <h2>{nietOpTijd > 0 ? 'Dit past niet helemaal' : 'Dit past'}</h2>
            {pastTekst({ ...v, nietOpTijd }).map((zin) => (
              <p key={zin}>{zin}</p>
            ))}
            {overTijd > 0 && (
              <p>
                {aantal(overTijd, 'cliënt is', 'cliënten zijn')} al over tijd en {overTijd === 1 ? 'krijgt' : 'krijgen'}{' '}
                de eerste plek die vrij is.
              </p>
            )}
            <Laat v={v} laat={laat} vandaag={vandaag} />
          </section>
          {v.rijen.length === 0 ? <GeenPlek v={v} /> : <Figuur beeld={planbeeld(v.weken)} excel={excel} />}
          {v.rijen.length > 0 && (
            <>
              <p className="max-w-3xl">
                Het voorstel volgt het ritme, de vorm en de plaats die u met elke cliënt afsprak. Kijk het na, verander
                wat anders moet en vink uit wie u nu niet plant. Er is nog niets veranderd in uw agenda.
                {v.paginas > 1 &&
                  ` U ziet ${v.opPagina.length} van de ${v.rijen.length} gesprekken. Wat u hier opslaat gaat in uw agenda; daarna komt de rest.`}
              </p>
              <PlanForm
                key={v.opPagina[0]?.clientnummer}
                weken={maakWeken(v)}
                locaties={v.locaties}
                vandaag={vandaag}
                meer={v.paginas > 1}
              />
              <Bladeren pagina={v.pagina} paginas={v.paginas} adres={adres} />
            </>
          )}
        </div>
      )}
    </>
  );
}

/** Is er voor niemand plek, dan valt er niets op te slaan: wel te doen. */
function GeenPlek({ v }: { v: Planvoorstel }) {
  return (
    <section className="paneel grid gap-2">
      <h2>Wat u kunt doen</h2>
      <p>Er is voor niemand van hen een plek in uw agenda. {raadBijGeenPlek(v)}</p>
      <ul className="list-disc pl-5">
        <li>
          <a href="/agenda/instellingen">Kijk uw werkdagen, afwezigheid en gesprekken per dag na</a>.
        </li>
        <li>Kan het vandaag nog? Bel, en leg het gesprek vast bij de cliënt.</li>
        <li>Vraag uw teamleider of een collega iemand kan overnemen of vervangen.</li>
      </ul>
    </section>
  );
}

/** Zoveel namen staan er; de rest is een getal. */
const NOEM = 20;

/** Voor wie het niet lukt, en hoeveel later het dan wordt. */
function Laat({ v, laat, vandaag }: { v: Planvoorstel; laat: Planvoorstel['rijen']; vandaag: Datum }) {
  if (laat.length + v.zonderPlek.length === 0) return null;
  const meer = laat.slice(NOEM).length + v.zonderPlek.slice(NOEM).length;
  return (
    <ul className="list-disc pl-5">
      {laat.slice(0, NOEM).map((r) => (
        <li key={r.clientnummer}>
          <a href={`/clienten/${r.clientnummer}`}>{r.naam}</a>: {zorgen(r)[0]?.tekst}, voorstel {langeDatum(r.datum)},
          uiterlijk {r.uiterlijk && langeDatum(r.uiterlijk)}
        </li>
      ))}
      {v.zonderPlek.slice(0, NOEM).map((z) => (
        <li key={z.clientnummer}>
          <a href={`/clienten/${z.clientnummer}`}>{z.naam}</a>:{' '}
          {z.verzet ? `geen andere plek; de afspraak blijft staan (${wasTekst(z.verzet)})` : 'geen plek meer'}
          {z.uiterlijk && (z.uiterlijk < vandaag ? ', al over tijd' : `, uiterlijk ${langeDatum(z.uiterlijk)}`)}
        </li>
      ))}
      {meer > 0 && <li>en nog {aantal(meer, 'ander', 'anderen')}</li>}
    </ul>
  );
}

/** De regels per week en dag, genummerd zoals hun velden heten. */
function maakWeken(v: Planvoorstel): Formulierweek[] {
  const weken = new Map<Datum, Formulierweek>();
  v.opPagina.forEach((r, nr) => {
    const maandag = maandagVan(r.datum);
    const cijfers = v.weken.find((w) => w.maandag === maandag);
    const week = weken.get(maandag) ?? {
      maandag,
      kop: `Week ${weeknummer(maandag)}`,
      onder: cijfers ? `${cijfers.gepland + cijfers.voorgesteld} van ${cijfers.capaciteit} plekken` : '',
      dagen: [],
    };
    weken.set(maandag, week);
    let dag = week.dagen.at(-1);
    if (dag?.datum !== r.datum) {
      const d = v.dagen.find((x) => x.datum === r.datum);
      const bezet = d ? `${d.gepland + d.voorgesteld} van ${d.capaciteit}` : '';
      dag = {
        datum: r.datum,
        kop: datumMetDag(r.datum),
        onder: [bezet, d?.locatie].filter(Boolean).join(', '),
        rijen: [],
      };
      week.dagen.push(dag);
    }
    const { clientnummer, naam, datum, tijd, kanaal, locatieId } = r;
    dag.rijen.push({
      nr,
      clientnummer,
      naam,
      datum,
      tijd,
      kanaal,
      locatieId,
      verzet: r.verzet && { id: r.verzet.id, versie: r.verzet.versie },
      waarom: waaromTekst(r),
      zorgen: zorgen(r),
    });
  });
  return [...weken.values()];
}
