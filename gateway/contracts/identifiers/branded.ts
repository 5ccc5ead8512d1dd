declare const brand: unique symbol;

/** A checked value: the same at run time, but only the function that checked it can make one. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };
