import type { Metadata } from 'next';
import { Paginakop } from '@/components/shell/paginakop';
import { BINNENKORT_DAGEN } from '@/lib/domain/contactnorm';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Hulp' };

const KOPJE = 'mt-6 mb-1';

export default async function Hulp() {
  await requireUser();
  return (
    <>
      <Paginakop titel="Hulp" onder="Wat u hier ziet, en waarom" />
      <div className="paneel max-w-3xl">
        <h2>De contactnorm</h2>
        <p>
          In de VIA-pilot spreekt u elke cliënt ten minste vier keer per jaar. Na elk gesprek is er drie maanden tijd
          voor het volgende. De laatste dag daarvan heet de <strong>uiterlijke datum</strong>. Zo raakt niemand
          ongemerkt uit beeld. De norm is een ondergrens: vaker mag altijd, en kunt u afspreken als ritme.
        </p>
        <h2 className={KOPJE}>Wat telt mee?</h2>
        <p>
          Een gesprek dat er echt was: op locatie, op huisbezoek, telefonisch of via beeldbellen. Ook als er iemand bij
          was (driegesprek) en ook als de cliënt on hold staat. E-mail, brief, WhatsApp, voicemail, geen gehoor en niet
          verschenen tellen niet mee. Schrijf ze wel op: zo is te zien wat u hebt geprobeerd.
        </p>
        <h2 className={KOPJE}>Over tijd, binnenkort, op schema</h2>
        <p>
          <strong>Over tijd</strong>: de uiterlijke datum is voorbij; de gemeente is deze cliënt een gesprek schuldig.{' '}
          <strong>Binnenkort</strong>: de uiterlijke datum is binnen {BINNENKORT_DAGEN} dagen.{' '}
          <strong>Op schema</strong>: er is nog ruim tijd.
        </p>
        <h2 className={KOPJE}>On hold en opgeschort</h2>
        <p>
          <strong>On hold</strong>: de begeleiding naar werk rust, bijvoorbeeld door ziekte. Het contact gaat door en de
          norm telt gewoon. <strong>Opgeschort</strong>: de klok van de norm staat stil, bijvoorbeeld in een lockdown.
          Dat besluit de teamleider of de projectleider. Opgeschorte dagen tellen niet mee; u ziet dan wel hoe lang het
          stil is.
        </p>
        <h2 className={KOPJE}>Een gesprek vastleggen</h2>
        <p>
          Kies bij de cliënt Vastleggen, kies hoe het gesprek ging en wanneer u elkaar weer spreekt. Meer hoeft niet.
          Weet u nog geen datum? Kies dan waarom; er komt een herinnering op Vandaag. Een datum na vandaag wordt een
          afspraak.
        </p>
        <h2 className={KOPJE}>Een vergissing herstellen</h2>
        <p>
          Open het contact in de tijdlijn. U kunt het verslag corrigeren; de oude tekst blijft bewaard. Of markeer het
          als verkeerd geregistreerd: het telt dan niet meer mee en blijft zichtbaar. Er wordt nooit iets verwijderd.
        </p>
        <h2 className={KOPJE}>Sneltoetsen</h2>
        <p>
          <kbd>Ctrl K</kbd> zoekt een cliënt. <kbd>Alt G</kbd> legt een gesprek vast. In een verslag slaat{' '}
          <kbd>Ctrl Enter</kbd> op.
        </p>
        <h2 className={KOPJE}>Wie ziet wat?</h2>
        <p>U ziet de cliënten die u begeleidt of vervangt. Wie een dossier opent of wijzigt, wordt vastgelegd.</p>
      </div>
    </>
  );
}
