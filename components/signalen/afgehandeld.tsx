import { langeDatum } from '@/lib/copy/datums';

type Einde = { op: Parameters<typeof langeDatum>[0]; door: string | null; antwoord: string | null };

/** Hoe een signaal is afgehandeld; voor de begeleider en voor wie het stuurde gelijk. */
export function Afgehandeld({ op, door, antwoord }: Einde) {
  const wie = [door && `door ${door}`, `op ${langeDatum(op)}`].filter(Boolean).join(' ');
  if (antwoord === null) return <p className="klein">afgehandeld {wie}, zonder antwoord</p>;
  return (
    <div className="border-goed border-l-4 pl-3">
      <p className="klein">beantwoord {wie}</p>
      <p className="whitespace-pre-line">{antwoord}</p>
    </div>
  );
}
