/// <reference types="astro/client" />

declare module 'virtual:compact-catalog/catalog' {
  const catalog: import('./catalog/packed.ts').PackedCatalog;
  export default catalog;
}

declare module 'virtual:compact-catalog/advice' {
  const advice: import('./catalog/packed.ts').PackedAdvice;
  export default advice;
}
