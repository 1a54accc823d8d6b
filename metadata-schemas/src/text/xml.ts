// biome-ignore lint/suspicious/noControlCharactersInRegex: those that no XML may hold
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** A text without the characters that no XML 1.0 document may have, not even escaped. */
export const withoutControls = (text: string): string => text.replace(controls, '').toWellFormed();

/** A text as it stands in an XML 1.0 document, between tags or in double quotes. */
export const xmlText = (text: string): string =>
  withoutControls(text).replace(/[&<>"\r]/g, (character) => escapes[character] ?? '');
