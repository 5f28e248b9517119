import { langeDatum } from '@/lib/copy/datums';
import { tredeTekst } from '@/lib/copy/leefgebieden';
import { ladderverloop } from '@/lib/situatie/regels';
import { ladderBevinding } from '@/lib/situatie/woorden';
import { adresVan, Bijwerken, Deel, type DeelProps } from './deel';
import { Geschiedenis } from './geschiedenis';
import { Ladderlijn } from './ladderlijn';
import { LadderForm } from './situatie-forms';

export function Ladder({ s, wijzigId }: DeelProps) {
  const regel = s.ladder.find((l) => l.id === wijzigId);
  const laatste = s.ladder.at(-1);
  const bevinding = ladderBevinding(ladderverloop(s.ladder));
  return (
    <Deel anker="ladder" over="Participatieladder" titel={bevinding}>
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
      <Ladderlijn
        titel={bevinding}
        standen={s.ladder}
        vandaag={s.vandaag}
        excel={`/clienten/${s.clientnummer}/situatie/bestand`}
      />
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
      <Bijwerken
        s={s}
        soort="ladder"
        regels={s.ladder}
        regel={regel}
        titel={regel && `Trede op ${langeDatum(regel.op)} wijzigen`}
        knop="Trede vastleggen"
      >
        <LadderForm key={regel?.id} clientnummer={s.clientnummer} vandaag={s.vandaag} regel={regel} />
      </Bijwerken>
    </Deel>
  );
}
