'use client';
import { Veld } from '../ui/veld';
import { Form } from './tweede-factor-forms';

export function CodeappForm() {
  return (
    <Form daad="codeappInstellen" naam="app" knop="App instellen" className="grid max-w-md gap-4">
      <Veld naam="telefooncode" inputMode="numeric" autoComplete="one-time-code" />
    </Form>
  );
}
