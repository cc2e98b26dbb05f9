import type { EditScope } from '@piiri/sdk/lean'

/** At which dates something is asked for, or taken off the list. */
export const dutyScopes: readonly EditScope[] = ['THIS', 'THIS_AND_FOLLOWING', 'ALL']
