import { langeDatum } from '@/lib/copy/datums';
import { BESTAND, BESTAND_UITLEG } from '@/lib/copy/woorden';
import { ADVIESSOORT } from '@/lib/situatie/woorden';
import { adresVan, Bijwerken, Deel, type DeelProps } from './deel';
import { Geschiedenis } from './geschiedenis';
import { BestandForm } from './situatie-forms';

export function Bestand({ s, wijzigId }: DeelProps) {
  const regel = s.adviezen.find((b) => b.id === wijzigId);
  const [nu] = s.adviezen;
  return (
    <Deel
      anker="bestand"
      over="Bestand"
      titel={nu ? BESTAND_UITLEG[nu.bestand] : 'Nog niet bekend in welk bestand de cliënt staat'}
    >
      {!nu && s.magWijzigen && (
        <p className="klein">Leg het diagnoseadvies vast: welk bestand, van welke dag en waar het op rust.</p>
      )}
      {s.adviezen.length > 0 && (
        <Geschiedenis
          titel="Adviezen over het bestand door de tijd"
          wat="Advies"
          wijzig={adresVan(s, 'bestand')}
          regels={s.adviezen.map((b) => ({
            id: b.id,
            wanneer: b.datum ? langeDatum(b.datum) : 'datum niet bekend',
            wat: `${BESTAND[b.bestand]}, ${ADVIESSOORT[b.adviessoort]}`,
            erbij: b.grond,
            noem: `${BESTAND[b.bestand]}, ${b.datum ? langeDatum(b.datum) : 'datum niet bekend'}`,
          }))}
        />
      )}
      <Bijwerken
        s={s}
        soort="bestand"
        regels={s.adviezen}
        regel={regel}
        titel="Advies wijzigen"
        knop="Advies vastleggen"
      >
        <BestandForm
          key={regel?.id}
          clientnummer={s.clientnummer}
          vandaag={s.vandaag}
          eerste={s.adviezen.length === 0}
          regel={regel}
        />
      </Bijwerken>
    </Deel>
  );
}
