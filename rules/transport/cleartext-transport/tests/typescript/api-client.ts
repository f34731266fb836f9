import axios, { type AxiosInstance } from 'axios';
import { io } from 'socket.io-client';

interface Config {
  readonly host: string;
}

export class ReportClient {
  private readonly http: AxiosInstance;

  constructor(private readonly config: Config) {
    // finding: cleartext-transport
    this.http = axios.create({ baseURL: 'http://reports.hr-suite.com' });
  }

  async upload(report: Blob): Promise<void> {
    // finding: cleartext-transport
    await fetch('http://upload.hr-suite.com/reports', { method: 'POST', body: report });
  }

  live() {
    // finding: cleartext-transport
    return io('http://live.hr-suite.com');
  }

  socket(): WebSocket {
    // finding: cleartext-transport
    return new WebSocket('ws://' + this.config.host + '/events');
  }

  async secureUpload(report: Blob): Promise<void> {
    // ok: cleartext-transport
    await fetch('https://upload.hr-suite.com/reports', { method: 'POST', body: report });
  }

  devSocket(): WebSocket {
    // ok: cleartext-transport
    return new WebSocket('ws://localhost:8081/hmr');
  }

  emulator() {
    // ok: cleartext-transport
    return axios.create({ baseURL: 'http://emulator.clinic.test/api' });
  }
}
