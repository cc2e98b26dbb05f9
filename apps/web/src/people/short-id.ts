/** Enough of an id to see which are the same. */
export const shortId = (id: string): string => id.slice(0, 10)
