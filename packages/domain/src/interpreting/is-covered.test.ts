import { describe, expect, it } from 'vitest'
import type { LanguageSupport } from '../groups/group.ts'
import { language as tag } from '../../test/parsed.ts'
import { isCovered } from './is-covered.ts'

const says = (language: string, kind: LanguageSupport['kind']): LanguageSupport => ({ language: tag(language), kind })
const asked = (language: string, isTaken: boolean) => ({ language: tag(language), isTaken })

describe('interpreting that is wished for', () => {
  it('is there where the language is spoken, or somebody has taken the work', () => {
    expect(isCovered(tag('th'), [says('fi', 'SPOKEN')], [])).toBe(false)
    expect(isCovered(tag('fi'), [says('fi', 'SPOKEN')], [asked('fi', false)])).toBe(true)
    expect(isCovered(tag('th'), [says('fi', 'SPOKEN')], [asked('th', true)])).toBe(true)
    expect(isCovered(tag('th'), [], [asked('ru', true), asked('th', false)])).toBe(false)
  })
  it('is there where the Session says so, unless it was asked for as work that nobody took', () => {
    expect(isCovered(tag('th'), [says('th', 'INTERPRETED')], [])).toBe(true)
    expect(isCovered(tag('th'), [says('th', 'INTERPRETED')], [asked('th', false)])).toBe(false)
    expect(isCovered(tag('th'), [says('th', 'INTERPRETED')], [asked('th', false), asked('th', true)])).toBe(true)
  })
  it('is heard, not read: a script or a country makes no other language', () => {
    expect(isCovered(tag('zh-Hant'), [], [asked('zh-Hans', true)])).toBe(true)
    expect(isCovered(tag('en-GB'), [says('en', 'SPOKEN')], [])).toBe(true)
  })
})
