import { KeyOutlined, PoweroffOutlined, UnlockOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { Link } from 'react-router'
import { useCan, useSession } from '../../../api/session'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useIdentityWords } from '../i18n'
import { type User, useResetPassword, useUnlockUser, useUpdateUser } from '../queries'
import type { Secret } from './ShownOnce'

// What is done to an account rather than typed into it: each at once, the harsh ones after asking.
export function AccountCare({ user, onSecret }: { user: User; onSecret: (secret: Secret) => void }) {
    const words = useIdentityWords()
    const common = useCommon()
    const can = useCan()
    const me = useSession().user.user_id
    const { message, modal } = App.useApp()
    const reset = useResetPassword()
    const unlock = useUnlockUser()
    const update = useUpdateUser()
    const onError = (error: unknown) => showProblem(error, message)
    const { user_id, display_name, version } = user

    const askReset = () =>
        modal.confirm({
            title: words.reset_password_ask(display_name),
            content: words.reset_password_hint,
            okText: words.reset_password,
            cancelText: common.cancel,
            onOk: () =>
                reset
                    .mutateAsync(user_id)
                    .then((made) =>
                        onSecret({ title: words.temporary_password_of(display_name), value: made.temporary_password }),
                    )
                    .catch(onError),
        })
    const switchTo = (is_active: boolean) =>
        update
            .mutateAsync({ user_id, version, is_active })
            .then(() => void message.success(common.saved))
            .catch(onError)
    const askSwitchOff = () =>
        modal.confirm({
            title: words.switch_off_user_ask(display_name),
            content: words.switch_off_user_hint,
            okText: words.switch_off,
            okButtonProps: { danger: true },
            cancelText: common.cancel,
            onOk: () => switchTo(false),
        })
    return (
        <section className="account_care" aria-label={words.account_care}>
            <h2>{words.account_care}</h2>
            <dl className="facts small">
                <dt>{words.last_sign_in}</dt>
                <dd>{user.last_sign_in_at ? <Time at={user.last_sign_in_at} /> : words.never}</dd>
                <dt>{words.created_at}</dt>
                <dd>
                    <Time at={user.created_at} />
                </dd>
            </dl>
            <div className="row">
                <Button icon={<KeyOutlined />} onClick={askReset}>
                    {words.reset_password}
                </Button>
                {user.is_locked && (
                    <Button
                        icon={<UnlockOutlined />}
                        loading={unlock.isPending}
                        onClick={() =>
                            void unlock.mutateAsync(user_id).then(() => void message.success(words.unlocked)).catch(onError)
                        }
                    >
                        {words.unlock}
                    </Button>
                )}
                {user.is_active ? (
                    <Button danger icon={<PoweroffOutlined />} disabled={user_id === me} onClick={askSwitchOff}>
                        {words.switch_off}
                    </Button>
                ) : (
                    <Button icon={<PoweroffOutlined />} loading={update.isPending} onClick={() => void switchTo(true)}>
                        {words.switch_on}
                    </Button>
                )}
            </div>
            {can('audit_read') && (
                <p>
                    <Link to={`/administration/audit?actor_user_id=${user_id}`}>{words.audit_of_user}</Link>
                </p>
            )}
        </section>
    )
}
