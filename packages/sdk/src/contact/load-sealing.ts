import type { sealing } from './sealing.ts'

/** What seals and opens, with libsodium: half a megabyte, which whoever only reads the programme never loads. */
export const loadSealing = async (): Promise<typeof sealing> => {
  const { sealing: loaded } = await import('./sealing.ts')
  await loaded.ready
  return loaded
}
