import 'server-only';
import { BSN_KAMER } from '../bsn/rijen';
import { alsSysteem } from '../server/db';
import { bekendeSleutels, SleutelOntbreekt, type Versleuteldekamer } from '../server/versleuteling';
import { CODEAPP_KAMER } from '../tweede-factor/sleutel-rijen';
import { type Sleutelstand, sleutelstanden } from './regels';

export { magWeg } from './regels';

const REDEN = 'sleutels wisselen';
/** Zoveel in één transactie: wie op dat moment een BSN vastlegt wacht hooguit even. */
const PARTIJ = 200;

/** Elk onderdeel dat iets versleutelt. */
const KAMERS: readonly Versleuteldekamer[] = [BSN_KAMER, CODEAPP_KAMER];

/** Hoeveel rijen elke sleutel nodig hebben. */
export async function telSleutels(): Promise<Sleutelstand[]> {
  const geteld = await alsSysteem(REDEN, async (tx) => {
    const alle = [];
    for (const kamer of KAMERS) alle.push(...(await kamer.tel(tx)));
    return alle;
  });
  return sleutelstanden(bekendeSleutels(), geteld);
}

/** Versleutelt alles onder een oudere sleutel opnieuw; geeft hoeveel er niet opengaan. Elke partij is klaar als zij klaar is. */
export async function wisselSleutels(meld: (kamer: { naam: string; gedaan: number }) => void): Promise<number> {
  if (bekendeSleutels().length === 0) throw new SleutelOntbreekt();
  let kapot = 0;
  for (const kamer of KAMERS) {
    let gedaan = 0;
    const partij = (na: string | null) => alsSysteem(REDEN, (tx) => kamer.herversleutel(tx, na, PARTIJ));
    for (let klaar = await partij(null); klaar.laatste !== null; klaar = await partij(klaar.laatste)) {
      gedaan += klaar.gedaan;
      kapot += klaar.kapot;
    }
    meld({ naam: kamer.naam, gedaan });
  }
  return kapot;
}
