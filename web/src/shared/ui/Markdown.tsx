import Renderer from 'react-markdown'
import './markdown.css'

// Made of React elements, never of HTML text: tags in it are shown as they stand, and its links were checked when it was
// written. Headings begin below those of the page.
export function Markdown({ text }: { text: string }) {
    return (
        <div className="markdown">
            <Renderer
                disallowedElements={['img']}
                components={{
                    h1: ({ children }) => <h3>{children}</h3>,
                    h2: ({ children }) => <h3>{children}</h3>,
                    h3: ({ children }) => <h4>{children}</h4>,
                    a: ({ href, children }) => (
                        <a href={href} {...(href?.startsWith('http') && { target: '_blank', rel: 'noreferrer' })}>
                            {children}
                        </a>
                    ),
                }}
            >
                {text}
            </Renderer>
        </div>
    )
}
