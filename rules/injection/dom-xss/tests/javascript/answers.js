import axios from 'axios';
import DOMPurify from 'dompurify';

const list = document.querySelector('#comments');

export async function showComments(id) {
  const response = await fetch('/api/comments/' + id);
  const comments = await response.json();
  for (const comment of comments) {
    const item = document.createElement('li');
    // finding: dom-xss
    item.innerHTML = comment.text;
    list.append(item);
  }
}

export async function showNames(id) {
  const { data } = await axios.get('/api/users/' + id);
  const item = document.createElement('li');
  // ok: dom-xss
  item.textContent = data.name;
  // ok: dom-xss
  item.innerHTML = DOMPurify.sanitize(data.biography);
  list.append(item);
}

export async function showCount(id) {
  const { data } = await axios.get(`/api/comments/${id}/count`);
  // ok: dom-xss
  list.innerHTML = `<li>${Number(data.count)} comments</li>`;
}
