/** What stands out at either side, and whether the page scrolls sideways; marks, which are cut off, and what only listeners meet do not count. */
export const tooWide = (): readonly string[] => {
  const { scrollWidth, clientWidth } = document.documentElement
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    if (element.closest('.page-mark, .footer-mark, .nothing-mark, .sheet-mark, .visually-hidden') !== null) return false
    const { left, right, width } = element.getBoundingClientRect()
    return width > 0 && element.checkVisibility() && (right > clientWidth + 0.5 || left < -0.5)
  })
  return [
    ...(scrollWidth > clientWidth ? ['the page scrolls'] : []),
    ...wide.map((element) => element.outerHTML.slice(0, 100)),
  ]
}
