import { langeDatum, ten } from '@/lib/copy/datums';
import { opsomming, VORM } from '@/lib/copy/woorden';
import { wieTekst } from '@/lib/plannen/woorden';
import { SIGNAAL_SOORT } from '@/lib/signalen/woorden';
import type { Voorbereiding } from '@/lib/voorbereiding/queries';
import { INZET_LOOPT, inKort, vraagTekst, wijzigingTekst } from '@/lib/voorbereiding/woorden';
import { Blok, Regels } from './blok';

type Props = { v: Voorbereiding };
const dossier = (v: Voorbereiding, deel = '') => `/clienten/${v.clientnummer}${deel}`;

function Vragen({ v }: Props) {
  const meer = { href: dossier(v, '/leefgebieden'), tekst: 'leefgebieden en plan' };
  return (
    <Blok titel="Om naar te vragen">
      <Regels van={v.vragen} hoogstens={8} leeg="Niets bijzonders. Vraag hoe het gaat." meer={meer}>
        {(vraag, nummer) => {
          const { vraag: tekst, erbij } = vraagTekst(vraag, v.vandaag);
          return (
            <li key={`${nummer}${vraag.soort}`}>
              {tekst}
              {erbij && <span className="klein print:text-xs"> {erbij}</span>}
            </li>
          );
        }}
      </Regels>
    </Blok>
  );
}

function Beloften({ v }: Props) {
  const vertellen = v.beloften.filter((b) => b.nogVertellen);
  const open = v.beloften.filter((b) => !b.nogVertellen);
  const meer = { href: dossier(v, '/netwerk'), tekst: 'rond de cliënt' };
  return (
    <Blok titel="Wat ik voor u doe">
      {v.beloften.length === 0 && <p className="klein">U hebt niets openstaan.</p>}
      <Regels van={vertellen} hoogstens={5} meer={meer}>
        {(b) => (
          <li key={b.id}>
            <span className="st st-goed mr-1.5">vertel hoe het ging</span>
            {b.tekst}
            {(b.hoe || b.gaatNietDoor) && (
              <span className="klein print:text-xs">
                {' '}
                {[b.gaatNietDoor && 'gaat niet door', b.hoe && inKort(b.hoe, 200).tekst].filter(Boolean).join(': ')}
              </span>
            )}
          </li>
        )}
      </Regels>
      <div className={vertellen.length > 0 ? 'mt-1' : ''}>
        <Regels van={open} hoogstens={5} meer={meer}>
          {(b) => (
            <li key={b.id}>
              {b.tekst}{' '}
              <span className={`klein print:text-xs ${b.voor < v.vandaag ? 'text-laat' : ''}`}>
                voor {langeDatum(b.voor)} ({ten(b.voor, v.vandaag)})
              </span>
            </li>
          )}
        </Regels>
      </div>
    </Blok>
  );
}

function Signalen({ v }: Props) {
  if (v.openSignalen.length === 0) return null;
  return (
    <Blok titel="Signalen die nog openstaan">
      <Regels van={v.openSignalen} hoogstens={3} meer={{ href: dossier(v, '/netwerk'), tekst: 'alle signalen' }}>
        {(s) => (
          <li key={s.id}>
            <span className="font-semibold">
              {s.van}
              {s.organisatie && ` (${s.organisatie})`}: {SIGNAAL_SOORT[s.soort].toLowerCase()}
            </span>{' '}
            <span className="klein print:text-xs">{langeDatum(s.op)}</span>
            <span className="block whitespace-pre-wrap">{inKort(s.tekst, 300).tekst}</span>
          </li>
        )}
      </Regels>
    </Blok>
  );
}

