import { VandaagOverzicht } from '@/components/vandaag/vandaag-overzicht';
import { constanten } from '../gegevens';
import { Raam } from '../raam';

export default function VandaagUitConstanten() {
  return (
    <Raam rol="begeleider">
      <VandaagOverzicht
        gegevens={constanten.overzicht}
        sleutel="meetlat-sleutel"
        vandaag={constanten.vandaag}
        brieven={0}
      />
    </Raam>
  );
}
