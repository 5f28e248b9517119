import { Tekstvak } from '../ui/veld';
import { Form } from './formulier';

type Begin = { clientnummer: string; trajectId: string; knop: string; reden?: boolean; stil?: boolean };

/** Begint een plan of een nieuwe versie; zonder intake met de reden erbij. */
export function BeginForm({ clientnummer, trajectId, knop, reden, stil }: Begin) {
  return (
    <Form
      daad="planBeginnen"
      naam="begin"
      verborgen={{ clientnummer, trajectId }}
      knop={knop}
      knopStijl={stil ? 'knop-stil' : ''}
      bezig="Bezig…"
      className=""
    >
      {reden && <Tekstvak naam="zonderIntakeReden" rijen={2} />}
    </Form>
  );
}

export function WisForm({ clientnummer, planId }: { clientnummer: string; planId: string }) {
  return (
    <Form
      daad="planWissen"
      naam="wissen"
      verborgen={{ clientnummer, planId }}
      knop="Concept wissen"
      knopStijl="knop-stil knop-klein"
      bezig="Bezig…"
    />
  );
}
