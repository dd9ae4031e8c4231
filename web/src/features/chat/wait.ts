// The wait that is told, no finer than it is known: in whole minutes, or that it is less than one.
interface Words {
    under_a_minute: string
    minutes: (n: number) => string
}
export const waitText = (seconds: number, words: Words) => (seconds < 60 ? words.under_a_minute : words.minutes(Math.ceil(seconds / 60)))
