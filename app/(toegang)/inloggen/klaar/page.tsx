import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Ingelogd' };

/** Waar een tabblad eindigt dat alleen openging om naast een formulier in te loggen. */
export default function Klaar() {
  return (
    <>
      <h1 className="mb-2">U bent ingelogd</h1>
      <p>Sluit dit tabblad en ga verder waar u was. Wat u daar had ingevuld staat er nog.</p>
    </>
  );
}
