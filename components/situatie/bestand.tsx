import { langeDatum } from '@/lib/copy/datums';
import { BESTAND, BESTAND_UITLEG } from '@/lib/copy/woorden';
import { ADVIESSOORT } from '@/lib/situatie/woorden';
import { BestandForm } from './bestand-form';
import { adresVan, Deel, type DeelProps, stand, Wijzigblok } from './deel';
import { Geschiedenis } from './geschiedenis';
import { Vouw } from './vouw';
import { WeghalenForm } from './weghalen-form';

export function Bestand({ s, wijzigId }: DeelProps) {
  const regel = s.adviezen.find((b) => b.id === wijzigId);
  const [nu] = s.adviezen;
  const basis = {
    clientnummer: s.clientnummer,
    vandaag: s.vandaag,
    eerste: s.adviezen.length === 0,
  };
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
      {regel && (
        <Wijzigblok titel={`Advies wijzigen`}>
          <BestandForm {...basis} regel={regel} key={regel.id} />
          <WeghalenForm clientnummer={s.clientnummer} soort="bestand" regel={regel} />
        </Wijzigblok>
      )}
      {s.magWijzigen && !regel && (
        <Vouw knop="Advies vastleggen" key={stand(s.adviezen)}>
          <BestandForm {...basis} />
        </Vouw>
      )}
    </Deel>
  );
}
