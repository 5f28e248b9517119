'use client';
import * as acties from '@/lib/agenda/actions';
import { formulierVan } from '../toegang/werkformulier';
import { Eenmalig } from '../ui/eenmalig';
import { Vinkje } from '../ui/veld';

const Form = formulierVan({ acties, schema: () => import('@/lib/agenda/schema') });

const NAMEN = 'Zet de namen van cliënten erin';

/** Maakt een adres, of een nieuw in plaats van het oude. Het adres is daarna niet meer te zien. */
export function MaakFeedForm({ nieuw, metNamen }: { nieuw: boolean; metNamen: boolean }) {
  return (
    <Form
      daad="feedMaken"
      naam="feed"
      // Vernieuwen houdt de keuze over namen zoals zij is.
      verborgen={!nieuw && metNamen ? { metNamen: 'ja' } : {}}
      knop={nieuw ? 'Adres maken' : 'Adres vernieuwen'}
      knopStijl={nieuw ? '' : 'knop-stil'}
      eenmalig={(adres) => (
        <Eenmalig
          key={adres}
          label="Adres van uw agenda"
          waarde={adres}
          uitleg="Dit adres is alleen nu te zien. Zet het in Outlook en geef het aan niemand: wie het heeft, ziet uw agenda."
        />
      )}
    >
      {nieuw && <Vinkje naam="metNamen" label={NAMEN} />}
    </Form>
  );
}

export function NamenForm({ metNamen }: { metNamen: boolean }) {
  return (
    <Form
      daad="feedWijzigen"
      naam="namen"
      verborgen={metNamen ? {} : { metNamen: 'ja' }}
      knop={metNamen ? 'Namen weglaten' : NAMEN}
      knopStijl="knop-stil"
    />
  );
}

export function FeedUitForm() {
  return (
    <Form
      daad="feedUitzetten"
      naam="feeduit"
      knop="Adres uitzetten"
      knopStijl="knop-stil"
      bezig="Bezig met uitzetten…"
    />
  );
}
