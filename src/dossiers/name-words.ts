// Words by which names are told from what stands beside them, folded (platform/folding.ts).

/** What stands within a name and is a word of every day, or of everybody's name: found alone it tells nothing. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'ben bin ibn abu abou abd el al ould bint van von de del des les la le بن ابن ابو ابي ام ال عبد بنت ولد'.split(
    ' ',
  ),
);

/**
 * Small words of French and English that are names elsewhere (Lê, An, Mai, Son): alone, they are taken for the name
 * where they are written as a name within a sentence.
 */
export const EVERYDAY: ReadonlySet<string> = new Set(
  (
    'ai an as au ce ci de du en es et eu il je la le lu ma me mi mu na ne ni nu on or os ou pu sa se si su ta te ' +
    'tu un us va vu am at be by do go he ho if in is it my no of oh so to up we ' +
    'ans aux but car ces cet dit eux for fut her him his ici ils les lui mai mer mes mis net non nos ont oui par ' +
    'pas peu pis pot que qui roi sac san ses sol son sud sur ton tot une vos vue'
  ).split(' '),
);

/** What is written before a name, and nowhere else. */
export const TITLES: ReadonlySet<string> = new Set(
  'm mm mme mmes mlle mr mrs ms dr me maitre monsieur madame mademoiselle sieur dame'.split(' '),
);

/**
 * What grows onto a name, in scripts that part words with blanks: and, in, to, like, the (Arabic, Hebrew); of, to, in,
 * from, and, too (Amharic, Tigrinya).
 */
export const GROWN: readonly { readonly script: RegExp; readonly before: RegExp; readonly after: RegExp }[] =
  [
    { script: /\p{sc=Arab}/u, before: /^[وف]?(?:[بلكس]?ال|لل|[بلكس])?$/u, after: /^$/u },
    { script: /\p{sc=Hebr}/u, before: /^[ובכלמשה]{0,3}$/u, after: /^$/u },
    {
      script: /\p{sc=Ethi}/u,
      before: /^(?:[የለበከንብክ]|ስለ|እንደ|ወደ|እስከ|ናይ|ካብ)?$/u,
      after: /^(?:[ንናምስዬው]|ውን)?$/u,
    },
  ];
