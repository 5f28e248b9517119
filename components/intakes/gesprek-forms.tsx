'use client';
import type { ReactNode } from 'react';
import { TREDE } from '@/lib/copy/leefgebieden';
import { TREDEN } from '@/lib/domain/ladder';
import { SCORES } from '@/lib/domain/leefgebieden';
import type { Waarden } from '@/lib/formulier/formulier';
import type { Intake, Intakegebied } from '@/lib/intakes/lezen';
import {
  type Deelstand,
  GEBIEDVELDEN,
  gebiedstand,
  NIET_BESPROKEN,
  persoonstand,
  taalstand,
} from '@/lib/intakes/regels';
import { SCOREKEUZES } from '@/lib/intakes/woorden';
import { Taalvelden } from '../clienten/taalvelden';
import { Keuzes, Tekstvak } from '../ui/veld';
import { Form } from './formulier';

type Props = {
  clientnummer: string;
  intake: Intake;
  /** Wat er naast de knop staat. */
  volgende: ReactNode;
  /** Hoe het met dit deel staat, terwijl er wordt geschreven. */
  onStand: (stand: Deelstand) => void;
};

const BEWAREN = { knop: 'Opslaan', knopStijl: 'knop-stil', automatisch: true, balk: true } as const;

const tekst = (w: Waarden, veld: string): string | null => String(w[veld] ?? '').trim() || null;

export function GebiedForm({ gebied: g, onStand, ...p }: Props & { gebied: Intakegebied }) {
  const bijWijziging = (w: Waarden) =>
    onStand(
      gebiedstand({
        beeld: tekst(w, 'beeld'),
        wens: tekst(w, 'wens'),
        goed: tekst(w, 'goed'),
        hulp: tekst(w, 'hulp'),
        notitie: tekst(w, 'notitie'),
        score: SCORES.find((s) => String(s) === w.oordeel) ?? null,
        nietBesproken: w.oordeel === NIET_BESPROKEN,
      }),
    );
  return (
    <Form
      daad="gebiedBewaren"
      naam="gebied"
      verborgen={{ clientnummer: p.clientnummer, intakeId: p.intake.id, gebied: g.gebied, versie: g.versie }}
      {...BEWAREN}
      annuleer={p.volgende}
      onWijziging={bijWijziging}
    >
      {GEBIEDVELDEN.map((veld) => (
        <Tekstvak key={veld} naam={veld} rijen={veld === 'beeld' || veld === 'notitie' ? 4 : 2} standaard={g[veld]} />
      ))}
      <Keuzes
        naam="oordeel"
        opties={SCOREKEUZES}
        standaard={g.nietBesproken ? NIET_BESPROKEN : String(g.score ?? '')}
      />
    </Form>
  );
}

const TREDEKEUZES = [
  ...TREDEN.map((t) => ({ waarde: String(t), label: `${t} · ${TREDE[t]}` })),
  { waarde: '', label: 'nog geen keuze' },
];

export function PersoonForm({ onStand, ...p }: Props) {
  const i = p.intake;
  const bijWijziging = (w: Waarden) =>
    onStand(
      persoonstand({
        achtergrond: tekst(w, 'achtergrond'),
        werkOpleiding: tekst(w, 'werkOpleiding'),
        wensen: tekst(w, 'wensen'),
        mogelijkheden: tekst(w, 'mogelijkheden'),
        trede: Number(w.trede) || null,
      }),
    );
  return (
    <Form
      daad="intakePersoonBewaren"
      naam="persoon"
      verborgen={{ clientnummer: p.clientnummer, intakeId: i.id, versie: i.versie }}
      {...BEWAREN}
      annuleer={p.volgende}
      onWijziging={bijWijziging}
    >
      <Tekstvak naam="achtergrond" rijen={4} standaard={i.achtergrond} />
      <Tekstvak naam="werkOpleiding" rijen={4} standaard={i.werkOpleiding} />
      <Tekstvak naam="wensen" rijen={3} standaard={i.wensen} />
      <Tekstvak naam="mogelijkheden" rijen={3} standaard={i.mogelijkheden} />
      <Keuzes naam="trede" opties={TREDEKEUZES} standaard={String(i.trede ?? '')} />
      <div className="rounded-basis border border-line bg-bg p-4">
        <Tekstvak naam="discriminatie" rijen={2} standaard={i.discriminatie} />
      </div>
    </Form>
  );
}

export function TaalForm({ onStand, ...p }: Props) {
  const i = p.intake;
  const bijWijziging = (w: Waarden) =>
    onStand(
      taalstand({
        talen: (tekst(w, 'talen') ?? '').split(',').filter((t) => t.trim()),
        niveauNederlands: tekst(w, 'niveauNederlands'),
        bereikbaarheid: tekst(w, 'bereikbaarheid'),
      }),
    );
  return (
    <Form
      daad="intakeTaalBewaren"
      naam="taal"
      verborgen={{ clientnummer: p.clientnummer, intakeId: i.id, versie: i.taalVersie }}
      {...BEWAREN}
      annuleer={p.volgende}
      onWijziging={bijWijziging}
    >
      <p className="klein">
        Dit is overgenomen uit de gegevens van de cliënt. Wat u hier verandert, komt daar te staan zodra de intake is
        vastgesteld.
      </p>
      <Taalvelden taal={i} />
    </Form>
  );
}
