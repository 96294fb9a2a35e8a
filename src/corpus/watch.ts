/** Placeholder until the room has its own. */
export const watchCorpus = (_folder: string, _changed: () => void): { close(): Promise<void> } => ({ close: async () => undefined })
