import { item } from '../item.js';

const zone =
  <const Side extends 'front' | 'back'>(side: Side) =>
  <const Code extends string>(code: Code, fr: string, en: string) =>
    item(code, fr, en, { side });
const front = zone('front');
const back = zone('back');

/**
 * The body map: thirty zones, seventeen seen from the front and thirteen from the back. Right and left are those of
 * the person, not of who looks at the drawing.
 */
export const bodyZones = [
  front('face', 'Tête et visage', 'Head and face'),
  front('throat', 'Gorge', 'Throat'),
  front('chest', 'Poitrine', 'Chest'),
  front('abdomen', 'Ventre', 'Abdomen'),
  front('pelvis', 'Bassin et sexe', 'Pelvis and genitals'),
  front('upper_arm_right', 'Épaule et bras droits', 'Right shoulder and upper arm'),
  front('upper_arm_left', 'Épaule et bras gauches', 'Left shoulder and upper arm'),
  front('forearm_right', 'Avant-bras et poignet droits', 'Right forearm and wrist'),
  front('forearm_left', 'Avant-bras et poignet gauches', 'Left forearm and wrist'),
  front('hand_right', 'Main droite', 'Right hand'),
  front('hand_left', 'Main gauche', 'Left hand'),
  front('thigh_right', 'Cuisse droite', 'Right thigh'),
  front('thigh_left', 'Cuisse gauche', 'Left thigh'),
  front('lower_leg_right', 'Genou et jambe droits', 'Right knee and lower leg'),
  front('lower_leg_left', 'Genou et jambe gauches', 'Left knee and lower leg'),
  front('foot_right', 'Cheville et pied droits', 'Right ankle and foot'),
  front('foot_left', 'Cheville et pied gauches', 'Left ankle and foot'),
  back('back_head', 'Arrière de la tête', 'Back of the head'),
  back('nape', 'Nuque', 'Nape'),
  back('upper_back', 'Haut du dos', 'Upper back'),
  back('lower_back', 'Bas du dos', 'Lower back'),
  back('buttocks', 'Fesses', 'Buttocks'),
  back(
    'back_upper_arm_right',
    'Arrière de l’épaule et du bras droits',
    'Back of the right shoulder and upper arm',
  ),
  back(
    'back_upper_arm_left',
    'Arrière de l’épaule et du bras gauches',
    'Back of the left shoulder and upper arm',
  ),
  back(
    'back_forearm_right',
    'Coude et arrière de l’avant-bras droits',
    'Right elbow and back of the forearm',
  ),
  back('back_forearm_left', 'Coude et arrière de l’avant-bras gauches', 'Left elbow and back of the forearm'),
  back('back_thigh_right', 'Arrière de la cuisse droite', 'Back of the right thigh'),
  back('back_thigh_left', 'Arrière de la cuisse gauche', 'Back of the left thigh'),
  back('calf_right', 'Mollet droit', 'Right calf'),
  back('calf_left', 'Mollet gauche', 'Left calf'),
];

export const injuryKinds = [
  item('hematome', 'Hématome', 'Haematoma'),
  item('ecchymose', 'Ecchymose', 'Bruise'),
  item('plaie', 'Plaie', 'Wound'),
  item('brulure', 'Brûlure', 'Burn'),
  item('brulure_chimique', 'Brûlure chimique', 'Chemical burn'),
  item('fracture', 'Fracture', 'Fracture'),
  item('entorse', 'Entorse', 'Sprain'),
  item('dent', 'Dent cassée ou perdue', 'Broken or lost tooth'),
  item('oeil', 'Atteinte de l’œil', 'Eye injury'),
  item('oreille_audition', 'Oreille, audition', 'Ear, hearing'),
  item('respiratoire', 'Gêne respiratoire', 'Breathing trouble'),
  item('morsure', 'Morsure', 'Bite'),
  item('perte_conscience', 'Perte de conscience', 'Loss of consciousness'),
  item('hypothermie', 'Hypothermie', 'Hypothermia'),
  item('noyade', 'Noyade', 'Drowning'),
  item('psychique', 'Atteinte psychique', 'Psychological harm'),
  item('grossesse', 'Atteinte à la grossesse', 'Harm to a pregnancy'),
  item('autre', 'Autre', 'Other'),
];

/** The furthest that care, or harm, has gone; from the lightest to the gravest. */
export const injurySeverities = [
  item('on_site', 'Soins sur place', 'Treated on the spot'),
  item('pass', 'Permanence d’accès aux soins (PASS)', 'Hospital access-to-care clinic (PASS)'),
  item('emergency', 'Urgences', 'Emergency ward'),
  item('hospitalised', 'Hospitalisation', 'Hospitalised'),
  item('surgery', 'Chirurgie', 'Surgery'),
  item('lasting', 'Séquelles', 'Lasting effects'),
  item('death', 'Décès', 'Death'),
];
