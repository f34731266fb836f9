import { createElement } from 'react';
import { useSearchParams } from 'react-router-dom';
import { defineComponent, h } from 'vue';
import { useRoute } from 'vue-router';
import { escape } from 'lodash-es';

const bold = (text: string) => text.replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>');

export const Crumb = defineComponent({
  setup() {
    const route = useRoute();
    return () =>
      h('nav', [
        // finding: dom-xss
        h('p', { class: 'crumb', innerHTML: bold(String(route.query.from ?? 'Home')) }),
        // ok: dom-xss
        h('p', { class: 'crumb', innerHTML: bold(escape(String(route.query.from ?? 'Home'))) }),
        // ok: dom-xss
        h('p', { class: 'crumb', title: String(route.query.from) }, String(route.query.from)),
      ]);
  },
});

export function Notice() {
  const [params] = useSearchParams();
  const text = params.get('notice') ?? '';
  return createElement(
    'div',
    null,
    // finding: dom-xss
    createElement('p', { dangerouslySetInnerHTML: { __html: bold(text) } }),
    // ok: dom-xss
    createElement('p', { className: 'notice' }, text),
  );
}
