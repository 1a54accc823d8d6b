import { label, matchConcept, pickLanguage, words } from '@envhub/metadata-schemas';
import type { SearchQuery } from '../port.ts';
import { termsOf } from '../terms.ts';
import { conceptAt, stopWordsAt } from './concepts.ts';
import type { Lexicon } from './lexicon.ts';
import { type Clause, exactly, type Phrase, type Plan, phraseOf } from './plan.ts';
import { type QueryWord, queryWord } from './words.ts';

/** What a document says it is about. */
type Subject = NonNullable<SearchQuery['like']>;

/** One thing that a subject is about, in all its wordings. */
interface Topic {
  words: string[];
  anyOf: Phrase[];
}

/** The rarest topics are asked for: common ones find everything, and each costs. */
const mostTopics = 6;
const mostWords = 40;
const mostKeywords = 10;
/** In characters. */
const longestText = 2000;

/** As many as a page shows, and the subject itself. */
const wanted = 7;

const worth = { title: 3, any: 1.5 } as const;
/** A shared theme weighs as much as a common topic in the title; owner and place settle what is equal else. */
const sharedValues = { theme: 4, organization: 1, adminUnit: 1 } as const;

/**
 * Plans the search for documents that are about the same as one: they share at least two of its topics, which
 * are its theme, the words of its title and its keywords, or three where many do; the rarer what they share, the
 * nearer they are.
 */
export function planRelated(subject: Subject, lexicon: Lexicon): Plan {
  const topics = topicsOf(subject)
    .map((topic) => ({ ...topic, rarity: rarityOf(topic, lexicon) }))
    .toSorted((a, b) => b.rarity - a.rarity)
    .slice(0, mostTopics);
  const units = unitsOf(topics, subject.values.theme);
  const least = subject.values.theme.length > 0 || topics.length > 2 ? Math.min(2, units.length) : 1;
  return {
    units,
    // A large catalog has enough of those that share three, and they are found sooner.
    required: units.length > 4 ? 3 : least,
    least,
    enough: wanted,
    groups: topics.map(({ anyOf, rarity }) =>
      (['title', 'any'] as const).map(
        (field): Clause => ({ field, exact: false, anyOf, weight: exactly(worth[field] * rarity) }),
      ),
    ),
    values: (['theme', 'organization', 'adminUnit'] as const)
      .map((facet) => ({ facet, anyOf: subject.values[facet], weight: sharedValues[facet] }))
      .filter(({ anyOf }) => anyOf.length > 0),
    synonyms: [],
  };
}

/** What is to be shared: the topics and, as one, the themes; a topic that only says the theme's name is not another. */
function unitsOf(topics: Topic[], themes: string[]): Phrase[][] {
  if (topics.length === 0 || themes.length === 0) return topics.map(({ anyOf }) => anyOf);
  const names = themes.map((code) => phraseOf({ terms: termsOf(label('environment-themes', code, 'vi')) }));
  const named = new Set(names.map(({ terms }) => terms.join(' ')));
  const others = topics.filter(({ anyOf }) => !anyOf.some(({ terms }) => named.has(terms.join(' '))));
  return [...others.map(({ anyOf }) => anyOf), names];
}

/** From 1 for what nearly all documents have to 4 for what only one has. */
function rarityOf({ words: own }: Topic, lexicon: Lexicon): number {
  const fewest = Math.min(...own.map((word) => lexicon.frequency(word) || 1));
  return 1 + 3 * Math.min(1, Math.log((lexicon.documents + 1) / fewest) / Math.log(lexicon.documents + 2));
}

function topicsOf({ title, keywords = {} }: Subject): Topic[] {
  const language = pickLanguage(title, 'vi');
  const listed = keywords[pickLanguage(keywords, language)] ?? [];
  const topics = [
    ...topicsIn(wordsOf(title[language] ?? ''), language === 'vi'),
    ...listed.slice(0, mostKeywords).flatMap((keyword) => topicsIn(wordsOf(keyword), true)),
  ];
  // A place settles what is equal else: it is not what a dataset is about.
  return [...new Map(topics.map((topic) => [topic.words.join(' '), topic])).values()].filter(
    ({ words: own }) => !matchConcept('admin-units', own.join(' ')),
  );
}

const wordsOf = (text: string): QueryWord[] =>
  words(text.slice(0, longestText).normalize('NFC'))
    .slice(0, mostWords)
    .map((word) => queryWord(word.text))
    .filter(({ folded }) => folded !== '');

/** The known terms of a text and, between them, its words: in pairs where two syllables make a word. */
function topicsIn(typed: QueryWord[], inPairs: boolean): Topic[] {
  const topics: Topic[] = [];
  let run: QueryWord[] = [];
  const endRun = () => {
    topics.push(...plainTopics(run, inPairs));
    run = [];
  };
  for (let place = 0; place < typed.length; ) {
    const word = typed[place] as QueryWord;
    const concept = conceptAt(typed, place);
    const silent = stopWordsAt(typed, place);
    if (concept && concept.length >= silent) {
      endRun();
      const own = topicOf(typed.slice(place, place + concept.length));
      topics.push({ ...own, anyOf: [...own.anyOf, ...otherWordings(own.words, concept.wordings)] });
      place += concept.length;
    } else if (silent > 0) {
      endRun();
      place += silent;
    } else {
      if (hasLetter(word)) run.push(word);
      else endRun();
      place += 1;
    }
  }
  endRun();
  return topics.length > 0 ? topics : typed.filter(hasLetter).map((word) => topicOf([word]));
}

/** Of a series, years and numbers are what differs. */
const hasLetter = ({ folded }: QueryWord): boolean => /\p{L}/u.test(folded);

type Wordings = NonNullable<ReturnType<typeof conceptAt>>['wordings'];

const otherWordings = (own: string[], wordings: Wordings): Phrase[] =>
  wordings
    .filter(({ terms }) => terms.map(({ folded }) => folded).join(' ') !== own.join(' '))
    .slice(0, 8)
    .map(phraseOf);

/** A syllable alone says too little. */
function plainTopics(run: QueryWord[], inPairs: boolean): Topic[] {
  return inPairs
    ? run.slice(1).map((right, i) => topicOf([run[i] as QueryWord, right]))
    : run.map((word) => topicOf([word]));
}

const topicOf = (own: QueryWord[]): Topic => ({
  words: own.map(({ folded }) => folded),
  anyOf: [phraseOf({ terms: own })],
});
