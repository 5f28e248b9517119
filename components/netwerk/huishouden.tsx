import { randomUUID } from 'node:crypto';
import { NIVEAU_NEDERLANDS, opsomming } from '@/lib/copy/woorden';
import type { Netwerk } from '@/lib/netwerk/queries';
import { andereHuisgenoten } from '@/lib/netwerk/woorden';
import { KiesClient } from '../clienten/kies-client';
import { Form } from './formulier';
import { Uitklap } from './uitklap';

/** Met wie de cliënt samenwoont; van wie een collega begeleidt staat hier niet wie het is. */
export function Huishouden({ n }: { n: Netwerk }) {
  const samen = n.huisgenoten.length + n.andereHuisgenoten > 0;
  const verborgen = { clientnummer: n.clientnummer };
  return (
    <section className="paneel grid gap-3">
      <h2>Huishouden</h2>
      {samen ? (
        <>
          <ul className="grid gap-1">
            {n.huisgenoten.map((h) => (
              <li key={h.clientnummer}>
                <a href={`/clienten/${h.clientnummer}`}>{h.naam}</a> <span className="klein">{h.clientnummer}</span>
              </li>
            ))}
            {n.andereHuisgenoten > 0 && <li>{andereHuisgenoten(n.andereHuisgenoten)}</li>}
          </ul>
          <p className="klein">Ieder krijgt een eigen brief; vraag of de brief is begrepen.</p>
          {n.keuzes && (
            <Form
              daad="huishoudenVerlaten"
              naam="huishouden-uit"
              verborgen={verborgen}
              knop="Woont hier niet meer"
              bevestigKnop="Ja, niet meer samen"
              knopStijl="knop-stil knop-klein"
              className="niet-afdrukken"
            />
          )}
        </>
      ) : (
        <p>Er is geen huisgenoot bekend die ook wordt begeleid.</p>
      )}
      {n.keuzes && (
        <Uitklap key={randomUUID()} tekst="Huisgenoot toevoegen">
          <Form daad="huisgenootToevoegen" naam="huisgenoot" verborgen={verborgen} knop="Toevoegen">
            <KiesClient naam="huisgenoot" className="max-w-xl" />
          </Form>
        </Uitklap>
      )}
    </section>
  );
}

/** Taal in één regel; wijzigen gaat bij Gegevens, of in de intake. */
export function Taalregel({ n }: { n: Netwerk }) {
  if (!n.taal) return null;
  const { talen, niveauNederlands, laaggeletterd, tolkNodig } = n.taal;
  const regel = [
    talen.length > 0 && `spreekt ${opsomming(talen)}`,
    niveauNederlands && `Nederlands: ${NIVEAU_NEDERLANDS[niveauNederlands]}`,
    laaggeletterd === 'ja' && 'moeite met lezen en schrijven',
    tolkNodig && 'tolk nodig',
  ].filter(Boolean);
  return (
    <section className="paneel grid gap-2">
      <h2>Taal</h2>
      <p>{regel.length > 0 ? regel.join(' · ') : 'Er is nog niets over taal bekend.'}</p>
      <p className="niet-afdrukken">
        <a href={`/clienten/${n.clientnummer}/gegevens`}>{n.keuzes ? 'Wijzigen bij Gegevens' : 'Naar Gegevens'}</a>
      </p>
    </section>
  );
}
