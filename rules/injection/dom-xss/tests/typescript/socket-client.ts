import { io } from 'socket.io-client';

const socket = io('/talk');
const list = document.getElementById('talk')!;

socket.on('said', (message: { html: string; text: string }) => {
  // finding: dom-xss
  list.insertAdjacentHTML('beforeend', message.html);
  // ok: dom-xss
  list.append(message.text);
});
socket.on('connect', () => {
  // ok: dom-xss
  list.innerHTML = '<li>You are connected</li>';
});
