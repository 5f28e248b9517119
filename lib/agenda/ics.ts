import 'server-only';
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Agendafeit } from './lezen';

const ZONE = 'Europe/Amsterdam';

type Hoe = { metNamen: boolean; gesprekMinuten: number; adres: string };

/**
 * De agenda als iCalendar: elk gesprek houdt zijn eigen UID, en elke wijziging hoogt zijn SEQUENCE op. Van een cliënt staat er het nummer, en
 * de naam alleen als de begeleider dat koos; wat er besproken is staat er nooit in.
 */
export function maakIcs(feiten: readonly Agendafeit[], { metNamen, gesprekMinuten, adres }: Hoe): string {
  const agenda = ical({
    name: 'Vast Contact',
    prodId: { company: 'Vast Contact', product: 'agenda', language: 'NL' },
    ttl: 3600,
  });
  for (const f of feiten) {
    const gedeeld = {
      id: `${f.id}@vast-contact`,
      sequence: f.versie,
      summary: onderwerp(f, metNamen),
      location: plaats(f),
      status: ICalEventStatus.CONFIRMED,
      ...(f.clientnummer ? { url: `${adres}/clienten/${f.clientnummer}/contactmomenten/${f.id}` } : {}),
    };
    if (f.tijd === null) {
      // Zonder tijd houdt zij geen uur bezet, ook de hele dag niet.
      const transparency = ICalEventTransparency.TRANSPARENT;
      agenda.createEvent({ ...gedeeld, start: Temporal.PlainDate.from(f.datum), allDay: true, transparency });
      continue;
    }
    // In UTC: in de nacht dat de klok teruggaat bestaat half drie twee keer, en eindigt een plaatselijke tijd voor zij begint.
    const start = Temporal.PlainDateTime.from(`${f.datum}T${f.tijd}`).toZonedDateTime(ZONE).toInstant();
    agenda.createEvent({ ...gedeeld, start, end: start.add({ minutes: f.duurMinuten ?? gesprekMinuten }) });
  }
  return `${agenda.toString()}\r\n`;
}

/** gesprek VIA-0120, Power-Noord · gesprek Fatma Yilmaz (VIA-0120), telefonisch */
function onderwerp(f: Agendafeit, metNamen: boolean): string {
  const wie =
    f.clientnummer === null ? '' : metNamen && f.naam ? ` ${f.naam} (${f.clientnummer})` : ` ${f.clientnummer}`;
  const waar = f.kanaal === 'op_locatie' ? f.locatie : f.kanaal;
  return [`gesprek${wie}`, waar].filter(Boolean).join(', ');
}

const plaats = (f: Agendafeit): string | null =>
  f.kanaal === 'op_locatie' ? [f.locatie, f.adres].filter(Boolean).join(', ') || null : null;
