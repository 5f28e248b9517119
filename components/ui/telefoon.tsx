import { telefoonTekst } from '@/lib/copy/woorden';
import { telefoondelen } from '@/lib/domain/telefoon';

/** Een telefoonveld: elk nummer erin is te bellen, wat geen nummer is blijft tekst. */
export const Telefoon = ({ veld }: { veld: string }) =>
  telefoondelen(veld).map(({ tekst, tel }) =>
    tel ? (
      <a key={tel} href={`tel:${tel}`}>
        {telefoonTekst(tekst)}
      </a>
    ) : (
      tekst
    ),
  );
