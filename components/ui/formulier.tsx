'use client';
import { usePathname, useRouter } from 'next/navigation';
import {
  createContext,
  type FormEvent,
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useActionState,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useTransition,
} from 'react';
import { isGeheim, plekVan, VERSIE } from '@/lib/formulier/concept';
import {
  type ActieStaat,
  type FormulierActie,
  foutenPerVeld,
  KIJK_HIERONDER,
  META,
  type Velden,
  type Waarden,
  waardenUit,
} from '@/lib/formulier/formulier';
import { useAutomatisch } from './automatisch';
import { useConcept } from './concept';
import {
  Bevestigvraag,
  Bezig,
  Conceptmelding,
  Conflict,
  Foutoverzicht,
  Opslagmelding,
  Over,
} from './formulier-meldingen';
import { waarom } from './misgegaan';
import { onthoudSleutel, sleutelVoor } from './sleutel';
import { kiesMetLetter, useSneltoets, zetInBeeld } from './toetsen';

export type Schema = {
  safeParse: (
    w: unknown,
  ) => { success: true } | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
};

type Omgeving = {
  naam: string;
  velden: Velden | undefined;
  waarden: Waarden | undefined;
  fouten: Record<string, string>;
  /** Hoe het met het concept staat, als dat bij een veld hoort te staan. */
  conceptBij?: { naam: string; melding: ReactNode };
};
const FOUT = 'Fout: ';

const Context = createContext<Omgeving | null>(null);

/** Wat een veld van zijn formulier moet weten: id, hoe het heet, wat er was ingevuld en zijn fout. */
export function useVeld(naam: string) {
  const formulier = useContext(Context);
  if (!formulier) throw new Error('Een veld hoort in een Formulier');
  const { velden, waarden, fouten } = formulier;
  return {
    id: `${formulier.naam}-${naam}`,
    woorden: velden?.[naam],
    fout: fouten[naam],
    waarde: waarden?.[naam],
    /** Een vinkje dat uit staat ontbreekt in wat er is verstuurd. */
    verstuurd: waarden !== undefined,
  };
}

/** Is er een fout in een van deze velden? */
export function useFouten(namen: readonly string[]): boolean {
  const fouten = useContext(Context)?.fouten ?? {};
  return namen.some((naam) => fouten[naam]);
}

/** Of wat er getypt is als concept bewaard is, bij het veld waar het formulier dat zet. */
export function Conceptplek({ naam }: { naam: string }) {
  const bij = useContext(Context)?.conceptBij;
  return bij?.naam === naam ? bij.melding : null;
}

type Props = {
  /** Uniek op de pagina; begin van elk veld-id. */
  naam: string;
  actie: FormulierActie;
  /** Het schema van het onderdeel, pas geladen bij het versturen. */
  laadSchema: () => Promise<Schema>;
  /** Hoe de velden heten en wat erbij staat, zoals het onderdeel ze noemt. */
  velden?: Velden;
  /** Nieuw bij elke keer dat de pagina wordt gemaakt: twee keer versturen telt als één keer. */
  sleutel: string;
  verborgen?: Record<string, string | number>;
  knop: ReactNode;
  /** Extra klassen voor de knop, zoals knop-stil. */
  knopStijl?: string;
  /** Wat de knop doet als zijn tekst dat alleen niet zegt. */
  knopLabel?: string;
  bezig?: string;
  /** De knop onder een vraag die eerst bevestigd moet worden. */
  bevestigKnop?: string;
  annuleer?: ReactNode;
  /** De knop blijft onder in beeld zolang het formulier in beeld is, met hiernaast wat opslaan doet. Voor lange formulieren. */
  balk?: ReactNode;
  /** De pagina gaat over dit formulier, en zo heet het: een link met #naam begint erin. */
  titel?: string;
  /** Het veld waarbij staat of het concept bewaard is; anders staat dat bij de knop. */
  conceptBij?: string;
  /** Toont wat de actie één keer teruggeeft, zoals een toegangslink. */
  eenmalig?: (tekst: string) => ReactNode;
  /** Opnieuw inloggen, of laten zien dat hij het zelf is, zonder de pagina te verlaten. */
  bewijs: (wat: 'inloggen' | 'bevestigen', opnieuw: () => void) => ReactNode;
  onWijziging?: (waarden: Waarden) => void;
  /** Slaat vanzelf op terwijl er wordt getypt; de actie antwoordt met `stil` en de nieuwe `versie`. */
  automatisch?: boolean;
  /** Waarover het gaat, als het adres en de naam dat niet al zeggen: wat iemand typte komt alleen daarbij terug. */
  concept?: string;
  className?: string;
  children?: ReactNode;
};

