import { item, under } from '../item.js';

export const forceFamilies = [
  item('police_nationale', 'Police nationale', 'National police'),
  item('gendarmerie', 'Gendarmerie nationale', 'Gendarmerie'),
  item('other_public', 'Autres agents publics ou mandatés', 'Other public or mandated agents'),
  item('private', 'Sociétés privées et transports', 'Private companies and transport'),
  item('others', 'Autres ou non identifiés', 'Others or not identified'),
];

/**
 * Who acted, or was there. Police forces and the other actors of an operation stand in one list, because a person
 * who tells what happened often cannot tell them apart: "unknown" is an answer, never a gap.
 */
export const forces = [
  ...under('police_nationale', [
    item('pn_crs', 'Compagnie républicaine de sécurité (CRS)', 'Riot police (CRS)'),
    item('pn_bac', 'Brigade anti-criminalité (BAC)', 'Anti-crime squad (BAC)'),
    item('pn_commissariat', 'Commissariat', 'Police station officers'),
    item('pn_paf', 'Police aux frontières (PAF)', 'Border police (PAF)'),
    item('pn_bmr', 'Brigade mobile de recherche (BMR)', 'Mobile search brigade (BMR)'),
    item('pn_ciat', 'Unité CIAT', 'CIAT unit'),
    item(
      'pn_csi',
      'Compagnie de sécurisation et d’intervention (CSI)',
      'Security and intervention company (CSI)',
    ),
    item('pn_other', 'Police nationale, autre ou non précisé', 'National police, other or not specified'),
  ]),
  ...under('gendarmerie', [
    item('gn_egm', 'Gendarmerie mobile (escadron)', 'Mobile gendarmerie (squadron)'),
    item('gn_departementale', 'Gendarmerie départementale', 'Departmental gendarmerie'),
    item(
      'gn_psig',
      'Peloton de surveillance et d’intervention (PSIG)',
      'Surveillance and intervention platoon (PSIG)',
    ),
    item('gn_maritime', 'Gendarmerie maritime', 'Maritime gendarmerie'),
    item('gn_reserve', 'Réserve de la gendarmerie', 'Gendarmerie reserve'),
  ]),
  ...under('other_public', [
    item('police_municipale', 'Police municipale', 'Municipal police'),
    item('douanes', 'Douanes', 'Customs'),
    item('armee_sentinelle', 'Armée (Sentinelle)', 'Army (Sentinelle)'),
    item('marine_prefmar', 'Marine nationale, préfecture maritime', 'Navy, maritime prefecture'),
    item('prefecture_agent', 'Agent·e de la préfecture', 'Prefecture agent'),
    item('interpreter_mandated', 'Interprète mandaté·e', 'Mandated interpreter'),
    item('ofii_shelter_staff', 'OFII, personnel d’hébergement', 'OFII, shelter staff'),
    item('commissaire_de_justice', 'Commissaire de justice', 'Bailiff (commissaire de justice)'),
    item('uk_border_force', 'Police britannique des frontières', 'UK Border Force'),
  ]),
  ...under('private', [
    item('sncf_suge', 'Sûreté ferroviaire (SUGE, SNCF)', 'Railway security (SUGE, SNCF)'),
    item('private_security', 'Sécurité privée', 'Private security'),
    item('cleaning_company', 'Société de nettoyage', 'Cleaning company'),
  ]),
  ...under('others', [
    item('unknown_uniform', 'En uniforme, non identifié', 'In uniform, not identified'),
    item('unknown_plain_clothes', 'En civil, non identifié', 'In plain clothes, not identified'),
    item('civilians_far_right', 'Civils, extrême droite', 'Civilians, far right'),
    item('smugglers', 'Passeurs', 'Smugglers'),
    item('other', 'Autre', 'Other'),
  ]),
];

/**
 * What may be noted of those who acted; `kind` says how it is answered. Partial numbers are kept as they were seen
 * (`12?45??`): a guess written as a number would accuse somebody else.
 */
export const forceDetails = [
  item('unit', 'Unité, compagnie, escadron', 'Unit, company, squadron', { kind: 'text' }),
  item('rank_marks', 'Grade, galons', 'Rank marks', { kind: 'text' }),
  item('count_present', 'Nombre d’agents présents', 'Number present', { kind: 'count' }),
  item('count_acted', 'Nombre d’agents ayant agi', 'Number who acted', { kind: 'count' }),
  item('rio', 'Matricule RIO, même partiel', 'Officer ID (RIO), even partial', { kind: 'text' }),
  item('plate', 'Plaque d’immatriculation', 'Number plate', { kind: 'text' }),
  item('vehicle_type', 'Type de véhicule', 'Type of vehicle', { kind: 'text' }),
  item('face_covered', 'Visage couvert', 'Face covered', { kind: 'answer' }),
  item('armband', 'Brassard', 'Armband', { kind: 'answer' }),
  item('uniform_colour', 'Couleur de la tenue', 'Colour of the uniform', { kind: 'text' }),
  item('gender', 'Genre', 'Gender', { kind: 'text' }),
  item('language_used', 'Langue employée', 'Language used', { kind: 'text' }),
  item('description', 'Description physique', 'Physical description', { kind: 'text' }),
  item('camera', 'Caméra sur le corps', 'Body camera', { kind: 'answer' }),
  item('camera_light', 'Voyant rouge allumé', 'Red light on', { kind: 'answer' }),
];
