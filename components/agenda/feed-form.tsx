'use client';
import { Eenmalig } from '../ui/eenmalig';
import { Vinkje } from '../ui/veld';
import { Form } from './formulier';

/** Maakt een adres, of een nieuw in plaats van het oude. Het adres is daarna niet meer te zien. */
export function MaakFeedForm({ nieuw, metNamen, namen }: { nieuw: boolean; metNamen: boolean; namen: string }) {
  return (
    <Form
      daad="feedMaken"
      naam="feed"
      // Vernieuwen houdt de keuze over namen zoals zij is.
      verborgen={!nieuw && metNamen ? { metNamen: 'ja' } : {}}
      knop={nieuw ? 'Adres maken' : 'Adres vernieuwen'}
      knopStijl={nieuw ? '' : 'knop-stil'}
      className=""
      eenmalig={(adres) => (
        <Eenmalig
          key={adres}
          label="Adres van uw agenda"
          waarde={adres}
          uitleg="Dit adres is alleen nu te zien. Zet het in Outlook en geef het aan niemand: wie het heeft, ziet uw agenda. Het werkt een half jaar, en niet langer als u een nieuw wachtwoord kiest."
        />
      )}
    >
      {nieuw && <Vinkje naam="metNamen" label={namen} />}
    </Form>
  );
}
