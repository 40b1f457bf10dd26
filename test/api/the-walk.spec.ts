import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { TestApp } from '../support/app.js';
import { Script } from './by-the-book.js';

let test: TestApp;
beforeAll(async () => {
  test = await TestApp.start();
});
afterAll(() => test.stop());

const TIGRINYA = 'ንግሆ ሰዓት ሓሙሽተ መጺኦም። ቴንዳና ቀዲዶም።\n\nስልከይ ወሲዶም።';

describe('a script that knows the contract alone', () => {
  it('walks from a testimony in Tigrinya to a complaint on paper', async () => {
    const person = await test.account('jurist');
    const reader = await test.account('jurist');
    const script = await Script.with(await test.as(person));

    const opened = await script.call(201, 'POST', '/api/cases', {
      incident: {
        on: '2026-05-02',
        onPrecision: 'day',
        at: '05:00',
        atPrecision: 'about',
        clockSystem: '24h',
        place: { text: 'Calais, près du canal (lieu inventé)' },
        context: 'living_site',
        kinds: ['V03', 'D01'],
        forces: [{ body: 'pn_crs', unit: 'CRS 8', rio: '12?45??', certainty: 'seen', count: 4 }],
        legalBasis: 'none-shown',
        description: 'Au lever du jour.',
      },
      channel: 'field',
      people: [
        {
          role: 'complainant',
          name: 'Selam Exemple',
          pseudonym: 'Alem',
          initials: 'S. E.',
          languages: ['ti'],
          birthDate: '2001-02-03',
          ageBasis: 'declared',
          nationality: 'ER',
          contacts: [{ channel: 'signal', value: '+33 6 00 00 00 00', safety: 'no voicemail' }],
          declaredAddress: 'chez Maître Exemple, 1 rue Inventée, 62100 Calais',
          injuries: [{ zone: null, kind: 'brulure_chimique', severity: null }],
        },
      ],
      summary: 'Expulsion à l’aube.',
      juristId: person.id,
    });
    expect(opened).toMatchObject({ stage: 'alert', version: 1 });
    const at = `/api/cases/${opened.ref}`;
    const [complainant] = opened.people;
    await script.call(201, 'POST', `${at}/team`, { userId: reader.id, duty: 'jurist' });

    for (const purpose of ['store', 'file_criminal'])
      await script.call(201, 'POST', `${at}/consents`, {
        personId: complainant.id,
        purpose,
        given: true,
        on: '2026-05-03',
        mode: 'oral',
        language: 'ti',
        interpreter: 'M. Inventé',
      });

    const testimony = await script.call(201, 'POST', `${at}/testimonies`, {
      personId: complainant.id,
      takenOn: '2026-05-03',
      mode: 'dictated',
      language: 'ti',
      script: 'Ethi',
      direction: 'ltr',
      channel: 'in-person',
      interpreter: 'M. Inventé',
      readBack: true,
      text: TIGRINYA,
    });
    const changed = await script.call(200, 'PATCH', `/api/testimonies/${testimony.id}`, {
      version: testimony.version,
      text: `${TIGRINYA}\n\nቆሪሩኒ።`,
    });
    expect(
      (
        await script.call(409, 'PATCH', `/api/testimonies/${testimony.id}`, {
          version: testimony.version,
          text: 'stale',
        })
      ).current.version,
    ).toBe(changed.version);
    expect((await script.call(200, 'GET', `/api/testimonies/${testimony.id}?version=1`)).text).toBe(TIGRINYA);

    const translation = await script.call(201, 'POST', `/api/testimonies/${testimony.id}/translations`, {
      language: 'fr',
      kind: 'free',
      translator: 'Une bénévole inventée',
      text: 'Ils sont venus à l’aube. Ils ont lacéré notre tente.\n\nIls ont pris mon téléphone.\n\nJ’avais froid.',
    });
    expect(translation.status).toBe('draft');
    await script.call(422, 'POST', `/api/translations/${translation.id}/review`, {});
    const reviewed = await (
      await Script.with(await test.as(reader))
    ).call(200, 'POST', `/api/translations/${translation.id}/review`, {});
    expect(reviewed.status).toBe('reviewed');

    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#884422' } })
      .jpeg()
      .toBuffer();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'tente.jpg');
    form.append('title', 'Tente lacérée');
    form.append('kind', 'photo');
    const added = await script.call(201, 'POST', `${at}/documents`, form);
    const [photo] = added.items;
    expect(photo.sha256).toBe(createHash('sha256').update(picture).digest('hex'));
    expect(
      Buffer.from(await (await script.raw(`/api/documents/${photo.id}/content`)).arrayBuffer()).equals(
        picture,
      ),
    ).toBe(true);

    const asked = await script.call(202, 'POST', `${at}/dossiers`, {
      template: 'plainte-simple',
      language: 'fr',
      identity: 'nominative',
      exhibits: [
        { kind: 'testimony', id: testimony.id, title: 'Témoignage' },
        { kind: 'translation', id: translation.id, title: 'Traduction' },
        { kind: 'document', id: photo.id, title: 'Photographie de la tente' },
      ],
    });
    let dossier = asked;
    while (['queued', 'running'].includes(dossier.status)) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      dossier = await script.call(200, 'GET', `/api/dossiers/${asked.id}`);
    }
    expect(dossier).toMatchObject({ status: 'done', number: 1 });
    const pdf = Buffer.from(await (await script.raw(`/api/dossiers/${asked.id}/pdf`)).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(dossier.sha256);
    const approved = await script.call(201, 'POST', `/api/dossiers/${asked.id}/approval`);
    expect(approved.approvedBy).toBe(person.name);
    await script.call(409, 'POST', `/api/dossiers/${asked.id}/approval`);
    const reason = { reason: 'une pièce manque' };
    await script.call(422, 'POST', `/api/dossiers/${asked.id}/approval/withdrawal`, {});
    const withdrawn = await script.call(200, 'POST', `/api/dossiers/${asked.id}/approval/withdrawal`, reason);
    expect(withdrawn.approvedAt).toBe(null);
    const journal = await script.call(200, 'GET', `${at}/journal`);
    const actions = journal.items.map((e: { action: string }) => e.action);
    expect(actions).toEqual(
      expect.arrayContaining([
        'case.open',
        'testimony.record',
        'translation.review',
        'document.add',
        'dossier.printed',
        'dossier.read',
        'dossier.approve',
        'approval.withdraw',
      ]),
    );
  });
});
