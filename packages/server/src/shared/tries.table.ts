import { id, index, instant, integer, table } from '../storage/kit.ts'

/** How often something was tried. Rows are hashes, and go when their time is over. */
export const tryCount = table(
  'try_count',
  {
    id: id(),
    count: integer().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [index('try_count_ends_at').on(t.endsAt)],
)
