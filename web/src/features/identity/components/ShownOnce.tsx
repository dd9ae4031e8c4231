import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Alert, Button, Modal, Typography } from 'antd'
import { useCommon } from '../../../shared/words'
import { useIdentityWords } from '../i18n'

export interface Secret {
    title: string
    value: string
}

// A secret the server tells once: nothing but the button closes it, so a stray click does not lose it.
export function ShownOnce({ secret, onClose }: { secret: Secret | null; onClose: () => void }) {
    const words = useIdentityWords()
    const common = useCommon()
    return (
        <Modal
            open={secret !== null}
            title={secret?.title}
            closable={false}
            keyboard={false}
            mask={{ closable: false }}
            footer={
                <Button type="primary" onClick={onClose}>
                    {words.shown_close}
                </Button>
            }
            destroyOnHidden
        >
            <Alert type="warning" showIcon title={words.shown_once} className="gap_below" />
            {secret && (
                <Typography.Paragraph
                    className="shown_once"
                    copyable={{
                        text: secret.value,
                        tooltips: false,
                        icon: [
                            <span key="copy" className="shown_once_copy">
                                <CopyOutlined /> {common.copy}
                            </span>,
                            <span key="copied" className="shown_once_copy">
                                <CheckOutlined /> {common.copied}
                            </span>,
                        ],
                    }}
                >
                    <code>{secret.value}</code>
                </Typography.Paragraph>
            )}
        </Modal>
    )
}
