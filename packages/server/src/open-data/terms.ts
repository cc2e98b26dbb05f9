/** What the organisation says of its open data. */
export type Terms = {
  /** Its name; null where it tells none. */
  readonly organisation: string | null
  /** The address of what anybody may do with it. */
  readonly licence: string
}

/** Where it says nothing: CC BY 4.0, and no name. */
export const usualTerms: Terms = { organisation: null, licence: 'https://creativecommons.org/licenses/by/4.0/' }
