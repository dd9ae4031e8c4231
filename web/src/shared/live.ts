// Whether the event stream stands: without it pages learn of nothing by themselves.
import { createContext, useContext } from 'react'

export const LiveContext = createContext(true)
export const useIsLive = () => useContext(LiveContext)
