import { item } from '../item.js';

const language = <const Code extends string>(
  code: Code,
  iso639_3: string,
  script: string,
  fr: string,
  en: string,
  own: string,
) => item(code, fr, en, { iso639_3, script, own });

/**
 * Languages spoken on the coast: BCP 47 tag, ISO 639-3, usual script (ISO 15924), name in French, English and in
 * itself. Script and direction belong to a document, not to a language: a message in Tigrinya may come in Latin
 * letters. These are what a new document starts from.
 */
export const languages = [
  language('fr', 'fra', 'Latn', 'français', 'French', 'français'),
  language('en', 'eng', 'Latn', 'anglais', 'English', 'English'),
  language('ar', 'ara', 'Arab', 'arabe', 'Arabic', 'العربية'),
  language('ar-SD', 'apd', 'Arab', 'arabe soudanais', 'Sudanese Arabic', 'العربية السودانية'),
  language('ar-LY', 'ayl', 'Arab', 'arabe libyen', 'Libyan Arabic', 'العربية الليبية'),
  language('ar-SY', 'apc', 'Arab', 'arabe levantin', 'Levantine Arabic', 'العربية الشامية'),
  language('ar-IQ', 'acm', 'Arab', 'arabe irakien', 'Iraqi Arabic', 'العربية العراقية'),
  language('ti', 'tir', 'Ethi', 'tigrigna', 'Tigrinya', 'ትግርኛ'),
  language('am', 'amh', 'Ethi', 'amharique', 'Amharic', 'አማርኛ'),
  language('tig', 'tig', 'Ethi', 'tigré', 'Tigre', 'ትግረ'),
  language('om', 'orm', 'Latn', 'oromo', 'Oromo', 'Afaan Oromoo'),
  language('aa', 'aar', 'Latn', 'afar', 'Afar', 'Qafar'),
  language('byn', 'byn', 'Latn', 'bilen', 'Bilen', 'Blin'),
  language('byn-Ethi', 'byn', 'Ethi', 'bilen (écriture éthiopienne)', 'Bilen (Ethiopic)', 'ብሊን'),
  language('so', 'som', 'Latn', 'somali', 'Somali', 'Soomaali'),
  language('fa-IR', 'pes', 'Arab', 'persan (farsi)', 'Persian (Farsi)', 'فارسی'),
  language('fa-AF', 'prs', 'Arab', 'dari', 'Dari', 'دری'),
  language('ps', 'pus', 'Arab', 'pachto', 'Pashto', 'پښتو'),
  language('ckb', 'ckb', 'Arab', 'kurde sorani', 'Sorani Kurdish', 'کوردیی ناوەندی'),
  language(
    'kmr-Latn',
    'kmr',
    'Latn',
    'kurde kurmandji (Turquie, Syrie)',
    'Kurmanji Kurdish (Turkey, Syria)',
    'Kurmancî',
  ),
  language(
    'kmr-Arab',
    'kmr',
    'Arab',
    'kurde kurmandji, badini (Irak)',
    'Kurmanji Kurdish, Badini (Iraq)',
    'کورمانجی',
  ),
  language('ur', 'urd', 'Arab', 'ourdou', 'Urdu', 'اردو'),
  language('pa-Arab', 'pnb', 'Arab', 'pendjabi (Pakistan)', 'Punjabi (Pakistan)', 'پنجابی'),
  language('pa-Guru', 'pan', 'Guru', 'pendjabi (Inde)', 'Punjabi (India)', 'ਪੰਜਾਬੀ'),
  language('vi', 'vie', 'Latn', 'vietnamien', 'Vietnamese', 'Tiếng Việt'),
  language('sq', 'sqi', 'Latn', 'albanais', 'Albanian', 'shqip'),
  language('tr', 'tur', 'Latn', 'turc', 'Turkish', 'Türkçe'),
  language('ro', 'ron', 'Latn', 'roumain', 'Romanian', 'română'),
  language('fvr', 'fvr', 'Latn', 'four', 'Fur', 'Fòòr'),
  language('zag', 'zag', 'Latn', 'zaghawa', 'Zaghawa', 'Beria'),
  language('mls', 'mls', 'Latn', 'massalit', 'Masalit', 'Masarak'),
  language('ha', 'hau', 'Latn', 'haoussa', 'Hausa', 'Hausa'),
  language('bn', 'ben', 'Beng', 'bengali', 'Bengali', 'বাংলা'),
  language('hi', 'hin', 'Deva', 'hindi', 'Hindi', 'हिन्दी'),
  language('zh', 'zho', 'Hans', 'chinois', 'Chinese', '中文'),
  language('ru', 'rus', 'Cyrl', 'russe', 'Russian', 'русский'),
];
