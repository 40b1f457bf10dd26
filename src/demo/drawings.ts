import sharp, { type Sharp } from 'sharp';

// Flat shapes and no letters: nobody takes them for photographs, and a machine without any font draws them too.

const drawing = (shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1200"><rect width="1600" height="1200" fill="#c9d6dc"/>` +
  `<path d="M0 780 Q400 720 800 770 T1600 760 V1200 H0Z" fill="#8a9a6b"/>${shapes}</svg>`;

const tent = `
  <path d="M380 860 L760 380 L1220 860Z" fill="#3f6f7f" stroke="#1e3b45" stroke-width="10"/>
  <path d="M760 380 L900 300 L1360 800 L1220 860Z" fill="#325864" stroke="#1e3b45" stroke-width="10"/>
  <path d="M560 800 L700 560 L730 600 L790 520 L820 590 L980 800 L860 690 L790 730 L720 660Z" fill="#14252b"/>
  <path d="M700 560 L640 640 M820 590 L900 640" stroke="#9fc0c9" stroke-width="8"/>`;

const belongings = `
  <ellipse cx="520" cy="920" rx="250" ry="60" fill="#6b4f3a"/>
  <path d="M330 900 Q520 780 720 910 L690 960 Q520 880 350 960Z" fill="#a34d3d"/>
  <rect x="960" y="880" width="130" height="70" rx="12" fill="#20262b" transform="rotate(-14 1025 915)"/>
  <path d="M985 900 L1020 930 L1010 905 L1060 935" stroke="#d9e2e5" stroke-width="5" fill="none"/>
  <path d="M1180 1000 q60 -70 120 0 q-60 50 -120 0Z" fill="#4b5a2e"/>
  <path d="M240 1040 L420 1010 L430 1050 L250 1080Z" fill="#3f6f7f"/>`;

const jpeg = (shapes: string): Sharp => sharp(Buffer.from(drawing(shapes))).jpeg({ quality: 82 });

/** 1600 × 1200. */
export const drawnTent = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await jpeg(tent).toBuffer());

/** Lies on its side and says so in its EXIF, as a telephone's pictures do. */
export const drawnBelongings = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const upright = await jpeg(belongings).toBuffer();
  const lying = sharp(upright).rotate(270).withMetadata({ orientation: 6 }).jpeg({ quality: 82 });
  return new Uint8Array(await lying.toBuffer());
};
