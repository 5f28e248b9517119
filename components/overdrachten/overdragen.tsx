import { langeDatum } from '@/lib/copy/datums';
import type { Datum } from '@/lib/domain/datum';
import type { OpenOverdracht, Overdraagbaar } from '@/lib/overdrachten/queries';
import { BewaarForm } from './bewaar-form';
import { Form } from './formulier';
import { Feit, Feiten, Overdrachtmerk, Voorbereiding } from './overdracht-feiten';
import { IntrekForm, VraagOverdrachtForm } from './overdracht-forms';

type Props = { t: Overdraagbaar; clientnummer: string; vandaag: Datum; metAanpak: boolean };

/** Eén traject van een cliënt: nog geen overdracht, of de overdracht die openstaat. */
export function Overdragen({ t, clientnummer, vandaag, metAanpak }: Props) {
  const bij = metAanpak ? ` (${t.aanpak})` : '';
  if (t.open)
    return (
      <section className="paneel grid gap-5">
        <h2>
          Overdracht aan {t.open.naar}
          {bij} <Overdrachtmerk status={t.open.status} />
        </h2>
        <Open o={t.open} clientnummer={clientnummer} vandaag={vandaag} />
      </section>
    );
  return (
    <section className="paneel grid gap-4">
      <h2>Warm overdragen{bij}</h2>
      <p>
        Een andere begeleider kan vertrouwen kosten. Daarom gaat een overdracht in stappen: u kijkt een samenvatting na,
        vertelt het de cliënt, spreekt een driegesprek af en biedt de overdracht aan. Uw collega neemt haar aan of
        stuurt haar terug. Tot dat moment blijft de begeleiding zoals zij is, en de norm loopt gewoon door.
      </p>
      {t.collegas.length === 0 ? (
        <p>Er is in dit team geen andere begeleider. Vraag uw teamleider wat er kan.</p>
      ) : (
        <VraagOverdrachtForm clientnummer={clientnummer} trajectId={t.id} collegas={t.collegas} />
      )}
    </section>
  );
}

type OpenProps = { o: OpenOverdracht; clientnummer: string; vandaag: Datum };

function Open({ o, clientnummer, vandaag }: OpenProps) {
  const verborgen = { clientnummer, overdrachtId: o.id };
  const eerste = o.samenvatting === null;
  const opstellen = o.magBewaren && (
    <Form
      daad="overdrachtOpstellen"
      schema="overdrachtSchema"
      naam={`opstellen-${o.id}`}
      verborgen={verborgen}
      knop={eerste ? 'Samenvatting opstellen uit het dossier' : 'Opnieuw opstellen uit het dossier'}
      knopStijl={eerste ? undefined : 'knop-stil knop-klein'}
      bezig="Bezig met opstellen…"
    />
  );
  return (
    <>
      {o.status === 'teruggestuurd' && (
        <p className="rounded-basis border border-bijna bg-bijna-zacht px-4 py-3">
          <strong className="block">{o.naar} stuurde de overdracht terug:</strong>
          <span className="whitespace-pre-line">{o.besluitReden}</span>
        </p>
      )}
      <Feiten>
        <Feit kop="Gevraagd">
          {langeDatum(o.gevraagdOp)} door {o.gevraagdDoor}
        </Feit>
        {o.reden && <Feit kop="Waarom">{o.reden}</Feit>}
        {!o.magBewaren && o.status === 'aangeboden' && (
          <>
            <Feit kop="Aangeboden">{o.aangebodenOp && langeDatum(o.aangebodenOp)}</Feit>
            <Voorbereiding o={o} />
            {o.samenvatting && <Feit kop="Samenvatting">{o.samenvatting}</Feit>}
          </>
        )}
      </Feiten>
      {!o.aanMij && o.status === 'aangeboden' && (
        <p>{o.naar} leest de overdracht nu en beslist. Tot dan begeleidt u, en verandert er niets.</p>
      )}
      {o.aanMij && (
        <p>
          {o.status === 'aangeboden' ? (
            <a href={`/overdrachten/${o.id}`}>Deze overdracht is u aangeboden: lezen en beslissen</a>
          ) : (
            'Deze overdracht wordt voor u klaargemaakt.'
          )}
        </p>
      )}
      {eerste && opstellen}
      {o.magBewaren && !eerste && (
        <>
          <BewaarForm clientnummer={clientnummer} o={o} vandaag={vandaag} />
          <div className="grid gap-3 border-line border-t pt-5">
            <h3>Klaar?</h3>
            <p className="klein">
              {o.naar} leest wat hierboven is opgeslagen, en ziet het dossier pas na het overnemen. Tot dan begeleidt u.
            </p>
            <Form
              daad="overdrachtAanbieden"
              schema="overdrachtSchema"
              naam={`aanbieden-${o.id}`}
              verborgen={verborgen}
              knop="Aanbieden"
              knopLabel={`Aanbieden aan ${o.naar}`}
              bezig="Bezig met aanbieden…"
            />
          </div>
        </>
      )}
      {(o.magBewaren || o.magIntrekken) && (
        <div className="flex flex-wrap items-start gap-4 border-line border-t pt-4">
          {!eerste && opstellen}
          {o.magIntrekken && <IntrekForm clientnummer={clientnummer} id={o.id} />}
        </div>
      )}
    </>
  );
}
