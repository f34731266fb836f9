export interface Guest {
  id: string;
  email: string;
  dateOfBirth: string;
}

export interface Answer<T> {
  data: T;
  status: number;
}

export interface Page<T> {
  items: T[];
  total: number;
}

export class Client {
  async get<T>(path: string): Promise<T> {
    const response = await fetch(`https://api.example.org${path}`);
    return response.json();
  }
}

export async function load<T>(path: string): Promise<Answer<T>> {
  const response = await fetch(`https://api.example.org${path}`);
  return (await response.json()) as Answer<T>;
}
