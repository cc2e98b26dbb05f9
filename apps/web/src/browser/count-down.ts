/** Says how long something can still be taken back, and takes the button away when it cannot. The server refuses it then, whatever a page says. */
export function countDown(button: HTMLElement): void {
  const told = button.closest('.done-note')?.querySelector<HTMLElement>('[data-seconds]')
  if (told == null) return
  const endsAt = performance.now() + Number(button.dataset['secondsLeft']) * 1000
  const tell = (): void => {
    const seconds = Math.ceil((endsAt - performance.now()) / 1000)
    if (seconds > 0) {
      told.textContent = (told.dataset['seconds'] ?? '').replace('#', String(seconds))
      return
    }
    clearInterval(timer)
    told.textContent = told.dataset['over'] ?? ''
    button.hidden = true
  }
  const timer = setInterval(tell, 1000)
  tell()
}
