import type { ReactNode } from 'react';
import type { Werkrij } from '@/lib/caseload/werklijst';
import { BEGRIPPEN } from '@/lib/copy/begrippen';
import { datumMetDag, periodeTekst } from '@/lib/copy/datums';
import { aantal } from '@/lib/copy/woorden';
import { laatsteTwaalfMaanden, type Normstatus } from '@/lib/domain/contactnorm';
import type { Datum } from '@/lib/domain/datum';
import { heeftOpTijd } from '@/lib/domain/planning';
import { TE_LANG_DAGEN, telMensen, wachtTeLang } from '@/lib/domain/teamlijst';
import type { VandaagGegevens } from '@/lib/vandaag/queries';
import { Paginakop } from '../shell/paginakop';
import { Belasting, NogVastTeLeggen, Nu } from './aside';
import { Herinneringen } from './herinneringen';
import { PogingenVanVandaag } from './pogingen';
import { Taken } from './taken';
import { Werklijst } from './werklijst';
import { werkregel } from './werkregel';

const OP_SCHEMA_EERST = 10;
const AAN_DE_BEURT: readonly Normstatus[] = ['over_tijd', 'binnenkort', 'op_schema'];

/** Een aantal dat opengaat naar precies die mensen; op een eerdere dag is er geen lijst van. */
const Naar = ({ n, pad, children }: { n: number; pad: string | false; children: ReactNode }) =>
  n > 0 && pad ? <a href={pad}>{children}</a> : children;

type Props = {
  gegevens: VandaagGegevens;
  sleutel: string;
  vandaag: Datum;
};

