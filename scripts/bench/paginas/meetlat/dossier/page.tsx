import { Dossierkop } from '@/components/dossier/dossierkop';
import { Dossiertabs } from '@/components/dossier/dossiertabs';
import { NogInTeVullen } from '@/components/dossier/nog-in-te-vullen';
import { Tijdlijn } from '@/components/dossier/tijdlijn';
import { constanten } from '../gegevens';
import { Raam } from '../raam';

export default function DossierUitConstanten() {
  const { dossier } = constanten;
  return (
    <Raam rol="begeleider">
      <Dossierkop dossier={dossier} />
      <NogInTeVullen dossier={dossier} />
      <Dossiertabs clientnummer={dossier.clientnummer} hier="tijdlijn" />
      <Tijdlijn dossier={dossier} filter="alles" />
    </Raam>
  );
}
