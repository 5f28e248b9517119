import { langeDatum, periodeTekst } from '@/lib/copy/datums';
import { moetBegeleidingVragen, naBijstand, uitkeringOp } from '@/lib/situatie/regels';
import { UITKERING_KORT } from '@/lib/situatie/woorden';
import { adresVan, Deel, type DeelProps, Let, stand, Wijzigblok } from './deel';
import { Geschiedenis } from './geschiedenis';
import { UitkeringForm } from './uitkering-form';
import { Vouw } from './vouw';
import { WeghalenForm } from './weghalen-form';

export function Uitkering({ s, wijzigId }: DeelProps) {
  const regel = s.uitkeringen.find((u) => u.id === wijzigId);
  const nu = uitkeringOp(s.uitkeringen, s.vandaag);
  const na = naBijstand(s.uitkeringen, s.vandaag);
  const basis = { clientnummer: s.clientnummer, vandaag: s.vandaag, uitkeringen: s.uitkeringen };
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
      {regel && (
        <Wijzigblok titel={`Uitkering vanaf ${langeDatum(regel.van)} wijzigen`}>
          <UitkeringForm {...basis} regel={regel} key={regel.id} />
          <WeghalenForm clientnummer={s.clientnummer} soort="uitkering" regel={regel} />
        </Wijzigblok>
      )}
      {s.magWijzigen && !regel && (
        <Vouw knop="Uitkering vastleggen" key={stand(s.uitkeringen)}>
          <UitkeringForm {...basis} />
        </Vouw>
      )}
    </Deel>
  );
}
