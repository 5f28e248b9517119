import 'server-only';
import ical, { ICalAttendeeRole, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Datum } from '../domain/datum';
import type { Agendabijlage } from '../mail/mail';

export type Agendapunt = {
  contactmomentId: string;
  /** Hoger is nieuwer: een verzette afspraak vervangt die in de agenda van de cliënt. */
  versie: number;
  datum: Datum;
  tijd: string | null;
  minuten: number;
  titel: string;
  plaats: string;
  afgezegd: boolean;
  /** Namens wie de afspraak is, en wie haar krijgt: zonder deze twee kent een agenda haar niet als afspraak (RFC 5546). */
  van: { name: string; email: string };
  aan: string;
};

/**
 * De afspraak als bijlage voor de agenda van de cliënt. Met Temporal, want een JS Date met een tijdzone kan er een uur naast zitten; zonder
 * tijd is het een afspraak voor de hele dag.
 */
export function maakAgenda(a: Agendapunt): Agendabijlage {
  const methode = a.afgezegd ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const agenda = ical({
    method: methode,
    prodId: { company: 'Vast Contact', product: 'Afspraken' },
  });
  const dag = Temporal.PlainDate.from(a.datum);
  const begin = a.tijd
    ? dag.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: Temporal.PlainTime.from(a.tijd) })
    : null;
  agenda.createEvent({
    id: `afspraak-${a.contactmomentId}`,
    sequence: a.versie,
    start: begin ? begin.toInstant() : dag,
    end: begin ? begin.add({ minutes: a.minuten }).toInstant() : dag.add({ days: 1 }),
    allDay: begin === null,
    summary: a.titel,
    location: a.plaats || undefined,
    status: a.afgezegd ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: a.van,
    // Antwoorden hoeft niet: wie niet kan belt.
    attendees: [{ email: a.aan, role: ICalAttendeeRole.REQ, rsvp: false }],
  });
  return { methode, ics: agenda.toString() };
}
