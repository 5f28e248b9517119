import { TeamOverzicht } from '@/components/overzicht/team-overzicht';
import { constanten } from '../gegevens';
import { Raam } from '../raam';

export default function TeamUitConstanten() {
  return (
    <Raam rol="teamleider">
      <TeamOverzicht t={constanten.team} vandaag={constanten.vandaag} />
    </Raam>
  );
}
