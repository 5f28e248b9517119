import { datumMetDag } from '@/lib/copy/datums';
import { LEEFGEBIED } from '@/lib/copy/leefgebieden';
import { opsomming, vormInZin } from '@/lib/copy/woorden';
import type { Leefgebied } from '@/lib/domain/leefgebieden';
import type { Intakepagina } from '@/lib/intakes/queries';
import { gebiedstand, nogLeeg } from '@/lib/intakes/regels';
import { Keuzes } from '../ui/veld';
import { Form } from './formulier';

type Props = { pagina: Intakepagina; afronden: NonNullable<Intakepagina['afronden']> };

/** Wat er is besproken en wat niet, waar nog even naar gekeken kan worden, en het vaststellen. */
export function Afronden({ pagina: p, afronden }: Props) {
  const { intake: i } = p;
  const over = { clientnummer: p.clientnummer, intakeId: i.id };
  const met = (stand: ReturnType<typeof gebiedstand>) => namen(i.gebieden.filter((g) => gebiedstand(g) === stand));
  const letOp = aandacht(p, afronden);
  return (
    <div className="grid gap-5">
      <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
        <Rij naam="Besproken" tekst={met('besproken') || 'nog niets'} />
        <Rij naam="Wel woorden, geen score" tekst={met('bezig')} />
        <Rij naam="Niet besproken" tekst={met('niet_besproken')} />
        <Rij naam="Nog leeg" tekst={met('leeg')} />
      </dl>
      {letOp.length > 0 && (
        <section aria-label="Let op" className="rounded-basis border border-bijna bg-bijna-zacht p-4">
          <h3>Kijk hier nog even naar</h3>
          <ul className="list-disc pl-5">
            {letOp.map((zin) => (
              <li key={zin}>{zin}</li>
            ))}
          </ul>
        </section>
      )}
      {afronden.reden ? (
        <section className="grid gap-3">
          <p>{afronden.reden}</p>
          {nogLeeg(i.gebieden).length > 0 && (
            <Form
              daad="gebiedenOverslaan"
              schema="intakeSchema"
              naam="rest"
              verborgen={over}
              knop="Zet de rest op niet besproken"
              knopStijl="knop-stil"
            />
          )}
        </section>
      ) : (
        <Vaststellen over={over} gesprekken={afronden.gesprekken} />
      )}
    </div>
  );
}

const namen = (gebieden: readonly { gebied: Leefgebied }[]) => opsomming(gebieden.map((g) => LEEFGEBIED[g.gebied]));

function Rij({ naam, tekst }: { naam: string; tekst: string }) {
  return tekst ? (
    <div className="sm:contents">
      <dt className="klein">{naam}</dt>
      <dd>{tekst}</dd>
    </div>
  ) : null;
}

/** Wat niet hoeft, maar wel de moeite is om te weten voor u vaststelt. */
function aandacht({ intake: i }: Intakepagina, { taal }: Props['afronden']): string[] {
  const zonderScore = i.gebieden.filter((g) => gebiedstand(g) === 'bezig');
  return [
    ...(zonderScore.length > 0
      ? [`Zonder score is over ${namen(zonderScore)} later niet te zien of het beter gaat.`]
      : []),
    ...(i.trede === null ? ['Er is geen trede van de participatieladder gekozen.'] : []),
    ...(i.achtergrond || i.werkOpleiding || i.wensen || i.mogelijkheden ? [] : ['Over de persoon staat nog niets.']),
    ...taal.map(
      (t) =>
        `${t.label} is bij de gegevens gewijzigd: daar staat “${t.nu}”, in deze intake “${t.straks}”. Na het vaststellen geldt de intake.`,
    ),
  ];
}

function Vaststellen({
  over,
  gesprekken,
}: {
  over: { clientnummer: string; intakeId: string };
  gesprekken: Props['afronden']['gesprekken'];
}) {
  return (
    <>
      <section className="grid justify-items-start gap-2">
        <h3>Vaststellen, samen met het gesprek</h3>
        <p>Na het vaststellen verandert deze intake niet meer. Later kan er een nieuwe naast.</p>
        <a
          className="knop !whitespace-normal text-center"
          href={`/clienten/${over.clientnummer}/contactmomenten/nieuw?intake=${over.intakeId}`}
        >
          Gesprek vastleggen en intake vaststellen
        </a>
      </section>
      {gesprekken.length > 0 && (
        <section className="grid gap-2 border-line border-t pt-4">
          <h3>Is het gesprek al vastgelegd?</h3>
          <Form
            daad="intakeVaststellen"
            naam="vaststellen"
            verborgen={over}
            knop="Vaststellen bij dit gesprek"
            knopStijl="knop-stil"
            bevestigKnop="Ja, vaststellen"
            className=""
          >
            <Keuzes
              naam="contactmomentId"
              label="Bij welk gesprek hoort deze intake?"
              opties={gesprekken.map((g) => ({
                waarde: g.id,
                label: `${datumMetDag(g.datum)}, ${vormInZin(g.vorm)}${g.gehoudenDoor ? `, ${g.gehoudenDoor}` : ''}`,
              }))}
              standaard={gesprekken.length === 1 ? gesprekken[0]?.id : null}
            />
          </Form>
        </section>
      )}
    </>
  );
}
