import type { Belscherm as Gegevens } from '@/lib/bellen/queries';
import { isHerstelbaar, isTeBellen } from '@/lib/bellen/regels';
import { BELRONDE, BELSTAND } from '@/lib/bellen/woorden';
import { laatstOm } from '@/lib/copy/datums';
import { dagenTekst } from '@/lib/copy/norm';
import { hoofdletter, NORMSTATUS } from '@/lib/copy/woorden';
import { NORMKLEUR } from '../shell/normkleur';
import { Paginakop } from '../shell/paginakop';
import { Belformulier } from './belformulier';
import { Belpersoon, WaarNaarVragen } from './belpersoon';
import { Herstel, Vorige } from './vorige';

/** Deze cliënt is al geweest: door wie belt, in een ander venster, of door een collega. */
function AlGeweest({ s: { beurt, volgende }, nu }: { s: Gegevens; nu: Date }) {
  return (
    <section className="paneel grid gap-3">
      <h2>
        {hoofdletter(BELSTAND[beurt.stand])}
        {beurt.contact && `, ${laatstOm(new Date(beurt.contact.op), nu)}`}
      </h2>
      <div className="flex flex-wrap gap-3">
        <a className="knop" href={volgende ? `/bellen/${volgende.clientnummer}` : '/bellen'}>
          Verder bellen
        </a>
        <a className="knop knop-stil" href={`/clienten/${beurt.clientnummer}/contactmomenten/nieuw?terug=bellen`}>
          Gesprek vastleggen
        </a>
        {isHerstelbaar(beurt) && <Herstel beurt={beurt} />}
      </div>
    </section>
  );
}

type Props = { scherm: Gegevens; sleutel: string; melding: string | null; nu: Date };

/** Eén cliënt tegelijk: bellen, opschrijven hoe het ging, en de volgende. */
export function Belscherm({ scherm: s, sleutel, melding, nu }: Props) {
  const { v, ronde, beurt, vorige, intussen } = s;
  const lopend = v.kop.trajecten.filter((t) => t.norm.status !== 'beeindigd');
  return (
    <>
      {vorige && <Vorige beurt={vorige} melding={melding} nu={nu} />}
      <Paginakop
        titel={v.naam}
        onder={
          <>
            {lopend.map(({ id, aanpak, norm }) => (
              <span key={id} className={`st mr-2 ${NORMKLEUR[norm.status]}`}>
                {norm.dagen === null ? NORMSTATUS[norm.status] : dagenTekst(norm)}
                {lopend.length > 1 && `, ${aanpak}`}
              </span>
            ))}
            {BELRONDE[ronde.soort]} · {Math.min(ronde.gedaan + 1, ronde.totaal)} van {ronde.totaal}
          </>
        }
        acties={
          <a className="knop knop-stil knop-klein" href="/bellen">
            Overzicht en stoppen
          </a>
        }
      />
      {isTeBellen(beurt) ? (
        <Belformulier gegevens={s.vastleggen} sleutel={sleutel}>
          <Belpersoon v={v} momenten={s.momenten} />
          <WaarNaarVragen v={v} />
        </Belformulier>
      ) : (
        <AlGeweest s={s} nu={nu} />
      )}
      {intussen.length > 0 && (
        <p className="klein mt-4">
          Overgeslagen: {intussen.map((b) => `${b.naam} (${BELSTAND[b.stand]})`).join(', ')}.
        </p>
      )}
    </>
  );
}
