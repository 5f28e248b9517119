import { langeDatum } from '@/lib/copy/datums';
import { tredeTekst } from '@/lib/copy/leefgebieden';
import { ladderverloop } from '@/lib/situatie/regels';
import { ladderBevinding } from '@/lib/situatie/woorden';
import { adresVan, Deel, type DeelProps, stand, Wijzigblok } from './deel';
import { Geschiedenis } from './geschiedenis';
import { LadderForm } from './ladder-form';
import { Ladderlijn } from './ladderlijn';
import { Vouw } from './vouw';
import { WeghalenForm } from './weghalen-form';

export function Ladder({ s, wijzigId }: DeelProps) {
  const regel = s.ladder.find((l) => l.id === wijzigId);
  const laatste = s.ladder.at(-1);
  const basis = { clientnummer: s.clientnummer, vandaag: s.vandaag };
  return (
    <Deel anker="ladder" over="Participatieladder" titel={ladderBevinding(ladderverloop(s.ladder))}>
      {laatste ? (
        <p className="klein">
          Nu {tredeTekst(laatste.trede)}. Kleine stappen zijn resultaten; voor de meeste mensen is trede 3 of 4 het
          hoogste dat haalbaar is.
        </p>
      ) : (
        <p className="klein">
          {s.magWijzigen
            ? 'Kies samen met de cliënt de trede die nu past. Zo wordt later ook een kleine stap zichtbaar.'
            : 'Er is geen trede vastgelegd.'}
        </p>
      )}
      <Ladderlijn standen={s.ladder} vandaag={s.vandaag} />
      {s.ladder.length > 0 && (
        <Geschiedenis
          titel="Participatieladder door de tijd"
          wat="Trede"
          wijzig={adresVan(s, 'ladder')}
          regels={[...s.ladder].reverse().map((l) => ({
            id: l.id,
            wanneer: langeDatum(l.op),
            wat: tredeTekst(l.trede),
            erbij: l.toelichting,
            noem: `trede ${l.trede} op ${langeDatum(l.op)}`,
          }))}
        />
      )}
      {regel && (
        <Wijzigblok titel={`Trede op ${langeDatum(regel.op)} wijzigen`}>
          <LadderForm {...basis} regel={regel} key={regel.id} />
          <WeghalenForm clientnummer={s.clientnummer} soort="ladder" regel={regel} />
        </Wijzigblok>
      )}
      {s.magWijzigen && !regel && (
        <Vouw knop="Trede vastleggen" key={stand(s.ladder)}>
          <LadderForm {...basis} />
        </Vouw>
      )}
    </Deel>
  );
}
