const prices = new WebSocket('wss://prices.example.org/feed');
prices.onmessage = ({ data }) => {
  const { title } = JSON.parse(data);
  // finding: dom-xss
  document.getElementById('ticker').insertAdjacentHTML('afterbegin', `<li>${title}</li>`);
};
prices.addEventListener('message', (event) => {
  // ok: dom-xss
  document.getElementById('ticker').textContent = event.data;
});

const news = new EventSource('/news');
news.onmessage = (event) => {
  // finding: dom-xss
  document.getElementById('news').innerHTML = event.data;
};
news.onmessage = (event) => {
  // ok: dom-xss
  document.getElementById('count').innerHTML = String(Number(event.data));
};

window.onmessage = (event) => {
  // finding: dom-xss
  document.body.innerHTML = event.data;
};
