export const settings = {
  messages: {
    // finding: cleartext-transport
    baseUrl: 'http://gateway.messages.example/v2',
  },
  // ok: cleartext-transport
  stock: { baseUrl: 'https://stock.messages.example/v2' },
  // ok: cleartext-transport
  imprint: 'http://gateway.messages.example/imprint',
};
