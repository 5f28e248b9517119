import type { Team } from '@/lib/overzicht/queries';
import { WEEKGROEPEN } from '@/lib/overzicht/week-regels';
import { WEEKGROEP } from '@/lib/overzicht/week-woorden';
import { teamadres } from './adres';
import { Verschil } from './verschil';

/** Zoveel namen staan er meteen. */
const METEEN = 4;

/** Wat er sinds vorige week veranderde, met wie; elk getal opent zijn lijst. */
export function Week({ t }: { t: Team }) {
  const delen = [
    ...WEEKGROEPEN.map((groep) => ({ groep, verder: { week: groep } }) as const),
    { groep: 'te_lang', verder: { lijst: 'te_lang' } } as const,
  ];
  return (
    <section>
      <h2 className="mb-2">Sinds vorige week</h2>
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {delen.map(({ groep, verder }) => {
          const { aantal, verschil, wie } = t.week[groep];
          const adres = teamadres('/team/clienten', t, verder);
          const rest = aantal - METEEN;
          return (
            <div key={groep} className="paneel">
              <h3 className="flex flex-wrap items-baseline gap-x-2">
                {aantal === 0 ? (
                  <span className="text-xl">0</span>
                ) : (
                  <a href={adres} className="text-xl" aria-label={`${aantal}: ${WEEKGROEP[groep]}`}>
                    {aantal}
                  </a>
                )}
                {WEEKGROEP[groep]} <Verschil n={verschil} />
              </h3>
              <ul className="mt-1">
                {wie.slice(0, METEEN).map((r) => (
                  <li key={r.trajectId}>
                    <a href={`/team/clienten/${r.clientnummer}`} className="text-ink">
                      {r.naam}
                    </a>
                  </li>
                ))}
              </ul>
              {rest > 0 && (
                <p className="klein">
                  <a href={adres} className="inline-block py-1" aria-label={`Nog ${rest}: ${WEEKGROEP[groep]}`}>
                    en nog {rest}
                  </a>
                </p>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
