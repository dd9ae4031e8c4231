// Which desk the shared parts stand on: staff and customers book by the same parts, by other addresses of the server.
import { createContext, useContext } from 'react'

export const Desk = createContext<'staff' | 'portal'>('staff')
export const useIsPortal = () => useContext(Desk) === 'portal'
