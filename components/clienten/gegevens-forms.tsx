'use client';
import { wijzigPersoonActie, wijzigRitmeActie, wijzigTaalActie } from '@/lib/clienten/actions';
import { langeDatum } from '@/lib/copy/datums';
import { JA_NEE_ONBEKEND, KANAAL, NIVEAU_NEDERLANDS } from '@/lib/copy/woorden';
import type { Gegevens } from '@/lib/dossier/gegevens-queries';
import { Werkformulier } from '../toegang/werkformulier';
import { Keuzes, Selectie, Tekstvak, Veld, Vinkje } from '../ui/veld';

const schema = () => import('@/lib/clienten/schema');
const opties = (woorden: Record<string, string>) =>
  Object.entries(woorden).map(([waarde, label]) => ({ waarde, label }));
type Props = { g: Gegevens; sleutel: string };

export function PersoonForm({ g, sleutel }: Props) {
  return (
    <Werkformulier
      naam="persoon"
      actie={wijzigPersoonActie}
      laadSchema={() => schema().then((m) => m.persoonSchema)}
      sleutel={`${sleutel}-p`}
      verborgen={{ clientnummer: g.clientnummer, versie: g.versie }}
      knop="Persoon opslaan"
      className="grid gap-4"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="voornaam" label="Voornaam" standaard={g.voornaam} autoComplete="off" />
        <Veld naam="achternaam" label="Achternaam" standaard={g.achternaam} autoComplete="off" />
        <Veld naam="geboortedatum" label="Geboortedatum" type="date" standaard={g.geboortedatum} />
        <Veld naam="telefoon" label="Telefoon" type="tel" standaard={g.telefoon} autoComplete="off" />
        <Veld
          naam="email"
          label="E-mail"
          type="email"
          hint={
            g.emailOnbestelbaarOp &&
            `Sinds ${langeDatum(g.emailOnbestelbaarOp)} komt e-mail hier niet aan. Vraag een ander adres.`
          }
          standaard={g.email}
          autoComplete="off"
        />
        <Veld
          naam="emailToestemmingOp"
          label="E-mail mag, sinds"
          type="date"
          hint="Wanneer de cliënt het goed vond. Leeg is: brieven."
          standaard={g.emailToestemmingOp}
        />
        <Veld naam="adres" label="Straat en huisnummer" standaard={g.adres} autoComplete="off" />
        <Veld naam="postcode" label="Postcode" standaard={g.postcode} autoComplete="off" />
        <Veld naam="woonplaats" label="Woonplaats" standaard={g.woonplaats} autoComplete="off" />
        <Veld naam="wijk" label="Wijk" standaard={g.wijk} autoComplete="off" />
      </div>
    </Werkformulier>
  );
}

export function TaalForm({ g, sleutel }: Props) {
  return (
    <Werkformulier
      naam="taal"
      actie={wijzigTaalActie}
      laadSchema={() => schema().then((m) => m.taalSchema)}
      sleutel={`${sleutel}-t`}
      verborgen={{ clientnummer: g.clientnummer, versie: g.versie }}
      knop="Taal en bereikbaarheid opslaan"
      className="grid gap-4"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld
          naam="talen"
          label="Talen"
          hint="Met komma’s ertussen, bijvoorbeeld: Nederlands, Koerdisch."
          standaard={g.talen.join(', ')}
        />
        <Selectie
          naam="niveauNederlands"
          label="Nederlands"
          opties={opties(NIVEAU_NEDERLANDS)}
          leeg="nog niet bekend"
          standaard={g.niveauNederlands}
        />
      </div>
      <Keuzes
        naam="laaggeletterd"
        label="Heeft de cliënt moeite met lezen en schrijven?"
        hint="Vaak blijkt dit pas later. U kunt het altijd aanpassen."
        opties={opties(JA_NEE_ONBEKEND)}
        standaard={g.laaggeletterd}
        naastElkaar
      />
      <Vinkje naam="tolkNodig" label="Er is een tolk nodig" standaard={g.tolkNodig} />
      <Tekstvak
        naam="bereikbaarheid"
        label="Hoe en wanneer is de cliënt goed te bereiken?"
        rijen={2}
        hint="Bijvoorbeeld: belt liever ’s ochtends."
        standaard={g.bereikbaarheid}
      />
    </Werkformulier>
  );
}

export function RitmeForm({ g, sleutel, traject: t }: Props & { traject: Gegevens['trajecten'][number] }) {
  return (
    <Werkformulier
      naam={`ritme-${t.id}`}
      actie={wijzigRitmeActie}
      laadSchema={() => schema().then((m) => m.ritmeSchema)}
      sleutel={`${sleutel}-r${t.id}`}
      verborgen={{ clientnummer: g.clientnummer, trajectId: t.id, versie: t.versie }}
      knop="Ritme opslaan"
      className="grid gap-4"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld
          naam="ritmeWeken"
          label="Elke hoeveel weken een gesprek?"
          type="number"
          inputMode="numeric"
          min={1}
          max={t.langsteRitme}
          standaard={t.ritmeWeken}
          hint={`Leeg is: de norm geldt. Hoogstens ${t.langsteRitme} weken; minder contact dan de norm kan niet.`}
        />
        <Selectie
          naam="ritmeKanaal"
          label="Hoe het liefst?"
          opties={opties(KANAAL)}
          leeg="maakt niet uit"
          standaard={t.ritmeKanaal}
        />
        <Selectie
          naam="ritmeLocatieId"
          label="Waar?"
          opties={g.locaties.map((l) => ({ waarde: l.id, label: l.naam }))}
          leeg="maakt niet uit"
          standaard={t.ritmeLocatieId}
        />
        <Veld
          naam="ritmeMomenten"
          label="Dagen en tijden"
          hint="Bijvoorbeeld: dinsdag- of donderdagochtend."
          standaard={t.ritmeMomenten}
        />
      </div>
      <Tekstvak
        naam="ritmeWens"
        label="Wil de cliënt minder contact?"
        rijen={2}
        hint="Schrijf de wens op en praat erover. De norm blijft de ondergrens."
        standaard={t.ritmeWens}
      />
    </Werkformulier>
  );
}
