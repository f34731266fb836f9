const axios = require('axios');
const { download } = require('./download');

async function check() {
  // ok: cleartext-transport
  const own = await download('http://example.com/prices.csv');
  // finding: cleartext-transport
  const direct = await axios.get('http://example.com/prices.csv');
  return own === direct.data;
}

module.exports = { check };
