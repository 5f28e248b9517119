import { databaseLeeft } from '@/lib/server/db';

/** 200 als de applicatie en haar database antwoorden, anders 503. Zegt verder niets. */
export async function GET(): Promise<Response> {
  const leeft = await databaseLeeft();
  return Response.json({ status: leeft ? 'ok' : 'database onbereikbaar' }, { status: leeft ? 200 : 503 });
}
