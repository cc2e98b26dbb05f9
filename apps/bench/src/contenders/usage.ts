/** What a process has used so far. */
export type Usage = {
  readonly cpuSeconds: number
  readonly rssMb: number
  /** Answers from the cache of bytes, where there is one. */
  readonly fromCache: number
  /** Writes that were acknowledged. */
  readonly written: number
}
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What a contender's process says: first its port, then its usage as often as it is asked. Null for anything else. */
export const portIn = (message: unknown): number | null =>
  isRecord(message) && typeof message['port'] === 'number' ? message['port'] : null
export function usageIn(message: unknown): Usage | null {
  if (!isRecord(message)) return null
  const { cpuSeconds, rssMb, fromCache, written } = message
  return typeof cpuSeconds === 'number' &&
    typeof rssMb === 'number' &&
    typeof fromCache === 'number' &&
    typeof written === 'number'
    ? { cpuSeconds, rssMb, fromCache, written }
    : null
}
