/** What a sign-in needs: the issuer, the client that it signs in for, where it comes back to, and where it keeps things. */
type SignInOptions = {
  issuer: string;
  clientId: string;
  redirectUri: string;
  storage: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
  };
};

/** Types of `sign-in.js`, which browsers run as it is. */
export declare class SignIn {
  constructor(options: SignInOptions);
  person(): { name: string; userName: string } | undefined;
  token(): Promise<string | undefined>;
  begin(): Promise<string>;
  comeBack(address: string): Promise<void>;
  end(): Promise<string>;
  forget(): void;
}
