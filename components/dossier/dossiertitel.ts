import type { Metadata } from 'next';

/** De titel van een bladzijde van het dossier: wie, en dan wat. `lees` is de blik van de bladzijde zelf; die twee samen zijn één blik. */
export const dossiertitel =
  <P>(wat: string, lees: (props: P) => Promise<{ naam: string } | null>) =>
  async (props: P): Promise<Metadata> => {
    // Mislukt het lezen, dan zegt de bladzijde dat; ook die heeft een titel.
    const gelezen = await lees(props).catch(() => null);
    return { title: gelezen ? `${gelezen.naam} · ${wat}` : wat };
  };
