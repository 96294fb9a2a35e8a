/** A mistake of the reader's that is said to them as it stands, in private; the message says what to do. */
export class UserError extends Error {
  override readonly name = 'UserError'
}
