'use client';
import dynamic from 'next/dynamic';
import { type ComponentProps, createContext, type ReactNode, useContext } from 'react';
import type { FormulierActie, Velden } from '@/lib/formulier/formulier';
import { Formulier, type Schema } from '../ui/formulier';

const OpnieuwInloggen = dynamic(() => import('./opnieuw-inloggen').then((m) => m.OpnieuwInloggen), { ssr: false });

const OpnieuwBevestigen = dynamic(() => import('./opnieuw-bevestigen').then((m) => m.OpnieuwBevestigen), {
  ssr: false,
});

const Sleutel = createContext<string | null>(null);

export function Paginasleutel({ sleutel, children }: { sleutel: string; children: ReactNode }) {
  return <Sleutel value={sleutel}>{children}</Sleutel>;
}

type Module = Record<string, unknown>;
type Acties<A> = { [D in keyof A & string]: A[D] extends FormulierActie ? D : never }[keyof A & string];
type Schemas<S> = { [N in keyof S & string]: S[N] extends Schema ? N : never }[keyof S & string];
/** Bij daad x hoort schema xSchema; wat zijn schema met andere deelt, noemt het. */
type Daad<A, S> = {
  [D in Acties<A>]: `${D}Schema` extends Schemas<S> ? { daad: D; schema?: undefined } : { daad: D; schema: Schemas<S> };
}[Acties<A>];

/**
 * Het formulier van een kamer, voor wie is ingelogd: het kent haar daden, schema's en velden. Verloopt de sessie, dan wordt er ernaast opnieuw
 * ingelogd. De schema's komen pas bij het versturen; met zijn naam erbij is de sleutel op de pagina van dit formulier alleen.
 */
export function formulierVan<A extends Module, S extends Module>(kamer: {
  acties: A;
  schema: () => Promise<S>;
  velden?: Velden;
}) {
  type Props = Omit<ComponentProps<typeof Formulier>, 'bewijs' | 'actie' | 'laadSchema' | 'sleutel'> & Daad<A, S>;
  return function Kamerformulier({ daad, schema, ...props }: Props) {
    const pagina = useContext(Sleutel);
    if (!pagina) throw new Error('Een formulier hoort op een pagina met een sleutel');
    return (
      <Formulier
        // In een raster blijft wat kleeft binnen zijn eigen rij.
        className={props.balk ? 'flex flex-col gap-4' : props.children ? 'grid gap-4' : undefined}
        velden={kamer.velden}
        {...props}
        sleutel={`${pagina}-${props.naam}`}
        actie={kamer.acties[daad] as FormulierActie}
        laadSchema={() => kamer.schema().then((m) => m[schema ?? `${daad}Schema`] as Schema)}
        bewijs={(wat, opnieuw) =>
          wat === 'inloggen' ? <OpnieuwInloggen opnieuw={opnieuw} /> : <OpnieuwBevestigen opnieuw={opnieuw} />
        }
      />
    );
  };
}
