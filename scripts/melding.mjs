/** Een voorziene tegenslag: de gebruiker krijgt precies deze zin te zien, nooit een stacktrace. */
export class Melding extends Error {
  /** @override */
  name = 'Melding';
}
