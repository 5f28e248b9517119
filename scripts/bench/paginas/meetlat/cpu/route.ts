export const dynamic = 'force-dynamic';

/** Zoveel milliseconden rekende dit proces tot nu toe. */
export function GET(): Response {
  const { user, system } = process.cpuUsage();
  return Response.json((user + system) / 1000);
}
