import type { Metadata } from 'next';
import { SamenForm } from '@/components/overzicht/samen-form';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { getSamen } from '@/lib/overzicht/samen-queries';
import { SAMEN } from '@/lib/overzicht/samen-woorden';
import { samenSchema } from '@/lib/overzicht/schema';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Meer cliënten tegelijk' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default metSleutel(async function SamenPagina({ searchParams }: Props) {
  const user = await requireRecht('team.bekijken');
  const vandaag = leesVandaag();
  const { daad, t } = samenSchema.parse(await searchParams);
  const rijen = (await getSamen(user, t, vandaag)) ?? [];
  return (
    <>
      <Paginakop titel={SAMEN[daad].titel} onder={SAMEN[daad].uitleg}>
        <p className="klein mb-1">
          <a href="/team">Team</a> / <a href="/team/clienten?lijst=te_lang">Wie lang wacht</a> / {SAMEN[daad].titel}
        </p>
      </Paginakop>
      {rijen.length === 0 ? (
        <p className="paneel max-w-2xl">
          Er is nog niemand aangevinkt. <a href="/team/clienten?lijst=te_lang">Kies wie er lang wacht</a>
        </p>
      ) : (
        <SamenForm daad={daad} rijen={rijen} vandaag={vandaag} />
      )}
    </>
  );
});
