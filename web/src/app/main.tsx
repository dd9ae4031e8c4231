import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { listenBeforeRouter } from '../shared/leaving'
import { Root } from './Root'
import './styles.css'

listenBeforeRouter()
const place = document.getElementById('root')
if (place) {
    createRoot(place).render(
        <StrictMode>
            <Root />
        </StrictMode>,
    )
}
