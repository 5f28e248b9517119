import { Dossierinhoud } from '@/components/dossier/dossierinhoud';
import { constanten } from '../gegevens';

export default function DossierUitConstanten() {
  return <Dossierinhoud dossier={constanten.dossier} filter="alles" />;
}
