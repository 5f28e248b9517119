import type { Metadata } from 'next';
import { VerzoekForm } from '@/components/inzageverzoek/verzoek-form';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { vandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Inzage geven' };

export default metSleutel(async function InzageGeven() {
  await requireRecht('inzage.geven');
  return (
    <>
      <Paginakop
        titel="Inzage geven"
        onder="Een cliënt vraagt wat er over hem is opgeschreven. U haalt alles over deze ene cliënt op, om aan hem te geven. Dat wordt vastgelegd."
      >
        <p className="klein mb-1">
          <a href="/verantwoording">Verantwoording</a> / Inzage geven
        </p>
      </Paginakop>
      <section className="paneel max-w-3xl">
        <VerzoekForm vandaag={vandaag()} />
      </section>
    </>
  );
});
