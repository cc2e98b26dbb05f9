export declare const generateSources: (
  sdl: string,
  texts: readonly string[],
  style: object,
) => Promise<ReadonlyMap<string, string>>
