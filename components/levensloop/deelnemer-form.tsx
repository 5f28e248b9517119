import type { Datum } from '@/lib/domain/datum';
import type { Deelnemerkeuzes } from '@/lib/levensloop/queries';
import { Geboorteveld } from '../ui/geboorteveld';
import { Selectie, Veld } from '../ui/veld';
import { Begeleiderkeuze } from './begeleiderkeuze';
import { Form } from './formulier';

type Props = { keuzes: Deelnemerkeuzes; vandaag: Datum };

/** Een nieuwe deelnemer: wie het is, waarin, en wie begeleidt. */
export function DeelnemerForm({ keuzes, vandaag }: Props) {
  const { teams, aanpakken, begeleiders } = keuzes;
  const metTeam = teams.length > 1;
  return (
    <Form
      daad="trajectAanmaken"
      naam="deelnemer"
      verborgen={metTeam ? {} : { teamId: teams[0]?.id ?? '' }}
      knop="Deelnemer toevoegen"
      annuleer={<a href="/team">Annuleren</a>}
      balk
      className="paneel max-w-2xl"
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <Veld
          naam="clientnummer"
          label="Cliëntnummer"
          hint="Zoals in uw administratie, bijvoorbeeld VIA-0135."
          autoComplete="off"
          className="sm:col-span-2"
        />
        <Veld naam="voornaam" label="Voornaam" magLeeg autoComplete="off" />
        <Veld naam="achternaam" label="Achternaam" hint="Eén naam is genoeg: vul die hier in." autoComplete="off" />
        <Geboorteveld naam="geboortedatum" label="Geboortedatum" magLeeg />
        <Veld naam="telefoon" label="Telefoon" magLeeg type="tel" inputMode="tel" autoComplete="off" />
        <Selectie
          naam="aanpakId"
          label="Aanpak"
          leeg="kies een aanpak"
          standaard={aanpakken.length === 1 ? aanpakken[0]?.id : null}
          opties={aanpakken.map((a) => ({ waarde: a.id, label: a.naam }))}
        />
        <Veld naam="startdatum" label="Startdatum" type="date" standaard={vandaag} />
        {metTeam && (
          <Selectie
            naam="teamId"
            label="Team"
            leeg="kies een team"
            opties={teams.map((t) => ({ waarde: t.id, label: t.naam }))}
          />
        )}
        <Begeleiderkeuze
          naam="begeleiderId"
          label="Begeleider"
          leeg="kies een begeleider"
          begeleiders={begeleiders.map((b) => (metTeam ? { ...b, naam: `${b.naam} (${b.team})` } : b))}
          erna={[{ waarde: 'geen', label: 'nog niemand' }]}
        />
      </div>
    </Form>
  );
}
