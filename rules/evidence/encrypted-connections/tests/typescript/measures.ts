const API = 'https://api.example.org';

// finding: encrypted-connections
export const rooms = () => fetch(`${API}/rooms`);
// ok: encrypted-connections
export const guests = () => fetch('http://api.example.org/guests');
// finding: encrypted-connections
export const prices = () => new WebSocket('wss://prices.example.org');
// ok: encrypted-connections
export const any = (address) => fetch(address);
