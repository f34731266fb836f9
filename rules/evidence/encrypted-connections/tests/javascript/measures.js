const API = 'https://api.example.org';

// finding: encrypted-connections
exports.rooms = () => fetch(`${API}/rooms`);
// ok: encrypted-connections
exports.guests = () => fetch('http://api.example.org/guests');
// finding: encrypted-connections
exports.prices = () => new WebSocket('wss://prices.example.org');
// ok: encrypted-connections
exports.any = (address) => fetch(address);
