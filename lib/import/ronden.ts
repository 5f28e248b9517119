import 'server-only';

/** In ronden met van elk traject hoogstens één: meer concepten staan er niet van een traject, dus elke ronde is vastgesteld voor de volgende. */
export function* inRonden<T extends { trajectId: string }>(alle: readonly T[]): Generator<T[]> {
  let over = [...alle];
  while (over.length) {
    const bezig = new Set<string>();
    const ronde = over.filter(({ trajectId }) => !bezig.has(trajectId) && bezig.add(trajectId));
    over = over.filter((rij) => !ronde.includes(rij));
    yield ronde;
  }
}
