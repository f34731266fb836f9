import { useLocalStorage } from '@vueuse/core';
import { defineStore } from 'pinia';
import { ref } from 'vue';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

interface Tenant {
  id: number;
  fullName: string;
  birthDate: string;
}
interface TenantState {
  tenant: Tenant | null;
  choose: (tenant: Tenant) => void;
}
interface ViewState {
  isWide: boolean;
  theme: string;
  toggle: () => void;
}

export const useTenant = create<TenantState>()(
  // finding: personal-data-in-browser-storage
  persist((set) => ({ tenant: null, choose: (tenant) => set({ tenant }) }), { name: 'tenant' }),
);
export const useForm = create(
  // finding: personal-data-in-browser-storage
  persist(() => ({ email: '', iban: '' }), { name: 'form', storage: createJSONStorage(() => sessionStorage) }),
);
export const useView = create<ViewState>()(
  // ok: personal-data-in-browser-storage
  persist((set) => ({ isWide: true, theme: 'dark', toggle: () => set((state) => ({ isWide: !state.isWide })) }), {
    name: 'view',
  }),
);
export const usePart = create<TenantState & ViewState>()(
  // ok: personal-data-in-browser-storage
  persist((set) => ({ tenant: null, theme: 'dark', isWide: true, choose: (tenant) => set({ tenant }), toggle: () => undefined }), {
    name: 'part',
    partialize: (state) => ({ theme: state.theme }),
  }),
);

// finding: personal-data-in-browser-storage
export const useSignUp = defineStore(
  'sign-up',
  () => {
    const phone = ref('');
    const birthDate = ref('');
    return { phone, birthDate };
  },
  { persist: true },
);
export const useDraft = defineStore('draft', {
  state: () => ({ email: '', postcode: '' }),
});
export const useLook = defineStore('look', { state: () => ({ theme: 'dark', columns: 3 }), persist: true });

// finding: personal-data-in-browser-storage
export const contact = useLocalStorage('contact', { email: '', phone: '' });
// ok: personal-data-in-browser-storage
export const look = useLocalStorage('look', { theme: 'dark', columns: 3 });
