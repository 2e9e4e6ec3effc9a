/** What the tests use of a library that has no types of its own. */
declare module 'jsonld' {
  const jsonld: {
    expand(
      document: object,
      options: {
        readonly documentLoader: (url: string) => Promise<{ readonly documentUrl: string; readonly document: object }>;
        /** Whether what no context knows is an error. */
        readonly safe?: boolean;
      },
    ): Promise<object[]>;
  };
  export { jsonld as default };
}
