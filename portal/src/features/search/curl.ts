/** A call for any POSIX shell: whatever was searched stays inside its quotes. */
export function curl(address: string, parameters: [string, string][]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  return [
    `curl -G ${quoted(address)}`,
    ...parameters.map(([name, value]) => `  --data-urlencode ${quoted(`${name}=${value}`)}`),
  ].join(' \\\n');
}
