'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { voorbeeldVraag } from '@/lib/contactmomenten/actions';
import type { VastleggenGegevens, Voorbeeld } from '@/lib/contactmomenten/queries';
import { CONTACTMOMENT_VELDEN } from '@/lib/contactmomenten/woorden';
import { langeDatum } from '@/lib/copy/datums';
import { KANAAL, opsomming, SOORT, UITLEG_REDEN } from '@/lib/copy/woorden';
import { KANALEN, type Kanaal, SOORTEN } from '@/lib/domain/tellend-gesprek';
import { UITLEGREDENEN } from '@/lib/domain/uitleg';
import type { Waarden } from '@/lib/formulier/formulier';
import type { Planwens } from '@/lib/formulier/planwens';
import * as acties from '@/lib/gesprek/actions';
import type { Openstaand } from '@/lib/gesprek/queries';
import { zonderToestemming } from '@/lib/gesprek/regels';
import { BETROKKENE_ROL } from '@/lib/netwerk/woorden';
import { formulierVan } from '../toegang/werkformulier';
import { Keuzes, Selectie, Tekstvak, Veld, Vinkje, Vinkjes } from '../ui/veld';
import { Afdoen } from './afdoen';
import { Duur } from './duur';
import { UITKOMSTEN } from './uitkomsten';

const Form = formulierVan({ acties, schema: () => import('@/lib/gesprek/schema'), velden: CONTACTMOMENT_VELDEN });

const VERTRAGING_MS = 250;
const VERVOLGKANALEN: readonly Kanaal[] = ['op_locatie', 'huisbezoek', 'telefonisch', 'beeldbellen'];
const tekst = (w: string | string[] | undefined) => (Array.isArray(w) ? (w[0] ?? '') : (w ?? ''));

type Props = {
  gegevens: VastleggenGegevens;
  terug: 'vandaag' | 'dossier' | 'agenda' | 'bellen';
  annuleer: string;
  plannen: boolean;
  /** Wat er in de agenda al was aangewezen. */
  wens: Planwens;
  openstaand: Openstaand;
};

/** Gesprek vastleggen: wat er was, en wanneer het volgende is. Twee velden zijn genoeg. */
export function ContactmomentForm({ gegevens: g, terug, annuleer, plannen, wens, openstaand }: Props) {
  const { voorbeeld, later, bijWijziging } = useVoorbeeld(g, plannen);
  const toekomst = later || plannen;
  const { afspraak: a, overname: o } = g;
  const begindatum = o?.datum ?? (a && a.datum <= g.vandaag ? a.datum : g.vandaag);
  const [zonder, setZonder] = useState<string[]>([]);
  const bijElkeWijziging = (w: Waarden) => {
    bijWijziging(w);
    setZonder(zonderToestemming(w, openstaand.betrokkenen));
  };
  return (
    <Form
      daad="contactmomentVastleggen"
      schema="gesprekSchema"
      naam="gesprek"
      verborgen={{
        clientnummer: g.clientnummer,
        terug,
        ...(plannen ? { plannen: 'ja' } : {}),
        // Hoort het bij de afspraak van vandaag, dan legt de server dat verband: met een andere dag erin is het een ander gesprek.
        ...(a && !g.hoortBij ? { afspraakId: a.id, versie: a.versie } : {}),
        ...(g.ander ? { ander: 'ja' } : {}),
        ...(openstaand.intake ? { intakeId: openstaand.intake.id } : {}),
        ...(o ? { uit: o.id } : {}),
      }}
      knop={toekomst ? 'Afspraak opslaan' : 'Vastleggen'}
      annuleer={<a href={annuleer}>Annuleren</a>}
      onWijziging={bijElkeWijziging}
      concept={plannen ? 'plannen' : a?.id}
      className=""
    >
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_300px]">
        <div className="grid min-w-0 gap-5">
          <section className="paneel grid gap-4">
            <div className="grid items-end gap-4 sm:grid-cols-2">
              <Veld
                naam="datum"
                type="date"
                standaard={plannen ? wens.datum : begindatum}
                hint={
                  plannen ? 'Vandaag of later.' : `Een datum na vandaag (${langeDatum(g.vandaag)}) wordt een afspraak.`
                }
              />
              <Veld naam="tijd" type="time" standaard={o?.tijd ?? a?.tijd ?? wens.tijd} />
            </div>
            <Keuzes
              naam="kanaal"
              opties={(plannen ? VERVOLGKANALEN : KANALEN).map((k) => ({ waarde: k, label: KANAAL[k] }))}
              standaard={o?.kanaal ?? a?.kanaal ?? (wens.locatieId ? 'op_locatie' : undefined)}
              naastElkaar
              autoFocus
            />
            <Selectie
              naam="locatieId"
              opties={g.locaties.map((l) => ({ waarde: l.id, label: l.naam }))}
              leeg="geen locatie gekozen"
              standaard={o?.locatieId ?? a?.locatieId ?? wens.locatieId}
              className="bij-locatie"
            />
            {plannen && <Duur standaard={wens.duurMinuten} className="sm:max-w-64" />}
            {!toekomst && (
              <Keuzes
                naam="status"
                opties={UITKOMSTEN}
                standaard={o?.status === 'gepland' ? 'gevoerd' : (o?.status ?? 'gevoerd')}
                naastElkaar
              />
            )}
            {!toekomst && <Tekstvak naam="verslag" rijen={4} standaard={o?.verslag} />}
          </section>
          <details className="paneel" open={a?.metDerde || o !== null || undefined}>
            <summary className="font-semibold">
              {plannen
                ? 'Meer opschrijven: wie het gesprek voert, wie erbij komt, waarover'
                : 'Meer opschrijven: onderwerpen, duur, wie erbij was, wat voor contact'}
            </summary>
            <Meer g={g} plannen={plannen} betrokkenen={openstaand.betrokkenen} zonder={zonder} />
          </details>
          {!toekomst && <Afdoen openstaand={openstaand} vandaag={g.vandaag} />}
          {plannen && voorbeeld && <Voorstellen voorbeeld={voorbeeld} />}
          {!toekomst && <Vervolg g={g} voorbeeld={voorbeeld} />}
        </div>
        <aside aria-label="Wat dit met de norm doet" className="min-w-0">
          <section className="paneel sticky top-4" aria-live="polite">
            <h2 className="mb-2">Wat dit met de norm doet</h2>
            {voorbeeld ? (
              voorbeeld.regels.map((r) => (
                <p key={r} className="mb-1">
                  {r}
                </p>
              ))
            ) : (
              <p className="klein">Er is geen lopend traject.</p>
            )}
          </section>
        </aside>
      </div>
    </Form>
  );
}

