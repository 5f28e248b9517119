import { Dossierinhoud } from '@/components/dossier/dossierinhoud';
import { constanten } from '../gegevens';
import { Raam } from '../raam';

export default function DossierUitConstanten() {
  return (
    <Raam rol="begeleider">
      <Dossierinhoud dossier={constanten.dossier} filter="alles" />
    </Raam>
  );
}
