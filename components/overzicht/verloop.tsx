import type { ReactNode } from 'react';
import { aantalDagen, datumMetDag, langeDatum, periodeTekst } from '@/lib/copy/datums';
import { TUSSENPOOS } from '@/lib/copy/tussenpozen';
import { clientenVan } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { TE_VERGELIJKEN } from '@/lib/domain/kleine-cellen';
import { TUSSENPOZEN } from '@/lib/domain/tussenpozen';
import { verloopbeelden } from '@/lib/overzicht/beelden-woorden';
import type { Teamverloop } from '@/lib/overzicht/verloop-queries';
import { GESPREKSVORMEN, GEZIEN, type Kenmerk, opTijd, POGINGEN, type Verloop } from '@/lib/overzicht/verloop-regels';
import {
  bereiktTekst,
  deelTekst,
  eenheidVan,
  GESPREKSVORM,
  GEZIEN_SINDS,
  gezienTekst,
  intervalTekst,
  POGING,
  vormTekst,
} from '@/lib/overzicht/verloop-woorden';
import { Teamkeuzes } from '../levensloop/keuzes';
import { Paginakop } from '../shell/paginakop';
import { Figuur } from '../ui/grafiek';
import { Keuzeformulier, Keuzelijst } from '../ui/keuzelijst';
import { Tabel } from '../ui/tabel';
import { teamadres } from './adres';
import { Getal, type Klasse, Klassentabel } from './klassentabel';
import { Teamtabs } from './teamtabs';
import { Trendlijntje } from './trend';

/** Van licht naar donker in de kleur van de gemeente: hoe langer, hoe donkerder. */
const tint = (procent: number) => `color-mix(in srgb, var(--color-accent) ${procent}%, var(--color-paper))`;
const TINTEN = [tint(15), tint(32), tint(50), tint(68), tint(85), 'var(--color-accent2)'];
const kleurVan = (i: number) => TINTEN[i] ?? 'var(--color-accent)';

const INTERVALKLASSEN: Klasse<Kenmerk>[] = TUSSENPOZEN.map((k, i) => ({
  sleutel: `interval_${k}`,
  kop: TUSSENPOOS[k],
  kleur: kleurVan(i),
}));
const GEZIENKLASSEN: Klasse<Kenmerk>[] = GEZIEN.map((k, i) => ({
  sleutel: `gezien_${k}`,
  kop: GEZIEN_SINDS[k],
  kleur: kleurVan(i),
}));
const VORMKLEUR = {
  op_locatie: 'var(--color-accent)',
  huisbezoek: '#4e8b90',
  beeldbellen: '#8b90b5',
  telefonisch: '#c3b27a',
};
const VORMKLASSEN: Klasse<Kenmerk>[] = GESPREKSVORMEN.map((k) => ({
  sleutel: `kanaal_${k}`,
  kop: GESPREKSVORM[k],
  kleur: VORMKLEUR[k],
}));
const POGINGKLEUR = { geen_gehoor: '#b9a06a', niet_verschenen: '#8f7340', voicemail: '#d8cba8' };
const POGINGKLASSEN: Klasse<Kenmerk>[] = [
  { sleutel: 'bereikt', kop: 'gesproken', kleur: 'var(--color-accent)' },
  ...POGINGEN.map((k): Klasse<Kenmerk> => ({ sleutel: `poging_${k}`, kop: POGING[k], kleur: POGINGKLEUR[k] })),
];

/** De regel van iedereen samen; geen begeleider heet zo. */
const TEAM = 'team';

