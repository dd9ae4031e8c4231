// Money is kept in fen; people read and write yuan.
export const yuanOf = (fen: number) => (fen / 100).toFixed(2)
export const fenOf = (yuan: number) => Math.round(yuan * 100)

// The gravest is red; a milder grade is calmer.
export const grade_colors: Record<string, string> = { critical: 'red', major: 'orange', general: 'blue' }

// Where a stage stands among the seven of the line; a withdrawn complaint has no place.
const places = { received: 0, investigating: 1, sent_back: 1, proposed: 3, approved: 4, settled: 4, answered: 5, archived: 6, withdrawn: -1 }
export const stageOf = (state: keyof typeof places) => places[state]
