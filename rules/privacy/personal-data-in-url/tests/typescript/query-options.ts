import { HttpService } from '@nestjs/axios';
import axios from 'axios';
import got from 'got';

interface Keeper {
  id: string;
  email: string;
}

const api = axios.create({ baseURL: 'https://depots.parcelnet.io' });
const depots = got.extend({ prefixUrl: 'https://depots.parcelnet.io' });

export class Depots {
  constructor(private readonly http: HttpService) {}

  async find(keeper: Keeper) {
    const person = { mail: keeper.email };
    // finding: personal-data-in-url
    await api.get('/keepers', { params: { email: keeper.email } });
    // finding: personal-data-in-url
    await depots.get('keepers', { searchParams: person });
    // finding: personal-data-in-url
    this.http.get('https://depots.parcelnet.io/keepers', { params: { email: keeper.email } });
    // ok: personal-data-in-url
    await api.post('/keepers', { email: keeper.email });
    // ok: personal-data-in-url
    await depots.get('keepers', { searchParams: { id: keeper.id } });
    // ok: personal-data-in-url
    await depots.post('keepers', { json: person });
  }
}
