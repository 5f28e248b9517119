import { TeamOverzicht } from '@/components/overzicht/team-overzicht';
import { constanten } from '../gegevens';

export default function TeamUitConstanten() {
  return <TeamOverzicht t={constanten.team} vandaag={constanten.vandaag} door="meetlat" />;
}
