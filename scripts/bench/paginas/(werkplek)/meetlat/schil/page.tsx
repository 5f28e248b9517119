/** Niets, binnen het raamwerk en voor wie is ingelogd: wat elke bladzijde kost voor er iets op staat. */
export default function Schil() {
  return <h1>Schil</h1>;
}