/** Vandaag: wie te spreken, in de volgorde waarin het nodig is. */
export function VandaagOverzicht({ gegevens, sleutel, vandaag }: Props) {
  const { rijen, peildatum } = gegevens;
  const nu = peildatum === vandaag;
  const met = (status: Normstatus) => rijen.filter((r) => r.status === status);
  // Wie vandaag niet opnam of al is uitgelegd hoeft niet bovenaan te blijven staan: eerst de anderen.
  const later = nu ? rijen.filter((r) => r.geprobeerd && AAN_DE_BEURT.includes(r.status)) : [];
  const uitgelegd = met('over_tijd').filter((r) => r.uitleg && r.uitleg.tot > peildatum && !later.includes(r));
  const nog = (status: Normstatus) => met(status).filter((r) => !later.includes(r) && !uitgelegd.includes(r));
  const opSchema = met('op_schema');
  const overTijd = telMensen(met('over_tijd'));
  const teLang = telMensen(rijen.filter(wachtTeLang));
  const zonderAfspraak = telMensen(met('binnenkort').filter((r) => !heeftOpTijd(r)));
  const toonAanpak = new Set(rijen.map((r) => r.aanpak)).size > 1;
  const { van, tot } = laatsteTwaalfMaanden(peildatum);
  const venster = periodeTekst(van, tot);
  const groep = (titel: string, lijst: readonly Werkrij[], volgorde?: string) =>
    lijst.length > 0 ? [{ titel, volgorde, regels: lijst.map((r) => werkregel(r, peildatum, toonAanpak)) }] : [];
  const lijst = (titel: string, groepen: ReturnType<typeof groep>, eersteOpen = false) => (
    <Werklijst
      titel={titel}
      groepen={groepen}
      venster={venster}
      terug="vandaag"
      geenGehoor={nu}
      eersteOpen={nu && eersteOpen}
    />
  );
  const eerst = [
    ...groep('Over tijd', nog('over_tijd'), 'wie nog nooit is gesproken eerst, dan wie het langst wacht'),
    ...groep('Over tijd, met uitleg', uitgelegd, 'staat weer bij Over tijd als de uitleg voorbij is'),
    ...groep('Later opnieuw', later, 'vandaag al geprobeerd'),
  ];
  const dan = [
    ...groep('Binnenkort', nog('binnenkort')),
    ...groep('Op schema', nog('op_schema').slice(0, OP_SCHEMA_EERST)),
  ];
  return (
    <>
      <Paginakop
        titel="Vandaag"
        onder={
          <>
            {datumMetDag(peildatum)} ·{' '}
            <span className="max-lg:hidden">
              {aantal(gegevens.afspraken.length, 'gesprek', 'gesprekken')} gepland ·{' '}
            </span>
            <Naar n={overTijd} pad={nu && '/clienten?status=over_tijd'}>
              {overTijd === 0
                ? 'niemand is over tijd'
                : aantal(overTijd, 'cliënt is over tijd', 'cliënten zijn over tijd')}
            </Naar>
            {teLang > 0 && (
              <>
                {', '}
                <Naar n={teLang} pad={nu && '/clienten?status=te_lang'}>
                  {teLang} langer dan {TE_LANG_DAGEN} dagen
                </Naar>
              </>
            )}
          </>
        }
        acties={
          <>
            <a className="knop knop-stil" href="/bellen">
              Bellen
            </a>
            <a className="knop" href="/zoeken?doel=vastleggen">
              Gesprek vastleggen <kbd className="hidden lg:inline">Alt G</kbd>
            </a>
          </>
        }
      />
      {!nu && (
        <p className="paneel mb-4 border-bijna bg-bijna-zacht">
          U kijkt naar {datumMetDag(peildatum)}, met de cliënten die u nu begeleidt.{' '}
          <a href="/vandaag">Terug naar vandaag</a>
        </p>
      )}
      <PogingenVanVandaag sleutel={sleutel}>
        <div className="vandaag">
          <div className="grid gap-4">
            <Nu afspraken={gegevens.afspraken} nu={nu} />
            {rijen.length === 0 ? (
              <p className="paneel">
                U begeleidt nu niemand. Zodra uw teamleider een cliënt aan u toewijst, staat die hier.
              </p>
            ) : (
              lijst('Wie over tijd is', eerst, true)
            )}
          </div>
          <aside aria-label="Te doen en de komende weken">
            <NogVastTeLeggen afspraken={gegevens.nogVastTeLeggen} vandaag={peildatum} />
            <Taken
              taken={gegevens.taken}
              vandaag={peildatum}
              sleutel={nu ? sleutel : null}
              brieven={gegevens.brieven}
              eigen={gegevens.herinneringen.filter((h) => !h.gedaan && h.datum <= vandaag).length}
              samen={{ over_tijd: overTijd, binnenkort_zonder_afspraak: zonderAfspraak }}
            >
              {nu && <Herinneringen herinneringen={gegevens.herinneringen} vandaag={vandaag} sleutel={sleutel} />}
            </Taken>
            <Belasting weken={gegevens.weken} />
          </aside>
          <div className="grid content-start gap-4">
            {lijst('Wie daarna komt', dan, eerst.length === 0)}
            {opSchema.length > OP_SCHEMA_EERST && (
              <p>
                <a href="/clienten?status=op_schema">Alle {aantal(opSchema.length, 'cliënt', 'cliënten')} op schema</a>
              </p>
            )}
            {(
              [
                ['Opgeschort', 'opgeschort'],
                ['Nog niet gestart', 'nog_niet_gestart'],
              ] as const
            ).map(
              ([titel, status]) =>
                met(status).length > 0 && (
                  <details key={status}>
                    <summary className="mb-2 py-1 font-semibold">
                      {titel} ({met(status).length})
                    </summary>
                    {status === 'opgeschort' && <p className="klein mb-2">{BEGRIPPEN.opgeschort.uitleg}</p>}
                    {lijst(
                      titel,
                      groep(titel, met(status)).map((g) => ({ ...g, titel: '' })),
                    )}
                  </details>
                ),
            )}
          </div>
        </div>
      </PogingenVanVandaag>
    </>
  );
}
