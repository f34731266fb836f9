const axios = require('axios');

async function download(address) {
  // ok: cleartext-transport
  const answer = await axios.get(address);
  return answer.data;
}

module.exports = { download };
