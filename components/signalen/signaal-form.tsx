import { Keuzes, Tekstvak } from '../ui/veld';
import { Form } from './formulier';

export function SignaalSturenForm({ clientnummer }: { clientnummer: string }) {
  return (
    <Form
      daad="signaalSturen"
      naam="signaal"
      verborgen={{ clientnummer }}
      knop="Versturen"
      bezig="Bezig met versturen…"
    >
      <Keuzes naam="soort" />
      <Tekstvak naam="tekst" rijen={5} />
    </Form>
  );
}