/** Hoe het contact over een jaar verliep, voor het team en per begeleider. */
export function VerloopOverzicht({ v, vandaag }: { v: Teamverloop; vandaag: Datum }) {
  const { totaal, begeleider } = v;
  const adres = (kenmerk: Kenmerk, wie: string) =>
    teamadres('/team/clienten', v, { kenmerk, begeleider: wie === TEAM ? undefined : wie });
  const wie = begeleider ? v.regels.filter((r) => r.id === begeleider.id) : v.regels;
  const rijen = (erbij?: (r: Verloop, id: string) => ReactNode) => [
    ...wie
      .filter((r) => r.lopend.aantal + r.kenmerken.bereikt.aantal + r.kenmerken.poging.aantal > 0)
      .map((r) => ({ id: r.id, naam: r.naam, aantallen: r.kenmerken, erbij: erbij?.(r, r.id) })),
    ...(begeleider
      ? []
      : [
          {
            id: TEAM,
            naam: 'Het hele team',
            totaal: true,
            aantallen: totaal.kenmerken,
            erbij: erbij?.(totaal, TEAM),
          },
        ]),
  ];
  const periode = periodeTekst(v.venster.van, v.venster.tot);
  const opDag = (dag: Datum) => ({ ...v, peildatum: dag, nu: dag === vandaag });
  return (
    <>
      <Paginakop
        titel={begeleider ? `Verloop: ${begeleider.naam}` : 'Verloop'}
        onder={`${v.team.naam} · ${v.nu ? 'de caseload van nu' : `de caseload van ${langeDatum(v.peildatum)}`}: ${clientenVan(totaal.lopend.mensen, totaal.lopend.aantal)} · gesprekken ${periode}`}
      />
      <Teamtabs team={v.team} teams={v.teams} hier="/team/verloop" />
      <Keuzeformulier>
        <Keuzelijst
          naam="begeleider"
          label="Begeleider"
          waarde={begeleider?.id ?? ''}
          opties={[['', 'het hele team'], ...v.regels.map((r) => [r.id, r.naam] as const)]}
        />
        <Teamkeuzes k={v} vandaag={vandaag} />
      </Keuzeformulier>
      {!v.nu && (
        <p className="paneel mb-5 border-bijna bg-bijna-zacht">
          U kijkt naar {datumMetDag(v.peildatum)}: de cliënten die nu bij uw team horen, bij wie hen die dag begeleidde.{' '}
          <a href={teamadres('/team/verloop', { ...v, nu: true }, { begeleider: begeleider?.id })}>
            Terug naar vandaag
          </a>
        </p>
      )}
      {totaal.lopend.aantal === 0 ? (
        <p className="paneel">Er loopt hier op deze dag geen traject. Er is dan ook geen verloop om te laten zien.</p>
      ) : (
        <div className="grid gap-7">
          <div className="grid gap-5 xl:grid-cols-2">
            {verloopbeelden(v, (dag, groep) =>
              teamadres('/team/clienten', opDag(dag), {
                ...(groep === 'op_tijd' ? { kenmerk: groep } : { lijst: groep }),
                begeleider: begeleider?.id,
              }),
            ).map((beeld) => (
              <Figuur
                key={beeld.naam}
                beeld={beeld}
                excel={teamadres('/team/verloop/bestand', v, { begeleider: begeleider?.id, beeld: beeld.naam })}
              />
            ))}
          </div>
          <PerBegeleider v={v} />
          <Klassentabel
            titel={intervalTekst(totaal)}
            uitleg="Dagen tussen twee gesprekken na elkaar, als het tweede in deze periode viel. Dagen waarop de klok stilstond zitten daar ook in. Eén cliënt kan meer tussenpozen hebben."
            klassen={INTERVALKLASSEN}
            rijen={rijen((r) => (r.mediaan === null ? '–' : aantalDagen(r.mediaan)))}
            eenheid={eenheidVan('interval_tm_31')}
            adres={adres}
            erbij="de middelste"
          />
          <Klassentabel
            titel={bereiktTekst(totaal)}
            uitleg="Gesprekken, naast pogingen die niet lukten, bij wie ze deed: ook als de cliënt nu een andere begeleider heeft. Wie aan het eind niet is gesproken terwijl het wel is geprobeerd, staat achteraan, bij wie hem nu begeleidt."
            klassen={POGINGKLASSEN}
            rijen={rijen((r, id) => (
              <Getal
                telling={r.kenmerken.poging_zonder_gesprek}
                eenheid={eenheidVan('poging_zonder_gesprek')}
                href={adres('poging_zonder_gesprek', id)}
                label={`${id === TEAM ? 'Het hele team' : (v.regels.find((x) => x.id === id)?.naam ?? '')}, wel geprobeerd, niet gesproken`}
              />
            ))}
            eenheid={['keer', 'keer']}
            adres={adres}
            erbij="wel geprobeerd, niet gesproken"
          />
          <Klassentabel
            titel={vormTekst(totaal)}
            uitleg="Hoe men elkaar sprak, bij wie het gesprek voerde. Twee gesprekken op één dag tellen één keer; zag men elkaar die dag ook, dan telt dat."
            klassen={VORMKLASSEN}
            rijen={rijen()}
            eenheid={eenheidVan('bereikt')}
            adres={adres}
          />
          <Klassentabel
            titel={gezienTekst(totaal)}
            uitleg="Hoelang geleden men elkaar voor het laatst zag, op locatie of thuis. Beeldbellen en bellen tellen hier niet."
            klassen={GEZIENKLASSEN}
            rijen={rijen()}
            eenheid={null}
            adres={adres}
          />
        </div>
      )}
    </>
  );
}

