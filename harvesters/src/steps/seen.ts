import { hash } from 'node:crypto';

/**
 * Remembers which keys came before, in 8 bytes each: a million records take 16 MB at most.
 * Keys are compared by 52 bits of their SHA-256.
 */
export function createSeen() {
  let table = new Float64Array(1 << 12);
  let count = 0;

  const place = (slots: Float64Array, number: number): number => {
    let at = number % slots.length;
    while (slots[at] !== 0 && slots[at] !== number) at = (at + 1) % slots.length;
    return at;
  };

  return (key: string): boolean => {
    const digest = hash('sha256', key, 'buffer');
    // 0 marks a free slot.
    const number = digest.readUIntBE(0, 6) * 16 + ((digest[6] ?? 0) >> 4) + 1;
    const at = place(table, number);
    if (table[at] === number) return true;
    table[at] = number;
    if (++count * 2 > table.length) {
      const larger = new Float64Array(table.length * 2);
      for (const old of table) if (old !== 0) larger[place(larger, old)] = old;
      table = larger;
    }
    return false;
  };
}
