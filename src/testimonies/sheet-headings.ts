/** The headings of the blank sheet, in its order. French and English stand in the locale files. */
export const HEADINGS = [
  'title',
  'date',
  'place',
  'hour',
  'clock',
  'fromMidnight',
  'fromDawn',
  'person',
  'language',
  'interpreter',
  'happened',
  'acted',
  'injuries',
  'taken',
  'witnesses',
  'readBack',
  'signature',
] as const;
export type Heading = (typeof HEADINGS)[number];
export type Headings = Readonly<Record<Heading, string>>;

/**
 * The same in the languages of the people interviewed. None has been read by a speaker yet, and the sheet says so;
 * whoever has read one adds its tag to `CHECKED`. A language that is not here gets English: a wrong heading would
 * mislead an interview, a foreign one only slows it.
 */
export const SHEET_HEADINGS: Readonly<Record<string, Headings>> = {
  ar: {
    title: 'شهادة',
    date: 'التاريخ',
    place: 'المكان',
    hour: 'الساعة',
    clock: 'طريقة حساب الساعات',
    fromMidnight: 'من منتصف الليل',
    fromDawn: 'من الفجر',
    person: 'الاسم أو الأحرف الأولى',
    language: 'اللغة',
    interpreter: 'المترجم الشفهي',
    happened: 'ماذا حدث؟',
    acted: 'من فعل ذلك؟',
    injuries: 'الإصابات',
    taken: 'ما أُخذ أو أُتلف',
    witnesses: 'الشهود',
    readBack: 'قُرئ عليّ وهو صحيح',
    signature: 'التوقيع أو العلامة',
  },
  fa: {
    title: 'شهادت',
    date: 'تاریخ',
    place: 'محل',
    hour: 'ساعت',
    clock: 'شیوهٔ شمارش ساعت',
    fromMidnight: 'از نیمه‌شب',
    fromDawn: 'از سپیده‌دم',
    person: 'نام یا حروف اول نام',
    language: 'زبان',
    interpreter: 'مترجم شفاهی',
    happened: 'چه اتفاقی افتاد؟',
    acted: 'چه کسانی این کار را کردند؟',
    injuries: 'جراحت‌ها',
    taken: 'آنچه گرفته یا خراب شد',
    witnesses: 'شاهدان',
    readBack: 'برایم خوانده شد و درست است',
    signature: 'امضا یا نشان',
  },
  ur: {
    title: 'گواہی',
    date: 'تاریخ',
    place: 'جگہ',
    hour: 'وقت',
    clock: 'وقت گننے کا طریقہ',
    fromMidnight: 'آدھی رات سے',
    fromDawn: 'صبح سے',
    person: 'نام یا نام کے پہلے حروف',
    language: 'زبان',
    interpreter: 'ترجمان',
    happened: 'کیا ہوا؟',
    acted: 'یہ کس نے کیا؟',
    injuries: 'چوٹیں',
    taken: 'کیا چھینا یا توڑا گیا',
    witnesses: 'گواہ',
    readBack: 'مجھے پڑھ کر سنایا گیا اور یہ درست ہے',
    signature: 'دستخط یا نشان',
  },
  am: {
    title: 'ምስክርነት',
    date: 'ቀን',
    place: 'ቦታ',
    hour: 'ሰዓት',
    clock: 'የሰዓት አቆጣጠር',
    fromMidnight: 'ከእኩለ ሌሊት ጀምሮ',
    fromDawn: 'ከንጋት ጀምሮ',
    person: 'ስም ወይም የስም መጀመሪያ ፊደላት',
    language: 'ቋንቋ',
    interpreter: 'አስተርጓሚ',
    happened: 'ምን ሆነ?',
    acted: 'ማን አደረገው?',
    injuries: 'ጉዳቶች',
    taken: 'የተወሰደ ወይም የተበላሸ ንብረት',
    witnesses: 'ምስክሮች',
    readBack: 'ተነቦልኛል፣ ትክክል ነው',
    signature: 'ፊርማ ወይም ምልክት',
  },
  ti: {
    title: 'ምስክርነት',
    date: 'ዕለት',
    place: 'ቦታ',
    hour: 'ሰዓት',
    clock: 'ኣቆጻጽራ ሰዓት',
    fromMidnight: 'ካብ ፍርቂ ለይቲ',
    fromDawn: 'ካብ ወጋሕታ',
    person: 'ስም ወይ ናይ ስም ቀዳሞት ፊደላት',
    language: 'ቋንቋ',
    interpreter: 'ኣስተርጓሚ',
    happened: 'እንታይ ኣጋጢሙ?',
    acted: 'መን ፈጺምዎ?',
    injuries: 'መጉዳእቲ',
    taken: 'ዝተወስደ ወይ ዝተበላሸወ ንብረት',
    witnesses: 'መሰኻኽር',
    readBack: 'ተነቢቡለይ፣ ቅኑዕ እዩ',
    signature: 'ፌርማ ወይ ምልክት',
  },
};

/** Tags of `SHEET_HEADINGS` that a speaker has read and approved. */
const CHECKED: ReadonlySet<string> = new Set();

/** The headings for a language of the directory (`ar-SD` gets those of `ar`), or null. */
export function headingsFor(tag: string): { tag: string; headings: Headings; checked: boolean } | null {
  const base = tag.split('-')[0] ?? tag;
  const headings = SHEET_HEADINGS[base];
  return headings ? { tag: base, headings, checked: CHECKED.has(base) } : null;
}
