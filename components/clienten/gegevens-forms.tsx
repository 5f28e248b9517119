'use client';
import * as acties from '@/lib/clienten/actions';
import { PERSOON_VELDEN, RITME_VELDEN, TAAL_VELDEN } from '@/lib/clienten/woorden';
import { langeDatum } from '@/lib/copy/datums';
import type { Gegevens } from '@/lib/dossier/gegevens-queries';
import { formulierVan } from '../toegang/werkformulier';
import { Geboorteveld } from '../ui/geboorteveld';
import { Selectie, Tekstvak, Veld } from '../ui/veld';
import { Taalvelden } from './taalvelden';

const Form = formulierVan({
  acties,
  schema: () => import('@/lib/clienten/schema'),
  velden: { ...PERSOON_VELDEN, ...TAAL_VELDEN, ...RITME_VELDEN },
});

type Props = { g: Gegevens };

export function PersoonForm({ g }: Props) {
  return (
    <Form
      daad="persoonWijzigen"
      naam="persoon"
      verborgen={{ clientnummer: g.clientnummer, versie: g.versie }}
      knop="Persoon opslaan"
      balk
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld naam="voornaam" standaard={g.voornaam} autoComplete="off" />
        <Veld naam="achternaam" standaard={g.achternaam} autoComplete="off" />
        <Geboorteveld naam="geboortedatum" label="Geboortedatum" standaard={g.geboortedatum} />
        <Veld naam="telefoon" type="tel" standaard={g.telefoon} autoComplete="off" />
        <Veld
          naam="email"
          type="email"
          hint={
            g.emailOnbestelbaarOp &&
            `Sinds ${langeDatum(g.emailOnbestelbaarOp)} komt e-mail hier niet aan. Vraag een ander adres.`
          }
          standaard={g.email}
          autoComplete="off"
        />
        <Veld naam="emailToestemmingOp" type="date" standaard={g.emailToestemmingOp} />
        <Selectie naam="brieftaal" leeg="alleen Nederlands" standaard={g.brieftaal} />
        <Veld naam="adres" standaard={g.adres} autoComplete="off" />
        <Veld naam="postcode" standaard={g.postcode} autoComplete="off" />
        <Veld naam="woonplaats" standaard={g.woonplaats} autoComplete="off" />
        <Veld naam="wijk" standaard={g.wijk} autoComplete="off" />
      </div>
    </Form>
  );
}

export function TaalForm({ g }: Props) {
  return (
    <Form
      daad="taalWijzigen"
      naam="taal"
      verborgen={{ clientnummer: g.clientnummer, versie: g.versie }}
      knop="Taal en bereikbaarheid opslaan"
    >
      <Taalvelden taal={g} />
    </Form>
  );
}

export function RitmeForm({ g, traject: t }: Props & { traject: Gegevens['trajecten'][number] }) {
  return (
    <Form
      daad="ritmeWijzigen"
      naam={`ritme-${t.id}`}
      verborgen={{ clientnummer: g.clientnummer, trajectId: t.id, versie: t.versie }}
      knop="Ritme opslaan"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Veld
          naam="ritmeWeken"
          type="number"
          inputMode="numeric"
          min={1}
          max={t.langsteRitme}
          standaard={t.ritmeWeken}
          hint={`Leeg is: de norm geldt. Hoogstens ${t.langsteRitme} weken; minder contact dan de norm kan niet.`}
        />
        <Selectie naam="ritmeKanaal" leeg="maakt niet uit" standaard={t.ritmeKanaal} />
        <Selectie
          naam="ritmeLocatieId"
          opties={g.locaties.map((l) => ({ waarde: l.id, label: l.naam }))}
          leeg="maakt niet uit"
          standaard={t.ritmeLocatieId}
        />
        <Veld naam="ritmeMomenten" standaard={t.ritmeMomenten} />
      </div>
      <Tekstvak naam="ritmeWens" rijen={2} standaard={t.ritmeWens} />
    </Form>
  );
}
