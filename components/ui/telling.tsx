'use client';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Vanaf zoveel tekens voor het einde is het iets om te weten voor wie luistert in plaats van kijkt; dan per honderd. */
const BIJNA = 1000;
const STAP = 100;

const getal = new Intl.NumberFormat('nl-NL');

/** Hoe lang de tekst in een vak is; null tot de scripts er zijn, want zonder kan niemand meetellen. */
export function useTelling(aan: boolean) {
  const vak = useRef<HTMLTextAreaElement>(null);
  const [tekens, setTekens] = useState<number | null>(null);
  const tel = useCallback(() => {
    if (aan) setTekens(vak.current?.value.length ?? null);
  }, [aan]);
  useEffect(tel, [tel]);
  return { vak, tekens, tel };
}

/** "0 van 12.000", ernaast terwijl er wordt getypt; hardop pas als het einde in zicht komt. */
export function Telling({ tekens, hoogstens }: { tekens: number | null; hoogstens: number }) {
  const over = hoogstens - (tekens ?? 0);
  const bijna = Math.ceil(over / STAP) * STAP;
  return (
    <p className={`klein cijfers ml-auto ${over < 0 ? 'font-semibold text-laat' : ''}`}>
      {tekens === null
        ? `hoogstens ${getal.format(hoogstens)}`
        : `${getal.format(tekens)} van ${getal.format(hoogstens)}`}
      <span className="sr-only"> tekens</span>
      <span role="status" className="sr-only">
        {over < 0 ? 'De tekst is te lang.' : over <= BIJNA ? `Nog ${bijna} tekens.` : ''}
      </span>
    </p>
  );
}
