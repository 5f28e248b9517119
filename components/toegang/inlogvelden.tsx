/** E-mailadres en wachtwoord, voor de inlogpagina en voor opnieuw inloggen naast een formulier. */
export function Inlogvelden({ email }: { email?: string }) {
  return (
    <>
      <label className="grid gap-1 font-semibold">
        E-mailadres
        <input
          className="invoer font-normal"
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={email}
        />
      </label>
      <Wachtwoordveld />
    </>
  );
}

export function Wachtwoordveld() {
  return (
    <label className="grid gap-1 font-semibold">
      Wachtwoord
      <input
        className="invoer font-normal"
        name="wachtwoord"
        type="password"
        autoComplete="current-password"
        required
      />
    </label>
  );
}
