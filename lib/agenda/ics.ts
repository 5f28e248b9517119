import 'server-only';
import ical, { ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Agendafeit } from './lezen';

const ZONE = 'Europe/Amsterdam';

/** De regels van de klok in Nederland, voor programma's die de naam van de zone niet kennen (Outlook). Zo sinds 1996. */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

type Hoe = { metNamen: boolean; gesprekMinuten: number; adres: string };

/**
 * De agenda als iCalendar: elk gesprek houdt zijn eigen UID, en elke wijziging hoogt zijn SEQUENCE op. Van een cliënt staat er het nummer, en
 * de naam alleen als de begeleider dat koos; wat er besproken is staat er nooit in.
 */
export function maakIcs(feiten: readonly Agendafeit[], { metNamen, gesprekMinuten, adres }: Hoe): string {
  const agenda = ical({
    name: 'Vast Contact',
    prodId: { company: 'Vast Contact', product: 'agenda', language: 'NL' },
    // Zonder naam: de zone staat bij elke afspraak, en DTSTAMP blijft UTC zoals de standaard eist.
    timezone: { name: null, generator: () => VTIMEZONE },
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
      agenda.createEvent({ ...gedeeld, start: Temporal.PlainDate.from(f.datum), allDay: true });
      continue;
    }
    const start = Temporal.PlainDateTime.from(`${f.datum}T${f.tijd}`).toZonedDateTime(ZONE);
    const end = start.add({ minutes: f.duurMinuten ?? gesprekMinuten });
    agenda.createEvent({ ...gedeeld, start, end, timezone: ZONE });
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
