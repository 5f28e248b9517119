import type { ReactNode } from 'react';
import { langeDatum } from '@/lib/copy/datums';
import type { Overdrachtinhoud, OverdrachtStatus } from '@/lib/overdrachten/regels';
import { driegesprekTekst, OVERDRACHTSTATUS } from '@/lib/overdrachten/woorden';

const KLEUR: Record<OverdrachtStatus, string> = {
  gevraagd: 'st-bijna',
  aangeboden: 'st-bijna',
  teruggestuurd: 'st-laat',
  geaccepteerd: 'st-goed',
  ingetrokken: 'st-rust',
};

export function Overdrachtmerk({ status }: { status: OverdrachtStatus }) {
  return <span className={`st ${KLEUR[status]}`}>{OVERDRACHTSTATUS[status]}</span>;
}

export function Feiten({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-6 sm:grid-cols-[13rem_1fr] sm:gap-y-2">{children}</dl>;
}

export function Feit({ kop, children }: { kop: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="klein">{kop}</dt>
      <dd className="whitespace-pre-line max-sm:mb-2">{children}</dd>
    </div>
  );
}

type Kort = Pick<Overdrachtinhoud, 'driegesprek' | 'driegesprekOp' | 'clientVerteldOp'> & {
  driegesprekUitleg?: string | null;
};

/** Of de cliënt het weet en hoe het met het driegesprek staat. */
export function Voorbereiding({ o }: { o: Kort }) {
  return (
    <>
      <Feit kop="Cliënt verteld">{o.clientVerteldOp ? langeDatum(o.clientVerteldOp) : 'nog niet'}</Feit>
      <Feit kop="Driegesprek">
        {o.driegesprek ? driegesprekTekst(o.driegesprek, o.driegesprekOp) : 'nog niet ingevuld'}
        {o.driegesprek === 'niet_mogelijk' && o.driegesprekUitleg && `: ${o.driegesprekUitleg}`}
      </Feit>
    </>
  );
}
