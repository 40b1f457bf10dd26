import { item, under } from '../item.js';

/** What the letter of a fact's code says; the lists below follow domain.md 6.3. */
export const factFamilies = [
  item('V', 'Violences et menaces', 'Violence and threats'),
  item('D', 'Destruction et saisie d’affaires', 'Belongings destroyed or taken'),
  item('L', 'Contrôle et privation de liberté', 'Checks and deprivation of liberty'),
  item('R', 'Règles et droits non respectés', 'Rules and rights not respected'),
  item('M', 'Plage et mer', 'Beach and sea'),
  item('O', 'Entrave à l’observation et à l’aide', 'Obstruction of observation and aid'),
];

/** What was done. Several may be said of one incident; the words describe an act and judge nobody. */
export const facts = [
  ...under('V', [
    item('V01', 'Coups de main, de poing ou de pied', 'Blows with hands, fists or feet'),
    item('V02', 'Coups de matraque ou de tonfa', 'Blows with a baton or tonfa'),
    item('V03', 'Gaz lacrymogène en spray (gazeuse)', 'Tear gas spray'),
    item('V04', 'Grenade lacrymogène', 'Tear gas grenade'),
    item('V05', 'Grenade de désencerclement (GENL)', 'Sting-ball grenade (GENL)'),
    item('V06', 'Tir de lanceur de balles de défense (LBD 40)', 'Rubber bullet launcher (LBD 40)'),
    item('V07', 'Pistolet à impulsion électrique (taser)', 'Electric-shock weapon (taser)'),
    item('V08', 'Chien', 'Dog'),
    item('V09', 'Étranglement, plaquage, genou sur le corps', 'Chokehold, pinning down, knee on the body'),
    item('V10', 'Menottage serré', 'Tight handcuffing'),
    item('V11', 'Traînage, chute provoquée', 'Dragging, being made to fall'),
    item('V12', 'Véhicule dirigé contre une personne', 'Vehicle driven at a person'),
    item(
      'V13',
      'Mise en danger dans l’eau, bateau lacéré ou visé',
      'Endangered in the water, boat slashed or aimed at',
    ),
    item('V14', 'Jet d’objet', 'Object thrown'),
    item('V15', 'Violence sexuelle, fouille humiliante', 'Sexual violence, humiliating search'),
    item('V16', 'Menace avec une arme', 'Threat with a weapon'),
    item('V17', 'Refus de secours', 'Refusal of help'),
    item('V18', 'Intimidation, poursuite', 'Intimidation, chase'),
    item('V19', 'Insultes', 'Insults'),
    item('V20', 'Propos racistes, xénophobes ou homophobes', 'Racist, xenophobic or homophobic words'),
    item('V21', 'Humiliation, ordre dégradant', 'Humiliation, degrading order'),
    item('V22', 'Privation de sommeil, réveils répétés', 'Sleep deprivation, repeated waking'),
  ]),
  ...under('D', [
    item('D01', 'Tentes ou bâches détruites', 'Tents or tarpaulins destroyed'),
    item('D02', 'Affaires saisies', 'Belongings seized'),
    item('D03', 'Affaires lacérées', 'Belongings slashed'),
    item('D04', 'Téléphone détruit ou pris', 'Phone destroyed or taken'),
    item('D05', 'Papiers ou argent détruits ou pris', 'Papers or money destroyed or taken'),
    item('D06', 'Couvertures, sacs de couchage, sacs', 'Blankets, sleeping bags, bags'),
    item('D07', 'Vélo', 'Bicycle'),
    item('D08', 'Nourriture, eau, cuve', 'Food, water, water tank'),
    item('D09', 'Médicaments, lunettes', 'Medicine, glasses'),
    item('D10', 'Bois, palettes, matelas, chaises', 'Wood, pallets, mattresses, chairs'),
    item('D11', 'Échoppes du lieu de vie («\u202fshops\u202f»)', 'Stalls of the living site (“shops”)'),
  ]),
  ...under('L', [
    item('L01', 'Contrôle d’identité', 'Identity check'),
    item('L02', 'Contrôle au faciès', 'Identity check by racial profiling'),
    item('L03', 'Interpellation violente', 'Violent arrest'),
    item('L04', 'Retenue ou garde à vue', 'Holding for identity check or police custody'),
    item('L05', 'Placement en centre de rétention (CRA)', 'Immigration detention (CRA)'),
    item(
      'L06',
      'Transport forcé en bus, mise à l’abri contrainte',
      'Forced bus transport, coerced relocation',
    ),
    item('L07', 'Encerclement, nasse', 'Encirclement, kettling'),
    item('L08', 'Éloignement de la ville', 'Removal from the town'),
  ]),
  ...under('R', [
    item('R01', 'Refus de prendre la plainte', 'Refusal to take the complaint'),
    item('R02', 'Refus d’interprète', 'Refusal of an interpreter'),
    item('R03', 'Numéro RIO absent ou caché', 'RIO number absent or hidden'),
    item('R04', 'Caméra non déclenchée', 'Camera not switched on'),
    item('R05', 'Visages cachés', 'Faces covered'),
    item('R06', 'Pas de sommation', 'No warning given'),
    item('R07', 'Pas de traduction', 'No translation'),
  ]),
  ...under('M', [
    item('M01', 'Interception sur la plage', 'Interception on the beach'),
    item('M02', 'Interception en eau peu profonde', 'Interception in shallow water'),
    item(
      'M03',
      'Retour de sauvetage sans assistance (vêtements, abri)',
      'Return from rescue without care (clothes, shelter)',
    ),
    item('M04', 'Mise en danger en mer', 'Endangered at sea'),
  ]),
  ...under('O', [
    item('O01', 'Entrave à l’observation', 'Obstruction of observation'),
    item('O02', 'Entrave à l’aide', 'Obstruction of aid'),
  ]),
];

/** What was going on when it happened. */
export const circumstances = [
  item('during_eviction', 'Pendant une expulsion de lieu de vie', 'During an eviction'),
  item('check', 'Pendant un contrôle', 'During a check'),
  item('crossing_attempt', 'Pendant une tentative de passage', 'During a crossing attempt'),
  item('distribution', 'Pendant une distribution', 'During a distribution'),
  item('street', 'Dans la rue', 'In the street'),
  item('custody', 'Pendant une garde à vue ou une retenue', 'In custody'),
  item('transport', 'Pendant un transport', 'During transport'),
  item('hospital', 'À l’hôpital', 'At the hospital'),
  item('protest', 'Pendant une manifestation', 'During a protest'),
  item('revenge', 'En représailles', 'In revenge'),
];

/** How the one who tells it knows it. */
export const certainties = [
  item('seen', 'Vu par la personne', 'Seen by the person'),
  item('told', 'Rapporté par autrui', 'Told by somebody else'),
  item('inferred', 'Déduit', 'Inferred'),
];
