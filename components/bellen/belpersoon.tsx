import type { Belscherm } from '@/lib/bellen/queries';
import { afspraakTekst } from '@/lib/bellen/woorden';
import { taalTekst } from '@/lib/clientkop/woorden';
import { langeDatum, momentTekst } from '@/lib/copy/datums';
import { pogingenTekst, telefoonTekst, VORM } from '@/lib/copy/woorden';
import { telefoondelen } from '@/lib/domain/telefoon';
import { wieTekst } from '@/lib/plannen/woorden';
import { inKort, vraagTekst, wijzigingTekst } from '@/lib/voorbereiding/woorden';

type Gegevens = Belscherm['v'];

/** Elk nummer groot genoeg voor een duim; wat geen nummer is ("geheim", een toestel) staat ernaast. */
function Nummers({ v }: { v: Gegevens }) {
  const delen = v.kop.telefoon ? telefoondelen(v.kop.telefoon) : [];
  const aanvullen = <a href={`/clienten/${v.clientnummer}/gegevens`}>Vul een nummer in bij Gegevens</a>;
  if (delen.length === 0) return <p>Er is geen telefoonnummer bekend. {aanvullen}</p>;
  return (
    <p className="flex flex-wrap items-center gap-2">
      {delen.map(({ tekst, tel }) =>
        tel ? (
          <a key={tel} href={`tel:${tel}`} className="belnummer">
            {telefoonTekst(tekst)}
          </a>
        ) : (
          <span key={tekst}>{tekst}</span>
        ),
      )}
      {delen.every((d) => d.tel === null) && aanvullen}
    </p>
  );
}

/** Wie, op welk nummer, en wat er voor het gesprek te weten is. */
export function Belpersoon({ v, momenten }: { v: Gegevens; momenten: readonly string[] }) {
  const pogingen = pogingenTekst(v.pogingen);
  const bereikbaar = [...new Set([v.kop.bereikbaarheid, ...momenten])].filter(Boolean).join(' · ');
  const taal = [taalTekst(v.kop), v.kop.tolkNodig && 'tolk nodig'].filter(Boolean).join(' · ');
  return (
    <section className="paneel grid gap-2">
      <h2 className="sr-only">Bellen</h2>
      <Nummers v={v} />
      {v.kop.afspraak && <p>Gepland: {afspraakTekst(v.kop.afspraak)}</p>}
      {pogingen && (
        <p>
          {pogingen}
          {v.pogingen.laatste && `, laatst ${momentTekst(v.pogingen.laatste)}`}
        </p>
      )}
      {bereikbaar && <p>Het best te bereiken: {bereikbaar}</p>}
      {taal && <p>{taal}</p>}
    </section>
  );
}

/** Hoogstens zoveel regels van elke soort: wie belt leest met één oog. */
const KORT = 3;

/** De kern van de voorbereiding, kort genoeg voor tijdens het overgaan van de telefoon. */
export function WaarNaarVragen({ v }: { v: Gegevens }) {
  const [laatste] = v.gesprekken;
  const gevraagd = v.vragen.flatMap((vraag) => (vraag.soort === 'stap' ? [vraag.tekst] : []));
  const stappen = v.plannen.flatMap((p) => p.stappen).filter((s) => !gevraagd.includes(s.tekst));
  const regels: readonly (readonly [kop: string, tekst: readonly string[]])[] = [
    ['Vraag', v.vragen.map((vraag) => vraagTekst(vraag, v.vandaag).vraag)],
    [
      'Vertel',
      v.beloften
        .filter((b) => b.nogVertellen)
        .map((b) => [b.tekst, b.gaatNietDoor ? 'gaat niet door' : b.hoe].filter(Boolean).join(': ')),
    ],
    ['U beloofde', v.beloften.filter((b) => !b.nogVertellen).map((b) => `${b.tekst} (voor ${langeDatum(b.voor)})`)],
    ['Afgesproken stappen', stappen.map((s) => `${s.tekst} (${wieTekst(s)})`)],
    ['Nieuw sinds toen', v.veranderd.filter((w) => w.soort !== 'contact').map(wijzigingTekst)],
  ];
  return (
    <section className="paneel grid gap-2">
      <h2>Waar vraagt u naar?</h2>
      <div>
        <h3>
          {laatste ? `Vorige keer: ${langeDatum(laatste.datum)}, ${VORM[laatste.vorm].toLowerCase()}` : 'Vorige keer'}
        </h3>
        <p className="whitespace-pre-wrap">
          {laatste
            ? laatste.verslag
              ? inKort(laatste.verslag, 280).tekst
              : 'Er is geen verslag bij geschreven.'
            : 'U spreekt elkaar voor het eerst.'}
        </p>
      </div>
      {regels.map(
        ([kop, teksten]) =>
          teksten.length > 0 && (
            <div key={kop}>
              <h3>{kop}</h3>
              <ul className="list-disc pl-5">
                {[...new Set(teksten)].slice(0, KORT).map((tekst) => (
                  <li key={tekst}>{inKort(tekst, 160).tekst}</li>
                ))}
              </ul>
            </div>
          ),
      )}
      <p className="klein">
        <a href={`/clienten/${v.clientnummer}/voorbereiding`}>Alles voor dit gesprek</a> ·{' '}
        <a href={`/clienten/${v.clientnummer}`}>Dossier</a>
      </p>
    </section>
  );
}