/** Een datum of getal dat half is ingevuld: de browser geeft dan een lege waarde door, en dat mag niet stil verdwijnen. */
const onvolledig = (form: HTMLFormElement): string | undefined =>
  [...form.querySelectorAll('input')].find((veld) => veld.validity.badInput)?.name;

/** Wat er volgens het schema van het onderdeel niet klopt, voordat er iets wordt verstuurd; de server kijkt daarna nog eens. */
async function foutenIn(form: HTMLFormElement, laadSchema: Props['laadSchema']): Promise<Record<string, string>> {
  const half = onvolledig(form);
  if (half) return { [half]: 'Vul dit helemaal in, of maak het leeg.' };
  const schema = await laadSchema().catch(() => null);
  const uitkomst = schema?.safeParse(waardenUit(new FormData(form)));
  return uitkomst && !uitkomst.success ? foutenPerVeld(uitkomst.error.issues) : {};
}

/** Een formulier dat vanzelf opslaat zet niets terug in de velden: er kan intussen zijn doorgetypt. */
const inBeeld = ({ values: _, ...uitkomst }: ActieStaat): ActieStaat => uitkomst;

/**
 * Het ene formulier. Zonder JavaScript een gewone post; met JavaScript dezelfde actie, zonder dat er iets verdwijnt bij een fout, een
 * verlopen sessie of een weggevallen verbinding.
 */
