/** Discord's own numbers; a message that passes one is refused as a whole. */
export const LIMITS = {
  /** Components of a message, those inside others counted too. */
  components: 40,
  /** Characters in all text displays of a message together. */
  text: 4000,
  rowButtons: 5,
  customId: 100,
  buttonLabel: 80,
  url: 512,
  selectOptions: 25,
  optionLabel: 100,
  optionValue: 100,
  optionDescription: 100,
  placeholder: 150,
  galleryItems: 10,
  pictures: 10,
  altText: 1024,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  commandName: 32,
  description: 100,
  commandOptions: 25,
  command: 8000,
} as const

/** The text in at most `room` UTF-16 units, cut at a word where one is near, with an ellipsis where it was cut. */
export const clip = (text: string, room: number): string => {
  if (text.length <= room) return text
  if (room < 1) return ''
  const cut = text.slice(0, room - 1).replace(/[\ud800-\udbff]$/, '')
  const word = cut.replace(/\s+\S*$/, '')
  return `${(word.length > room * 0.6 ? word : cut).trimEnd()}…`
}
