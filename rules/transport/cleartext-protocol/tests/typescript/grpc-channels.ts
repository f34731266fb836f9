import { credentials, loadPackageDefinition, type GrpcObject, type ServiceClientConstructor } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

const harbour = loadPackageDefinition(loadSync('proto/harbour.proto')).harbour as GrpcObject;

const channels = {
  berths: { target: 'berths.harbour-pool.com:50051', credentials: credentials.createInsecure() },
  tides: { target: 'tides.harbour-pool.com:443', credentials: credentials.createSsl() },
  pilots: { target: 'pilots:50051', credentials: credentials.createInsecure() },
};

const Berths = harbour.Berths as ServiceClientConstructor;
const Tides = harbour.Tides as ServiceClientConstructor;

// finding: cleartext-protocol
export const berths = new Berths(channels.berths.target, channels.berths.credentials);
// ok: cleartext-protocol
export const tides = new Tides(channels.tides.target, channels.tides.credentials);
// a container next door
// ok: cleartext-protocol
export const pilots = new Berths(channels.pilots.target, channels.pilots.credentials);
// ok: cleartext-protocol
export const cranes = new Tides('cranes.harbour.svc.cluster.local:50051', credentials.createInsecure());

export function any(name: keyof typeof channels) {
  // finding: cleartext-protocol
  return new Berths(channels[name].target, channels[name].credentials);
}
