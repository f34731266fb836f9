import mqtt from 'mqtt';

const login = { username: process.env.BROKER_USER, password: process.env.BROKER_PASSWORD };

function address(scheme: string, port: number): string {
  return `${scheme}://broker.greenhouse.net:${port}`;
}

export const open = () => mqtt.connect(address('mqtt', 1883), { ...login, clean: true }); // finding: cleartext-transport
export const closed = () => mqtt.connect(address('mqtts', 8883), { ...login, clean: true }); // ok: cleartext-transport

const tap = (scheme: string) => `${scheme}://taps.greenhouse.example/v2`;
export const readTap = () => fetch(tap('http')); // finding: cleartext-transport
export const readTapSafely = () => fetch(tap('https')); // ok: cleartext-transport
