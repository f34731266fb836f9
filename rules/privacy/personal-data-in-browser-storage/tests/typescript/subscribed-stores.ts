import { defineStore } from 'pinia';
import { watch } from 'vue';

interface Visitor {
  name: string;
  email: string;
}

// finding: personal-data-in-browser-storage
export const useVisitor = defineStore('visitor', {
  state: () => ({ slot: '', visitorEmail: '' }),
  persist: { pick: ['visitorEmail'] },
});

// ok: personal-data-in-browser-storage
export const useSlot = defineStore('slot', {
  state: () => ({ slot: '', visitorEmail: '' }),
  persist: { pick: ['slot'] },
});

// ok: personal-data-in-browser-storage
export const useCounter = defineStore('counter', {
  state: () => ({ slot: '', visitorEmail: '' }),
  persist: { omit: ['visitorEmail'] },
});

export const useCheckout = defineStore('checkout', {
  state: () => ({ slot: '', adults: 2, visitor: { name: '', email: '' } as Visitor }),
  actions: {
    fill(visitor: Visitor) {
      this.visitor = visitor;
    },
  },
});

export const useDisplay = defineStore('display', {
  state: () => ({ contrast: 'high', columns: 3 }),
});

export function keepCheckout(): void {
  const checkout = useCheckout();
  checkout.$subscribe((_mutation, state) => {
    // finding: personal-data-in-browser-storage
    localStorage.setItem('checkout', JSON.stringify(state));
  });
  watch(
    () => checkout.$state,
    (state) => {
      // finding: personal-data-in-browser-storage
      sessionStorage.setItem('checkout', JSON.stringify(state));
    },
    { deep: true },
  );
}

export function keepDisplay(): void {
  const display = useDisplay();
  display.$subscribe((_mutation, state) => {
    // ok: personal-data-in-browser-storage
    localStorage.setItem('display', JSON.stringify(state));
  });
  // ok: personal-data-in-browser-storage
  localStorage.setItem('display', JSON.stringify(display.$state));
}
