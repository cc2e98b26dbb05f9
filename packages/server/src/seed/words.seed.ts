import type { Text } from '@piiri/domain/shared/text'

/** A text in the two languages of the first deployment. */
export const both = (fi: string, en: string): Text => ({ fi, en })