export function Formulier(props: Props) {
  const { actie, laadSchema, sleutel } = props;
  const router = useRouter();
  const pad = usePathname();
  const plek = plekVan(pad, props.naam, props.concept);
  const [basis, plainAction] = useActionState(actie, {});
  const [antwoord, setAntwoord] = useState<ActieStaat | null>(null);
  const [verstuurt, setVerstuurt] = useState(false);
  const [gaatVerder, startVerder] = useTransition();
  const [versie, setVersie] = useState<number | string | null>(null);
  const [over, setOver] = useState<{ label: string; waarde: string }[]>([]);
  const ref = useRef<HTMLFormElement>(null);
  const overzicht = useRef<HTMLDivElement>(null);
  const hoofdknop = useRef<HTMLButtonElement>(null);
  const staat = antwoord ?? basis;
  // Ook tot de volgende pagina er is; is dat dezelfde pagina, dan kan daarna meteen weer worden opgeslagen.
  const bezig = verstuurt || gaatVerder;

  const fouten = staat.fieldErrors ?? {};

  const zelf = useAutomatisch({
    aan: props.automatisch ?? false,
    form: ref,
    actie,
    sleutel,
    antwoord: useCallback((uitkomst: ActieStaat) => {
      // De aandacht blijft bij wie typt; alleen wat gekozen moet worden komt in beeld.
      const keuze = uitkomst.sessieVerlopen || uitkomst.conflict;
      setAntwoord({ ...inBeeld(uitkomst), antwoord: keuze ? uitkomst.antwoord : undefined });
      setVersie((oud) => uitkomst.versie ?? uitkomst.conflict?.versie ?? oud);
    }, []),
  });

  const concept = useConcept({ aan: Boolean(props.children) && !props.automatisch, form: ref, pad, plek, sleutel });

  // Na een antwoord met een fout of vraag: de aandacht naar de melding bovenaan.
  useEffect(() => {
    if (!staat.antwoord) return;
    // Wie naar een ander tabblad ging, of de titel laat voorlezen, hoort meteen dat het nog niet is opgeslagen.
    document.title = `${staat.gelukt ? '' : FOUT}${document.title.replace(FOUT, '')}`;
    if (!staat.gelukt) overzicht.current?.focus();
  }, [staat.antwoord, staat.gelukt]);

  useSneltoets(ref, hoofdknop, Boolean(props.balk));

  async function verstuur(form: HTMLFormElement, submitter: HTMLElement | null) {
    const invoer = new FormData(form, submitter);
    invoer.set(META.js, '1');
    const ingevuld = waardenUit(invoer);
    const inhoud = JSON.stringify(ingevuld);
    const eigen = sleutelVoor(sleutel, inhoud);
    invoer.set(META.sleutel, eigen);
    try {
      if (!props.automatisch) await concept.rust();
      const uitkomst = props.automatisch ? inBeeld(await zelf.bewaarNu(submitter)) : await actie(staat, invoer);
      setAntwoord(uitkomst);
      if (uitkomst.gelukt) {
        // Een wachtwoord blijft ook hier niet staan: nog eens is dan altijd iets nieuws.
        onthoudSleutel(eigen, Object.keys(ingevuld).some(isGeheim) ? '' : inhoud);
        concept.opgeslagen();
        setOver([]);
        setVersie(uitkomst.versie ?? null);
      } else {
        // Nog eens opslaan is dan iets nieuws.
        if (uitkomst.conflict?.soort === 'al_opgeslagen') onthoudSleutel(eigen, '');
        if (uitkomst.conflict?.versie) setVersie(uitkomst.conflict.versie);
        void concept.tochNiet(uitkomst.sessieVerlopen ?? false);
      }
      const { naar } = uitkomst;
      if (uitkomst.gelukt && naar) startVerder(() => router.push(naar));
    } catch (fout) {
      const bewaard = await concept.tochNiet(false);
      setAntwoord({ antwoord: String(Date.now()), formError: waarom(fout, { bewaard }) });
    }
  }

  /** Vult in wat er eerder stond, tegen de versie van toen: wat een ander intussen opsloeg komt zo in beeld. */
  async function gaVerder() {
    const form = ref.current;
    if (!form) return;
    const waarden = concept.neem();
    if (typeof waarden[VERSIE] === 'string') setVersie(waarden[VERSIE]);
    form.querySelector<HTMLElement>('textarea, input:not([type="hidden"]), select')?.focus();
    const { vulTerug } = await import('./vul-terug');
    setOver(await vulTerug(form, waarden, props.velden ?? {}));
    concept.bijWijziging();
  }

  function bijToets(e: KeyboardEvent<HTMLFormElement>) {
    const doel = e.target as HTMLElement;
    const inVeld = doel.matches('input, textarea, select');
    const keuze = doel instanceof HTMLInputElement && doel.type === 'radio' && !e.ctrlKey && !e.metaKey && !e.altKey;
    if (keuze && kiesMetLetter(doel, e.key)) e.preventDefault();
    if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || !inVeld) return;
    e.preventDefault();
    e.currentTarget.requestSubmit(hoofdknop.current);
  }

  // Pas bij het versturen: een melding bij het verlaten van een veld schuift de keuze of knop weg waarop net wordt geklikt.
  async function bijVersturen(gebeurtenis: FormEvent<HTMLFormElement>) {
    gebeurtenis.preventDefault();
    if (bezig) return;
    const form = gebeurtenis.currentTarget;
    const submitter = (gebeurtenis.nativeEvent as SubmitEvent).submitter;
    setVerstuurt(true);
    const fieldErrors = await foutenIn(form, laadSchema);
    if (Object.keys(fieldErrors).length === 0) await verstuur(form, submitter);
    else {
      const uitkomst = { antwoord: String(Date.now()), formError: KIJK_HIERONDER, fieldErrors };
      setAntwoord(props.automatisch ? uitkomst : { ...uitkomst, values: waardenUit(new FormData(form)) });
    }
    setVerstuurt(false);
  }

  function bijWijziging(gebeurtenis: FormEvent<HTMLFormElement>) {
    const veld = (gebeurtenis.target as unknown as { name?: string }).name ?? '';
    // Een bevestiging of fout hoort bij wat er toen stond: verandert dat, dan geldt zij niet meer.
    if (staat.bevestig || staat.fieldErrors?.[veld]) {
      const { [veld]: _, ...rest } = staat.fieldErrors ?? {};
      setAntwoord({ ...staat, bevestig: undefined, fieldErrors: rest });
    }
    zelf.bijWijziging();
    concept.bijWijziging();
    if (props.onWijziging && ref.current) props.onWijziging(waardenUit(new FormData(ref.current)));
  }

  /** Nee verandert niets: de vraag gaat weg, en de aandacht naar de knop waarmee zij kwam. */
  function zegNee() {
    setAntwoord({ ...staat, bevestig: undefined });
    ref.current?.querySelector<HTMLElement>('button[type=submit]:not([name])')?.focus();
  }

  const verborgen = { ...props.verborgen, ...(versie ? { versie } : {}) };
  const conceptmelding = <Conceptmelding stand={concept.stand} laatst={concept.laatst} />;
  const conceptBij = props.conceptBij ? { naam: props.conceptBij, melding: conceptmelding } : undefined;
  const knop = (
    <button
      ref={hoofdknop}
      type="submit"
      className={`knop ${props.knopStijl ?? ''}`}
      aria-disabled={bezig}
      aria-label={bezig ? undefined : props.knopLabel}
      aria-keyshortcuts={props.balk ? 'Control+Enter' : undefined}
    >
      {bezig ? (props.bezig ?? 'Bezig met opslaan…') : props.knop}
      {props.balk && !bezig && (
        <span aria-hidden="true">
          <kbd>Ctrl ↵</kbd>
        </span>
      )}
    </button>
  );
  return (
    <Context value={{ naam: props.naam, velden: props.velden, waarden: staat.values, fouten, conceptBij }}>
      {/* Met Esc gesloten en opnieuw verstuurd: dan opent het venster opnieuw. */}
      {(staat.sessieVerlopen || staat.bevestigOpnieuw) && (
        <Fragment key={staat.antwoord}>
          {props.bewijs(staat.sessieVerlopen ? 'inloggen' : 'bevestigen', () => ref.current?.requestSubmit())}
        </Fragment>
      )}
      <form
        ref={ref}
        action={plainAction}
        onSubmit={bijVersturen}
        onChange={bijWijziging}
        onKeyDown={bijToets}
        onFocus={props.balk ? (e) => zetInBeeld(e.target) : undefined}
        onBlur={props.automatisch ? () => void zelf.bewaar() : undefined}
        noValidate
        // Anders zet de browser bij herladen oude tekst terug in een formulier dat intussen verder is.
        autoComplete="off"
        id={props.titel && props.naam}
        aria-label={props.titel}
        className={props.className}
      >
        <input type="hidden" name={META.sleutel} value={sleutel} />
        {/* Waar het concept staat dat met opslaan weg mag; wacht er nog iets op een keuze, dan blijft dat. */}
        {!concept.wachtend.length && <input type="hidden" name={META.plek} value={plek} />}
        {Object.entries(verborgen).map(([n, w]) => (
          <input key={n} type="hidden" name={n} value={w} />
        ))}
        <div ref={overzicht} tabIndex={-1} className="empty:hidden">
          <Foutoverzicht formulier={props.naam} formError={staat.formError} fouten={fouten} />
          {staat.conflict && <Conflict conflict={staat.conflict} />}
          {staat.bevestig && (
            <Bevestigvraag vraag={staat.bevestig} voorbeeld={staat.voorbeeld} knop={props.bevestigKnop} nee={zegNee} />
          )}
        </div>
        {concept.wachtend[0] && (
          <Bezig op={concept.wachtend[0].op} verder={() => void gaVerder()} gooiWeg={concept.gooiWeg} />
        )}
        <Over over={over} />
        {staat.gelukt && staat.eenmalig && props.eenmalig?.(staat.eenmalig)}
        {props.children}
        <div
          className={props.balk ? 'formulierbalk' : `flex flex-wrap items-center gap-3 ${props.children ? 'mt-5' : ''}`}
        >
          {props.balk ? (
            <>
              {props.balk}
              <span className="formulierbalk-knoppen">
                {props.annuleer}
                {knop}
              </span>
            </>
          ) : (
            <>
              {knop}
              {props.annuleer}
            </>
          )}
          {!zelf.laatst && (
            <span role="status" className="klein">
              {staat.gelukt && !staat.naar ? staat.melding : ''}
            </span>
          )}
          {!conceptBij && conceptmelding}
          {props.automatisch && <Opslagmelding stand={zelf.stand} laatst={zelf.laatst} />}
        </div>
      </form>
    </Context>
  );
}
