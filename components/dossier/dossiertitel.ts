import type { Metadata } from 'next';

/** De titel van een bladzijde van het dossier: wie, en dan wat. `lees` is de blik van de bladzijde zelf; die twee samen zijn één blik. */
export const dossiertitel =
  <P>(wat: string, lees: (props: P) => Promise<{ naam: string } | null>) =>
  async (props: P): Promise<Metadata> => {
    const gelezen = await lees(props);
    return { title: gelezen ? `${gelezen.naam} · ${wat}` : wat };
  };
