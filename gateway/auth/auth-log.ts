/** Where this step tells whoever operates the gateway what happened; never anything of a token. */
export type AuthLog = (
  event: { readonly level: 'info' | 'warn' | 'error'; readonly event: string } & Readonly<
    Record<string, string | number | undefined>
  >,
) => void;
