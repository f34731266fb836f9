import { reactive, ref, watch } from 'vue';

interface Guest {
  fullName: string;
  birthDate: string;
}
const guests = ref<Guest[]>([]);
const form = reactive({ email: '', iban: '' });
const view = reactive({ locale: 'en', compact: false, filter: '' });

watch(
  guests,
  (list) => {
    // finding: personal-data-in-browser-storage
    localStorage.setItem('guests', JSON.stringify(list));
  },
  { deep: true },
);
watch(
  () => form,
  (draft) => {
    // finding: personal-data-in-browser-storage
    sessionStorage.setItem('draft', JSON.stringify(draft));
  },
);
watch(view, (chosen) => {
  // ok: personal-data-in-browser-storage
  localStorage.setItem('view', JSON.stringify(chosen));
});
watch(guests, (list) => {
  // ok: personal-data-in-browser-storage
  localStorage.setItem('count', String(list.length));
});
