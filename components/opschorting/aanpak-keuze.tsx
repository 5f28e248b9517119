import { beschreven, Omlijst } from '../ui/omlijst';

type Veld = { naam: string; label: string; type: 'date' | 'text'; waarde: string; hint?: string; fout?: string };

function Invoer({ id, naam, label, type, waarde, hint, fout }: Veld & { id: string }) {
  const veld = { id, label, hint, fout };
  return (
    <Omlijst veld={veld}>
      <input
        key={waarde}
        id={id}
        name={naam}
        type={type}
        defaultValue={waarde}
        maxLength={type === 'text' ? 200 : undefined}
        {...beschreven(veld)}
        className="invoer"
      />
    </Omlijst>
  );
}

type Props = {
  naam: string;
  verborgen: Record<string, string>;
  velden: readonly Veld[];
  knop: string;
};

/** Eerst kijken: een gewoon formulier dat alleen laat zien wat een opschorting zou doen. Er verandert nog niets. */
export function BekijkForm({ naam, verborgen, velden, knop }: Props) {
  const fouten = velden.filter((v) => v.fout);
  return (
    <form method="get" className="grid gap-4" noValidate>
      {fouten.length > 0 && (
        <p role="alert" className="rounded-basis border-2 border-laat bg-laat-zacht p-3">
          Er is niets veranderd. Kijk naar wat hieronder staat.
        </p>
      )}
      {Object.entries(verborgen).map(([n, w]) => (
        <input key={n} type="hidden" name={n} value={w} />
      ))}
      <div className="grid gap-4 sm:grid-cols-2">
        {velden.map((v) => (
          <Invoer key={v.naam} id={`${naam}-${v.naam}`} {...v} />
        ))}
      </div>
      <div className="flex items-center gap-3">
        <button type="submit" className="knop knop-stil">
          {knop}
        </button>
      </div>
    </form>
  );
}
