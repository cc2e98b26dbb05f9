/** PROPOSED -> PLANNING -> SCHEDULED -> DONE; before it is SCHEDULED it may be DECLINED. */
export type IdeaStatus = 'PROPOSED' | 'PLANNING' | 'SCHEDULED' | 'DONE' | 'DECLINED'
export type DateVote = 'YES' | 'MAYBE' | 'NO'

/** In which status what may be done. */
const allowed = {
  support: ['PROPOSED', 'PLANNING', 'SCHEDULED'],
  startPlanning: ['PROPOSED'],
  /** Tasks are added, taken, given back and done. */
  work: ['PLANNING', 'SCHEDULED'],
  /** Dates are proposed and voted on until one is chosen. */
  chooseDate: ['PLANNING'],
  schedule: ['PLANNING'],
  complete: ['SCHEDULED'],
  decline: ['PROPOSED', 'PLANNING'],
  /** What was scheduled belongs to all who come. */
  withdraw: ['PROPOSED', 'PLANNING', 'DECLINED'],
} as const satisfies Record<string, readonly IdeaStatus[]>
export type IdeaAct = keyof typeof allowed

export const isTimeTo = (act: IdeaAct, status: IdeaStatus): boolean =>
  allowed[act].some((one: IdeaStatus) => one === status)
