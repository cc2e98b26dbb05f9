import { manifest } from '@piiri/sdk/manifest'

/** Documents that the server knows by their hash: those of its own SDK. */
export const documents: ReadonlyMap<string, string> = new Map(Object.entries(manifest))
