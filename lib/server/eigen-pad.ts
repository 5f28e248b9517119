/** Alleen een pad binnen de applicatie: een link van buiten mag niet bepalen waar iemand na het inloggen uitkomt. */
export const eigenPad = (pad: string): string => (/^\/(?![/\\])[\w\-/?=&.%]*$/.test(pad) ? pad : '/');
