import type { Asking } from '../people/people-page.ts'

export type GroupToChoose = { readonly id: string; readonly title: string }
/** As many as one calendar takes. */
const most = 50

/** Groups whose dates the reader may know: their own first, then the others' that anybody may; all of them for staff. */
export async function groupsToChoose({ piiri, viewer }: Asking): Promise<readonly GroupToChoose[]> {
  const isStaff = viewer.kind === 'STAFF'
  const [circle, all] = await Promise.all([
    piiri.people.circle({ sessionsFirst: 1 }),
    piiri.groups.list({ first: most }),
  ])
  const own = circle.memberships.map(({ group }) => group)
  const isOwn = new Set(own.map(({ id }) => id))
  const others = all.nodes.filter(
    ({ id, confidentiality }) => !isOwn.has(id) && (isStaff || confidentiality === 'OPEN'),
  )
  return [...own, ...others].slice(0, most)
}
