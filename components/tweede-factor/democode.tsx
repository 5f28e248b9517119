/** Alleen in de demo: daar heeft niemand een telefoon voor deze accounts. */
export function Democode({ code }: { code: string }) {
  return (
    <p className="mb-4 rounded-basis border border-line bg-accent-zacht p-3">
      Dit is de demo. De telefoon van dit account zou nu deze code tonen: <strong className="cijfers">{code}</strong>
    </p>
  );
}
