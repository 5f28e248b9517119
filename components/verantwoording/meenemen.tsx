import { type Ingevuld, spooradres } from '@/lib/verantwoording/adres-regels';
import { MeenemenForm } from './meenemen-form';

type Props = { ingevuld: Ingevuld; bevestigd: boolean };

/** De gekozen regels als bestand, en van één cliënt wie het dossier zag; pas als iemand net liet zien dat hij het zelf is. */
export function Meenemen({ ingevuld, bevestigd }: Props) {
  const bestand = (vorm: string) => {
    const adres = spooradres(ingevuld, {}, '/verantwoording/bestand');
    return `${adres}${adres.includes('?') ? '&' : '?'}vorm=${vorm}`;
  };
  const lijst = `/verantwoording/inzagelijst?client=${encodeURIComponent(ingevuld.client)}`;
  return (
    <section className="niet-afdrukken paneel mt-4" aria-labelledby="meenemen">
      <h2 id="meenemen" className="mb-2">
        Meenemen als bestand
      </h2>
      {!bevestigd && <MeenemenForm />}
      {bevestigd && (
        <ul className="grid gap-1">
          <li>
            Deze regels: <a href={bestand('csv')}>CSV</a> of <a href={bestand('xlsx')}>Excel</a>
          </li>
          {ingevuld.client && (
            <li>
              Voor de cliënt, wie het dossier zag (PDF): <a href={lijst}>met functies</a> of{' '}
              <a href={`${lijst}&namen=ja`}>met namen</a>
              <span className="klein block">
                Geef namen alleen als de cliënt ze nodig heeft om zijn rechten te gebruiken, en dat zwaarder weegt dan
                het belang van de medewerker.
              </span>
            </li>
          )}
        </ul>
      )}
      <p className="klein mt-2">Wat u meeneemt, wordt vastgelegd.</p>
    </section>
  );
}
