import type { PageEvent } from './wire.ts'

/** What is told of the stream of events. */
export interface Listener {
  event(event: PageEvent): void
  /** The stream is open, for the first time or again; what happened before is to be read. */
  opened(): void
  lost(): void
}

/** Listens to what happens in the local Discord as one person sees it, and reconnects by itself; returns the function that stops. */
export function listen(as: string, listener: Listener): () => void {
  const source = new EventSource(`/page/events?${new URLSearchParams({ as })}`)
  source.addEventListener('open', () => listener.opened())
  source.addEventListener('error', () => listener.lost())
  source.addEventListener('message', (message: MessageEvent<string>) =>
    listener.event(JSON.parse(message.data) as PageEvent),
  )
  return () => source.close()
}
