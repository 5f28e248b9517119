import type { Kleur } from '@/lib/beeld/beeld';
import type { Plek, Tekening as Vel, Vorm } from '@/lib/beeld/tekening';

const kleurVan = (kleur: Kleur) => `var(--color-${kleur})`;
const rond = (n: number) => Math.round(n * 10) / 10;

const pad = (punten: readonly Plek[]) =>
  punten.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${rond(x)} ${rond(y)}`).join('');

/** De tabel ernaast zegt hetzelfde in woorden. */
const VERBORGEN = { 'aria-hidden': true } as const;

const ANKER = { midden: 'middle', eind: 'end' } as const;

/** Schildert een tekening op het scherm; de PDF schildert dezelfde. */
function Geschilderd({ vorm: v }: { vorm: Vorm }) {
  switch (v.soort) {
    case 'vlak': {
      const plaats = { x: rond(v.x), y: rond(v.y), width: rond(v.breed), height: rond(v.hoog) };
      return v.rand ? (
        <rect {...plaats} fill="none" stroke={kleurVan(v.kleur)} />
      ) : (
        <rect {...plaats} fill={kleurVan(v.kleur)} />
      );
    }
    case 'lijn':
      if (v.gevuld) return <path d={v.paden.map(pad).join('')} fill={kleurVan(v.kleur)} opacity={0.12} />;
      return (
        <path
          d={v.paden.map(pad).join('')}
          fill="none"
          stroke={kleurVan(v.kleur)}
          strokeWidth={v.dik}
          strokeLinecap={v.streep || v.dik < 3 ? undefined : 'round'}
          strokeLinejoin="round"
          strokeDasharray={v.streep ? '5 3' : undefined}
        />
      );
    case 'tekst':
      return (
        <text
          x={rond(v.x)}
          y={rond(v.y)}
          fill={kleurVan(v.kleur)}
          fontSize={v.klein ? 12 : 13}
          fontWeight={v.vet ? 700 : undefined}
          textAnchor={v.anker && ANKER[v.anker]}
        >
          {v.tekst}
        </text>
      );
    case 'link':
      return (
        <a href={v.href} aria-label={v.noem}>
          <g {...VERBORGEN}>
            <Vormen vormen={v.vormen} />
          </g>
        </a>
      );
  }
}

const Vormen = ({ vormen }: { vormen: readonly Vorm[] }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: een tekening verandert niet, zij wordt opnieuw gemaakt
  vormen.map((vorm, i) => <Geschilderd key={i} vorm={vorm} />);

/**
 * Een tekening voor een gewoon scherm en een voor een telefoon; te zien is wat past. Wie niet ziet leest de tabel; alleen wat opengaat is ook
 * zonder te zien te bereiken.
 */
export function Tekening({ breed, smal }: { breed: Vel; smal?: Vel }) {
  return (
    <div className="tekening">
      {(smal ? [breed, smal] : [breed]).map((t, i) => {
        const links = t.vormen.filter((v) => v.soort === 'link');
        const rest = t.vormen.filter((v) => v.soort !== 'link');
        return (
          // biome-ignore lint/a11y/noSvgWithoutTitle: de figuur eromheen noemt haar, en wat opengaat heeft een eigen naam
          <svg
            key={t.breed}
            viewBox={`0 0 ${t.breed} ${Math.ceil(t.hoog)}`}
            className={!smal ? 'enig' : i === 0 ? 'breed' : 'smal'}
            {...(links.length === 0 ? VERBORGEN : {})}
          >
            <g {...VERBORGEN}>
              <Vormen vormen={rest} />
            </g>
            <Vormen vormen={links} />
          </svg>
        );
      })}
    </div>
  );
}
