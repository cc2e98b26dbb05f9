import type { MaterialCard } from '../generated/operations.ts'

/** Something to read in English. */
export const aMaterial = (given: Partial<MaterialCard> = {}): MaterialCard => ({
  id: 'material-1',
  title: 'News in plain English',
  url: 'https://example.org/news',
  language: 'en',
  topic: null,
  licence: null,
  ...given,
})
