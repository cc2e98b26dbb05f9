import { ownName } from '../shared/language-names.ts'

/** Languages that many who come speak, by their own names. Others stay where they are written already. */
export const languagesToChoose: readonly string[] =
  'fi sv en se et ru uk pl ro bg hu lv lt de fr es pt it nl el tr ar fa prs ckb ku so am ti sw th vi zh-Hans zh-Hant ja ko tl my ne hi ur bn ta sq sr hr bs'
    .split(' ')
    .toSorted((one, other) => ownName(one).localeCompare(ownName(other), 'fi'))
