import { tijdstip } from '@/lib/copy/datums';
import { type Ingevuld, spooradres } from '@/lib/verantwoording/adres-regels';
import type { Spoorregel } from '@/lib/verantwoording/regel';
import { Feit } from '../ui/feit';
import { Tabel } from '../ui/tabel';

type Props = { regels: readonly Spoorregel[]; ingevuld: Ingevuld };

export function Spoortabel({ regels, ingevuld }: Props) {
  const oudste = ingevuld.volgorde === 'oudste';
  const sorteer = {
    href: spooradres(ingevuld, { volgorde: oudste ? '' : 'oudste' }),
    nu: oudste ? ('op' as const) : ('af' as const),
  };
  return (
    <Tabel
      titel={`Auditspoor, ${oudste ? 'oudste' : 'nieuwste'} eerst`}
      stijl="lg:*:*:*:align-top"
      rijen={regels}
      sleutel={(r) => r.id}
      kolommen={[
        {
          ...{ kop: 'Wanneer', stijl: 'cijfers klein lg:w-48 lg:whitespace-nowrap', sorteer },
          cel: (r) => tijdstip(r.op),
        },
        { kop: 'Wie', stijl: 'wrap-anywhere lg:w-52', cel: (r) => r.wie },
        { kop: 'Wat', cel: (r) => <Wat regel={r} /> },
        { kop: 'Cliëntnummer', cel: nummer },
        {
          kop: 'Bijzonderheden',
          stijl: 'klein wrap-anywhere lg:w-96',
          cel: (r) => <Open regel={r} ingevuld={ingevuld} />,
        },
      ]}
    />
  );
}

function Wat({ regel: r }: { regel: Spoorregel }) {
  return (
    <span>
      {r.wat}
      {r.geweigerd && (
        <span className="block">
          <span className="st st-laat">geprobeerd en geweigerd</span>
        </span>
      )}
    </span>
  );
}

/** Wat er op een regel te zien is zonder haar te openen; de rest staat eronder. */
const KORT = 2;

/** Een regel gaat open: elk gegeven apart, en waarvandaan zij kwam. */
function Open({ regel: r, ingevuld }: { regel: Spoorregel; ingevuld: Ingevuld }) {
  const kop = r.details.slice(0, KORT).join(' · ') || 'waarvandaan';
  return (
    <details>
      <summary className="min-h-6 cursor-pointer">
        {kop}
        {r.details.length > KORT && ` · en ${r.details.length - KORT} meer`}
      </summary>
      <dl className="mt-1 grid gap-1">
        {r.details.map((detail) => {
          const [wat = '', ...waarde] = detail.split(': ');
          return (
            <Feit key={detail} wat={wat}>
              {waarde.join(': ')}
            </Feit>
          );
        })}
        <Feit wat="apparaat">{r.apparaat ?? 'niet bekend'}</Feit>
        <Feit wat="adres">{r.adres ?? 'geen'}</Feit>
        <Feit wat="sessie">
          {r.sessie ? (
            <a href={spooradres({ ...ingevuld, ...LEEG }, { sessie: r.sessie })}>alles uit deze sessie</a>
          ) : (
            'geen'
          )}
        </Feit>
        <Feit wat="regel">{r.id}</Feit>
      </dl>
    </details>
  );
}

/** Van een sessie is juist te zien wat er verder gebeurde. */
const LEEG = { client: '', wie: '', van: '', tot: '', soort: '', groep: '', resultaat: '', apparaat: '' };

/** Van een cliënt alleen het nummer; bij een weigering het nummer waar om werd gevraagd, of het bestaat of niet. */
const nummer = ({ clientnummer, gevraagd }: Spoorregel) => clientnummer ?? (gevraagd && `gevraagd: ${gevraagd}`);
