/**
 * The port that the environment names under `PORT`; null where it names none. Throws one sentence where it is none.
 */
export function readPort(env: Readonly<Record<string, string | undefined>>): number | null {
  const named = env['PORT'];
  if (!named) return null;
  const port = Number(named);
  if (!/^\d+$/u.test(named) || port > 65_535)
    throw new Error(`Unexpected PORT ${named}, expected a number from 0 to 65535.`);
  return port;
}
