/** It is done, and there is no more to tell. */
export type Done = { readonly type: 'Done' }
export const done: Done = { type: 'Done' }
