/** De kale pagina waar de andere naast staan: bij elk verzoek opnieuw gemaakt, zonder raamwerk, sessie of database. */
export default function Kaal() {
  return <h1>Kaal</h1>;
}
