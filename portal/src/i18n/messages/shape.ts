/** The keys of a language's messages with any words: what another language must have exactly. */
export type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
