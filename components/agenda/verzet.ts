'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { waarom } from '../ui/misgegaan';
import type { Doel, Verzet } from './verschuiven';
import type { Verzetstand } from './verzetmelding';

type Hoe = {
  /** Wat er van de duur moet komen te staan; ontbreekt als die blijft. */
  duurMinuten?: number | null;
  bevestigd?: boolean;
  /** Zet de afspraak in beeld weer waar zij stond. */
  laat?: () => void;
};

/**
 * Een afspraak verschuiven en bewaren: wat er nu te melden is, en waarmee het begint. Wat daarvoor nodig is komt pas als het wordt gebruikt. De
 * afspraak blijft in beeld waar zij is neergezet tot de agenda opnieuw is gelezen (`inhoud`).
 */
export function useVerzet(inhoud: ReactNode) {
  const router = useRouter();
  const [stand, setStand] = useState<Verzetstand>(null);
  const bezig = useRef(false);
  const opruimen = useRef<(() => void) | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: juist als de agenda opnieuw is gelezen
  useEffect(() => {
    opruimen.current?.();
    opruimen.current = null;
  }, [inhoud]);

  async function bewaar(verzet: Verzet, naar: Doel, hoe: Hoe): Promise<void> {
    const { duurMinuten, bevestigd = false, laat } = hoe;
    setStand({ soort: 'bezig', tekst: 'Bezig met opslaan…' });
    const { bewaarVerzet, waaromNiet, watErGebeurde } = await import('./verzet-opslaan');
    const uitkomst = await bewaarVerzet({ verzet, naar, duurMinuten, bevestigd });
    const nietDus = (nieuw: Verzetstand) => {
      opruimen.current = null;
      laat?.();
      setStand(nieuw);
    };
    if (uitkomst.bevestig) {
      const ja = () => void bewaar(verzet, naar, { ...hoe, bevestigd: true });
      const nee = () => nietDus({ soort: 'klaar', tekst: 'Er is niets verplaatst.' });
      return setStand({ soort: 'vraag', tekst: uitkomst.bevestig, ja, nee });
    }
    router.refresh();
    if (!uitkomst.gelukt)
      return nietDus({ soort: 'fout', tekst: waaromNiet(uitkomst), inloggen: uitkomst.sessieVerlopen });
    const zetWeer = laat && (() => void bewaar(...terugNaar(verzet, duurMinuten)));
    setStand({ soort: 'klaar', tekst: `${verzet.naam}: ${naar.tekst}. ${watErGebeurde(uitkomst)}`, zetWeer });
  }

  async function verschuif(li: HTMLElement, aandacht: boolean, hoe: () => Promise<Doel | null>) {
    if (bezig.current) return;
    bezig.current = true;
    const begonnen = await begin(li, hoe).catch((fout) => {
      setStand({ soort: 'fout', tekst: waarom(fout, { invoer: false }) });
      return null;
    });
    bezig.current = false;
    if (!begonnen) return;
    const { verzet, zetTerug, naar } = begonnen;
    const naarNaam = () =>
      aandacht && document.querySelector<HTMLElement>(`#afspraak-${verzet.id} [data-vak]`)?.focus();
    const laat = () => {
      zetTerug(li);
      naarNaam();
    };
    const nergens = document.activeElement === document.body || li.contains(document.activeElement);
    if (!naar) return void (nergens && naarNaam());
    opruimen.current = laat;
    await bewaar(verzet, naar, { duurMinuten: naar.duur === verzet.duur ? undefined : naar.duur, laat });
  }

  return { stand, zeg: (tekst: string) => setStand({ soort: 'bezig', tekst }), verschuif };
}

/** Schuift, en onthoudt hoe de afspraak was voordat dat begon: daartegen wordt bewaard. */
async function begin(li: HTMLElement, hoe: () => Promise<Doel | null>) {
  const { verzetVan, zetTerug } = await import('./verschuiven');
  return { verzet: verzetVan(li), zetTerug, naar: await hoe() };
}

/** Terug is opnieuw verplaatsen, tegen de versie van nu; daarover is al eens ja gezegd, en de cliënt hoort het ook. */
const terugNaar = (v: Verzet, duurMinuten: number | null | undefined): [Verzet, Doel, Hoe] => [
  { ...v, versie: v.versie + 1 },
  { datum: v.datum, begin: v.begin, duur: v.duur, tekst: 'weer waar het stond' },
  { duurMinuten: duurMinuten === undefined ? undefined : v.duurMinuten, bevestigd: true },
];
