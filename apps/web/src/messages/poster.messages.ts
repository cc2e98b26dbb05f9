import type { Paper } from '../posters/poster-query.ts'

/** Words of the page that makes posters, and of the posters themselves. */
export type PosterMessages = {
  /** After `Piiri – ` in the tab. */
  readonly tab: string
  readonly title: string
  readonly lead: string
  /** Where the address asked for what there is not. */
  readonly misread: string
  readonly what: string
  readonly months: string
  readonly groups: string
  /** On a discreet poster's page, in place of the group's name. */
  readonly chosenGroup: string
  readonly paper: string
  readonly papers: Readonly<Record<Paper, string>>
  readonly language: string
  readonly discreet: string
  readonly discreetLeavesOut: string
  readonly discreetCode: string
  readonly show: string
  readonly print: string
  readonly printHelp: string
  readonly withoutScript: string
  readonly another: string
  readonly preview: string
  readonly sheet: {
    readonly page: (page: number, pages: number) => string
    readonly nothing: string
    readonly closed: string
    readonly pause: string
    readonly next: string
    readonly scanMonth: string
    readonly scanGroup: string
    readonly scanMore: string
    readonly asOf: (date: string) => string
    readonly together: string
    readonly ask: string
    readonly askForTimes: string
  }
}
