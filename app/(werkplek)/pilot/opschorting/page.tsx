import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NieuweOpschorting, WijzigOpschorting } from '@/components/opschorting/aanpak-delen';
import { GeenAanpak } from '@/components/pilot/geen-aanpak';
import { Gelukt } from '@/components/shell/gelukt';
import { Paginakop } from '@/components/shell/paginakop';
import { metSleutel } from '@/components/toegang/sleutel';
import { Keuzelijst } from '@/components/ui/keuzelijst';
import { geluktTekst } from '@/lib/copy/meldingen';
import { foutenPerVeld } from '@/lib/formulier/formulier';
import { getAanpakopschortingen, getVoorbeeld, type Voorbeeld } from '@/lib/opschorting/queries';
import { aanpakopschortingStartenSchema, aanpakopschortingWijzigenSchema } from '@/lib/opschorting/schema';
import { pilotfilterSchema } from '@/lib/pilot/schema';
import { vandaag as leesVandaag } from '@/lib/server/clock';
import { requireRecht } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Opschorting van de aanpak' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default metSleutel(async function Aanpakopschorting({ searchParams }: Props) {
  const user = await requireRecht('pilot.bekijken');
  const zoek = await searchParams;
  const vandaag = leesVandaag();
  if (user.aanpakIds.length === 0) return <GeenAanpak titel="Opschorting" />;
  const stand = await getAanpakopschortingen(user, pilotfilterSchema.parse(zoek).aanpak, vandaag);
  if (!stand) notFound();
  const { aanpak, opschortingen } = stand;
  const melding = geluktTekst(zoek.gelukt);
  const tekst = (naam: string) => (typeof zoek[naam] === 'string' ? zoek[naam] : '');
  const wens = { aanpakId: aanpak.id, van: tekst('van'), tot: tekst('tot'), reden: tekst('reden') };
  const gekozen = opschortingen.find((o) => o.id === zoek.wijzig);

  async function voorbeeldNieuw(): Promise<Voorbeeld | null> {
    if (zoek.nieuw === undefined) return null;
    const gelezen = aanpakopschortingStartenSchema.safeParse(wens);
    if (!gelezen.success) return { fouten: foutenPerVeld(gelezen.error.issues) };
    return getVoorbeeld(user, { aanpakId: aanpak.id, periode: gelezen.data }, vandaag);
  }
  async function voorbeeldWijziging(): Promise<Voorbeeld | null> {
    if (!gekozen) return null;
    const { id, versie } = gekozen;
    const gelezen = aanpakopschortingWijzigenSchema.safeParse({ opschortingId: id, versie, tot: wens.tot });
    if (!gelezen.success) return { fouten: foutenPerVeld(gelezen.error.issues) };
    return getVoorbeeld(
      user,
      { aanpakId: aanpak.id, periode: { van: gekozen.van, tot: gelezen.data.tot }, wijzigt: id },
      vandaag,
    );
  }
  const [nieuw, wijziging] = [await voorbeeldNieuw(), await voorbeeldWijziging()];

  return (
    <>
      {melding && <Gelukt tekst={melding} />}
      <Paginakop
        titel={`${aanpak.naam} opschorten`}
        onder="De klok van de norm staat dan stil voor iedereen in de aanpak"
      />
      {stand.aanpakken.length > 1 && (
        <form method="get" className="mb-5 flex flex-wrap items-end gap-3">
          <Keuzelijst
            naam="aanpak"
            label="Aanpak"
            waarde={aanpak.id}
            opties={stand.aanpakken.map((a) => [a.id, a.naam] as const)}
          />
          <button type="submit" className="knop knop-stil">
            Toon
          </button>
        </form>
      )}
      <div className="grid max-w-3xl gap-5">
        <p>
          Opgeschorte dagen tellen niet mee: iedere uiterlijke datum schuift evenveel dagen op. Het contact mag gewoon
          doorgaan, en hoe lang het stil is blijft te zien. U bekijkt eerst wie het raakt; pas daarna verandert er iets.
        </p>
        <NieuweOpschorting wens={wens} voorbeeld={nieuw} />
        <section className="paneel grid gap-4">
          <h2>Opschortingen</h2>
          {opschortingen.length === 0 ? (
            <p>Deze aanpak is nog nooit opgeschort.</p>
          ) : (
            <ul className="grid gap-4">
              {opschortingen.map((o) => (
                <WijzigOpschorting
                  key={o.id}
                  aanpakId={aanpak.id}
                  o={o}
                  tot={o === gekozen ? wens.tot : (o.tot ?? '')}
                  voorbeeld={o === gekozen ? wijziging : null}
                  vandaag={vandaag}
                />
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
});
