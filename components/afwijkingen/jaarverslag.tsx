import { jaarbeelden } from '@/lib/afwijkingen/jaarbeelden-woorden';
import type { Jaarverslag } from '@/lib/afwijkingen/jaarverslag-queries';
import { JAARUITKOMSTEN, type Jaarlijst, type Jaartotaal } from '@/lib/afwijkingen/jaarverslag-regels';
import type { Verslagregel } from '@/lib/afwijkingen/jaarverslag-rijen';
import { JAARUITKOMST, JAARVERSLAG_UITLEG, procentTekst } from '@/lib/afwijkingen/jaarverslag-woorden';
import { langeDatum } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import { Teamtabs } from '../overzicht/teamtabs';
import { Paginakop } from '../shell/paginakop';
import { Begrip } from '../ui/begrip';
import { Figuur } from '../ui/grafiek';
import { Keuzeformulier, Keuzelijst } from '../ui/keuzelijst';
import { Tabel } from '../ui/tabel';
import { Mensen } from './jaarverslag-mensen';

type Props = { v: Jaarverslag; lijst: Jaarlijst | null; rijen: readonly Verslagregel[] };
type Kolom = { naam: string; aanpak: string | null; totaal: Jaartotaal };

/** Een adres bij het jaarverslag met de gemaakte keuzes. */
function adres(v: Jaarverslag, verder: { lijst?: Jaarlijst; aanpak?: string | null; soort?: string } = {}): string {
  const zoek = new URLSearchParams();
  if (v.teams.length > 1) zoek.set('team', v.team.id);
  zoek.set('jaar', String(v.jaar));
  const aanpak = verder.aanpak === undefined ? v.aanpak?.id : verder.aanpak;
  if (aanpak) zoek.set('aanpak', aanpak);
  if (verder.lijst) zoek.set('lijst', verder.lijst);
  if (verder.soort) zoek.set('soort', verder.soort);
  return `/team/jaarverslag${verder.soort ? '/bestand' : ''}?${zoek}${verder.lijst ? '#lijst' : ''}`;
}

/** Wat er van de trajectjaren van een kalenderjaar is geworden; achter elk getal staan de mensen. */
export function JaarverslagOverzicht({ v, lijst, rijen }: Props) {
  const kolommen: Kolom[] = [
    ...v.perAanpak.map((a) => ({ naam: a.aanpak, aanpak: a.aanpakId, totaal: a.totaal })),
    ...(v.perAanpak.length > 1 ? [{ naam: 'Samen', aanpak: v.aanpak?.id ?? null, totaal: v.totaal }] : []),
  ];
  return (
    <>
      <Paginakop
        titel={`Jaarverslag ${v.jaar}`}
        onder={[v.team.naam, v.aanpak?.naam, v.tot ? `tot en met ${langeDatum(v.tot)}` : `heel ${v.jaar}`]
          .filter(Boolean)
          .join(' · ')}
      />
      <Teamtabs team={v.team} teams={v.teams} hier="/team/jaarverslag" />
      <Keuzes v={v} />
      {v.totaal.trajectjaren === 0 ? (
        <p className="paneel max-w-2xl">
          {v.tot ? 'Er sloot dit jaar nog geen trajectjaar.' : `Er sloot in ${v.jaar} geen trajectjaar.`} Kies hierboven
          een ander jaar{v.aanpakken.length > 1 && ' of een andere aanpak'}.
        </p>
      ) : (
        <div className="grid gap-6">
          <Trajectjaren v={v} kolommen={kolommen} />
          {v.vernietigd > 0 && (
            <p className="klein">
              Van {v.vernietigd === 1 ? 'één trajectjaar' : `${v.vernietigd} trajectjaren`} is het dossier vernietigd.
              Zij tellen mee, en staan niet op de lijsten.
            </p>
          )}
          <div className="grid gap-5 lg:grid-cols-2">
            {jaarbeelden(v, (welke) => adres(v, { lijst: welke })).map((beeld) => (
              <Figuur key={beeld.naam} beeld={beeld} excel={adres(v, { soort: 'xlsx' })} />
            ))}
          </div>
          {lijst && <Mensen lijst={lijst} rijen={rijen} />}
        </div>
      )}
    </>
  );
}

