import type { PageState, Visitor } from './page-state.ts';
import { at } from './steps.ts';

/** Makes states of one page, which is seen by one kind of visitor. */
export const statesOf =
  (place: string, visitor: Visitor) =>
  (name: string, about: string, open: PageState['open']): PageState => ({
    name,
    about,
    place,
    visitor,
    open,
  });

/** Makes states of the pages that one kind of visitor sees; where nothing else is said, as they open. */
export const statesFor =
  (who: Pick<PageState, 'visitor' | 'isConfirmed'>) =>
  (place: string, name: string, about: string, open: PageState['open'] = at(place)): PageState => ({
    name,
    about,
    place,
    ...who,
    open,
  });
