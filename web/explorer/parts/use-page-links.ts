import { useLocation } from 'preact-iso';

/**
 * Lets marks of a picture with `data-page` lead to that page, for the pointer alone: the keyboard and what reads aloud have the same links in
 * the list beside every picture, and need no hundreds of stops within it.
 */
export function usePageLinks() {
  const { route } = useLocation();
  return {
    onClick({ target }: MouseEvent) {
      const mark = (target as Element).closest('[data-page]');
      const page = mark?.getAttribute('data-page');
      if (page) route(page);
    },
  };
}
