import { langeDatum, periodeTekst } from '@/lib/copy/datums';
import { moetBegeleidingVragen, naBijstand, uitkeringOp } from '@/lib/situatie/regels';
import { UITKERING_KORT } from '@/lib/situatie/woorden';
import { adresVan, Bijwerken, Deel, type DeelProps, Let } from './deel';
import { Geschiedenis } from './geschiedenis';
import { UitkeringForm } from './situatie-forms';

export function Uitkering({ s, wijzigId }: DeelProps) {
  const regel = s.uitkeringen.find((u) => u.id === wijzigId);
  const nu = uitkeringOp(s.uitkeringen, s.vandaag);
  const na = naBijstand(s.uitkeringen, s.vandaag);
  return (
    <Deel
      anker="uitkering"
      over="Uitkering"
      titel={nu ? `Nu ${UITKERING_KORT[nu.soort]}, sinds ${langeDatum(nu.van)}` : 'Nog geen uitkering vastgelegd'}
    >
      {!nu && (
        <p className="klein">
          {s.magWijzigen
            ? 'Leg vast sinds wanneer de cliënt bijstand heeft. Verandert er iets, dan komt de volgende erbij.'
            : 'Er is niets vastgelegd.'}
        </p>
      )}
      {s.magWijzigen && na && na.begeleidingGaatDoor === false && (
        <Let rust>
          De cliënt verliet de bijstand en wil de begeleiding niet houden. Uw teamleider beëindigt het traject; geef het
          door als dat nog niet is gebeurd. Tot die dag gaat het contact gewoon door.
        </Let>
      )}
      {na?.begeleidingGaatDoor && <p className="klein">De cliënt verliet de bijstand en houdt de begeleiding.</p>}
      {s.magWijzigen && moetBegeleidingVragen(s.uitkeringen, s.vandaag) && na && (
        <Let>
          De cliënt verliet de bijstand. Vraag in het volgende gesprek of de begeleiding doorgaat, en{' '}
          <a href={`/clienten/${s.clientnummer}/situatie?wijzig=${na.id}#uitkering`}>vul het antwoord in</a>.
        </Let>
      )}
      {s.uitkeringen.length > 0 && (
        <Geschiedenis
          titel="Uitkeringen door de tijd"
          wat="Uitkering"
          wijzig={adresVan(s, 'uitkering')}
          regels={s.uitkeringen.map((u) => ({
            id: u.id,
            wanneer: u.van > s.vandaag ? `vanaf ${langeDatum(u.van)}` : periodeTekst(u.van, u.tot),
            wat: UITKERING_KORT[u.soort],
            erbij: u.toelichting,
            noem: `${UITKERING_KORT[u.soort]} vanaf ${langeDatum(u.van)}`,
          }))}
        />
      )}
      <Bijwerken
        s={s}
        soort="uitkering"
        regels={s.uitkeringen}
        regel={regel}
        titel={regel && `Uitkering vanaf ${langeDatum(regel.van)} wijzigen`}
        knop="Uitkering vastleggen"
      >
        <UitkeringForm
          key={regel?.id}
          clientnummer={s.clientnummer}
          vandaag={s.vandaag}
          uitkeringen={s.uitkeringen}
          regel={regel}
        />
      </Bijwerken>
    </Deel>
  );
}