/** Eén regel per begeleider, met een link naar diens eigen verloop. */
function PerBegeleider({ v }: { v: Teamverloop }) {
  const regels = v.begeleider
    ? v.regels.filter((r) => r.id === v.begeleider?.id)
    : [...v.regels, { id: TEAM, naam: 'Het hele team', ...v.totaal, trend: v.trend }];
  const lijst = (verder: object, id: string) =>
    teamadres('/team/clienten', v, { ...verder, begeleider: id === TEAM ? undefined : id });
  return (
    <section>
      <h2 className="mb-2">Per begeleider</h2>
      <Tabel
        titel="Verloop per begeleider"
        rijen={regels}
        sleutel={(r) => r.id}
        rijstijl={(r) => (r.id === TEAM ? 'font-semibold' : undefined)}
        kolommen={[
          {
            kop: 'Begeleider',
            cel: (r) =>
              v.begeleider ? r.naam : <a href={teamadres('/team/verloop', v, { begeleider: r.id })}>{r.naam}</a>,
          },
          {
            kop: 'Cliënten',
            getal: true,
            cel: (r) => (
              <Getal telling={r.lopend} eenheid={null} href={lijst({ lijst: 'lopend' }, r.id)} label={r.naam} />
            ),
          },
          {
            kop: 'Op tijd',
            getal: true,
            cel: (r) => <OpTijd r={r} href={lijst({ kenmerk: 'op_tijd' }, r.id)} />,
          },
          { kop: 'Op tijd, twaalf maanden', cel: (r) => <Trendlijntje punten={r.trend} /> },
          { kop: 'Tussen gesprekken', getal: true, cel: (r) => (r.mediaan === null ? '–' : aantalDagen(r.mediaan)) },
          {
            kop: 'On hold',
            begrip: 'on_hold',
            getal: true,
            cel: (r) => (
              <span>
                <Getal
                  telling={r.onHold}
                  eenheid={null}
                  href={lijst({ lijst: 'on_hold' }, r.id)}
                  label={`${r.naam}, on hold`}
                />
                {r.lopend.aantal > 0 && (
                  <span className="klein block">{deelTekst(r.onHold.aantal, r.lopend.aantal)}</span>
                )}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}

function OpTijd({ r, href }: { r: Pick<Teamverloop['regels'][number], 'naam' | 'trend'>; href: string }) {
  const laatste = r.trend.at(-1);
  const deel = laatste ? opTijd(laatste) : null;
  if (!deel) return '–';
  return (
    <span>
      {deel.van >= TE_VERGELIJKEN && `${deel.procent}% `}
      <span className={deel.van >= TE_VERGELIJKEN ? 'klein block' : ''}>
        {deel.wel === 0 ? (
          deel.wel
        ) : (
          <a
            href={href}
            aria-label={`${r.naam}: ${deel.wel} van ${deel.van} op schema of binnenkort`}
            className="text-ink2"
          >
            {deel.wel} van {deel.van}
          </a>
        )}
      </span>
    </span>
  );
}
