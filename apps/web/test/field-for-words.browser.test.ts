import { describe, expect, it } from 'vitest'
import { useVisits } from './visit.ts'

const visit = useVisits()

describe('a field for words', () => {
  it('says how many of them it has, offers words by keyboard, and loads its lists only there', () =>
    visit({}, async ({ page, go }) => {
      const lists: string[] = []
      page.on('request', (request) => {
        if (request.url().includes('complete-words')) lists.push(request.url())
      })
      await go('/fi/sign-in')
      expect(lists).toEqual([])
      const field = page.getByRole('textbox', { name: 'Seitsemän sanaasi' })
      await field.focus()
      await page.getByText('0 / 7 sanaa tunnistettu').waitFor()
      expect(lists).toHaveLength(1)
      await page.keyboard.type('taaj')
      const options = page.getByRole('option')
      await options.first().waitFor()
      expect(await options.allInnerTexts()).toEqual(['taajama', 'taajuus'])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      expect(await page.getByRole('option', { selected: true }).innerText()).toBe('taajuus')
      expect(await field.getAttribute('aria-activedescendant')).toBe(await options.nth(1).getAttribute('id'))
      await page.keyboard.press('Enter')
      expect(await field.inputValue()).toBe('taajuus ')
      await page.keyboard.type('jaatel ')
      expect(await field.inputValue()).toBe('taajuus jäätelö ')
      await page.getByText('2 / 7 sanaa tunnistettu').waitFor()
      await page.keyboard.type('xqqq ')
      await page.getByText('Tätä sanaa ei ole joukossa: xqqq').waitFor()
      await field.fill('taajuus jäätelö omena piiri pöllö radio taajama')
      await page.getByText('Kaikki seitsemän sanaa ovat koossa.').waitFor()
      expect(await options.count()).toBe(0)
    }))

  it('takes a word that is pressed', () =>
    visit({ width: 360, hasTouch: true }, async ({ page, go }) => {
      await go('/en/sign-in')
      await page.locator('textarea').tap()
      await page.keyboard.type('acorn zebr')
      await page.getByRole('option').first().tap()
      expect(await page.locator('textarea').inputValue()).toMatch(/^acorn zebr\w+ $/)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    }))
})
