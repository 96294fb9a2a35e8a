/** Keeps what was worked out for an archive as long as that archive is served. */

/** A memory of at most so many values an archive, the oldest giving way; it makes a value where it has none for the key. */
export const memoryOf = <Value>(most: number) => {
  const memories = new WeakMap<object, Map<string, Value>>()
  return (archive: object, key: string, make: () => Value): Value => {
    const memory = memories.get(archive) ?? new Map<string, Value>()
    memories.set(archive, memory)
    const known = memory.get(key)
    if (known !== undefined) return known
    const value = make()
    memory.set(key, value)
    const [oldest] = memory.keys()
    if (memory.size > most && oldest !== undefined) memory.delete(oldest)
    return value
  }
}
