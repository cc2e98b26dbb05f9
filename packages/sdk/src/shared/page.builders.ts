import type { LanguageSupport } from '../generated/operations.ts'
import type { Page } from './page.ts'

/** A page that is the whole list, unless `pageInfo` says otherwise. */
export const aPage = <Node>(
  nodes: readonly Node[] = [],
  pageInfo: Partial<Page<Node>['pageInfo']> = {},
): Page<Node> => ({
  nodes,
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null, ...pageInfo },
})

/** Finnish, spoken. */
export const aLanguage = (given: Partial<LanguageSupport> = {}): LanguageSupport => ({
  language: 'fi',
  kind: 'SPOKEN',
  name: 'suomi',
  ...given,
})
