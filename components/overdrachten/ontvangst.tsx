import { langeDatum } from '@/lib/copy/datums';
import { dagenTekst, redenTekst } from '@/lib/copy/norm';
import { NORMSTATUS } from '@/lib/copy/woorden';
import type { Afgesloten, Overdracht } from '@/lib/overdrachten/queries';
import type { OverdrachtStatus } from '@/lib/overdrachten/regels';
import { NORMKLEUR } from '../shell/normkleur';
import { Feit, Feiten, Voorbereiding } from './overdracht-feiten';

/** Wat de ontvanger leest: de overdracht en de norm, niet het dossier. */
export function OntvangstLezen({ o }: { o: Overdracht }) {
  const { norm } = o;
  const metDagen = norm.status !== 'opgeschort' && norm.status !== 'nog_niet_gestart';
  return (
    <>
      <section className="paneel grid gap-4">
        <h2>Om wie het gaat</h2>
        <Feiten>
          <Feit kop="Aanpak">
            {o.aanpak}
            {o.team && `, ${o.team}`}
          </Feit>
          {o.van && <Feit kop="Begeleider tot nu toe">{o.van}</Feit>}
          {o.reden && <Feit kop="Waarom">{o.reden}</Feit>}
          <Feit kop="Volgend gesprek uiterlijk">
            {norm.uiterlijk ? langeDatum(norm.uiterlijk) : 'de klok staat stil'}{' '}
            <span className={`st ${NORMKLEUR[norm.status]}`}>
              {metDagen ? dagenTekst(norm) : NORMSTATUS[norm.status]}
            </span>
            {norm.reden && <span className="klein block">{redenTekst(norm.reden)}</span>}
          </Feit>
          <Voorbereiding o={o} />
        </Feiten>
      </section>
      <section className="paneel grid gap-3">
        <h2>Samenvatting</h2>
        <p className="max-w-3xl whitespace-pre-line">{o.samenvatting}</p>
      </section>
    </>
  );
}

const VOORBIJ: Record<OverdrachtStatus, string> = {
  gevraagd: 'Deze overdracht wordt klaargemaakt.',
  aangeboden: 'Deze overdracht gaat niet door.',
  teruggestuurd: 'U stuurde deze overdracht terug. Uw collega kan haar aanvullen en opnieuw aanbieden.',
  geaccepteerd: 'U nam deze cliënt over; intussen begeleidt een ander.',
  ingetrokken: 'Deze overdracht is ingetrokken.',
};

/** Een overdracht waar niets meer te lezen of te beslissen is: wat ermee gebeurde. */
export function OntvangstAfgesloten({ a, beeindigd }: { a: Afgesloten; beeindigd: boolean }) {
  return (
    <section className="paneel grid gap-2">
      <p>
        {VOORBIJ[a.status]}
        {a.besluitOp && ` (${langeDatum(a.besluitOp)})`}
      </p>
      {beeindigd && a.einddatum && <p>Het traject is beëindigd op {langeDatum(a.einddatum)}.</p>}
      {a.besluitReden && <p className="whitespace-pre-line">{a.besluitReden}</p>}
      <p>
        <a href="/overdrachten">Naar uw overdrachten</a>
      </p>
    </section>
  );
}
