/**
 * Whether a token that is bound to a key (RFC 7800 `cnf`) comes from whoever holds the key. The one method is the client
 * certificate of the connection, by its thumbprint (RFC 8705 §3.1); a token that also, or only, names another method asks for a proof that we cannot check.
 */
export function isConfirmed(confirmation: unknown, clientCertificate: string | undefined): boolean {
  if (typeof confirmation !== 'object' || confirmation === null || clientCertificate === undefined) return false;
  const methods = Object.entries(confirmation);
  return methods.length === 1 && methods.every(([name, value]) => name === 'x5t#S256' && value === clientCertificate);
}
