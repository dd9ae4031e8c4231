// Where to go after sign-in. Only addresses of our own pages: "//host" and "/\host" would lead elsewhere.
export function returnPath(search: string, home: string): string {
    const asked = new URLSearchParams(search).get('return_to')
    return asked !== null && /^\/(?![/\\])/.test(asked) && !asked.startsWith('/sign-in') ? asked : home
}
