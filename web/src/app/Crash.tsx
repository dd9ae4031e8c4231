import { Button, Result } from 'antd'
import { Component, type ReactNode } from 'react'
import { useCommon } from '../shared/words'

function CrashPage({ error }: { error: unknown }) {
    const words = useCommon()
    return (
        <Result
            status="error"
            title={words.something_failed}
            subTitle={
                <>
                    <p>{words.something_failed_hint}</p>
                    <code>{String(error)}</code>
                </>
            }
            extra={
                <Button type="primary" onClick={() => window.location.reload()}>
                    {words.reload}
                </Button>
            }
        />
    )
}

// A fault of ours in one page must not blank the whole window. `at` resets it when the user goes elsewhere.
export class Crash extends Component<{ children: ReactNode; at?: string }, { error: unknown; at: string | undefined }> {
    override state = { error: null, at: this.props.at }
    static getDerivedStateFromError(error: unknown) {
        return { error }
    }
    static getDerivedStateFromProps(props: { at?: string }, state: { error: unknown; at: string | undefined }) {
        return props.at !== state.at ? { error: null, at: props.at } : null
    }
    override render() {
        return this.state.error === null ? this.props.children : <CrashPage error={this.state.error} />
    }
}
