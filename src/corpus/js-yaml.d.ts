declare module 'js-yaml' {
  export interface Schema {
    readonly implicit: readonly unknown[]
  }
  export const FAILSAFE_SCHEMA: Schema
  export const safeLoad: (text: string, options: { readonly schema: Schema }) => unknown
  export class YAMLException extends Error {
    readonly reason: string
    readonly mark?: { readonly line: number; readonly column: number }
  }
  const yaml: {
    readonly FAILSAFE_SCHEMA: Schema
    readonly safeLoad: typeof safeLoad
    readonly YAMLException: typeof YAMLException
  }
  export default yaml
}
