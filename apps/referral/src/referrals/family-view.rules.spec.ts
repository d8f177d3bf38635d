import { masked, onlyAllowed, type FamilyDetails } from './family-view.rules.js';

const details: FamilyDetails = {
  name: '甲某',
  idNumber: '990000000000000000',
  birthDate: '1986-01-01',
  phone: '00000000000',
  address: '示范镇示范村',
  regionCode: '510683990001',
  ground: { zh: '住房等级 D', en: 'House of grade D' },
  categories: ['dibao'],
};

describe('what is shown of the household behind a referral', () => {
  it('a department sees what its catalogue entry allows and nothing else', () => {
    expect(onlyAllowed(details, ['name', 'regionCode', 'ground'])).toEqual({
      name: '甲某',
      regionCode: '510683990001',
      ground: details.ground,
    });
    expect(onlyAllowed(details, [])).toEqual({});
  });

  it('everybody else sees what names somebody masked', () => {
    const star = () => '*';
    const masks = { name: star, idNumber: star, birthDate: star, phone: star, address: star };
    expect(masked(details, masks)).toEqual({
      ...details,
      name: '*',
      idNumber: '*',
      birthDate: '*',
      phone: '*',
      address: '*',
    });
  });

  it('what is not known stays away instead of being masked', () => {
    expect(
      masked(
        { categories: [] },
        { name: String, idNumber: String, birthDate: String, phone: String, address: String },
      ),
    ).toEqual({
      categories: [],
    });
  });
});
