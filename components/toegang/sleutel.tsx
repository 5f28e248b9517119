import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { Paginasleutel } from './werkformulier';

/** Een pagina met formulieren: zij krijgt elke keer dat zij wordt gemaakt een nieuwe sleutel, zodat twee keer versturen als één keer telt. */
export const metSleutel = <P,>(pagina: (props: P) => Promise<ReactNode>) =>
  async function Pagina(props: P) {
    return <Paginasleutel sleutel={randomUUID()}>{await pagina(props)}</Paginasleutel>;
  };
