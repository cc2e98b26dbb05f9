import type { Asking } from '../people/people-page.ts'

/** For whom an Idea is: a Group, or everybody. */
export type Scope = {
  /** As an address names it: the slug of the Group. */
  readonly value: string
  readonly id: string | null
  readonly words: string
}
/** No Group is called so: its slug has a letter or a digit first. */
export const everybody = '-'

/** Everybody, and the Groups that the viewer is in; for staff all Groups. */
export async function scopesFor({ piiri, viewer, words }: Asking): Promise<readonly Scope[]> {
  const groups =
    viewer.kind === 'STAFF'
      ? await piiri.groups.each({ first: 100 }).toArray(100)
      : viewer.memberships.map(({ group }) => group)
  return [
    { value: everybody, id: null, words: words.ideas.community },
    ...groups.map(({ id, slug, title }) => ({ value: slug, id, words: title })),
  ]
}
