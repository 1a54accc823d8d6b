/** The address at which readers find the portal, without a slash at its end. */
export const publicUrl = () => process.env.PUBLIC_URL ?? 'http://localhost:3000';
