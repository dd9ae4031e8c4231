// The features of this area, for pages that show parts of others without knowing them.
import { createContext, useContext } from 'react'
import type { Feature } from './feature'

export const Features = createContext<readonly Feature[]>([])
export const useFeatures = () => useContext(Features)
