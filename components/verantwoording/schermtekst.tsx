import { opsomming } from '@/lib/copy/woorden';

type Tekst = {
  verslag: string | null;
  derden: string | null;
  onderwerpen: readonly string[];
  eerder: readonly string[];
};

/** Wat er in een afgeschermd contact geschreven stond. */
export function Schermtekst({ tekst: t }: { tekst: Tekst }) {
  if (!t.verslag && !t.derden && t.onderwerpen.length === 0 && t.eerder.length === 0)
    return <p>Er was geen tekst bij geschreven.</p>;
  return (
    <>
      {t.verslag && <p className="whitespace-pre-wrap">{t.verslag}</p>}
      {t.derden && <p>Erbij: {t.derden}</p>}
      {t.onderwerpen.length > 0 && <p>Onderwerpen: {opsomming(t.onderwerpen)}</p>}
      {t.eerder.map((regel) => (
        <p key={regel} className="klein whitespace-pre-wrap">
          {regel}
        </p>
      ))}
    </>
  );
}
