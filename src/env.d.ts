/// <reference types="astro/client" />

declare module 'virtual:catalog/dataset' {
  const dataset: import('./catalog/dataset.ts').Dataset;
  export default dataset;
}

declare module 'virtual:catalog/advice' {
  const advice: import('./catalog/dataset.ts').DatasetAdvice;
  export default advice;
}

declare module 'virtual:catalog/search' {
  const index: import('./reference/search/search-index.ts').PackedSearchIndex;
  export default index;
}

/** For tools that do not read `.astro` files, when a module imports one. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
