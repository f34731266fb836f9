import { defineStore, storeToRefs } from 'pinia';
import { computed, onMounted, ref, unref, watch } from 'vue';

const note = ref('');
const loud = computed(() => note.value.toUpperCase());
const size = computed(() => note.value.length);
const title = ref('<b>Garden</b>');

onMounted(() => {
  note.value = location.hash.slice(1);
});

export function show(target: HTMLElement): void {
  // finding: dom-xss
  target.innerHTML = note.value;
  // finding: dom-xss
  target.innerHTML = loud.value;
  // finding: dom-xss
  target.innerHTML = unref(note);
  // ok: dom-xss
  target.innerHTML = `<b>${size.value}</b>`;
  // ok: dom-xss
  target.innerHTML = title.value;
  // ok: dom-xss
  target.textContent = loud.value;
}

watch([title, note], ([heading, text]) => {
  // ok: dom-xss
  document.body.innerHTML = heading;
  // finding: dom-xss
  document.body.innerHTML = text;
});

export const useBeds = defineStore('beds', () => {
  const remarks = ref<{ text: string }[]>([]);
  const heading = ref('<i>Beds</i>');
  async function load(bed: number) {
    const answer = await fetch(`https://garden.example/beds/${bed}/remarks`);
    remarks.value = await answer.json();
  }
  return { remarks, heading, load };
});

export const usePlot = defineStore('plot', {
  state: () => ({ label: '', kind: '<i>rented</i>' }),
  getters: { framed: (state) => `<p>${state.kind}</p>` },
  actions: {
    async load() {
      const answer = await fetch('https://garden.example/plot');
      this.label = (await answer.json()).label;
    },
  },
});

export function list(target: HTMLElement): void {
  const beds = useBeds();
  // finding: dom-xss
  target.innerHTML = beds.remarks.map((remark) => `<li>${remark.text}</li>`).join('');
  // ok: dom-xss
  target.innerHTML = beds.heading;
  const { remarks, heading } = storeToRefs(beds);
  // finding: dom-xss
  target.innerHTML = remarks.value[0].text;
  // ok: dom-xss
  target.innerHTML = heading.value;
  const plot = usePlot();
  // finding: dom-xss
  target.innerHTML = plot.label;
  // ok: dom-xss
  target.innerHTML = plot.framed;
}