function Keuzes({ v }: { v: Jaarverslag }) {
  const namen = (lijst: readonly { id: string; naam: string }[]) => lijst.map((n) => [n.id, n.naam] as const);
  return (
    <Keuzeformulier
      actie="/team/jaarverslag"
      erna={
        <span className="flex flex-wrap gap-x-3 py-2.5">
          Meenemen als
          <a href={adres(v, { soort: 'csv' })}>CSV</a>
          <a href={adres(v, { soort: 'xlsx' })}>Excel</a>
          <a href={adres(v, { soort: 'pdf' })}>PDF</a>
        </span>
      }
    >
      {v.teams.length > 1 && <Keuzelijst naam="team" label="Team" waarde={v.team.id} opties={namen(v.teams)} />}
      <Keuzelijst
        naam="aanpak"
        label="Aanpak"
        waarde={v.aanpak?.id ?? ''}
        opties={[['', 'alle'], ...namen(v.aanpakken)]}
      />
      <Keuzelijst
        naam="jaar"
        label="Jaar"
        waarde={String(v.jaar)}
        opties={v.jaren.map((j) => [String(j), String(j)] as const)}
      />
    </Keuzeformulier>
  );
}

type Uitkomstrij = { woord: string; lijst: Jaarlijst; getal: (t: Jaartotaal) => number };

const RIJEN: readonly Uitkomstrij[] = [
  { woord: 'Trajectjaren gesloten', lijst: 'alle', getal: (t) => t.trajectjaren },
  { woord: 'Gehaald', lijst: 'gehaald', getal: (t) => t.uitkomst.gehaald },
  { woord: 'Niet gehaald', lijst: 'niet_gehaald', getal: (t) => t.nietGehaald },
  ...JAARUITKOMSTEN.filter((u) => u !== 'gehaald').map((u) => ({
    woord: `waarvan ${JAARUITKOMST[u]}`,
    lijst: u,
    getal: (t: Jaartotaal) => t.uitkomst[u],
  })),
];

type Deelprops = { n: number; totaal: Jaartotaal; lijst: Jaarlijst };

/** Welk deel van alle trajectjaren dit is. */
const Deel = ({ n, totaal, lijst }: Deelprops) =>
  lijst === 'alle' ? null : <span className="klein"> {procentTekst(n, totaal.trajectjaren)}</span>;

const Vorig = (p: Deelprops) => (
  <span>
    {p.n}
    <Deel {...p} />
  </span>
);

function Trajectjaren({ v, kolommen }: { v: Jaarverslag; kolommen: readonly Kolom[] }) {
  return (
    <section>
      <h2 className="mb-2">
        Trajectjaren
        <Begrip van="trajectjaar" />
      </h2>
      <Tabel
        titel={`Trajectjaren die in ${v.jaar} sloten, per aanpak`}
        stijl="max-w-4xl"
        rijen={RIJEN}
        sleutel={(r) => r.lijst}
        kolommen={[
          {
            kop: 'Uitkomst',
            cel: ({ woord }) => (woord.startsWith('waarvan') ? <span className="font-normal">{woord}</span> : woord),
          },
          ...kolommen.map((k) => ({
            kop: k.naam,
            stijl: 'cijfers',
            cel: ({ woord, lijst, getal }: Uitkomstrij) => {
              const n = getal(k.totaal);
              return (
                <span>
                  {n === 0 ? (
                    '0'
                  ) : (
                    <a href={adres(v, { lijst, aanpak: k.aanpak })} aria-label={`${n}: ${woord}, ${k.naam}`}>
                      {n}
                    </a>
                  )}
                  <Deel n={n} totaal={k.totaal} lijst={lijst} />
                </span>
              );
            },
          })),
          v.vorig !== null && {
            kop: kolommen.length > 1 ? `Samen in ${v.jaar - 1}` : `In ${v.jaar - 1}`,
            stijl: 'cijfers',
            cel: ({ lijst, getal }: Uitkomstrij) =>
              v.vorig && <Vorig totaal={v.vorig} lijst={lijst} n={getal(v.vorig)} />,
          },
        ]}
      />
      <p className="klein mt-2 max-w-4xl">
        {v.nogTeSluiten > 0 &&
          `${aantal(v.nogTeSluiten, 'trajectjaar sluit', 'trajectjaren sluiten')} nog in ${v.jaar}, en ${v.nogTeSluiten === 1 ? 'staat' : 'staan'} hier nog niet bij. `}
        {JAARVERSLAG_UITLEG.trajectjaren} {JAARVERSLAG_UITLEG.gehaald}
      </p>
      <p className="klein mt-1 max-w-4xl">{JAARVERSLAG_UITLEG.verantwoord}</p>
    </section>
  );
}
