import { instant, type Instant } from '@piiri/domain/shared/instant'

/**
 * Goes on from the server's time as far as the device's clock does, however wrong that is. `performance.now` would stand still while the device
 * sleeps.
 */
export function clockFrom(now: Instant, device: () => number): () => Instant {
  const began = device()
  return () => instant(now + device() - began)
}
