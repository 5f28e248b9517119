/** Het achtergrondwerk in woorden van beheer. */
import type { Werksoort } from '../domain/werk';

export const WERK: Record<Werksoort, string> = {
  'bericht.maken': 'bericht maken bij een afspraak',
  'bericht.verzenden': 'e-mail versturen',
  'berichten.aanvullen': 'berichten die wachtten alsnog maken',
  'accountmail.verzenden': 'e-mail aan een gebruiker over zijn account',
  dagelijks: 'het werk van de dag klaarzetten',
  'dag.opvolging': 'taken en wachtenden bijwerken',
  'dag.normafwijkingen': 'normafwijkingen bijwerken',
  'dag.herinneringen': 'herinneringen maken',
  'week.overzicht': 'weekoverzicht voor teamleiders',
  'dag.bewaartermijnen': 'nagaan wat vernietigd kan worden',
  'vernietiging.uitvoeren': 'vernietigen wat is goedgekeurd',
};
