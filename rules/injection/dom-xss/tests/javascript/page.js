(function () {
  'use strict';

  const output = document.getElementById('output');
  const params = new URLSearchParams(window.location.search);

  // finding: dom-xss
  output.innerHTML = 'Searched for ' + params.get('q');
  // ok: dom-xss
  output.textContent = 'Searched for ' + params.get('q');

  const fragment = decodeURIComponent(location.hash.substring(1));
  // finding: dom-xss
  document.write('<h2>' + fragment + '</h2>');
  // finding: dom-xss
  output.insertAdjacentHTML('beforeend', '<p>' + fragment + '</p>');
  // ok: dom-xss
  output.insertAdjacentText('beforeend', fragment);

  const row = document.createElement('tr');
  // finding: dom-xss
  row.outerHTML = `<tr><td>${document.referrer}</td></tr>`;
  const cell = document.createElement('td');
  // ok: dom-xss
  cell.appendChild(document.createTextNode(document.referrer));

  window.addEventListener('message', function (event) {
    // finding: dom-xss
    output.innerHTML = event.data;
  });

  window.addEventListener('message', (event) => {
    const { count } = event.data;
    // ok: dom-xss
    output.innerHTML = '<b>' + parseInt(count, 10) + '</b>';
  });

  function encode(text) {
    return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  }
  // ok: dom-xss
  output.innerHTML = '<p>' + encode(params.get('q')) + '</p>';

  const tabs = { home: '<h1>Home</h1>', about: '<h1>About</h1>' };
  // ok: dom-xss
  output.innerHTML = tabs[params.get('tab')] || tabs.home;
  // ok: dom-xss
  output.innerHTML = '<a href="?q=' + encodeURIComponent(params.get('q')) + '">again</a>';
})();
