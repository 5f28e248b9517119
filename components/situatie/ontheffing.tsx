import { langeDatum, ten } from '@/lib/copy/datums';
import type { Ontheffingsregel, Situatie } from '@/lib/situatie/queries';
import { ontheffingOp, ontheffingtaak } from '@/lib/situatie/regels';
import { aanvraagTekst, ONTHEFFINGTAAK, ontheffingPeriode } from '@/lib/situatie/woorden';
import { adresVan, Bijwerken, Deel, type DeelProps, Let } from './deel';
import { Geschiedenis } from './geschiedenis';
import { OntheffingForm } from './situatie-forms';

function ontheffingTitel(s: Situatie): string {
  const nu = ontheffingOp(s.ontheffingen, s.vandaag);
  if (nu) return nu.tot ? `Ontheffing tot en met ${langeDatum(nu.tot)}` : 'Ontheffing zonder einddatum';
  const straks = s.ontheffingen.find((o) => o.van !== null && o.van > s.vandaag);
  if (straks?.van) return `Ontheffing vanaf ${langeDatum(straks.van)}`;
  return s.ontheffingen.some((o) => o.van === null) ? 'Ontheffing aangevraagd' : 'Nu geen ontheffing';
}

function ontheffingErbij(o: Ontheffingsregel): string {
  return [o.van && aanvraagTekst(o), o.herzienOp && `opnieuw bekijken op ${langeDatum(o.herzienOp)}`, o.toelichting]
    .filter(Boolean)
    .join(' · ');
}

export function Ontheffing({ s, wijzigId }: DeelProps) {
  const regel = s.ontheffingen.find((o) => o.id === wijzigId);
  const taken = s.ontheffingen.flatMap((o) => {
    const taak = ontheffingtaak(o, s.vandaag);
    return taak ? [{ id: o.id, ...taak }] : [];
  });
  return (
    <Deel anker="ontheffing" over="Ontheffing van de sollicitatieplicht" titel={ontheffingTitel(s)}>
      <p className="klein">Met een ontheffing hoeft de cliënt niet te solliciteren. De participatieplicht gaat door.</p>
      {s.magWijzigen &&
        taken.map((t) => (
          <Let key={t.id}>
            {ONTHEFFINGTAAK[t.wat]} ({langeDatum(t.datum)}, {ten(t.datum, s.vandaag)}).
          </Let>
        ))}
      {s.ontheffingen.length > 0 && (
        <Geschiedenis
          titel="Ontheffingen door de tijd"
          wat="Ontheffing"
          wijzig={adresVan(s, 'ontheffing')}
          regels={s.ontheffingen.map((o) => ({
            id: o.id,
            wanneer: o.van ? ontheffingPeriode(o) : 'nog geen besluit',
            wat: o.van ? 'Ontheffing' : aanvraagTekst(o).replace(/^a/, 'A'),
            erbij: ontheffingErbij(o),
            noem: `ontheffing ${ontheffingPeriode(o)}`,
          }))}
        />
      )}
      <Bijwerken
        s={s}
        soort="ontheffing"
        regels={s.ontheffingen}
        regel={regel}
        titel={regel && `Ontheffing wijzigen: ${ontheffingPeriode(regel)}`}
        knop="Ontheffing vastleggen"
      >
        <OntheffingForm key={regel?.id} clientnummer={s.clientnummer} vandaag={s.vandaag} regel={regel} />
      </Bijwerken>
    </Deel>
  );
}
