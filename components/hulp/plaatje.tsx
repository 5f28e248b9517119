type Props = { naam: string; alt: string; smal?: boolean };

/** Hoe een pagina eruitziet, met de verzonnen mensen van de demo (`npm run beelden`). De maat staat erbij: er verspringt niets. */
export const Plaatje = ({ naam, alt, smal = false }: Props) => (
  // biome-ignore lint/performance/noImgElement: een vast bestand, zonder beeldserver
  <img
    src={`/hulp/${naam}.png`}
    alt={alt}
    width={smal ? 390 : 1100}
    height={720}
    loading="lazy"
    className={`niet-afdrukken h-auto rounded-basis border border-line ${smal ? 'max-w-60' : 'w-full max-w-2xl'}`}
  />
);
