export async function connect(url: string, options: { password: string; auth: { password: string; user: string } }) {
  const address = `mongodb://app:${options.password}@db.shop-group.eu/orders`;
  try {
    return await open(address);
  } catch (error) {
    // ok: password-in-log
    console.error(`No connection to ${address.replace(/(mongo.*?:\/\/.*?:).*?@/, '$1****@')}`);
    // finding: password-in-log
    console.error(`No connection to ${address.replace(/(mongo.*?:\/\/)/, '$1****')}`);
    // ok: password-in-log
    console.error(JSON.stringify(options.auth).replace(/("pass.*?"\s*:\s*").+?"/g, '$1[hidden]"'));
    // finding: password-in-log
    console.error(JSON.stringify(options.auth).replace(/("user"\s*:\s*").+?"/g, '$1[hidden]"'));
    throw error;
  }
}

async function open(address: string): Promise<unknown> {
  return fetch(address);
}
