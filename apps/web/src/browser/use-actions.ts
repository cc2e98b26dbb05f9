import { useLocation } from 'preact-iso/router'
import { useEffect, useRef } from 'preact/hooks'
import { addressOfForm } from './address-of-form.ts'
import { goToPart, type Move } from './move-focus.ts'

/** How long after the last letter a text is taken for written. */
const pauseMs = 400

/**
 * What forms and some links do without a reload. `take` tells how somebody came to the address that is there now. Everything here works by itself
 * where no script runs.
 */
export function useActions(tryAgain: () => void): { readonly take: () => Move } {
  const { route } = useLocation()
  const last = useRef<Move['kind']>('ELSEWHERE')
  useEffect(() => {
    let typing: ReturnType<typeof setTimeout> | undefined
    const filter = (form: HTMLFormElement): void => {
      clearTimeout(typing)
      const address = form.isConnected ? addressOfForm(form) : null
      if (address === null) return
      last.current = 'STAY'
      route(address, true)
    }
    const onClick = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return
      // Whoever goes elsewhere is not called back by what they typed last.
      clearTimeout(typing)
      if (link.dataset['again'] !== undefined) {
        event.preventDefault()
        event.stopPropagation()
        last.current = 'ELSEWHERE'
        return tryAgain()
      }
      last.current =
        link.dataset['keep'] !== undefined ? 'STAY' : link.dataset['step'] !== undefined ? 'STEP' : 'ELSEWHERE'
      const isHere =
        link.origin === location.origin && link.pathname === location.pathname && link.search === location.search
      // Taking filters back, like setting them, is no step that one goes back to; nor is coming to where one is, or to a part of it.
      if (link.dataset['replace'] === undefined && !isHere) return
      event.preventDefault()
      event.stopPropagation()
      if (!isHere) route(link.pathname + link.search, true)
      else if (!goToPart(link.hash)) scrollTo({ top: 0 })
    }
    const onSubmit = (event: SubmitEvent): void => {
      const form = filterForm(event)
      if (form === null) return
      event.preventDefault()
      filter(form)
      // The sheet has done its work.
      form.closest('details')?.removeAttribute('open')
      document.getElementById('span')?.focus()
    }
    const onChange = (event: Event): void => {
      const form = filterForm(event)
      if (form !== null && event.target instanceof HTMLInputElement && event.target.type === 'checkbox') filter(form)
    }
    const onInput = (event: Event): void => {
      const form = filterForm(event)
      if (form === null || !(event.target instanceof HTMLInputElement) || event.target.type !== 'search') return
      clearTimeout(typing)
      typing = setTimeout(() => filter(form), pauseMs)
    }
    const onPop = (): void => {
      clearTimeout(typing)
      last.current = 'BACK'
    }
    document.addEventListener('click', onClick)
    document.addEventListener('submit', onSubmit)
    document.addEventListener('change', onChange)
    document.addEventListener('input', onInput)
    addEventListener('popstate', onPop)
    return () => {
      clearTimeout(typing)
      document.removeEventListener('click', onClick)
      document.removeEventListener('submit', onSubmit)
      document.removeEventListener('change', onChange)
      document.removeEventListener('input', onInput)
      removeEventListener('popstate', onPop)
    }
  }, [])
  return { take: () => ({ kind: last.current }) }
}

function filterForm({ target }: Event): HTMLFormElement | null {
  const form = target instanceof Element ? target.closest('form') : null
  return form?.dataset['filter'] === undefined ? null : form
}
