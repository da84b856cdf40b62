/** An item number from the words of a product and its option values: `LINEN-SHIRT-RED-M`. */
export function suggestSku(title: string, optionValues: string[], taken: ReadonlySet<string>): string {
  const words = [
    ...toWords(title).slice(0, 3),
    ...optionValues.flatMap((value) => toWords(value).slice(0, 2)),
  ];
  const stem = words.join('-').slice(0, 60) || 'ITEM';
  let sku = stem;
  for (let count = 2; taken.has(sku); count += 1) sku = `${stem}-${count}`;
  return sku;
}

function toWords(text: string): string[] {
  const plain = text.replaceAll('ß', 'ss').normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return plain.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
}
