/// <reference types="astro/client" />

declare module 'virtual:compact-catalog' {
  const catalog: import('./catalog/compact.ts').CompactCatalog;
  export default catalog;
}