/** Wat iemand koos blijft te kiezen, ook als de agenda het intussen niet meer aanbiedt: bij het opslaan wordt er dan naar gevraagd. */
function metGekozen(nieuw: Voorbeeld | null, oud: Voorbeeld | null, waarde: string): Voorbeeld | null {
  const kwijt = oud?.voorstellen.find((v) => v.waarde === waarde);
  if (!nieuw || !kwijt || nieuw.voorstellen.some((v) => v.waarde === waarde)) return nieuw;
  return { ...nieuw, voorstellen: [...nieuw.voorstellen, kwijt] };
}

/** Vraagt de server wat het half ingevulde formulier met de norm doet; een laat antwoord op een oude vraag telt niet. */
function useVoorbeeld(g: VastleggenGegevens, plannen: boolean) {
  const [voorbeeld, setVoorbeeld] = useState<Voorbeeld | null>(g.voorbeeld);
  const [later, setLater] = useState(false);
  const klok = useRef<ReturnType<typeof setTimeout>>(undefined);
  const vraag = useRef('');
  const gekozen = useRef('');
  useEffect(() => () => clearTimeout(klok.current), []);
  const bijWijziging = useCallback(
    (w: Waarden) => {
      const invoer = {
        clientnummer: g.clientnummer,
        afspraakId: g.afspraak?.id ?? null,
        datum: tekst(w.datum),
        soort: tekst(w.soort) as 'gesprek',
        kanaal: (tekst(w.kanaal) || null) as Kanaal | null,
        status: (tekst(w.status) || 'gevoerd') as 'gevoerd',
        locatieId: tekst(w.locatieId) || null,
        gehoudenDoorId: tekst(w.gehoudenDoorId) || null,
        vervolgKanaal: (tekst(w.vervolgKanaal) || null) as 'telefonisch' | null,
        plannen: plannen ? 'ja' : '',
      };
      gekozen.current = tekst(w.vervolg);
      if (/^\d{4}-\d\d-\d\d$/.test(invoer.datum)) setLater(invoer.datum > g.vandaag);
      const nieuw = JSON.stringify(invoer);
      if (nieuw === vraag.current) return;
      vraag.current = nieuw;
      clearTimeout(klok.current);
      klok.current = setTimeout(async () => {
        const antwoord = await voorbeeldVraag(invoer).catch(() => null);
        if (antwoord?.ok && vraag.current === nieuw)
          setVoorbeeld((oud) => metGekozen(antwoord.gegevens, oud, gekozen.current));
      }, VERTRAGING_MS);
    },
    [g, plannen],
  );
  return { voorbeeld, later, bijWijziging };
}

type MeerProps = {
  g: VastleggenGegevens;
  plannen: boolean;
  betrokkenen: Openstaand['betrokkenen'];
  /** Van wie van de ingevulde mensen geen toestemming bekend is. */
  zonder: readonly string[];
};

