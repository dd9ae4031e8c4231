import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Root } from './Root'
import './styles.css'

const place = document.getElementById('root')
if (place) {
    createRoot(place).render(
        <StrictMode>
            <Root />
        </StrictMode>,
    )
}
