/** What a page's URL says behind its path: a name that is given twice has several values. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;
