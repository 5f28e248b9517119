import { VandaagOverzicht } from '@/components/vandaag/vandaag-overzicht';
import { constanten } from '../gegevens';

export default function VandaagUitConstanten() {
  return <VandaagOverzicht gegevens={constanten.overzicht} sleutel="meetlat-sleutel" vandaag={constanten.vandaag} />;
}
