import type { Failure } from '@piiri/domain/shared/outcome'

/** Why an alias cannot be taken: how it is written, or ALIAS_TAKEN. */
export const aboutAlias = (code: string): Failure<'INVALID_INPUT'> => ({
  ok: false,
  error: 'INVALID_INPUT',
  issues: [{ path: ['input', 'alias'], code }],
})
