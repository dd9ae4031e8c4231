import { Button } from 'antd'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useBookingWords } from '../i18n'
import { type Point, signaturePath } from '../signature'

interface Props {
    id?: string
    value?: string
    onChange?: (path: string) => void
}

// Drawn with a finger or pen; what is kept is the path, not a picture. The ground stays white, so that the ink is dark
// on every screen.
export function SignaturePad({ id, value = '', onChange }: Props) {
    const words = useBookingWords()
    const canvas = useRef<HTMLCanvasElement>(null)
    const strokes = useRef<Point[][]>([])
    const [is_drawing, setDrawing] = useState(false)

    const repaint = () => {
        const it = canvas.current
        const pen = it?.getContext('2d')
        if (!it || !pen) return
        const scale = window.devicePixelRatio
        it.width = it.clientWidth * scale
        it.height = it.clientHeight * scale
        pen.scale(scale, scale)
        pen.lineWidth = 2.5
        pen.lineCap = pen.lineJoin = 'round'
        pen.strokeStyle = '#111'
        for (const stroke of strokes.current) {
            pen.beginPath()
            for (const { x, y } of stroke) pen.lineTo(x, y)
            pen.stroke()
        }
    }
    useEffect(() => {
        repaint()
        window.addEventListener('resize', repaint)
        return () => window.removeEventListener('resize', repaint)
    }, [])

    const pointOf = (event: PointerEvent<HTMLCanvasElement>): Point => {
        const box = event.currentTarget.getBoundingClientRect()
        return { x: event.clientX - box.left, y: event.clientY - box.top }
    }
    const down = (event: PointerEvent<HTMLCanvasElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        strokes.current.push([pointOf(event)])
        setDrawing(true)
    }
    const move = (event: PointerEvent<HTMLCanvasElement>) => {
        if (!is_drawing) return
        strokes.current.at(-1)?.push(pointOf(event))
        repaint()
    }
    const up = () => {
        setDrawing(false)
        onChange?.(signaturePath(strokes.current))
    }
    const clear = () => {
        strokes.current = []
        repaint()
        onChange?.('')
    }
    return (
        <>
            <canvas
                id={id}
                ref={canvas}
                className="signature"
                role="img"
                aria-label={words.sign_here}
                onPointerDown={down}
                onPointerMove={move}
                onPointerUp={up}
                onPointerCancel={up}
            />
            <span className="row">
                <Button size="small" disabled={value === ''} onClick={clear}>
                    {words.clear}
                </Button>
                <span className="quiet small">{words.sign_other}</span>
            </span>
        </>
    )
}
