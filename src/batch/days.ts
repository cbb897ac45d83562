const DAY = 86_400_000;

/** Days from one calendar day to another (`2024-01-31`), negative where the other is over; null where one is no day. */
export function daysBetween(from: string, to: string): number | null {
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
  return Number.isFinite(days) ? days : null;
}
