import { page } from '$app/state';

/** In a module of SvelteKit, outside of components. */
export function highlight(box: HTMLElement): void {
  box.innerHTML = `<mark>${page.url.searchParams.get('q')}</mark>`; // finding: dom-xss
  box.innerHTML = `<mark>${Number(page.url.searchParams.get('page'))}</mark>`; // ok: dom-xss
  box.textContent = page.url.searchParams.get('q'); // ok: dom-xss
  box.innerHTML = `<i>${page.status}</i>`; // ok: dom-xss
}
