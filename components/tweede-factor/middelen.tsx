'use client';
import { useRef, useState } from 'react';
import { tijdstip } from '@/lib/copy/datums';
import type { Middelen as Stand } from '@/lib/tweede-factor/rijen';
import type { Codes } from '@/lib/tweede-factor/schema';
import { overTekst, WEINIG_CODES } from '@/lib/tweede-factor/woorden';
import { Veld } from '../ui/veld';
import { Codelijst } from './codelijst';
import { useKanPasskey, vraagPasskey } from './passkey';
import { Stapmelding } from './stapmelding';
import { Form } from './tweede-factor-forms';

// Een rustige knop naast wat er al staat; het formulier zelf maakt er anders de hoofdknop van een pagina van.
const STIL =
  '[&_.knop]:min-h-8 [&_.knop]:bg-paper [&_.knop]:text-accent [&_.knop]:whitespace-normal [&_.knop:hover]:bg-accent-zacht [&>div:last-child]:mt-0';

/** De tweede stap van het eigen account: de app, de passkeys en de herstelcodes. */
export function Middelen({ app, passkeys, codesOver }: Stand) {
  const enige = (app ? 1 : 0) + passkeys.length === 1;
  return (
    <section className="paneel grid gap-5" id="tweede-stap">
      <h2>Tweede stap</h2>
      <p className="klein">
        Na uw wachtwoord laat u zien dat u het bent. Wie er twee heeft, is niet buitengesloten als er een kwijt is. Van
        elke wijziging krijgt u een e-mail.
      </p>
      <div className="grid gap-2">
        <h3>App met codes</h3>
        <p>{app ? `Ingesteld op ${tijdstip(app)}.` : 'Niet ingesteld.'}</p>
        <p>
          <a href="/account/codeapp">{app ? 'Een andere app of telefoon instellen' : 'Een app instellen'}</a>
        </p>
        {app && !enige && <Form daad="codeappVerwijderen" naam="app-weg" knop="App weghalen" className={STIL} />}
      </div>
      <div className="grid gap-3">
        <h3>Passkeys</h3>
        {passkeys.length === 0 && <p>U hebt geen passkey.</p>}
        <ul className="grid gap-3">
          {passkeys.map((p) => (
            <li key={p.id} className="grid gap-2 border-line border-b pb-3">
              <p>
                <span className="font-semibold">{p.naam}</span>
                <span className="klein block">
                  sinds {tijdstip(p.toegevoegdOp)}
                  {p.gebruiktOp ? `, laatst gebruikt ${tijdstip(p.gebruiktOp)}` : ', nog niet gebruikt'}
                </span>
              </p>
              <details>
                <summary className="cursor-pointer">Naam van {p.naam} wijzigen</summary>
                <Form
                  daad="passkeyHernoemen"
                  naam={`hernoem-${p.id}`}
                  verborgen={{ passkeyId: p.id }}
                  knop="Naam opslaan"
                  className={`mt-2 grid max-w-md gap-3 ${STIL}`}
                >
                  <Veld naam="naam" standaard={p.naam} autoComplete="off" />
                </Form>
              </details>
              {!enige && (
                <Form
                  daad="passkeyVerwijderen"
                  naam={`weg-${p.id}`}
                  verborgen={{ passkeyId: p.id }}
                  knop={`${p.naam} weghalen`}
                  className={STIL}
                />
              )}
            </li>
          ))}
        </ul>
        <NieuwePasskey />
      </div>
      <div className="grid gap-2">
        <h3>Herstelcodes</h3>
        <p className={codesOver < WEINIG_CODES ? 'font-semibold' : ''}>{overTekst(codesOver)}</p>
        <Form
          daad="herstelcodesMaken"
          naam="codes"
          knop="Nieuwe herstelcodes maken"
          className={STIL}
          eenmalig={(tekst) => <Codelijst codes={(JSON.parse(tekst) as Codes).codes} />}
        />
        <p className="klein">De vorige codes werken dan niet meer.</p>
      </div>
    </section>
  );
}

/** Eerst vraagt de browser om de passkey, daarna gaat zij met haar naam mee in het formulier. */
function NieuwePasskey() {
  const kan = useKanPasskey();
  const vak = useRef<HTMLDivElement>(null);
  const [fout, setFout] = useState<string>();
  const [antwoord, setAntwoord] = useState('');
  if (!kan) return <p className="klein">Een passkey toevoegen kan in een browser met JavaScript die passkeys kent.</p>;

  async function maak() {
    setFout(undefined);
    const uitkomst = await vraagPasskey('registreren');
    if ('fout' in uitkomst) return setFout(uitkomst.fout);
    setAntwoord(uitkomst.antwoord);
    vak.current?.querySelector<HTMLInputElement>('input[name="naam"]')?.focus();
  }

  return (
    <div ref={vak} className="grid gap-3">
      <Stapmelding fout={fout} />
      {antwoord ? (
        <Form
          daad="passkeyToevoegen"
          naam="passkey"
          verborgen={{ passkeyantwoord: antwoord }}
          knop="Passkey bewaren"
          className="grid max-w-md gap-3"
        >
          <Veld naam="naam" autoComplete="off" autoFocus />
        </Form>
      ) : (
        <p>
          <button type="button" className="knop knop-stil" onClick={maak}>
            Passkey toevoegen
          </button>
        </p>
      )}
    </div>
  );
}
