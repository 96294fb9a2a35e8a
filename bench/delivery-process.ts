import { createDeliverer } from '../src/briefing/deliver.ts'
import type { Editor } from '../src/briefing/ports.ts'
import { createCalendar, referenceOf } from '../src/briefing/slots.ts'
import { createMessenger } from '../src/discord/messenger.ts'
import { createClock } from '../src/schedule/clock.ts'
import { openEmbedded } from '../src/storage/embedded.ts'

/** A process that does nothing but deliver, by a clock that runs fast; made to be killed. */

const [folder = '', apiUrl = '', token = '', began = '', speed = ''] = process.argv.slice(2)

const now = (): number => Math.round(Number(began) + (Date.now() - Number(began)) * Number(speed))

const editor: Editor = {
  edit: (_, slot) => ({
    parts: [
      JSON.stringify({
        components: [{ type: 10, content: `${slot.localDate} ${slot.time}\n-# ${referenceOf(slot, 0)}` }],
      }),
    ],
    covers: [],
    quiet: false,
  }),
}

const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())

const store = await openEmbedded(folder)
const deliverer = createDeliverer({
  store,
  messenger: createMessenger({ apiUrl, token, timeout: 10_000 / Number(speed) }),
  editor,
  calendar: createCalendar(),
  clock: createClock(now, Number(speed)),
  chance: Math.random,
  journal: { note: () => undefined },
  ticker: { wakeAt: () => undefined },
  instance: String(process.pid),
  window: 6 * 3_600_000,
  halt: (reason) => {
    process.stderr.write(`${reason}\n`)
    process.exit(3)
  },
})
await deliverer.recover()
process.stdout.write('ready\n')
while (!stop.signal.aborted) {
  await deliverer.run(stop.signal)
  await new Promise((resolve) => setTimeout(resolve, 50))
}
await store.close()
