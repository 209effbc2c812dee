import { placeList } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { read } from './api';

/** Every division, for choosing one. */
export const usePlaces = () =>
  useQuery({
    queryKey: ['places'],
    queryFn: () => read('/units/places', placeList),
    staleTime: 300_000,
  });
