import axios from 'axios';

axios.interceptors.response.use((response) => {
  // finding: dom-xss
  document.getElementById('notice').innerHTML = response.data;
  // ok: dom-xss
  document.getElementById('notice').textContent = response.data;
  return response;
});
