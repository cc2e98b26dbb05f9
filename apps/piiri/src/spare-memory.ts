import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heap grow by a third of what is in use before it is swept. V8 itself lets it grow fourfold where a machine has room, to 450 MB
 * under load, and is no faster for it (docs/performance.md).
 */
export const spareMemory = (): void => setFlagsFromString('--heap-growing-percent=30')
