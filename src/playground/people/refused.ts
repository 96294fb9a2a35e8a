/** Why Discord's client would not let a command out. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly reason: 'forbidden' | 'invalid' | 'unknown'

  constructor(reason: Refused['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}
