import type { Day } from '../../platform/day.js';
import { item, under } from '../item.js';

/**
 * HRO publishes two bulletins, Calaisis and Dunkerquois. The rest of the coast and the inland belong to neither, so
 * that they never swell the count of one.
 */
export const zones = [
  item('calaisis', 'Calaisis', 'Calais area'),
  item('dunkerquois', 'Dunkerquois', 'Dunkirk area'),
  item('outside', 'Hors des deux bulletins', 'Outside the two bulletins'),
];

/**
 * Communes, and the places that people name instead of theirs (Blériot-Plage is in Sangatte). `insee` is the
 * official geographic code of the commune, or of the associated commune for Mardyck.
 */
export const communes = [
  ...under('calaisis', [
    item('calais', 'Calais', 'Calais', { insee: '62193' }),
    item('marck', 'Marck', 'Marck', { insee: '62548' }),
    item('coquelles', 'Coquelles', 'Coquelles', { insee: '62239' }),
    item('sangatte', 'Sangatte', 'Sangatte', { insee: '62774' }),
    item('bleriot_plage', 'Blériot-Plage (Sangatte)', 'Blériot-Plage (Sangatte)', { insee: '62774' }),
    item('guines', 'Guînes', 'Guînes', { insee: '62397' }),
  ]),
  ...under('dunkerquois', [
    item('grande_synthe', 'Grande-Synthe', 'Grande-Synthe', { insee: '59271' }),
    item('loon_plage', 'Loon-Plage', 'Loon-Plage', { insee: '59359' }),
    item('mardyck', 'Mardyck (Dunkerque)', 'Mardyck (Dunkirk)', { insee: '59380' }),
    item('gravelines', 'Gravelines', 'Gravelines', { insee: '59273' }),
    item('dunkerque', 'Dunkerque', 'Dunkirk', { insee: '59183' }),
    item('leffrinckoucke', 'Leffrinckoucke', 'Leffrinckoucke', { insee: '59340' }),
    item('bray_dunes', 'Bray-Dunes', 'Bray-Dunes', { insee: '59107' }),
    item('oye_plage', 'Oye-Plage', 'Oye-Plage', { insee: '62645' }),
  ]),
  ...under('outside', [
    item('boulogne', 'Boulogne-sur-Mer', 'Boulogne-sur-Mer', { insee: '62160' }),
    item('wimereux', 'Wimereux', 'Wimereux', { insee: '62893' }),
    item('ambleteuse', 'Ambleteuse', 'Ambleteuse', { insee: '62025' }),
    item('equihen', 'Équihen-Plage', 'Équihen-Plage', { insee: '62300' }),
    item('hardelot', 'Hardelot (Neufchâtel-Hardelot)', 'Hardelot (Neufchâtel-Hardelot)', { insee: '62604' }),
    item('berck', 'Berck', 'Berck', { insee: '62108' }),
    item('camiers', 'Camiers, Sainte-Cécile', 'Camiers, Sainte-Cécile', { insee: '62201' }),
    item('saint_omer', 'Saint-Omer', 'Saint-Omer', { insee: '62765' }),
    item('longuenesse', 'Longuenesse', 'Longuenesse', { insee: '62525' }),
  ]),
];

const site = <const Code extends string>(code: Code, name: string, more: { activeTo?: Day } = {}) =>
  item(code, name, name, more);

/**
 * Living sites of the past, under the names that people still use. Sites change every few weeks: those of today are
 * records that the team keeps, these are here to read old cases. The two of which no commune is known to us hang
 * under their zone.
 */
export const sites = [
  ...under('calais', [
    site('virval', 'Hôpital, «\u202fVirval\u202f»', { activeTo: '2020-09-29' }),
    site('old_lidl', 'Old Lidl'),
    site('bmx', 'BMX'),
    site('petite_foret', 'Zone industrielle des Dunes, «\u202fPetite forêt\u202f»'),
    site('bois_dubrulle', 'Bois Dubrulle'),
    site('fort_nieulay', 'Fort Nieulay'),
    site('unicorn', 'Unicorn'),
    site('stadium', 'Stadium'),
    site('rue_des_huttes', 'Rue des Huttes'),
    site('quai_de_la_moselle', 'Quai de la Moselle'),
    site('conforama', 'Conforama'),
    site('verrotieres', 'Verrotières'),
  ]),
  ...under('grande_synthe', [site('puythouck', 'Puythouck'), site('la_liniere', 'La Linière')]),
  ...under('loon_plage', [site('loon_plage_canal', 'Loon-Plage, canal')]),
  ...under('mardyck', [site('mardyck_site', 'Mardyck')]),
  ...under('dunkerquois', [site('deroo', 'Deroo'), site('shops', '«\u202fShops\u202f»')]),
];

/** What kind of place it was. */
export const contexts = [
  item('living_site', 'Lieu de vie informel', 'Informal living site'),
  item('street', 'Rue', 'Street'),
  item('station', 'Gare', 'Station'),
  item('distribution', 'Lieu de distribution', 'Distribution point'),
  item('hospital', 'Hôpital', 'Hospital'),
  item('police_station', 'Commissariat, gendarmerie', 'Police station'),
  item('gav', 'Garde à vue', 'Police custody'),
  item('retenue', 'Retenue (24 h)', 'Holding (24 h)'),
  item('cra', 'Centre de rétention (CRA)', 'Immigration detention centre (CRA)'),
  item('bus_after_rescue', 'Bus après un sauvetage', 'Bus after a rescue'),
  item('beach', 'Plage', 'Beach'),
  item('sea_shallow', 'Mer, à moins de 300 m du rivage', 'Sea, less than 300 m from the shore'),
  item('sea', 'Mer', 'Sea'),
  item('lorry_park', 'Parking de poids lourds', 'Lorry park'),
  item('port', 'Port', 'Port'),
  item('tunnel', 'Tunnel', 'Tunnel'),
  item('road', 'Route', 'Road'),
  item('court', 'Tribunal', 'Court'),
  item('shelter', 'Hébergement', 'Shelter'),
  item('border_control', 'Contrôle frontalier (bureaux juxtaposés)', 'Border control (juxtaposed)'),
];
