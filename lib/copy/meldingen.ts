/** Wat er te lezen is na een geslaagde actie; de sleutel staat in het adres, nooit een naam. */
const GELUKT: Record<string, string> = {
  gesprek: 'Het gesprek is vastgelegd.',
  contact: 'Het contact is vastgelegd. Het telt niet mee voor de norm.',
  afspraak: 'De afspraak is gepland.',
  verplaatst: 'De afspraak is verplaatst.',
  afgezegd: 'De afspraak is afgezegd.',
  gecorrigeerd: 'Het verslag is gecorrigeerd. De oude tekst blijft bewaard.',
  verkeerd: 'Het contact is gemarkeerd als verkeerd geregistreerd en telt niet meer mee.',
  gegevens: 'De gegevens zijn opgeslagen.',
  onhold: 'De begeleiding staat on hold. De norm loopt door: plan het contact gewoon in.',
  onhold_gewijzigd: 'De wijziging is opgeslagen.',
  onhold_einde: 'On hold is beëindigd.',
};

export const geluktTekst = (code: unknown): string | null =>
  typeof code === 'string' && Object.hasOwn(GELUKT, code) ? (GELUKT[code] ?? null) : null;
