import type { ReactNode } from 'react';
import type { Brievenlijst, Klaarbrief } from '@/lib/berichten/queries';
import { GEEN_GEMEENTE } from '@/lib/berichten/woorden';
import { aantal } from '@/lib/copy/woorden';
import { NietTeZetten } from '../ui/niet-te-zetten';
import { Telefoon } from '../ui/telefoon';
import { Form } from './formulier';
import { Ontbreekt } from './ontbreekt';

type Lijstprops = { brieven: readonly Klaarbrief[]; blad?: string; toon?: (b: Klaarbrief) => ReactNode };

function Lijst({ brieven, blad = 'berichten', toon }: Lijstprops) {
  return (
    <ul className="mt-3">
      {brieven.map((b) => (
        <li key={b.id} className="border-line border-t py-2 first:border-0">
          <a href={`/clienten/${b.clientnummer}/${blad}`} className="font-semibold text-ink">
            {b.naam}
          </a>
          <span className="klein block">{b.onderwerp}</span>
          {toon?.(b)}
          <NietTeZetten woorden={b.nietTeZetten} waar="In deze brief" />
        </li>
      ))}
    </ul>
  );
}

/** Brieven in twee stappen: eerst neemt u ze voor de printer, daarna zegt u dat ze zijn afgedrukt. */
export function Brieven({ lijst }: { lijst: Brievenlijst }) {
  const { gemeente, klaar, vanMij, zonderAdres, teLaat, onvolledig, bijAnder, blijvenLiggen } = lijst;
  const leeg = [klaar, vanMij, zonderAdres, teLaat, onvolledig].every((l) => l.length === 0);
  return (
    <div className="grid max-w-3xl gap-5">
      {!gemeente && <p className="paneel border-laat font-semibold text-laat">{GEEN_GEMEENTE}</p>}
      {vanMij.length > 0 && (
        <section className="paneel border-accent">
          <h2>Nu afdrukken ({vanMij.length})</h2>
          <p className="mt-1">
            Open de PDF en druk hem af: elke brief op een eigen blad, met het adres voor een vensterenvelop. Vouw de
            brief in drieën. Een collega kan deze brieven nu niet afdrukken.
          </p>
          <p className="mt-3">
            <a className="knop knop-stil" href="/brieven/pdf">
              Open de PDF ({aantal(vanMij.length, 'brief', 'brieven')})
            </a>
          </p>
          <Lijst brieven={vanMij} />
          <div className="mt-3 flex flex-wrap gap-3 border-line border-t pt-4">
            <Form daad="brievenAfdrukken" schema="leegSchema" naam="afgedrukt" knop="Ze zijn afgedrukt" />
            <Form
              daad="brievenTerugleggen"
              schema="leegSchema"
              naam="terugleggen"
              knop="Toch niet afgedrukt"
              knopStijl="knop-stil"
            />
          </div>
        </section>
      )}
      {klaar.length > 0 && (
        <section className="paneel">
          <h2>Klaar om af te drukken ({klaar.length})</h2>
          <p className="mt-1 mb-3">Doe ze dezelfde dag op de post.</p>
          {gemeente && (
            <Form
              daad="brievenKlaarleggen"
              schema="leegSchema"
              naam="klaarleggen"
              knop={`Maak de PDF van ${aantal(klaar.length, 'brief', 'brieven')}`}
              bezig="Bezig met klaarleggen…"
            />
          )}
          <Lijst brieven={klaar} />
        </section>
      )}
      {onvolledig.length > 0 && (
        <section className="paneel border-bijna">
          <h2>Wacht op gegevens ({onvolledig.length})</h2>
          <p className="mt-1">Zodra het is ingevuld gaat het bericht vanzelf verder, per brief of per e-mail.</p>
          <Lijst brieven={onvolledig} toon={(b) => <Ontbreekt {...b} />} />
        </section>
      )}
      {teLaat.length > 0 && (
        <section className="paneel border-bijna">
          <h2>Te laat voor de post ({teLaat.length})</h2>
          <p className="mt-1">
            Een brief die vandaag op de post gaat is er niet zeker op tijd. Bel zelf, en leg dat vast bij Berichten.
          </p>
          <Lijst brieven={teLaat} toon={(b) => b.clienttelefoon && <Telefoon veld={b.clienttelefoon} />} />
        </section>
      )}
      {zonderAdres.length > 0 && (
        <section className="paneel">
          <h2>Zonder adres ({zonderAdres.length})</h2>
          <p className="mt-1">Vul bij Gegevens een volledig adres in. De brief ligt dan vanzelf hierboven klaar.</p>
          <Lijst brieven={zonderAdres} blad="gegevens" />
        </section>
      )}
      {leeg && <p className="paneel">Er ligt geen brief klaar.</p>}
      {bijAnder > 0 && (
        <div className="grid gap-2">
          <p className="klein">
            {aantal(bijAnder, 'brief van uw cliënten is', 'brieven van uw cliënten zijn')} bij een collega, die ze
            afdrukt.
            {blijvenLiggen > 0 && ` ${blijvenLiggen} daarvan al sinds gisteren of langer. Vraag of ze op de post zijn.`}
          </p>
          {blijvenLiggen > 0 && (
            <Form
              daad="brievenTerughalen"
              schema="leegSchema"
              naam="terughalen"
              knop="Leg ze weer klaar"
              bevestigKnop="Ja, leg ze weer klaar"
              knopStijl="knop-stil knop-klein"
            />
          )}
        </div>
      )}
    </div>
  );
}
