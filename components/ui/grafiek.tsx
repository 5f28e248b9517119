import { type Beeld, type Cel, cellenVan, type Punt } from '@/lib/beeld/beeld';
import { teken } from '@/lib/beeld/teken';
import { BREED, SMAL } from '@/lib/beeld/tekening';
import { Kader } from './kader';
import { Tabel } from './tabel';
import { Tekening } from './tekening';

type Props = {
  beeld: Beeld;
  /** Waar de tabel als rekenblad op te halen is. */
  excel?: string;
  /** De kop hoort onder een andere. */
  onder?: boolean;
};

/** Een plaatje dat op de server is gemaakt, met de bevinding als titel, dezelfde cijfers als tabel, en de weg om het mee te nemen. */
export function Figuur({ beeld, excel, onder }: Props) {
  const { naam, titel, uitleg, voet, punten } = beeld;
  return (
    <Kader
      naam={naam}
      titel={titel}
      uitleg={uitleg}
      voet={voet}
      excel={excel}
      leeg={punten.length === 0}
      onder={onder}
      tabel={punten.length > 0 && <Cijfertabel beeld={beeld} />}
    >
      {punten.length > 0 && <Tekening breed={teken(beeld, BREED)} smal={teken(beeld, SMAL)} />}
    </Kader>
  );
}

function Cijfertabel({ beeld: { titel, koppen, punten } }: { beeld: Beeld }) {
  const [eerste = '', ...rest] = koppen;
  return (
    <details>
      <summary className="klein py-1">De cijfers als tabel</summary>
      <Tabel
        titel={titel}
        vorm="cijfertabel"
        stijl="mt-2 w-full"
        schuift={koppen.length > 3 ? `Cijfers: ${titel}` : undefined}
        rijen={punten}
        sleutel={(p) => p.label}
        kolommen={[
          { kop: eerste, cel: (p) => p.label },
          ...rest.map((kop, i) => ({ kop, getal: true, cel: (p: Punt) => <Getal p={p} cel={cellenVan(p)[i]} /> })),
        ]}
      />
    </details>
  );
}

function Getal({ p, cel }: { p: Punt; cel: Cel | undefined }) {
  if (!cel?.href) return cel?.tekst;
  return (
    <a href={cel.href} aria-label={cel.noem ?? `${cel.tekst}: ${p.label}`} className="inline-block min-w-6 text-ink">
      {cel.tekst}
    </a>
  );
}
