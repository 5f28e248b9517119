'use client';
import { useState } from 'react';
import { LAATSTE_GESPREK, UITSTROOMREDEN } from '@/lib/copy/woorden';
import type { Datum } from '@/lib/domain/datum';
import { EINDEREDENEN, vraagtLaatsteGesprek, vraagtNaBijstand, vraagtVervolgcontact } from '@/lib/domain/einde';
import type { Afronding } from '@/lib/levensloop/afronding';
import type { PlanningTraject } from '@/lib/levensloop/planning';
import { Keuzes, Selectie, Veld } from '../ui/veld';
import { Form } from './formulier';

const REDENEN = EINDEREDENEN.map((waarde) => ({ waarde, label: UITSTROOMREDEN[waarde] }));
const GESPREKKEN = Object.entries(LAATSTE_GESPREK).map(([waarde, label]) => ({ waarde, label }));
const JA_NEE = [
  { waarde: 'ja', label: 'ja, de begeleiding gaat door' },
  { waarde: 'nee', label: 'nee' },
];
const INZETTEN = [
  { waarde: 'doorlopen', label: 'laten doorlopen' },
  { waarde: 'sluiten', label: 'stoppen met dit traject' },
];

type Props = { t: PlanningTraject; clientnummer: string; vandaag: Datum };

export function EindeForm({ t, clientnummer, vandaag, a }: Props & { a: Afronding | undefined }) {
  const { einddatum } = t.stand;
  const [reden, setReden] = useState<string>(t.uitstroomreden ?? '');
  const [gesprek, setGesprek] = useState<string>(a?.einde?.laatsteGesprek ?? '');
  const [houdt, setHoudt] = useState('');
  return (
    <Form
      daad="trajectBeeindigen"
      naam={`einde-${t.id}`}
      verborgen={{ clientnummer, trajectId: t.id, huidige: einddatum ?? '' }}
      knop={einddatum ? 'Einde wijzigen' : 'Traject beëindigen'}
      className="max-w-xl"
      onWijziging={(w) => {
        setReden(String(w.uitstroomreden ?? ''));
        setGesprek(String(w.laatsteGesprek ?? ''));
        setHoudt(String(w.begeleidingNaBijstand ?? ''));
      }}
    >
      <div className="grid gap-5">
        <Selectie
          naam="uitstroomreden"
          label="Reden"
          leeg="kies een reden"
          opties={REDENEN}
          standaard={t.uitstroomreden}
        />
        {vraagtNaBijstand(reden) && (
          <Keuzes
            naam="begeleidingNaBijstand"
            label="Wil de cliënt de begeleiding houden?"
            hint="Wie de bijstand verlaat, mag de begeleiding houden."
            opties={JA_NEE}
            standaard={a?.einde ? 'nee' : null}
          />
        )}
        {vraagtNaBijstand(reden) && houdt === 'ja' && (
          <p className="rounded-basis border border-accent bg-accent-zacht px-4 py-3">
            Dan loopt het traject gewoon door en hoeft u hier niets te doen. De begeleider legt de nieuwe uitkering vast
            bij Situatie in het dossier.
          </p>
        )}
        <Veld
          naam="einddatum"
          label="Laatste dag van het traject"
          type="date"
          min={t.stand.start}
          standaard={einddatum ?? vandaag}
          hint="Tot en met deze dag loopt het traject. Afspraken daarna worden afgezegd; het dossier blijft bewaard."
        />
        {reden && vraagtLaatsteGesprek(reden) && (
          <>
            <Keuzes
              naam="laatsteGesprek"
              label="Een laatste gesprek"
              opties={GESPREKKEN}
              standaard={a?.einde?.laatsteGesprek}
            />
            {gesprek === 'niet_aangeboden' && (
              <Veld
                naam="toelichting"
                label="Waarom is er geen laatste gesprek aangeboden?"
                standaard={a?.einde?.toelichting}
                autoComplete="off"
              />
            )}
            <Veld
              naam="vervolgcontact"
              label="Bij wie kan de cliënt nu terecht?"
              magLeeg={!vraagtVervolgcontact(reden)}
              hint="Naam en functie, bijvoorbeeld: Anna de Boer, wijkcoach."
              standaard={a?.einde?.vervolgcontact ?? t.vervolgcontact}
              autoComplete="off"
            />
          </>
        )}
        {a && a.inzetten > 0 && a.elders && (
          <Keuzes
            naam="inzetten"
            label="Instrumenten die nog lopen"
            hint="De cliënt loopt ook in een ander traject."
            opties={INZETTEN}
            standaard="doorlopen"
          />
        )}
      </div>
    </Form>
  );
}

type Kort = Omit<Props, 'vandaag'>;

export function HerroepEindeForm({ t, clientnummer, voorbij = false }: Kort & { voorbij?: boolean }) {
  return (
    <Form
      daad="trajectHeropenen"
      naam={`herroep-${t.id}`}
      schema="eindeSchema"
      verborgen={{ clientnummer, trajectId: t.id }}
      knop={voorbij ? 'Traject heropenen' : 'Toch niet beëindigen'}
      knopStijl="knop-stil"
    />
  );
}

export function AfrondForm({ t, clientnummer }: Kort) {
  return (
    <Form
      daad="eindeAfronden"
      naam={`afronden-${t.id}`}
      schema="eindeSchema"
      verborgen={{ clientnummer, trajectId: t.id }}
      knop="Nu sluiten"
      knopStijl="knop-stil"
    />
  );
}
