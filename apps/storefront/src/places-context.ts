import { createContext, use } from 'react';
import type { Places } from './places.ts';

export const PlacesContext = createContext<Places>({ server: '', web: null });

export const usePlaces = (): Places => use(PlacesContext);
