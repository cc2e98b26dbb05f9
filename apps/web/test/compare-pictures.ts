import type { Page } from 'playwright-core'

/** A cell this many pixels wide and high is looked at as a whole: how a letter's edge is drawn differs from one Chromium to the next, where it stands does not. */
const cell = 8
/** How much lighter or darker a cell has to be to be another one. Of 255. */
const visibly = 28

/** How much of two pictures (PNG) differs to the eye: from 0 to 1. All of it, where one is larger. `page`: any; its browser does the work. */
export async function differenceOf(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ({ pictures, cell, visibly }) => {
      const cellsOf = async (picture: string) => {
        const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const [width, height] = [Math.round(bitmap.width / cell), Math.round(bitmap.height / cell)]
        const context = new OffscreenCanvas(width, height).getContext('2d')
        if (context === null) throw new Error('There is no canvas.')
        context.imageSmoothingQuality = 'high'
        context.drawImage(bitmap, 0, 0, width, height)
        const { data } = context.getImageData(0, 0, width, height)
        return {
          size: `${width}×${height}`,
          greys: Array.from({ length: width * height }, (_, at) => greyAt(data, at * 4)),
        }
      }
      const greyAt = (data: Uint8ClampedArray, at: number): number =>
        ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3
      const [a, b] = await Promise.all(pictures.map(cellsOf))
      if (a === undefined || b === undefined || a.size !== b.size) return 1
      return a.greys.filter((grey, at) => Math.abs(grey - (b.greys[at] ?? 0)) > visibly).length / a.greys.length
    },
    { pictures: [one.toString('base64'), other.toString('base64')], cell, visibly },
  )
}
