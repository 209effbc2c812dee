import { chosenOf } from './selection';

it('acts on what is shown alone, though a filter hid something chosen before', () => {
  expect(chosenOf([{ id: 2 }, { id: 3 }], [1, 3])).toEqual([3]);
});
