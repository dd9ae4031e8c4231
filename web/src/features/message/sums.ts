export const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

// The 24 hours that end with this one, "09:00".
export const hoursUntil = (now: Date) =>
    Array.from({ length: 24 }, (_, at) => `${String((now.getHours() + at + 1) % 24).padStart(2, '0')}:00`)
