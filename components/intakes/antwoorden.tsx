import { LEEFGEBIED, tredeTekst } from '@/lib/copy/leefgebieden';
import { JA_NEE_ONBEKEND, NIVEAU_NEDERLANDS, opsomming } from '@/lib/copy/woorden';
import type { Score } from '@/lib/domain/leefgebieden';
import type { Intake } from '@/lib/intakes/lezen';
import { GEBIEDVELDEN, type Gebiedantwoord, gebiedstand } from '@/lib/intakes/regels';
import { DEELSTAND, GEBIEDVRAAG, oordeelTekst, PERSOON_VELDEN } from '@/lib/intakes/woorden';

const KLEUR: Record<Score, string> = { 1: 'st-laat', 2: 'st-bijna', 3: 'st-rust', 4: 'st-goed', 5: 'st-goed' };

export function Oordeel({ antwoord: a }: { antwoord: Gebiedantwoord }) {
  const tekst = gebiedstand(a) === 'leeg' ? DEELSTAND.leeg : oordeelTekst(a);
  return <span className={`st ${a.score ? KLEUR[a.score] : 'st-rust'}`}>{tekst}</span>;
}

type Regel = { naam: string; tekst: string | null };

/** Wat er is opgeschreven, met het onderwerp ervoor; wat leeg is staat er niet. */
function Regels({ regels, anders, smal }: { regels: readonly Regel[]; anders?: string; smal?: boolean }) {
  const gevuld = regels.filter((r) => r.tekst);
  if (gevuld.length === 0) return anders ? <p className="klein">{anders}</p> : null;
  return (
    <dl className={`grid gap-x-4 gap-y-1.5 ${smal ? '' : 'sm:grid-cols-[7.5rem_minmax(0,1fr)]'}`}>
      {gevuld.map((r) => (
        <div key={r.naam} className={smal ? '' : 'sm:contents'}>
          <dt className="klein">{r.naam}</dt>
          <dd className="whitespace-pre-wrap">{r.tekst}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Wat er over één leefgebied is gezegd. */
export function Gebiedregels({ antwoord: a, smal }: { antwoord: Gebiedantwoord; smal?: boolean }) {
  const anders = a.score === null ? 'Hier is niets over opgeschreven.' : 'Er is alleen een score.';
  return (
    <Regels
      regels={GEBIEDVELDEN.map((veld) => ({ naam: GEBIEDVRAAG[veld].kort, tekst: a[veld] }))}
      anders={anders}
      smal={smal}
    />
  );
}

/** De leefgebieden van een intake naast elkaar, elk met score en woorden. */
export function Gebiedkaarten({ gebieden }: { gebieden: readonly Gebiedantwoord[] }) {
  return (
    <ul className="grid items-start gap-4 lg:grid-cols-2">
      {gebieden.map((a) => (
        <li key={a.gebied} className="paneel grid gap-2">
          <h3 className="flex flex-wrap items-baseline justify-between gap-2">
            {LEEFGEBIED[a.gebied]} <Oordeel antwoord={a} />
          </h3>
          <Gebiedregels antwoord={a} />
        </li>
      ))}
    </ul>
  );
}

/** Wat er over de persoon is gezegd. Ervaringen met discriminatie staan alleen in de intake zelf. */
export function Persoonregels({ intake: i, heel = false, smal }: { intake: Intake; heel?: boolean; smal?: boolean }) {
  return (
    <Regels
      smal={smal}
      regels={[
        { naam: 'Ladder', tekst: i.trede === null ? null : tredeTekst(i.trede) },
        { naam: PERSOON_VELDEN.achtergrond.label, tekst: i.achtergrond },
        { naam: PERSOON_VELDEN.werkOpleiding.label, tekst: i.werkOpleiding },
        { naam: PERSOON_VELDEN.wensen.label, tekst: i.wensen },
        { naam: PERSOON_VELDEN.mogelijkheden.label, tekst: i.mogelijkheden },
        ...(heel ? [{ naam: PERSOON_VELDEN.discriminatie.kort, tekst: i.discriminatie }] : []),
      ]}
      anders="Hier is niets over opgeschreven."
    />
  );
}

export function Taalregels({ intake: i }: { intake: Intake }) {
  return (
    <Regels
      regels={[
        { naam: 'Talen', tekst: opsomming(i.talen) },
        { naam: 'Nederlands', tekst: i.niveauNederlands && NIVEAU_NEDERLANDS[i.niveauNederlands] },
        { naam: 'Moeite met lezen en schrijven', tekst: JA_NEE_ONBEKEND[i.laaggeletterd] },
        { naam: 'Tolk nodig', tekst: i.tolkNodig ? 'ja' : 'nee' },
        { naam: 'Bereikbaarheid', tekst: i.bereikbaarheid },
      ]}
    />
  );
}
