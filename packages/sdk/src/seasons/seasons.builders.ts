import type { SeasonWithBreaks } from '../generated/operations.ts'

/** Spring 2020, without Breaks. */
export const aSeason = (given: Partial<SeasonWithBreaks> = {}): SeasonWithBreaks => ({
  id: 'season-1',
  title: 'Spring 2020',
  from: '2020-01-07',
  to: '2020-05-31',
  breaks: [],
  ...given,
})
