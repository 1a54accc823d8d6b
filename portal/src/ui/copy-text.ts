/**
 * Copies what an element says. Where the browser gives no clipboard (a page without TLS), the text is selected
 * and copied the old way.
 * @returns whether it is in the clipboard
 */
export async function copyText(element: Element): Promise<boolean> {
  const written = navigator.clipboard?.writeText(element.textContent).then(
    () => true,
    () => false,
  );
  if (await written) return true;
  getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}
