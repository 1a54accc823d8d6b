/** Pictures that the hub takes, and how large at most, in bytes. */
export const iconTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/x-icon',
  'image/vnd.microsoft.icon',
];
export const iconLimit = 50_000;

/** A picture as a data: address. @throws Error `type` or `size` where the hub would not take it */
export async function readIcon(file: File): Promise<string> {
  if (!iconTypes.includes(file.type)) throw new Error('type');
  if (file.size > iconLimit) throw new Error('size');
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('type'));
    reader.readAsDataURL(file);
  });
}
