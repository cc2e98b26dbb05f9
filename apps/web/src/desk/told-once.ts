import type { CollisionTold } from '@piiri/sdk/lean'

type Told = Pick<CollisionTold, 'kind' | 'session'> & { readonly with: { readonly id: string } | null }

/** Each collision once, though the API tells of it from either side. What is not made yet has no other side. */
export function toldOnce<Collision extends Told>(collisions: readonly Collision[]): readonly Collision[] {
  const told = new Set<string>()
  return collisions.filter(({ kind, session, with: other }) => {
    if (session === null || other === null) return true
    if (told.has(`${kind} ${other.id} ${session}`)) return false
    told.add(`${kind} ${session} ${other.id}`)
    return true
  })
}