function Gesprekken({ v }: Props) {
  const titel = v.gesprekken.length === 1 ? 'Het laatste gesprek' : 'De laatste twee gesprekken';
  return (
    <Blok titel={v.gesprekken.length === 0 ? 'Gesprekken' : titel}>
      {v.gesprekken.length === 0 && (
        <p className="klein">U spreekt elkaar voor het eerst; er is nog geen gesprek vastgelegd.</p>
      )}
      <div className="grid gap-3 print:gap-1.5">
        {v.gesprekken.map((g) => {
          const verslag = g.verslag ? inKort(g.verslag) : null;
          return (
            <article key={g.id}>
              <h3 className="text-[0.9375rem] print:text-[0.75rem]">
                {langeDatum(g.datum)} · {VORM[g.vorm]}{' '}
                <span className="klein font-normal print:text-xs">
                  {[g.derden && `met ${g.derden}`, g.gehoudenDoor, opsomming(g.onderwerpen)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </h3>
              {verslag ? (
                <p className="whitespace-pre-wrap">
                  {verslag.tekst}{' '}
                  {verslag.afgekort && (
                    <a href={dossier(v, `/contactmomenten/${g.id}`)} className="niet-afdrukken">
                      Lees het hele verslag
                    </a>
                  )}
                </p>
              ) : (
                <p className="klein">Er is geen verslag bij geschreven.</p>
              )}
            </article>
          );
        })}
      </div>
    </Blok>
  );
}

function Veranderd({ v }: Props) {
  const titel =
    v.gesprekken.length > 0 ? `Sinds het gesprek van ${langeDatum(v.sinds)}` : `Sinds ${langeDatum(v.sinds)}`;
  return (
    <Blok titel={titel}>
      <Regels
        van={v.veranderd}
        hoogstens={10}
        leeg="Er is niets nieuws vastgelegd."
        meer={{ href: dossier(v), tekst: 'de tijdlijn' }}
      >
        {(w, nummer) => (
          <li
            key={`${nummer}${w.datum}${w.soort}`}
            className="grid grid-cols-[8.5rem_1fr] gap-x-2 print:grid-cols-[6.5rem_1fr]"
          >
            <span className="klein cijfers print:text-xs">{langeDatum(w.datum)}</span>
            <span>{wijzigingTekst(w)}</span>
          </li>
        )}
      </Regels>
    </Blok>
  );
}

function Plan({ v }: Props) {
  const stappen = v.plannen.flatMap((p) => p.stappen);
  const afspraken = v.plannen.flatMap((p) => (p.afspraken ? [{ id: p.id, ...inKort(p.afspraken, 400) }] : []));
  if (v.plannen.length === 0)
    return (
      <Blok titel="Stappen en afspraken">
        <p className="klein">Er is nog geen plan van aanpak vastgesteld.</p>
      </Blok>
    );
  return (
    <Blok titel="Stappen en afspraken">
      <Regels
        van={stappen}
        hoogstens={8}
        leeg="Er staat geen stap van het plan meer open."
        meer={{ href: dossier(v, '/plan'), tekst: 'het plan' }}
      >
        {(s) => (
          <li key={s.id}>
            {s.tekst}{' '}
            <span className={`klein print:text-xs ${s.voor && s.voor < v.vandaag ? 'text-laat' : ''}`}>
              {[wieTekst(s), s.voor && `voor ${langeDatum(s.voor)}`].filter(Boolean).join(', ')}
            </span>
          </li>
        )}
      </Regels>
      {afspraken.map((a) => (
        <p key={a.id} className="mt-1.5 whitespace-pre-wrap">
          <span className="font-semibold">Afgesproken:</span> {a.tekst}
        </p>
      ))}
    </Blok>
  );
}

function Inzet({ v }: Props) {
  return (
    <Blok titel="Loopt nu">
      <Regels
        van={v.lopend}
        hoogstens={6}
        leeg="Er loopt geen instrument."
        meer={{ href: dossier(v, '/instrumenten'), tekst: 'instrumenten' }}
      >
        {(i) => (
          <li key={i.id}>
            {i.naam}{' '}
            <span className="klein print:text-xs">
              {[`${INZET_LOOPT[i.status]} ${langeDatum(i.sinds)}`, i.trajectbegeleider, i.organisatie]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        )}
      </Regels>
    </Blok>
  );
}

/** Links wat er ter tafel komt, rechts wat er speelt. */
export function VoorbereidingOverzicht({ v }: Props) {
  const kolom = 'grid content-start gap-4 print:gap-0';
  return (
    <div className="grid items-start gap-4 text-[0.9375rem] leading-snug lg:grid-cols-[1.2fr_1fr] print:grid-cols-[1.2fr_1fr] print:gap-x-5 print:text-[0.75rem]">
      <div className={kolom}>
        <Vragen v={v} />
        <Beloften v={v} />
        <Signalen v={v} />
        <Gesprekken v={v} />
      </div>
      <div className={kolom}>
        <Veranderd v={v} />
        <Plan v={v} />
        <Inzet v={v} />
      </div>
    </div>
  );
}
