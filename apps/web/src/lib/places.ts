import { placeList } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { read } from './api';
import { type Choice, choiceTree } from './choice-tree';

/** Every division, for choosing one. */
export const usePlaces = () =>
  useQuery({
    queryKey: ['places'],
    queryFn: () => read('/units/places', placeList),
    staleTime: 300_000,
  });

/** The divisions as the tree a person chooses from; none until they are known. */
export function usePlaceChoices(): Choice<string>[] {
  const { data = [] } = usePlaces();
  return choiceTree(
    data.map(({ code, name, parentCode }) => ({ key: code, title: name, parent: parentCode })),
  );
}
