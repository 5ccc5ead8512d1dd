/** A module of the compiled program, by its path below `dist`: what runs in production is measured, not its sources. */
export const compiled = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
