/** Gewenst en niet beschikbaar: wat iemand nodig had en er niet was. */
import { plusMaanden, vroegste } from '../../../lib/domain/datum';
import type { Tx } from '../../../lib/server/db';
import { eenGemis } from '../../factories/inzet';
import type { Mens } from './mens';
import { heeftKlachten, heeftTaal, heeftZorg } from './metingen';

const GEMIST = {
  taal: ['Twee lessen per week is te weinig om vooruit te komen.', 'Wil graag ook in de avond les.'],
  opvang: ['Kan alleen als er snel opvang is voor de jongste.', 'De wachtlijst voor opvang is een half jaar.'],
  begeleid: ['Wil werken, met iemand die meekijkt.', 'Een gewone werkgever is nu nog te veel.'],
  bbl: ['Wil een vak leren en tegelijk verdienen.'],
};

/** Schrijft op wat deze cliënt mist, als dat uit zijn antwoorden volgt. */
export async function voegGemisToe(tx: Tx, m: Mens): Promise<void> {
  const gesprek = m.gesprekken[1] ?? m.gesprekken[0];
  if (!gesprek) return;
  const vervuldOp = m.kies.kans(18, 'vervuld') ? vroegste(plusMaanden(gesprek.dag, 4), m.laatst) : null;
  const basis = { traject: m.traject, op: gesprek.dag, vervuldOp: vervuldOp ?? undefined };
  const tekst = (soort: keyof typeof GEMIST) => m.kies.een(GEMIST[soort], 'gemist');
  if (heeftTaal(m.t0) && m.kies.kans(28, 'mist taal'))
    await eenGemis(
      { ...basis, aanbod: 'Meer uren taalles', belemmering: 'nederlandse_taal', toelichting: tekst('taal') },
      tx,
    );
  else if (heeftZorg(m.t0) && m.t0.school && m.kies.kans(90, 'mist opvang'))
    await eenGemis(
      {
        ...basis,
        aanbod: 'Kinderopvang op korte termijn',
        belemmering: 'verantwoordelijkheden_thuis',
        toelichting: tekst('opvang'),
      },
      tx,
    );
  else if (m.t0.zoektWerk && m.leeftijd < 45 && m.kies.kans(50, 'mist bbl'))
    await eenGemis({ ...basis, aanbod: 'BBL voor volwassenen', toelichting: tekst('bbl') }, tx);
  else if (m.t0.zoektWerk && heeftKlachten(m.t0))
    await eenGemis(
      {
        ...basis,
        aanbod: 'Werk met begeleiding',
        belemmering: 'gezondheidsklachten',
        toelichting: tekst('begeleid'),
      },
      tx,
    );
}
