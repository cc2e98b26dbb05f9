export type MoveBar = {
  /** Shows its buttons: each does what a key does. */
  readonly open: (press: (key: string) => void) => void
  readonly close: () => void
  readonly has: (target: EventTarget | null) => boolean
}

/** Buttons for what the arrow keys do, for whoever has none, as on a phone. They leave the focus where it is. */
export function moveBar(place: HTMLElement): MoveBar {
  let press: ((key: string) => void) | null = null
  place.addEventListener('mousedown', (event) => event.preventDefault())
  place.addEventListener('click', ({ target }) => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined
    if (key !== undefined) press?.(key)
  })
  return {
    open(next) {
      press = next
      place.hidden = false
    },
    close() {
      press = null
      place.hidden = true
    },
    has: (target) => target instanceof Node && place.contains(target),
  }
}
