import type { Metadata } from 'next';
import { BEGELEIDERSDELEN } from '@/components/hulp/begeleider';
import { BEHEERDELEN } from '@/components/hulp/beheer';
import { GEDEELDE_DELEN } from '@/components/hulp/iedereen';
import { NORMDELEN } from '@/components/hulp/norm';
import { TEAMDELEN } from '@/components/hulp/team';
import { Paginakop } from '@/components/shell/paginakop';
import { BEGRIPPEN } from '@/lib/copy/begrippen';
import { requireUser } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Hulp' };

const DELEN = [...NORMDELEN, ...BEGELEIDERSDELEN, ...TEAMDELEN, ...BEHEERDELEN, ...GEDEELDE_DELEN];

export default async function Hulp() {
  const { rol } = await requireUser();
  const delen = DELEN.filter((d) => d.rollen.includes(rol));
  return (
    <>
      <Paginakop titel="Hulp" onder="Wat u hier ziet, en waarom" />
      <nav aria-label="Onderwerpen" className="niet-afdrukken mb-5 max-w-3xl">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {delen.map((d) => (
            <li key={d.anker}>
              <a href={`#${d.anker}`}>{d.titel}</a>
            </li>
          ))}
          <li>
            <a href="#woorden">Woorden</a>
          </li>
        </ul>
      </nav>
      <div className="paneel grid max-w-3xl gap-6">
        {delen.map((d) => (
          <section key={d.anker} id={d.anker} className="grid gap-2 target:border-accent target:border-l-4 target:pl-3">
            <h2>{d.titel}</h2>
            {d.inhoud}
          </section>
        ))}
        <section id="woorden" className="grid gap-2">
          <h2>Woorden</h2>
          <dl className="grid gap-2">
            {Object.values(BEGRIPPEN).map((b) => (
              <div key={b.woord} className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
                <dt className="font-semibold">{b.woord}</dt>
                <dd>{b.uitleg}</dd>
              </div>
            ))}
          </dl>
        </section>
        <p>
          <a href="/toegankelijkheid">Toegankelijkheid van Vast Contact</a>: wat er is getest, en bij wie u terechtkunt.
        </p>
      </div>
    </>
  );
}
