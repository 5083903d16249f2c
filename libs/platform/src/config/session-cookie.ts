/**
 * The cookie of our one session: the gateway sets it, identity's sign-in pages recognise it. Ports share cookies, so its
 * name carries the node.
 */
export const sessionCookieName = (governmentCode: string): string =>
  `selaras_${governmentCode.replaceAll('.', '_')}`;
