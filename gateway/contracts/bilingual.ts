/** A text in Chinese and in English. */
export type Bilingual = { readonly zh: string; readonly en: string };
