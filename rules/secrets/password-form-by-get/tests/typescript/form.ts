export function login(target: HTMLElement): void {
  // finding: password-form-by-get
  target.innerHTML = '<form method="get"><input type="password" name="pass"></form>';
}

export function safe(target: HTMLElement): void {
  // ok: password-form-by-get
  target.innerHTML = '<form method="post"><input type="password" name="pass"></form>';
}
