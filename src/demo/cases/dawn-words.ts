/** What the invented person dictated, paragraph by paragraph: a few plain sentences, calm as they mostly are. */
export const TOLD = [
  'هذه شهادة مخترعة للعرض فقط. الأشخاص والأحداث غير حقيقية.',
  'كنت نائماً في خيمتي مع صديقي. كان الوقت قبل طلوع الشمس.',
  'سمعت أصواتاً ورأيت أضواء. جاء رجال الشرطة وقالوا لنا أن نخرج.',
  'قطع أحدهم خيمتي بسكين. كان في الخيمة حقيبتي وهاتفي وبطانيتان.',
  'دفعني أحدهم فسقطت على الأرض. تؤلمني يدي اليمنى.',
  'لم يعطونا أي ورقة. أخذوا الخيام في شاحنة.',
];
/** The same, paragraph by paragraph. */
export const TRANSLATED = [
  'Ceci est un témoignage inventé pour la démonstration. Les personnes et les faits ne sont pas réels.',
  'Je dormais dans ma tente avec mon ami. C’était avant le lever du soleil.',
  'J’ai entendu des voix et j’ai vu des lumières. Des policiers sont venus et nous ont dit de sortir.',
  'L’un d’eux a coupé ma tente avec un couteau. Dans la tente il y avait mon sac, mon téléphone et deux couvertures.',
  'L’un d’eux m’a poussé et je suis tombé par terre. Ma main droite me fait mal.',
  'Ils ne nous ont donné aucun papier. Ils ont emporté les tentes dans un camion.',
];
