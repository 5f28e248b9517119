import type { Instelling } from '@/lib/tweede-factor/codeapp';
import { inGroepen } from '@/lib/tweede-factor/regels';

/** Wat er te scannen is, en hetzelfde om over te typen. Zwart op wit, ook waar de pagina donker is: anders leest een camera het niet. */
export function Qr({ instelling: { geheim, qr } }: { instelling: Instelling }) {
  return (
    <div className="grid gap-3">
      <svg
        role="img"
        aria-label="QR-code voor uw app"
        viewBox={`0 0 ${qr.maat} ${qr.maat}`}
        className="w-56 max-w-full rounded-basis border border-line"
        shapeRendering="crispEdges"
      >
        <path d={`M0 0h${qr.maat}v${qr.maat}h-${qr.maat}z`} fill="#fff" />
        <path d={qr.pad} fill="#000" />
      </svg>
      <p className="klein">
        Kunt u niet scannen? Typ dan in uw app deze sleutel over:{' '}
        <code className="break-words font-semibold text-ink">{inGroepen(geheim)}</code>
      </p>
    </div>
  );
}
