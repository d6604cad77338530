export type StringOrCollection = {
  string: string;
  hash: Map<string, string>;
  list: string[];
  set: Set<string>;
  zset: Map<string, number>;
};

export type ValueType = keyof StringOrCollection;

/** What a key holds, tagged with the type that TYPE answers. */
export type StoredValue = {
  [T in ValueType]: { readonly type: T; readonly data: StringOrCollection[T] };
}[ValueType];

/** The types whose data is changed in place, with what a new key of that type starts as. */
export const emptyCollections = {
  hash: () => new Map<string, string>(),
  list: (): string[] => [],
  set: () => new Set<string>(),
  zset: () => new Map<string, number>(),
} satisfies { [T in CollectionType]: () => StringOrCollection[T] };

export type CollectionType = Exclude<ValueType, 'string'>;
