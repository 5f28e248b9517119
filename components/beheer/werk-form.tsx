'use client';
import * as acties from '@/lib/beheer/actions';
import { formulierVan } from '../toegang/werkformulier';

const Form = formulierVan({ acties, schema: () => import('@/lib/beheer/werk-schema') });

type Props = { werkId: string; knop: string; knopLabel?: string };

export function OpnieuwForm({ werkId, knop, knopLabel }: Props) {
  return (
    <Form
      daad="werkHerhalen"
      naam={`opnieuw-${werkId}`}
      verborgen={{ werkId }}
      knop={knop}
      knopLabel={knopLabel}
      knopStijl="knop-stil"
      className="[&>div:last-child]:mt-0"
    >
      {null}
    </Form>
  );
}
