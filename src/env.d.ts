/// <reference types="astro/client" />

declare module 'virtual:compact-catalog/catalog' {
  const catalog: import('./catalog/packed.ts').PackedCatalog;
  export default catalog;
}

declare module 'virtual:compact-catalog/advice' {
  const advice: import('./catalog/packed.ts').PackedAdvice;
  export default advice;
}

/** For tools that do not read `.astro` files, when a module imports one. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
