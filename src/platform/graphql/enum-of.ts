import { registerEnumType } from 'type-graphql';

/** Words of the core as an enum of the schema, each with what it means. */
export function enumOf<Word extends string>(
  name: string,
  description: string,
  descriptions: Readonly<Record<Word, string>>,
): Readonly<Record<Word, Word>> {
  const words = Object.keys(descriptions) as Word[];
  const values = Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>;
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      words.map((word) => [word, { description: descriptions[word] }]),
    ) as Record<Word, { description: string }>,
  });
  return values;
}
