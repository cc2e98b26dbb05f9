import { aGroup, aSession } from '@piiri/sdk/testing'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../messages/en.messages.ts'
import { messages as fi } from '../messages/fi.messages.ts'
import { pageTitle } from './page-title.ts'

describe('what a tab says', () => {
  it('is the sort of page', () => {
    expect(pageTitle({ page: 'PROGRAMME', sessions: [], isCut: false, groups: [] }, fi)).toBe('Piiri – ohjelma')
    expect(pageTitle({ page: 'PROGRAMME', sessions: [], isCut: false, groups: [] }, en)).toBe('Piiri – programme')
  })

  it('is never whose it is', () => {
    const group = aGroup({ title: 'A name that outs' })
    const session = { ...aSession({ topic: 'A name that outs' }), group }
    const titles = [
      pageTitle({ page: 'GROUP', group }, en),
      pageTitle({ page: 'SESSION', session }, en),
      pageTitle({ page: 'GROUP_MATERIALS', group, materials: [] }, en),
    ]
    expect(titles).toEqual(['Piiri – group', 'Piiri – session', 'Piiri – materials'])
  })
})
