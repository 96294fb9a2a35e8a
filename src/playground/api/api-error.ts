/** What Discord answers when it refuses: a status, its own code, and for a bad form the place of each mistake. */

/** A refusal that is sent to the client as Discord words it. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: number
  readonly errors: unknown

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }

  /** The body that goes over the wire. */
  get body(): object {
    return { message: this.message, code: this.code, ...(this.errors === undefined ? {} : { errors: this.errors }) }
  }
}

const refusal = (status: number, code: number, message: string) => () => new ApiError(status, code, message)

export const notFound = refusal(404, 0, '404: Not Found')
export const methodNotAllowed = refusal(405, 0, '405: Method Not Allowed')
export const unauthorized = refusal(401, 0, '401: Unauthorized')
export const unreadableBody = refusal(400, 50109, 'The request body contains invalid JSON.')
export const tooLarge = refusal(413, 40005, 'Request entity too large')

export const unknownApplication = refusal(404, 10002, 'Unknown Application')
export const unknownChannel = refusal(404, 10003, 'Unknown Channel')
export const unknownGuild = refusal(404, 10004, 'Unknown Guild')
export const unknownMember = refusal(404, 10007, 'Unknown Member')
export const unknownMessage = refusal(404, 10008, 'Unknown Message')
export const unknownUser = refusal(404, 10013, 'Unknown User')
export const unknownWebhook = refusal(404, 10015, 'Unknown Webhook')
export const unknownInteraction = refusal(404, 10062, 'Unknown interaction')
export const unknownCommand = refusal(404, 10063, 'Unknown application command')
export const unknownCommandPermissions = refusal(404, 10066, 'Unknown application command permissions')
export const alreadyCrossposted = refusal(400, 40033, 'This message has already been crossposted.')
export const alreadyAcknowledged = refusal(400, 40060, 'Interaction has already been acknowledged.')
export const missingAccess = refusal(403, 50001, 'Missing Access')
export const notOwnMessage = refusal(403, 50005, 'Cannot edit a message authored by another user')
export const emptyMessage = refusal(400, 50006, 'Cannot send an empty message')
export const closedDirectMessages = refusal(403, 50007, 'Cannot send messages to this user')
export const nonTextChannel = refusal(400, 50008, 'Cannot send messages in a non-text channel')
export const missingPermissions = refusal(403, 50013, 'Missing Permissions')
export const wrongChannelType = refusal(400, 50024, 'Cannot execute action on this channel type')
export const invalidWebhookToken = refusal(401, 50027, 'Invalid Webhook Token')
export const archivedThread = refusal(400, 50083, 'Thread is archived')
export const threadExists = refusal(400, 160004, 'A thread has already been created for this message')