function Meer({ g, plannen, betrokkenen, zonder }: MeerProps) {
  return (
    <div className="mt-4 grid gap-4">
      {!plannen && (
        <Keuzes
          naam="soort"
          opties={SOORTEN.map((s) => ({ waarde: s, label: SOORT[s] }))}
          standaard={g.overname?.soort ?? 'gesprek'}
        />
      )}
      <Vinkjes
        naam="onderwerpen"
        opties={g.onderwerpen.map((o) => ({ waarde: o.id, label: o.naam, uitleg: o.leidraad ?? undefined }))}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {!plannen && <Duur standaard={g.overname?.duurMinuten ?? g.afspraak?.duurMinuten} />}
        <Selectie
          naam="gehoudenDoorId"
          label={plannen ? 'Wie voert het gesprek?' : undefined}
          opties={g.begeleiders.map((b) => ({ waarde: b.id, label: b.id === g.ik ? `${b.naam} (ik)` : b.naam }))}
          standaard={g.ik}
        />
      </div>
      <Vinkje naam="metDerde" standaard={g.overname?.metDerde ?? g.afspraak?.metDerde} />
      {betrokkenen.length > 0 && (
        <Vinkjes
          naam="betrokkeneIds"
          opties={betrokkenen.map((b) => ({
            waarde: b.id,
            label: b.naam,
            uitleg: [BETROKKENE_ROL[b.rol], b.organisatie, !b.toestemming && 'geen toestemming vastgelegd']
              .filter(Boolean)
              .join(', '),
          }))}
        />
      )}
      <Veld naam="derden" standaard={g.afspraak?.derden} />
      <div role="status">
        {zonder.length > 0 && (
          <p className="rounded-basis border border-bijna bg-bijna-zacht p-3">
            Er is niet vastgelegd dat de cliënt het goed vindt dat u gegevens deelt met {opsomming(zonder)}. Vraag het,
            en leg het antwoord vast bij <a href={`/clienten/${g.clientnummer}/netwerk`}>Netwerk</a>. U kunt dit gesprek
            wel opslaan.
          </p>
        )}
      </div>
    </div>
  );
}

function Vervolg({ g, voorbeeld }: { g: VastleggenGegevens; voorbeeld: Voorbeeld | null }) {
  const blijft = g.komende && {
    waarde: 'blijft',
    label: `De afspraak van ${langeDatum(g.komende.datum)}${g.komende.tijd ? ` om ${g.komende.tijd}` : ''} blijft staan`,
  };
  const voorstellen = (voorbeeld?.voorstellen ?? []).map((v) => ({ waarde: v.waarde, label: v.tekst }));
  const grens = voorbeeld?.grens && `Volgens de norm op of voor ${voorbeeld.grens}.`;
  const hint = [grens, voorbeeld?.bijVoorstellen].filter(Boolean).join(' ') || undefined;
  const opties = [
    ...(blijft ? [blijft] : []),
    ...voorstellen,
    { waarde: 'anders', label: 'Een andere datum' },
    { waarde: 'later', label: 'Nog niet, omdat …' },
  ];
  return (
    <section className="paneel grid gap-4">
      <Keuzes naam="vervolg" hint={hint} opties={opties} />
      <Veld naam="vervolgDatum" type="date" min={g.vandaag} className="bij-anders sm:max-w-64" />
      <div className="bij-later gap-4">
        <Selectie
          naam="vervolgReden"
          opties={UITLEGREDENEN.map((r) => ({ waarde: r, label: UITLEG_REDEN[r] }))}
          leeg="kies een reden"
          className="sm:max-w-96"
        />
        <Veld naam="vervolgUitleg" />
      </div>
      <details>
        <summary className="font-semibold text-sm">Tijd, vorm en duur van de volgende afspraak</summary>
        <div className="mt-3 grid items-end gap-4 sm:grid-cols-3">
          <Veld naam="vervolgTijd" type="time" />
          <Selectie
            naam="vervolgKanaal"
            opties={VERVOLGKANALEN.map((k) => ({ waarde: k, label: KANAAL[k] }))}
            leeg="zoals afgesproken of zoals nu"
          />
          <Duur naam="vervolgDuur" />
        </div>
      </details>
    </section>
  );
}

/** Zo merkt React dat een veld van buiten is ingevuld. */
function vulIn(id: string, waarde: string): void {
  const veld = document.getElementById(id);
  if (!(veld instanceof HTMLInputElement || veld instanceof HTMLSelectElement)) return;
  const soort = veld instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
  Object.getOwnPropertyDescriptor(soort.prototype, 'value')?.set?.call(veld, waarde);
  veld.dispatchEvent(new Event('input', { bubbles: true }));
  veld.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Bij Afspraak plannen: de momenten die in de agenda, de norm en het ritme passen; een klik vult dag, tijd en plaats in. */
function Voorstellen({ voorbeeld: { voorstellen, bijVoorstellen } }: { voorbeeld: Voorbeeld }) {
  if (voorstellen.length === 0 && !bijVoorstellen) return null;
  return (
    <section className="paneel">
      <h2 className="mb-2">Momenten die passen</h2>
      {bijVoorstellen && (
        <p className="mb-2">
          {bijVoorstellen} <a href="/agenda/plannen">Plan mijn gesprekken</a>
        </p>
      )}
      <ul className="flex flex-wrap gap-2">
        {voorstellen.map((v) => (
          <li key={v.waarde}>
            <button
              type="button"
              className="knop knop-stil knop-klein whitespace-normal text-left"
              onClick={() => {
                vulIn('gesprek-datum', v.datum);
                vulIn('gesprek-tijd', v.tijd);
                if (v.locatieId) vulIn('gesprek-locatieId', v.locatieId);
              }}
            >
              {v.tekst}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
