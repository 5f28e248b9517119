import { useNetGeprobeerd } from './pogingen';

type Wie = { nummer: string; naam: string };

/** Belt; zonder nummer naar waar het in te vullen is. */
export const Bel = ({ nummer, naam, bel }: Wie & { bel: string | null }) =>
  bel ? (
    <a className="knop knop-stil knop-klein" href={`tel:${bel}`} aria-label={`Bel ${naam}`}>
      Bel
    </a>
  ) : (
    <a
      className="knop knop-stil knop-klein"
      href={`/clienten/${nummer}/gegevens`}
      aria-label={`Geen nummer van ${naam}: nummer toevoegen`}
    >
      Nummer toevoegen
    </a>
  );

type Poging = Wie & {
  /** De afspraak van vandaag waar iemand niet kwam; zonder is er gebeld. */
  afspraak?: string;
  eerder?: { tekst: string; eigen: boolean } | null;
};

/** Eén tik legt vast; daarna maakt dezelfde knop het ongedaan. Een dubbele klik is één keer, en telt niet meteen als herstel. */
export function Mislukt({ nummer, naam, afspraak, eerder }: Poging) {
  const net = useNetGeprobeerd(nummer);
  const vroeger = net === undefined ? eerder : null;
  const terug = {
    form: 'poging-intrekken',
    name: 'clientnummer',
    value: nummer,
    'aria-label': `Ongedaan maken bij ${naam}`,
  };
  const wat = afspraak ? 'Niet gekomen' : 'Geen gehoor';
  const doe = afspraak
    ? { form: 'niet-gekomen', name: 'afspraak', value: `${nummer}:${afspraak}` }
    : { form: 'geen-gehoor', name: 'clientnummer', value: nummer };
  return (
    <>
      <button
        type="submit"
        className="knop knop-stil knop-klein"
        {...(net ? terug : { ...doe, 'aria-label': `${wat}${afspraak ? ':' : ' bij'} ${naam}` })}
        onClick={(e) => {
          if (e.detail > 1) e.preventDefault();
        }}
      >
        {net ? 'Ongedaan maken' : wat}
      </button>
      {(net || vroeger || net === '') && (
        <small>
          {net || vroeger?.tekst || 'ongedaan gemaakt'}
          {vroeger?.eigen && (
            <button type="submit" {...terug} className="knop-tekst ml-2">
              Ongedaan maken
            </button>
          )}
        </small>
      )}
    </>
  );
}
