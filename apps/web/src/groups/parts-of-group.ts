/** What is planned of a Group, each on a page of its own. */
export const partsOfGroup = ['texts', 'facts', 'materials', 'end'] as const
export type GroupPart = (typeof partsOfGroup)[number]

/** What a Group says of itself in each language. */
export type TextPart = 'title' | 'summary' | 'description'
